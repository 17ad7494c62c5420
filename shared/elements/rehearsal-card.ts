import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { AudienceCode } from '../directory/audiences.ts';
import type { Line } from '../directory/lines-for.ts';
import {
  type AfterFacts,
  afterPlaces,
  ageOf,
  firstSentence,
  noteLines,
  type ReachFor,
  type ReachWay,
  reachAfter,
  reachFacts,
  reachFor,
  reachLines,
  wayOf,
} from '../directory/reach.ts';
import { listed } from '../directory/say-service.ts';
import { sayWeek } from '../directory/say-week.ts';
import type { WordKey, Words } from '../i18n/translate.ts';
import { defineOnce } from './define-once.ts';
import { LineElement } from './line-element.ts';
import { defineReachPractice } from './reach-practice.ts';
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
    const facts = reachFacts(line.service, line.channel, asker);
    return html`<h4>${words.t('reach.facts')}</h4>
      <dl>
        ${facts.map(({ label, says }) => html`<div><dt>${words.t(label)}</dt>${says.map((each) => html`<dd>${this.say(each)}</dd>`)}</div>`)}
      </dl>`;
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

  #note(words: Words): TemplateResult {
    return html`<details>
      <summary>${words.t('reach.note')}</summary>
      <div class="part">
        <p class="soft">${words.t('reach.note.use')}</p>
        <div class=${this.large ? 'note note--large' : 'note'}>${noteLines(words).map((line) => html`<p>${line}</p>`)}</div>
        <button type="button" class="btn btn--line" aria-pressed=${this.large} @click=${() => (this.large = !this.large)}>
          ${words.t(this.large ? 'reach.note.small' : 'reach.note.large')}
        </button>
      </div>
    </details>`;
  }

  #during(words: Words): TemplateResult {
    const teen = ageOf(this.#audience) === 'teen';
    return html`<details>
      <summary>${words.t('reach.lines')}</summary>
      <dl class="part">
        ${reachLines.map((id) => html`<div><dt class="soft">${words.t(`reach.line.${id}.when`)}</dt><dd>${words.t(teen ? `reach.line.${id}.teen` : `reach.line.${id}`)}</dd></div>`)}
      </dl>
    </details>`;
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
        <button type="button" class="btn btn--line practise" @click=${() => (this.practice = 'running')}>${words.t(`reach.practice.${age}`)}</button>
      </div>
      ${done ? this.#then(age, words) : nothing} <div>${channelView(line.channel, line.service, this.context(words))}</div>`;
  }

  /** After the practice: the contact stands below either way, and both other answers only close this. */
  #then(age: 'adult' | 'teen', words: Words): TemplateResult {
    const close = (): void => this.#finish('not-begun');
    return html`<div class="row">
      <button type="button" class="btn btn--line" @click=${close}>${words.t(`reach.practice.${age}.later`)}</button>
      <button type="button" class="btn btn--line" @click=${close}>${words.t(`reach.practice.${age}.only`)}</button>
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

  #after(line: Line, words: Words): TemplateResult {
    const places = afterPlaces(words, this.#afterFacts(line, words));
    const lines = (id: string, count: number): readonly TemplateResult[] =>
      Array.from({ length: count }, (_, index) => html`<li>${words.t(`reach.after.${id}.${index}` as WordKey, places)}</li>`);
    return html`${
      this.contacted
        ? html`<div class="row">
            <button type="button" class="btn btn--line" aria-pressed=${this.unanswered} @click=${() => (this.unanswered = !this.unanswered)}>
              ${words.t('reach.no-answer')}
            </button>
          </div>`
        : nothing
    }
      <h4>${words.t('reach.after')}</h4>
      ${reachAfter.map(
        ({ id, count }) => html`<details ?open=${id === 'nobody' && this.unanswered}>
          <summary>${words.t(`reach.after.${id}`)}</summary>
          <ul class="part">${lines(id, count)}</ul>
        </details>`,
      )}`;
  }

  /** The card for children up to 12: who can be told, and the line in the place of its own sentence. */
  #child({ channel, service }: Line, words: Words): TemplateResult {
    const isTheirs = service.audiences.includes('children');
    const line = isTheirs ? `${service.name}, ${channel.value}` : '';
    return html`<h4>${words.t('reach.child')}</h4>
      <ul class="part">
        ${Array.from({ length: 6 }, (_, index) => html`<li>${words.t(`reach.child.${index}` as WordKey, { child_helpline: line }).trim()}</li>`)}
      </ul>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { words, line } = this;
    if (!words || !line) return nothing;
    if (this.#audience === 'c6' || this.#audience === 'c10') return html`<div class="all">${this.#child(line, words)}</div>`;
    return html`<div class="all">
      ${this.#facts(line, words)} ${this.#first(line, words)} ${this.#note(words)} ${this.#during(words)} ${this.#practise(line, words)}
      ${this.#after(line, words)}
      <p class="soft">${words.t('reach.evidence')}</p>
    </div>`;
  }
}

/** Makes `<rehearsal-card>`, and what stands inside it, known to the page. */
export function defineRehearsalCard(): void {
  defineReachPractice();
  defineOnce('rehearsal-card', RehearsalCard);
}
