import { html, LitElement, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import type { WordKey, Words } from '../i18n/translate.ts';
import { exerciseStyle } from './exercise-style.ts';
import { LessMotion } from './less-motion.ts';

/** How an exercise felt, in one press. Nothing is stored of it here. */
export type Answer = 'better' | 'same' | 'not-for-me';

/** What an exercise tells the page: it ended, it was answered, the person wants to leave, the person changed how it is shown. */
export interface ExerciseEvents {
  'exercise-end': { readonly how: 'done' | 'stopped' };
  'exercise-answer': { readonly answer: Answer };
  'exercise-leave': Record<string, never>;
  'exercise-change': { readonly numerals?: boolean; readonly sound?: boolean };
}

export const icon = (path: string): TemplateResult =>
  html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;

/**
 * What all exercises share: the words, calm forms, one polite status line, the end with its one question.
 * The page sets `words` and the exercise; nothing here reads or writes anything outside.
 */
export abstract class ExerciseElement extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    still: { type: Boolean },
    numerals: { type: Boolean },
    sound: { type: Boolean },
    ended: { state: true },
    answer: { state: true },
    said: { state: true },
  };
  static override styles = exerciseStyle;

  declare words: Words | null;
  /** The person's own switch: nothing moves by itself. */
  declare still: boolean;
  /** Seconds are shown as a number. */
  declare numerals: boolean;
  declare sound: boolean;
  declare protected ended: 'done' | 'stopped' | null;
  declare protected answer: Answer | null;
  /** What a screen reader hears, politely. */
  declare protected said: string;
  protected readonly lessMotion = new LessMotion(this);

  constructor() {
    super();
    this.words = null;
    this.still = false;
    this.numerals = false;
    this.sound = false;
    this.ended = null;
    this.answer = null;
    this.said = '';
  }

  /** The sentence that closes the exercise when it was not stopped before. */
  protected abstract endText(): string;
  protected abstract running(words: Words): TemplateResult;
  protected abstract onKey(event: KeyboardEvent): boolean;

  protected get calm(): boolean {
    return this.still || this.lessMotion.wanted;
  }

  protected t(key: string, params: Record<string, string | number> = {}): string {
    // keys of exercises are made of ids; a house test checks that every one of them has its words
    return this.words?.t(`exercises.${key}` as WordKey, params) ?? '';
  }

  protected tell<K extends keyof ExerciseEvents>(name: K, detail: ExerciseEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected end(how: 'done' | 'stopped'): void {
    if (this.ended) return;
    this.ended = how;
    this.tell('exercise-end', { how });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.end h2')?.focus());
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    if (this.ended || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') this.end('stopped');
    else if (!this.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #reply(answer: Answer): void {
    this.answer = answer;
    this.tell('exercise-answer', { answer });
  }

  #question(): TemplateResult {
    const answers = ['better', 'same', 'not-for-me'] as const;
    return html`<div class="end__answers" role="group" aria-labelledby="ask">
      ${answers.map(
        (each) => html`<button type="button" class="btn btn--line" @click=${() => this.#reply(each)}>${this.t(`ui.${each}`)}</button>`,
      )}
    </div>`;
  }

  #end(): TemplateResult {
    return html`<div class="end">
      <p>${this.ended === 'done' ? this.endText() : this.t('ui.stopped')}</p>
      <h2 id="ask" tabindex="-1">${this.t('ui.how-was-that')}</h2>
      ${this.answer ? html`<p role="status">${this.t('ui.thanks')}</p>` : this.#question()}
      <button type="button" class="btn btn--quiet" @click=${() => this.tell('exercise-leave', {})}>${this.t('ui.all')}</button>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.words) return nothing;
    return html`<div class="exercise" tabindex="-1" @keydown=${this.#onKeyDown}>
      ${this.ended ? this.#end() : this.running(this.words)}
      <p class="hide" role="status">${this.ended ? '' : this.said}</p>
    </div>`;
  }
}
