import { html, nothing, svg, type TemplateResult } from 'lit';
import { contactHref, trustOf } from '../directory/contact-link.ts';
import type { Line } from '../directory/lines-for.ts';
import { type HoursContext, sayState } from '../directory/say-hours.ts';
import { doubtOf, type ListWords, sayAudiences, saySource, sayTopics } from '../directory/say-service.ts';
import type { Channel, Service } from '../directory/service.ts';
import { clock, copy } from '../ui/generated/icons.ts';
import type { CopyState } from './copying.ts';

/** What a card needs of the element that shows it. */
export interface CardContext {
  readonly words: ListWords;
  /** The clocks; the service brings its own zone. */
  readonly hours: Omit<HoursContext, 'zone'>;
  /** A link to the service was pressed. */
  readonly contact: () => void;
  readonly copy: (text: string) => void;
  readonly copyState: (text: string) => CopyState;
}

const icon = (path: string): TemplateResult =>
  html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;

const numbers: readonly string[] = ['phone', 'sms', 'textphone', 'whatsapp'];
const spoken: readonly string[] = ['phone', 'textphone', 'video'];
const answered: readonly string[] = [...spoken, 'sms', 'whatsapp', 'chat'];

/** True for a way that is a number a person reads; false where it is an address behind a word. */
export const isNumber = ({ kind, value }: Channel): boolean => numbers.includes(kind) && !value.includes('/');

/** A sentence whose {places} are filled with elements. */
const filled = (text: string, places: Readonly<Record<string, TemplateResult>>): readonly (TemplateResult | string)[] =>
  text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? (places[part] ?? '') : part));

const ltr = (text: string): TemplateResult => html`<bdi dir="ltr">${text}</bdi>`;

/** A link to a service. A page on the web learns nothing of where the person came from (assurance W7). */
function contactLink(
  channel: Channel,
  service: Service,
  look: string,
  text: TemplateResult | string,
  context: CardContext,
): TemplateResult {
  const href = contactHref(channel, trustOf(service));
  if (!href) return html`<span class=${look}>${text}</span>`;
  const { t } = context.words;
  const { kind, value } = channel;
  const label =
    kind === 'phone'
      ? t('services.call', { number: value, name: service.name })
      : kind === 'sms'
        ? t('services.message', { number: value, name: service.name })
        : t('services.open-link', {
            kind: isNumber(channel) ? `${t(`services.kind.${kind}`)} ${value}` : t(`services.kind.${kind}`),
            name: service.name,
          });
  return html`<a
    class=${look}
    href=${href}
    aria-label=${label}
    target=${href.startsWith('https:') ? '_blank' : nothing}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    @click=${context.contact}
    >${text}</a
  >`;
}

/** A way to be in touch: a number in large type, with the word to send where there is one; or a button. */
export function channelView(channel: Channel, service: Service, context: CardContext): TemplateResult {
  const { t } = context.words;
  if (!isNumber(channel)) return contactLink(channel, service, 'btn', t(`services.kind.${channel.kind}`), context);
  const number = contactLink(channel, service, 'num', ltr(channel.value), context);
  if (channel.keyword)
    return html`<p class="say">${filled(t('services.keyword'), { keyword: html`<strong>${ltr(channel.keyword)}</strong>`, number })}</p>`;
  return channel.kind === 'phone' ? number : html`<p class="say">${t(`services.kind.${channel.kind}`)} ${number}</p>`;
}

/** The button that asks the page to copy `text`. */
export function copyButton(text: string, { words, copy: press, copyState }: Omit<CardContext, 'hours' | 'contact'>): TemplateResult {
  const state = copyState(text);
  const key = state === 'copied' ? 'common.copied' : state === 'again' ? 'services.copy-again' : 'common.copy';
  return html`<button
    type="button"
    class="btn btn--line"
    aria-label=${state === 'copy' ? words.t('services.copy-of', { text }) : nothing}
    @click=${() => press(text)}
  >
    ${icon(copy)}${words.t(key)}
  </button>`;
}

/** Open, closed or not known, by a word and a shape; then what else must be known, such as a holiday. */
export function stateView({ open, channel, service }: Line, { words, hours }: CardContext): TemplateResult | typeof nothing {
  if (!answered.includes(channel.kind)) return nothing;
  const [now, ...rest] = sayState(open, channel.hours, spoken.includes(channel.kind), { ...hours, zone: service.zone });
  if (!now) return nothing;
  return html`<div>
    <p class="state ${open.state}">${words.t(now.key, now.params)}</p>
    ${rest.map(({ key, params }) => html`<p class="soft">${words.t(key, params)}</p>`)}
  </div>`;
}

/** Whom it is for and, where its name may not tell, what it is about. */
const about = ({ service, forAdults }: Line, { words }: CardContext): string =>
  [
    forAdults ? words.t('services.for.adults') : sayAudiences(words, service),
    service.topics.length > 0 && !service.topics.includes('emotional-distress') ? sayTopics(words, service, 2) : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** A line of help: who, for whom, whether now, the number, what it costs, where that comes from. `foot` is what follows. */
export function serviceCard(line: Line, context: CardContext, foot: TemplateResult | typeof nothing): TemplateResult {
  const { service, channel, others } = line;
  const { words } = context;
  const doubt = doubtOf(service);
  return html`<article class="line">
    <div class="head">
      <div>
        <h3><bdi>${service.name}</bdi></h3>
        ${service.englishName ? html`<p class="soft"><bdi lang="en">${service.englishName}</bdi></p>` : nothing}
        <p class="soft">${about(line, context)}</p>
      </div>
      ${stateView(line, context)}
    </div>
    <div class="head">
      ${channelView(channel, service, context)}
      <div class="row">
        ${others.filter((each) => !isNumber(each)).map((each) => contactLink(each, service, 'btn btn--line', words.t(`services.kind.${each.kind}`), context))}
        ${isNumber(channel) ? copyButton(channel.value, context) : nothing}
      </div>
    </div>
    ${isNumber(channel) ? html`<p>${words.t(`services.cost.${channel.cost}`)}</p>` : nothing}
    ${service.stateRun ? html`<p>${words.t('services.state-run')}</p>` : nothing}
    ${doubt ? html`<p>${words.t(doubt)}</p>` : nothing}
    <p class="soft fresh">${icon(clock)}<span>${saySource(words, service)}</span></p>
    ${foot}
  </article>`;
}
