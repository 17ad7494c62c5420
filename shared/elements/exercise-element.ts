import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Answer as Said } from '../exercises/answers.ts';
import type { Exercise, WayOut } from '../exercises/exercise.ts';
import { inForm, type Played } from '../exercises/forms.ts';
import type { WordKey, Words } from '../i18n/translate.ts';
import { exerciseStyle } from './exercise-style.ts';
import { LessMotion } from './less-motion.ts';

/** How an exercise felt, in one press. Nothing is stored of it here. */
export type Answer = 'better' | 'same' | 'not-for-me';

/**
 * What an exercise tells the page it stands in: it ended, it was answered, the person wants to leave, the person changed how it is
 * shown, a card or another exercise fits better, and what was chosen and written. None of it leaves the tree the element stands in:
 * a site around the widget hears nothing.
 */
export interface ExerciseEvents {
  'exercise-end': { readonly how: 'done' | 'stopped' };
  'exercise-answer': { readonly answer: Answer };
  'exercise-leave': Record<string, never>;
  'exercise-change': { readonly numerals?: boolean; readonly sound?: boolean };
  'exercise-turn': { readonly to: WayOut['to'] };
  'exercise-chosen': { readonly exercise: string; readonly said: readonly { readonly step: number; readonly answer: Said }[] };
}

export const icon = (path: string): TemplateResult =>
  html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

/**
 * What all exercises share: the words, calm forms, one polite status line, the end with its one question.
 * The page sets `words` and the exercise; nothing here reads or writes anything outside.
 */
export abstract class ExerciseElement extends LitElement {
  static override properties: PropertyDeclarations = {
    exercise: { attribute: false },
    tired: { type: Boolean },
    young: { type: Boolean },
    variants: { attribute: false },
    words: { attribute: false },
    still: { type: Boolean },
    numerals: { type: Boolean },
    sound: { type: Boolean },
    ended: { state: true },
    answer: { state: true },
    said: { state: true },
    quiet: { state: true },
  };
  static override styles = exerciseStyle;

  declare exercise: Exercise | null;
  /** The short form for someone who is very tired. */
  declare tired: boolean;
  /** It is for a child: the end names grown-ups (content 6.7). */
  declare young: boolean;
  /** Names of the variants that are on. */
  declare variants: readonly string[];
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
  /** The person switched the messages for screen readers off. */
  declare protected quiet: boolean;
  protected readonly lessMotion = new LessMotion(this);
  protected played: Played | null = null;

  constructor() {
    super();
    this.exercise = null;
    this.tired = false;
    this.young = false;
    this.variants = [];
    this.words = null;
    this.still = false;
    this.numerals = false;
    this.sound = false;
    this.ended = null;
    this.answer = null;
    this.said = '';
    this.quiet = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('exercise') && !changed.has('tired') && !changed.has('variants')) return;
    const { exercise, tired, variants } = this;
    this.played = exercise ? inForm(exercise, { tired, variants }) : null;
    this.ended = null;
    this.answer = null;
    this.restart();
  }

  /** Begins what `played` holds. */
  protected abstract restart(): void;
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

  /** The words of a step or a phase of what is played. */
  protected text(index: number): string {
    const key = this.played?.texts[index];
    return key ? this.t(key) : '';
  }

  protected tell<K extends keyof ExerciseEvents>(name: K, detail: ExerciseEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: false }));
  }

  protected end(how: 'done' | 'stopped'): void {
    if (this.ended) return;
    // stopping a short form after one line counts as done (content 22.1)
    this.ended = this.tired ? 'done' : how;
    this.tell('exercise-end', { how: this.ended });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.end h2')?.focus());
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    if (this.ended || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') this.onEscape(event);
    else if (isField(event) || !this.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Escape stops. In a field it leaves the field first, so that nobody loses a line by it. */
  protected onEscape(event: KeyboardEvent): void {
    if (isField(event)) this.renderRoot.querySelector<HTMLElement>('.next, .pause')?.focus();
    else this.end('stopped');
  }

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
      ${this.young ? html`<p>${this.t('ui.grown-up')}</p>` : nothing}
      <button type="button" class="btn btn--quiet" @click=${() => this.tell('exercise-leave', {})}>${this.t('ui.all')}</button>
    </div>`;
  }

  /** A note that safety rests on: in a draft language the English stands beside it. */
  #safety(key: string): TemplateResult {
    const english = this.words?.english(`exercises.${key}` as WordKey);
    return html`<p class="small soft">${this.t(key)}${english ? html`<br /><span lang="en" dir="ltr">${english}</span>` : nothing}</p>`;
  }

  /** The way out of an exercise that does not fit what is really there, in its own words. */
  protected wayOut(step: number): TemplateResult | typeof nothing {
    const { played } = this;
    const way = played?.exercise.wayOut;
    if (!played || !way || (way.step !== undefined && way.step !== played.places[step])) return nothing;
    const { id } = played.exercise;
    return html`<div class="way-out">
      ${way.note ? this.#safety(`${id}.note.${way.note}`) : nothing}
      <button type="button" class="btn btn--line btn--s" @click=${() => this.tell('exercise-turn', { to: way.to })}>${this.t(`${id}.way-out`)}</button>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.words) return nothing;
    return html`<div class="exercise" tabindex="-1" @keydown=${this.#onKeyDown}>
      ${this.ended ? this.#end() : this.running(this.words)}
      <p class="hide" role="status">${this.ended || this.quiet ? '' : this.said}</p>
    </div>`;
  }
}

/** True when a key was pressed where text is written: letters, arrows and the space bar belong to the text there. */
const isField = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'range');
};
