import { html, nothing, type TemplateResult } from 'lit';
import type { PhaseKind } from '../exercises/exercise.ts';
import { type Frame, rowAt } from '../exercises/frame.ts';

/** Words longer than this many characters are set smaller inside the shape. */
const shortWord = 6;

/** What a shape needs to say: the words of phases, and numbers in the digits of the language. */
export interface ShapeWords {
  readonly phase: (kind: PhaseKind) => string;
  readonly after: (kind: PhaseKind) => string;
  readonly digits: (count: number) => string;
}

/** One soft shape that grows with the in-breath; its size is set from outside at every frame. */
export function movingShape({ phase, at, length }: Frame, words: ShapeWords, numerals: boolean): TemplateResult {
  const word = phase ? words.phase(phase.kind) : '';
  return html`<div class="pacer" aria-hidden="true">
    <span class="pacer__reach"></span><span class="pacer__disc"></span>
    <span class=${word.length > shortWord ? 'pacer__word pacer__word--long' : 'pacer__word'}>${word}</span>
    ${numerals && phase ? html`<span class="pacer__secs num">${words.digits(Math.ceil((length - at) / 1000))}</span>` : nothing}
  </div>`;
}

/** The same without movement: a row that fills one block a second, the word above, what comes then below. */
export function stillShape(frame: Frame, next: PhaseKind | null, words: ShapeWords, numerals: boolean): TemplateResult {
  if (!frame.phase) return html`<div class="still" aria-hidden="true"><hr class="level" /></div>`;
  const { blocks, full } = rowAt(frame);
  return html`<div class="still" aria-hidden="true">
    <div class="still__line">
      <span class="still__word">${words.phase(frame.phase.kind)}</span>
      ${numerals ? html`<span class="still__secs num">${words.digits(blocks - full)}</span>` : nothing}
    </div>
    <div class="blocks">${Array.from({ length: blocks }, (_, index) => html`<i class=${index < full ? 'on' : ''}></i>`)}</div>
    <hr class="level" />
    <div class="still__line soft">${next ? html`<span>${words.after(next)}</span>` : nothing}</div>
  </div>`;
}
