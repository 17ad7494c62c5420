import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isChild } from '#shared/directory/audiences.ts';
import { defineUnderstandCard } from '#shared/elements/understand-card.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import { cardOf, nextOf, onRequest, type UnderstandCard, understandCards } from '#shared/understand/cards.ts';
import type { Host, InnerView } from '../scene.ts';
import { cautionList } from './cautions.ts';
import { printCard } from './print-card.ts';
import { outerStep, type Step, stepOf, who } from './understand-steps.ts';
import { whoView } from './understand-who.ts';

/** Short cards about what is happening, each with one step for oneself and one with others. Nothing is kept of what was opened. */
class Understand implements InnerView {
  readonly #words: Words;
  readonly #host: Host;
  #card: UnderstandCard | typeof who | null;

  constructor(words: Words, host: Host, card: UnderstandCard | typeof who | null) {
    this.#words = words;
    this.#host = host;
    this.#card = card;
  }

  /** Card words are made of ids; a unit test checks that each has its words. */
  #t(key: string): string {
    return this.#words.t(key as WordKey);
  }

  #turnTo(card: UnderstandCard | typeof who | null): void {
    this.#card = card;
    this.#host.redraw();
  }

  back(): void {
    if (this.#card) this.#turnTo(null);
    else this.#host.turn(null);
  }

  title(): string {
    const id = this.#card === who ? who : this.#card?.id;
    return this.#t(id ? `understand.${id}.title` : 'understand.ui');
  }

  view(): TemplateResult {
    if (this.#card === who) return this.#who();
    return this.#card ? this.#one(this.#card) : this.#list();
  }

  /** What is about loss, or about fear of someone, is no row of a public page; an address leads there. */
  #list(): TemplateResult {
    const { audience } = this.#host.settings();
    const shown = understandCards.filter(
      (each) => each.for.includes(audience) && !onRequest.has(each.id) && (!isChild(audience) || each.child),
    );
    const row = (id: string, card: UnderstandCard | typeof who): TemplateResult =>
      html`<li><button class="pick" @click=${() => this.#turnTo(card)}><b>${this.#t(`understand.${id}.title`)}</b></button></li>`;
    return html`<p class="soft">${this.#t('understand.ui.hint')}</p>
      <ul class="picks">${shown.map((each) => row(each.id, each))}${audience === 'c6' ? nothing : row(who, who)}</ul>`;
  }

  #step(step: Step | null, kind: 'inner' | 'outer' | null): TemplateResult | typeof nothing {
    if (!step) return nothing;
    const hint = kind && html`<span class="soft">${this.#t(`understand.ui.${kind}`)}</span>`;
    return html`<button class="pick" @click=${() => this.#host.turn(step.to)}>${hint}<b>${this.#words.t(step.title)}</b></button>`;
  }

  /** Places beside the two steps, under a heading of their own. */
  #more(key: 'understand.ui.also' | 'understand.ui.with-child', ids: readonly string[] = []): TemplateResult | typeof nothing {
    const steps = ids.map(stepOf).filter((each) => each !== null);
    return steps.length === 0 ? nothing : html`<h3>${this.#words.t(key)}</h3>${steps.map((each) => this.#step(each, null))}`;
  }

  #one(card: UnderstandCard): TemplateResult {
    const { audience } = this.#host.settings();
    const next = nextOf(card, audience);
    return html`<div class="now"><understand-card .card=${card} .words=${this.#words} ?young=${isChild(audience)}></understand-card>
      ${cautionList(this.#words, this.#host, card.cautions)}</div>
      ${this.#step(stepOf(next.inner), 'inner')}${this.#step(outerStep(next.outer), 'outer')}
      ${this.#more('understand.ui.with-child', card.withChild)}${this.#more('understand.ui.also', card.also)}
      ${printCard(this.#words, 'understand', card.id)}`;
  }

  #who(): TemplateResult {
    return html`<div class="now">${whoView(this.#words, isChild(this.#host.settings().audience))}</div>
      ${this.#step(stepOf('gr-object'), 'inner')}${this.#step(outerStep('sf-directory'), 'outer')}`;
  }
}

/** Reads the words of the cards and opens their list, or the card with this id. */
export function openUnderstand(words: Words, host: Host, id: string | null): InnerView {
  defineUnderstandCard();
  return new Understand(words, host, id === who ? who : id ? cardOf(id) : null);
}
