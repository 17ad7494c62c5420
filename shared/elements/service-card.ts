import { html, nothing, type TemplateResult } from 'lit';
import { contactHref, trustOf } from '../directory/contact-link.ts';
import type { Line } from '../directory/lines-for.ts';
import { type HoursContext, sayReported, sayState } from '../directory/say-hours.ts';
import { doubtOf, type ListWords, sayAbout, saySource } from '../directory/say-service.ts';
import type { Channel, Service } from '../directory/service.ts';
import type { WordKey } from '../i18n/translate.ts';
import { copy as copyPath } from '../ui/generated/icons.ts';
import type { CopyState } from './copying.ts';
import { inOrder } from './isolated.ts';

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

/** All that a link needs of who it leads to. */
type Named = Pick<Service, 'id' | 'name'>;

/** True for a way that is a number a person reads; false where it is an address behind a word. */
export const isNumber = (channel: Channel): channel is Channel & { kind: 'phone' | 'sms' | 'whatsapp' | 'textphone' } =>
  /phone|sms|whatsapp/.test(channel.kind) && !channel.value.includes('/');

/** The ways that somebody answers while they are open; a page or a mail has no state. */
const isAnswered = ({ kind }: Channel): boolean => /phone|sms|whatsapp|chat|video/.test(kind);

/** A link to a service. A page on the web learns nothing of where the person came from (assurance W7). */
function contactLink(channel: Channel, service: Named, look: string, text: unknown, { words, contact }: CardContext): TemplateResult {
  const href = contactHref(channel, trustOf(service));
  if (!href) return html`<span class=${look}>${text}</span>`;
  return html`<a
    class=${look}
    href=${href}
    aria-label=${words.t(`services.link.${channel.kind}`, { value: channel.value, name: service.name })}
    target=${href.startsWith('https:') ? '_blank' : nothing}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    @click=${contact}
    >${text}</a
  >`;
}

/** A way to be in touch in large type: a number, with the word to send where there is one; or a word that opens an address. */
export function channelView(channel: Channel, service: Named, context: CardContext): TemplateResult {
  const { t } = context.words;
  if (!isNumber(channel)) return contactLink(channel, service, 'num', t(`services.kind.${channel.kind}`), context);
  const { kind, value, keyword, menu } = channel;
  const number = contactLink(channel, service, 'num', html`<bdi dir="ltr">${inOrder(value)}</bdi>`, context);
  if (kind === 'phone') return menu ? html`${number}<p>${t('services.menu', { menu })}</p>` : number;
  const places: Readonly<Record<string, unknown>> = { keyword: html`<strong dir="ltr">${keyword}</strong>`, number };
  // a sentence in the order of the language, with elements in its places
  return html`<p>${t(keyword ? 'services.keyword' : `services.number.${kind}`)
    .split(/[{}]/)
    .map((part) => places[part] ?? part)}</p>`;
}

/** The button that asks the page to copy `text`. */
export function copyButton(text: string, { words, copy, copyState }: Omit<CardContext, 'hours' | 'contact'>): TemplateResult {
  const state = copyState(text);
  return html`<button class="btn" aria-label=${state === 'copy' ? words.t('services.copy-of', { text }) : nothing} @click=${() => copy(text)}>
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d=${copyPath}></path></svg><span aria-live="polite">${words.t(`services.copy.${state}`)}</span>
  </button>`;
}

/** Open, closed or not known, by a word and a shape; then what else must be known, such as a holiday. */
function stateView({ open, channel, service }: Line, { words, hours }: CardContext): readonly TemplateResult[] {
  if (!isAnswered(channel)) return [];
  const state = sayState(open, channel.hours, /phone/.test(channel.kind), { ...hours, zone: service.zone });
  return [...state, ...sayReported(open, channel)].map(
    ({ key, params }, index) => html`<p class=${index === 0 ? `state ${open.state}` : 'soft'}>${words.t(key, params)}</p>`,
  );
}

/** A line of help: who, for whom, whether now, the number, what it costs, where that comes from. `foot` is what follows. */
export function serviceCard(line: Line, context: CardContext, foot: unknown): TemplateResult {
  const { service, channel, others } = line;
  const { words } = context;
  const cost: WordKey | null = isNumber(channel) ? `services.cost.${channel.cost}` : null;
  const facts = [cost, service.stateRun ? ('services.state-run' as const) : null, doubtOf(service)];
  return html`<article>
    <div class="row">
      <div>
        <h3><bdi>${service.name}</bdi></h3>
        ${service.englishName && html`<p class="soft" lang="en"><bdi>${service.englishName}</bdi></p>`}
        <p class="soft">${sayAbout(words, line)}</p>
      </div>
      <div>${stateView(line, context)}</div>
    </div>
    <div class="row">
      <div>${channelView(channel, service, context)}</div>
      <div class="row">
        ${others
          .filter((each) => !isNumber(each))
          .map((each) => contactLink(each, service, 'btn', words.t(`services.kind.${each.kind}`), context))}
        ${isNumber(channel) ? copyButton(channel.value, context) : nothing}
      </div>
    </div>
    ${facts.map((key) => (key ? html`<p>${words.t(key)}</p>` : nothing))}
    <p class="soft">${saySource(words, service)}</p>
    ${foot}
  </article>`;
}
