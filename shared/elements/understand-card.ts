import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { WordKey, Words } from '../i18n/translate.ts';
import type { UnderstandCard } from '../understand/cards.ts';
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

  #t(part: string): string {
    return this.words?.t(`understand.${this.card?.id}.${part}` as WordKey) ?? '';
  }

  override render(): TemplateResult | typeof nothing {
    const { card, words, young } = this;
    if (!card || !words) return nothing;
    const lines = young && card.child ? [this.#t('child')] : Array.from({ length: card.lines }, (_, index) => this.#t(`line.${index}`));
    return html`<article lang=${words.tag} dir=${words.dir}>
      ${lines.map((line) => html`<p>${line}</p>`)}
      <p class="soft small">${words.t(`exercises.grade.${card.grade}`)} ${this.#t('limit')}</p>
    </article>`;
  }
}

/** Makes `<understand-card>` known to the page. */
export const defineUnderstandCard = (): void => defineOnce('understand-card', UnderstandCardElement);
