import { html, type TemplateResult } from 'lit/html.js';
import { defineUnderstandCard } from '#shared/elements/understand-card.ts';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import { cardOf, nextOf, onRequest, type UnderstandCard, understandCards } from '#shared/understand/cards.ts';
import type { Host, InnerView } from '../scene.ts';
import { readParts } from './part-words.ts';
import { printCard } from './print-card.ts';

/** Short cards about what is happening, each with one step for oneself and one with others. Nothing is kept of what was opened. */
class Understand implements InnerView {
  readonly #words: Words;
  readonly #host: Host;
  #card: UnderstandCard | null;

  constructor(words: Words, host: Host, card: UnderstandCard | null) {
    this.#words = words;
    this.#host = host;
    this.#card = card;
  }

  /** Card words are made of ids; a unit test checks that each has its words. */
  #t(key: string): string {
    return this.#words.t(key as WordKey);
  }

  #turnTo(card: UnderstandCard | null): void {
    this.#card = card;
    this.#host.redraw();
  }

  back(): void {
    if (this.#card) this.#turnTo(null);
    else this.#host.turn(null);
  }

  title(): string {
    return this.#t(this.#card ? `understand.${this.#card.id}.title` : 'understand.ui');
  }

  view(): TemplateResult {
    return this.#card ? this.#one(this.#card) : this.#list();
  }

  /** What is about loss, or about fear of someone, is no row of a public page; an address leads there. */
  #list(): TemplateResult {
    const { audience } = this.#host.settings();
    const isYoung = audience === 'c10' || audience === 'c6';
    const shown = understandCards.filter((each) => each.for.includes(audience) && !onRequest.has(each.id) && (!isYoung || each.child));
    return html`<p class="soft">${this.#t('understand.ui.hint')}</p>
      <ul class="picks">${shown.map(
        (each) =>
          html`<li><button class="pick" @click=${() => this.#turnTo(each)}><b>${this.#t(`understand.${each.id}.title`)}</b></button></li>`,
      )}</ul>`;
  }

  /** A step that this page can take: an exercise, the lines, or else none. */
  #step(to: string, kind: 'inner' | 'outer'): TemplateResult {
    const exercise = exerciseOf(to);
    const press = (): void => this.#host.turn(exercise ? { exercise: to } : to === 'sf-now' ? 'now' : 'lines');
    const name = exercise ? this.#t(`exercises.${to}.title`) : this.#t('help.now.people');
    return html`<button class="pick" @click=${press}><span class="soft">${this.#t(`understand.ui.${kind}`)}</span><b>${name}</b></button>`;
  }

  #one(card: UnderstandCard): TemplateResult {
    const { audience } = this.#host.settings();
    const next = nextOf(card, audience);
    const isYoung = audience === 'c10' || audience === 'c6';
    return html`<understand-card .card=${card} .words=${this.#words} ?young=${isYoung}></understand-card>
      ${this.#step(next.inner, 'inner')}${this.#step(next.outer, 'outer')}
      ${printCard(this.#words, 'understand', card.id)}`;
  }
}

/** Reads the words of the cards and opens their list, or the card with this id. */
export async function openUnderstand(host: Host, id: string | null): Promise<InnerView> {
  defineUnderstandCard();
  return new Understand(
    await readParts(host.settings().language, ['understand', 'calm', 'check-in', 'widget-views']),
    host,
    id ? cardOf(id) : null,
  );
}
