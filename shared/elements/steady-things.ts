import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { WordKey, Words } from '../i18n/translate.ts';
import { defineOnce } from './define-once.ts';
import { exerciseStyle } from './exercise-style.ts';

/** How it went with a steady thing today. All three are equal: none is better, and nothing counts them. */
export type SteadyAnswer = 'did' | 'tiny' | 'not-today';

const answers: readonly SteadyAnswer[] = ['did', 'tiny', 'not-today'];

/** A steady thing: its id for the page, its words for the person, and today's answer if there is one. */
export interface SteadyThing {
  readonly id: string;
  readonly text: string;
  readonly today: SteadyAnswer | null;
}

/**
 * `<steady-things>`: the list of steady things with "did it", "tiny version" and "not today" (content 5.2). It shows the list it is
 * given and tells with `steady-answer` what was pressed; keeping it is the page's. There is no counter.
 */
export class SteadyThings extends LitElement {
  static override properties: PropertyDeclarations = { things: { attribute: false }, words: { attribute: false } };
  static override styles = exerciseStyle;

  declare things: readonly SteadyThing[];
  declare words: Words | null;

  constructor() {
    super();
    this.things = [];
    this.words = null;
  }

  #t(key: string): string {
    return this.words?.t(`exercises.steady.${key}` as WordKey) ?? '';
  }

  #press(id: string, answer: SteadyAnswer | null): void {
    this.dispatchEvent(new CustomEvent('steady-answer', { detail: { id, answer }, bubbles: true, composed: false }));
  }

  #thing({ id, text, today }: SteadyThing, index: number): TemplateResult {
    return html`<li>
      <p id=${`thing-${index}`}>${text}</p>
      <div class="chips" role="group" aria-labelledby=${`thing-${index}`}>
        ${answers.map(
          (each) =>
            html`<button type="button" class="chip" aria-pressed=${today === each} @click=${() => this.#press(id, today === each ? null : each)}>
              ${this.#t(each)}
            </button>`,
        )}
      </div>
    </li>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.words) return nothing;
    return html`<ul class="sorting">${this.things.map((each, index) => this.#thing(each, index))}</ul>`;
  }
}

/** Makes `<steady-things>` known to the page. */
export const defineSteadyThings = (): void => defineOnce('steady-things', SteadyThings);
