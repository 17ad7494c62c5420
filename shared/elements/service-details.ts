import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isChild } from '../directory/audiences.ts';
import { contactHref, trustOf, webHref } from '../directory/contact-link.ts';
import type { Problem } from '../directory/report.ts';
import { doubtOf, languageNames, saySource } from '../directory/say-service.ts';
import { sayWeek } from '../directory/say-week.ts';
import type { Channel, Service } from '../directory/service.ts';
import type { Words } from '../i18n/translate.ts';
import { codeView, type OpenCode } from './code-view.ts';
import { defineOnce } from './define-once.ts';
import { LineElement } from './line-element.ts';
import { defineRehearsalCard } from './rehearsal-card.ts';
import { reportView } from './report-view.ts';
import { type CardContext, channelView, copyButton, isNumber } from './service-card.ts';

/**
 * `<service-details>`: all that is known of one line, behind "More": what happens when one reaches out, every way with its hours,
 * languages, where it comes from, and how to report that it is wrong.
 */
export class ServiceDetails extends LineElement {
  static override properties: PropertyDeclarations = {
    ...LineElement.properties,
    code: { state: true },
    problem: { state: true },
  };

  declare private code: OpenCode | null;
  declare private problem: Problem | null;

  constructor() {
    super();
    this.code = null;
    this.problem = null;
  }

  async #toggleCode(address: string): Promise<void> {
    const drawCode = this.options?.drawCode;
    if (!drawCode || this.code?.address === address) {
      this.code = null;
      return;
    }
    this.code = { address, drawn: 'drawing' };
    const drawn = await drawCode(address).catch(() => 'failed' as const);
    // another code may have been opened in the meantime
    if (this.code?.address === address) this.code = { address, drawn };
  }

  #codeButton(channel: Channel, address: string, { t }: Words): TemplateResult | typeof nothing {
    if (!this.options?.drawCode || !isNumber(channel)) return nothing;
    const open = this.code?.address === address;
    return html`<button
      type="button"
      class="btn"
      aria-expanded=${open}
      aria-label=${open ? nothing : t('services.code.of', { number: channel.value })}
      @click=${() => void this.#toggleCode(address)}
    >
      ${t(open ? 'services.code.hide' : 'services.code')}
    </button>`;
  }

  #week({ hours, hoursReported }: Channel, { zone }: Service, context: CardContext): TemplateResult {
    const lines = hours ? sayWeek(hours, { ...context.hours, zone }) : [];
    if (lines.length === 0) return html`<p class="soft">${context.words.t('hours.unknown')}</p>`;
    return html`<ul class="soft">
      ${lines.map((each) => html`<li>${this.say(each)}</li>`)}
      ${hoursReported ? html`<li>${context.words.t('services.hours-reported')}</li>` : nothing}
    </ul>`;
  }

  #channel(channel: Channel, service: Service, words: Words): TemplateResult {
    const context = this.context(words);
    const href = contactHref(channel, trustOf(service));
    const { code } = this;
    return html`<li class="way">
      <div class="row">
        <div>${channelView(channel, service, context)}</div>
        <div class="row">${copyButton(channel.value, context)}${href ? this.#codeButton(channel, href, words) : nothing}</div>
      </div>
      ${href && !isNumber(channel) ? html`<p class="soft"><bdi dir="ltr">${addressOf(href)}</bdi></p>` : nothing}
      ${href ? nothing : html`<p class="soft">${words.t('services.no-link')}</p>`}
      ${code && code.address === href ? codeView(code, channel.value, words) : nothing}
      ${isNumber(channel) ? html`<p>${words.t(`services.cost.${channel.cost}`)}</p>` : nothing}
      ${this.#week(channel, service, context)}
    </li>`;
  }

  #languages({ languages, languagesInferred }: Service, words: Words): string {
    if (languages.length === 0) return words.t('services.languages-not-known');
    const names = languageNames(words.tag, languages);
    return languagesInferred ? words.t('services.languages-reported', { languages: names }) : names;
  }

  #source(service: Service, words: Words): TemplateResult {
    const page = service.website ? webHref(service.website) : null;
    return html`<h4>${words.t('services.source')}</h4>
      <p>${saySource(words, service)}</p>
      <p>${words.t(doubtOf(service) ?? (service.confidence === 'high' ? 'services.sure.high' : 'services.sure.medium'))}</p>
      ${
        page
          ? html`<p>
              ${words.t('services.website')}
              <a class="link" href=${page} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" @click=${this.context(words).contact}
                ><bdi dir="ltr">${addressOf(page)}</bdi></a
              >
            </p>`
          : nothing
      }
      <p class="soft">${words.t('services.not-endorsed')}</p>`;
  }

  #reach(words: Words): TemplateResult {
    return html`<details>
      <summary>${words.t('reach.open')}</summary>
      <rehearsal-card
        class="part"
        .words=${words}
        .line=${this.line}
        .next=${this.next}
        .options=${this.options}
        .contacted=${this.contacted}
      ></rehearsal-card>
    </details>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { words, line, options } = this;
    if (!words || !line || !options) return nothing;
    const { service, channel, others } = line;
    const report = { address: options.report, problem: this.problem, choose: (problem: Problem) => (this.problem = problem) };
    return html`<div class="all" @service-copy=${this.relay} @service-contact=${this.relay}>
      ${this.#reach(words)}
      <h4>${words.t('services.channels')}</h4>
      <ul class="ways">${[channel, ...others].map((each) => this.#channel(each, service, words))}</ul>
      <h4>${words.t('services.languages')}</h4>
      <p>${this.#languages(service, words)}</p>
      ${this.#source(service, words)} ${isChild(options.audience) ? nothing : reportView(service, this.context(words), report)}
    </div>`;
  }
}

/** The address as the browser will use it: a name in another script stands in its plain form, so that it cannot pass for another. */
function addressOf(href: string): string {
  if (href.startsWith('mailto:')) return href.slice('mailto:'.length);
  return URL.canParse(href) ? new URL(href).host : href;
}

/** Makes `<service-details>`, and what stands inside it, known to the page. */
export function defineServiceDetails(): void {
  defineRehearsalCard();
  defineOnce('service-details', ServiceDetails);
}
