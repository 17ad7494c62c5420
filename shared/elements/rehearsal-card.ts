import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type AudienceCode, isChild } from '../directory/audiences.ts';
import type { Line } from '../directory/lines-for.ts';
import { type AfterFacts, ageOf, firstSentence, type ReachFor, type ReachWay, reachFacts, reachFor, wayOf } from '../directory/reach.ts';
import { listed } from '../directory/say-service.ts';
import { sayWeek } from '../directory/say-week.ts';
import type { Words } from '../i18n/translate.ts';
import { defineOnce } from './define-once.ts';
import { LineElement } from './line-element.ts';
import { defineReachPractice } from './reach-practice.ts';
import { afterView, childView, duringView, factsView, noteView } from './reach-views.ts';
import { channelView, copyButton } from './service-card.ts';

type Practice = 'not-begun' | 'running' | 'done';

/**
 * `<rehearsal-card>`: what happens when one reaches out to a line (content 23). What is known and what is not, words to begin with,
 * a minute of practice, then the contact itself, and what can be done afterwards. Children see the card for children.
 */
export class RehearsalCard extends LineElement {
  static override properties: PropertyDeclarations = {
    ...LineElement.properties,
    reason: { state: true },
    way: { state: true },
    sentence: { state: true },
    large: { state: true },
    practice: { state: true },
    unanswered: { state: true },
  };

  declare private reason: ReachFor;
  declare private way: ReachWay | null;
  /** What the person made of the first sentence; null while it is as it was. */
  declare private sentence: string | null;
  declare private large: boolean;
  declare private practice: Practice;
  declare private unanswered: boolean;

  constructor() {
    super();
    this.reason = 'self';
    this.way = null;
    this.sentence = null;
    this.large = false;
    this.practice = 'not-begun';
    this.unanswered = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('line')) return;
    this.way = this.line ? wayOf(this.line.channel) : null;
    this.sentence = null;
    this.practice = 'not-begun';
    this.unanswered = false;
  }

  get #audience(): AudienceCode {
    return this.options?.audience ?? 'adult';
  }

  #facts(line: Line, words: Words): TemplateResult {
    const { audience = 'adult', careful = false, known, speaks } = this.options ?? {};
    const asker = { words, audience, careful, known: known?.[line.service.id] ?? {}, speaks: speaks || words.tag };
    return factsView(reachFacts(line.service, line.channel, asker), words);
  }

  #chips<T extends string>(name: string, all: readonly T[], now: T, label: (each: T) => string, choose: (each: T) => void): TemplateResult {
    return html`<div class="row" role="group" aria-label=${name}>
      ${all.map((each) => html`<button type="button" class="chip" aria-pressed=${each === now} @click=${() => choose(each)}>${label(each)}</button>`)}
    </div>`;
  }

  #first({ channel, others }: Line, words: Words): TemplateResult {
    const ways = [...new Set([channel, ...others].map(wayOf))];
    const way = this.way ?? wayOf(channel);
    const text = this.sentence ?? firstSentence(words, way, this.#audience, this.reason);
    const choose = (change: () => void): void => {
      change();
      this.sentence = null;
    };
    return html`<h4>${words.t('reach.first')}</h4>
      ${this.#chips(
        words.t('reach.first'),
        reachFor,
        this.reason,
        (each) => words.t(`reach.for.${each}`),
        (each) => choose(() => (this.reason = each)),
      )}
      ${
        ways.length > 1
          ? this.#chips(
              words.t('reach.way'),
              ways,
              way,
              (each) => words.t(`reach.way.${each}`),
              (each) => choose(() => (this.way = each)),
            )
          : nothing
      }
      ${this.options?.writing ? this.#field(text, words) : html`<blockquote>${text}</blockquote>`}
      <p class="soft">${words.t('reach.change')}</p>
      <div class="row">${copyButton(text, this.context(words))}</div>`;
  }

  #field(text: string, words: Words): TemplateResult {
    return html`<textarea
      rows="3"
      autocomplete="off"
      spellcheck="false"
      aria-label=${words.t('reach.first')}
      .value=${text}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLTextAreaElement) this.sentence = event.target.value;
      }}
    ></textarea>`;
  }

  #practise(line: Line, words: Words): TemplateResult {
    const age = ageOf(this.#audience);
    if (this.practice === 'running') {
      return html`<reach-practice
        .words=${words}
        age=${age}
        @practice-end=${() => this.#finish('done')}
        @practice-stop=${() => this.#finish('not-begun')}
      ></reach-practice>`;
    }
    const done = this.practice === 'done';
    return html`${done ? html`<p role="status">${words.t(`reach.practice.${age}.end`)}</p>` : html`<p class="soft">${words.t('reach.practice.stays')}</p>`}
      <div class="row">
        <button type="button" class="btn practise" @click=${() => (this.practice = 'running')}>${words.t(`reach.practice.${age}`)}</button>
      </div>
      ${done ? this.#then(age, words) : nothing} <div>${channelView(line.channel, line.service, this.context(words))}</div>`;
  }

  /** After the practice: the contact stands below either way, and both other answers only close this. */
  #then(age: 'adult' | 'teen', words: Words): TemplateResult {
    const close = (): void => this.#finish('not-begun');
    return html`<div class="row">
      <button type="button" class="btn" @click=${close}>${words.t(`reach.practice.${age}.later`)}</button>
      <button type="button" class="btn" @click=${close}>${words.t(`reach.practice.${age}.only`)}</button>
    </div>
    <h4>${words.t(`reach.practice.${age}.now`)}</h4>`;
  }

  #finish(practice: Practice): void {
    this.practice = practice;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.practise')?.focus());
  }

  #afterFacts({ channel, others, service }: Line, words: Words): AfterFacts {
    const { format } = this.context(words).hours;
    const week = channel.hours ? sayWeek(channel.hours, { ...this.context(words).hours, zone: service.zone }) : [];
    return {
      emergency: this.options?.emergency ?? '',
      next: this.next,
      others: listed(words.tag, [...new Set(others.map(({ kind }) => words.t(`services.kind.${kind}`)))]),
      hours: format.list(week.filter(({ key }) => !key.startsWith('hours.holidays')).map((each) => this.say(each))),
    };
  }

  #noAnswer(words: Words): TemplateResult {
    return html`<button type="button" class="btn" aria-pressed=${this.unanswered} @click=${() => (this.unanswered = !this.unanswered)}>
      ${words.t('reach.no-answer')}
    </button>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { words, line } = this;
    if (!words || !line) return nothing;
    if (isChild(this.#audience)) return html`<div class="all">${childView(line, words)}</div>`;
    return html`<div class="all">
      ${this.#facts(line, words)} ${this.#first(line, words)} ${noteView(words, this.large, () => (this.large = !this.large))}
      ${duringView(words, ageOf(this.#audience))} ${this.#practise(line, words)}
      ${this.contacted ? this.#noAnswer(words) : nothing} ${afterView(words, this.#afterFacts(line, words), this.unanswered)}
      <p class="soft">${words.t('reach.evidence')}</p>
    </div>`;
  }
}

/** Makes `<rehearsal-card>`, and what stands inside it, known to the page. */
export function defineRehearsalCard(): void {
  defineReachPractice();
  defineOnce('rehearsal-card', RehearsalCard);
}
