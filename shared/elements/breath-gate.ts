import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Caution } from '../exercises/exercise.ts';
import type { WordKey, Words } from '../i18n/translate.ts';
import { defineOnce } from './define-once.ts';
import { exerciseStyle } from './exercise-style.ts';

/** What leaves the breath alone (content 2.2). */
export const insteadOfBreath = ['gr-feet', 'gr-54321', 'gr-categories'] as const;
/** What "tell me more" opens (content 2.2). */
const mind: readonly Caution[] = ['dizzy', 'panic', 'lungs', 'trauma', 'hold'];

/** What the question tells the page: the breath is fine, or another exercise is to be opened. */
export interface GateEvents {
  'gate-yes': { readonly remember: boolean };
  'gate-open': { readonly exercise: string };
}

/**
 * `<breath-gate>`: asked once per visit before the first exercise that is about the breath. No health question is asked and no answer
 * about illness leaves it. `remembers` says whether the page can keep a "do not ask me again".
 */
export class BreathGate extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    remembers: { type: Boolean },
    shows: { state: true },
    remember: { state: true },
  };
  static override styles = exerciseStyle;

  declare words: Words | null;
  declare remembers: boolean;
  declare private shows: 'question' | 'more' | 'instead';
  declare private remember: boolean;

  constructor() {
    super();
    this.words = null;
    this.remembers = false;
    this.shows = 'question';
    this.remember = false;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #t(key: string): string {
    return this.words?.t(`exercises.${key}` as WordKey) ?? '';
  }

  #tell<K extends keyof GateEvents>(name: K, detail: GateEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: false }));
  }

  #show(what: 'more' | 'instead'): void {
    this.shows = this.shows === what ? 'question' : what;
  }

  #answers(): TemplateResult {
    return html`<div class="end__answers" role="group" aria-labelledby="ask">
      <button type="button" class="btn" @click=${() => this.#tell('gate-yes', { remember: this.remember })}>${this.#t('ui.gate.yes')}</button>
      <button type="button" class="btn btn--line" aria-expanded=${this.shows === 'instead'} @click=${() => this.#show('instead')}>
        ${this.#t('ui.gate.no')}
      </button>
      <button type="button" class="btn btn--quiet" aria-expanded=${this.shows === 'more'} @click=${() => this.#show('more')}>
        ${this.#t('ui.gate.more')}
      </button>
    </div>`;
  }

  /** In a draft language the English stands beside it: safety rests on these texts. */
  #mind(): TemplateResult {
    return html`<ul class="sorting">
      ${mind.map((each) => {
        const english = this.words?.english(`exercises.caution.${each}`);
        return html`<li>
          ${this.#t(`caution.${each}`)} ${english ? html`<span class="soft" lang="en" dir="ltr">${english}</span>` : nothing}
        </li>`;
      })}
    </ul>`;
  }

  #instead(): TemplateResult {
    return html`<p>${this.#t('ui.gate.instead')}</p>
      <div class="chips chips--middle">
        ${insteadOfBreath.map(
          (id) =>
            html`<button type="button" class="btn btn--line" @click=${() => this.#tell('gate-open', { exercise: id })}>${this.#t(`${id}.title`)}</button>`,
        )}
      </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.words) return nothing;
    return html`<div class="exercise end">
      <h2 id="ask" tabindex="-1">${this.#t('ui.gate.ask')}</h2>
      ${this.#answers()} ${this.shows === 'more' ? this.#mind() : nothing} ${this.shows === 'instead' ? this.#instead() : nothing}
      ${
        this.remembers
          ? html`<button type="button" class="chip" aria-pressed=${this.remember} @click=${() => {
              this.remember = !this.remember;
            }}>
              ${this.#t('ui.gate.remember')}
            </button>`
          : nothing
      }
    </div>`;
  }
}

/** Makes `<breath-gate>` known to the page. */
export const defineBreathGate = (): void => defineOnce('breath-gate', BreathGate);
