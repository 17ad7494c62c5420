import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { WordKey, Words } from '../i18n/translate.ts';
import { isSafety, type UnderstandCard } from '../understand/cards.ts';
import { defineOnce } from './define-once.ts';
import { exerciseStyle } from './exercise-style.ts';

/**
 * `<understand-card>`: a card as plain headings and paragraphs, so that any reader can read it aloud. There is no voice of our own:
 * what browsers offer may send the text to a service. It says what it is given, and reads and writes nothing.
 */
export class UnderstandCardElement extends LitElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    words: { attribute: false },
    young: { type: Boolean },
  };
  static override styles = exerciseStyle;

  declare card: UnderstandCard | null;
  declare words: Words | null;
  /** The form for children stands in place of the lines. */
  declare young: boolean;

  constructor() {
    super();
    this.card = null;
    this.words = null;
    this.young = false;
  }

  /** A paragraph; where safety rests on it, a draft language has the English beside it. */
  #said(card: UnderstandCard, words: Words, part: number | 'child'): TemplateResult {
    const key = `understand.${card.id}.${part === 'child' ? part : `line.${part}`}` as WordKey;
    const english = isSafety(card, part) ? words.english(key) : null;
    return html`<p>${words.t(key)}${english ? html`<br /><span class="soft small" lang="en" dir="ltr">${english}</span>` : nothing}</p>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { card, words, young } = this;
    if (!card || !words) return nothing;
    const parts = young && card.child ? (['child'] as const) : Array.from({ length: card.lines }, (_, index) => index);
    return html`<article lang=${words.tag} dir=${words.dir}>
      ${parts.map((part) => this.#said(card, words, part))}
      <p class="soft small">${words.t(`exercises.grade.${card.grade}`)}<br />${words.t(`understand.${card.id}.limit` as WordKey)}</p>
    </article>`;
  }
}

/** Makes `<understand-card>` known to the page. */
export const defineUnderstandCard = (): void => defineOnce('understand-card', UnderstandCardElement);
