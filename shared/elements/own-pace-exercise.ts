import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { OwnPace } from '../exercises/exercise.ts';
import * as icons from '../ui/generated/icons.ts';
import { defineOnce } from './define-once.ts';
import { ExerciseElement, icon } from './exercise-element.ts';

/** Seconds from a tap to a breath that is out, before there are two taps to measure, and its bounds. */
const first = 4;
const [shortest, longest] = [1.5, 8];

/** `<own-pace-exercise>`: the person leads. Each tap is an out-breath and the shape follows; nothing runs by a clock. */
export class OwnPaceExercise extends ExerciseElement {
  static override properties: PropertyDeclarations = {
    breaths: { state: true },
    out: { state: true },
    seconds: { state: true },
  };

  declare private breaths: number;
  declare private out: boolean;
  declare private seconds: number;
  #lastTap: number | null = null;
  #back = 0;

  constructor() {
    super();
    this.breaths = 0;
    this.out = false;
    this.seconds = first;
  }

  get #pattern(): OwnPace | null {
    const exercise = this.played?.exercise;
    return exercise?.kind === 'own-pace' ? exercise : null;
  }

  protected override restart(): void {
    this.breaths = 0;
    this.out = false;
    this.#lastTap = null;
    this.said = this.#pattern ? this.t(`${this.#pattern.id}.start`) : '';
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.tap')?.focus();
  }

  override updated(): void {
    this.renderRoot.querySelector<HTMLElement>('.pacer')?.style.setProperty('--breath', `${this.seconds / 2}s`);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#back);
  }

  /** One out-breath. The shape needs half of the person's own last breath to go down, and half to come up again. */
  #tap = (event: Event): void => {
    const now = event.timeStamp;
    if (this.#lastTap !== null) this.seconds = Math.min(Math.max((now - this.#lastTap) / 1000, shortest), longest);
    this.#lastTap = now;
    this.breaths += 1;
    this.out = true;
    clearTimeout(this.#back);
    this.#back = window.setTimeout(() => {
      this.out = false;
    }, this.seconds * 500);
    if (this.#pattern && this.breaths >= this.#pattern.cycles.max) this.end('done');
  };

  protected override endText(): string {
    return this.#pattern ? this.t(`${this.#pattern.id}.end`) : '';
  }

  protected override onKey(): boolean {
    return false;
  }

  #shape(): TemplateResult {
    if (this.calm)
      return html`<div class="still" aria-hidden="true">
        <div class="blocks">
          ${Array.from({ length: this.#pattern?.cycles.usual ?? 0 }, (_, index) => html`<i class=${index < this.breaths ? 'on' : ''}></i>`)}
        </div>
        <hr class="level" />
      </div>`;
    return html`<div class=${this.out ? 'pacer pacer--own out' : 'pacer pacer--own in'} aria-hidden="true">
      <span class="pacer__reach"></span><span class="pacer__disc"></span>
      ${this.out ? html`<span class="pacer__word">${this.t('ui.out')}</span>` : nothing}
    </div>`;
  }

  protected override running(): TemplateResult {
    const pattern = this.#pattern;
    if (!pattern) return html``;
    const enough = this.breaths >= pattern.cycles.usual;
    return html`<p class="soft">${this.t('ui.stop-any-time')}</p>
      ${this.#shape()}
      <p class="hint">${enough ? this.endText() : this.t(`${pattern.id}.start`)}</p>
      <button type="button" class="btn tap" @click=${this.#tap}>${this.t('ui.tap')}</button>
      <div class="controls controls--one">
        <button type="button" class="btn btn--line" @click=${() => this.end(enough ? 'done' : 'stopped')}>
          ${icon(enough ? icons.check : icons.stop)}${this.t(enough ? 'ui.done' : 'ui.stop')}
        </button>
      </div>`;
  }
}

/** Makes `<own-pace-exercise>` known to the page. */
export const defineOwnPaceExercise = (): void => defineOnce('own-pace-exercise', OwnPaceExercise);
