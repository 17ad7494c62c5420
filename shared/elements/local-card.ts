import { html, nothing, type TemplateResult } from 'lit';
import { dialsAsShown } from '../directory/dials-as-shown.ts';
import { type Said, sayState } from '../directory/say-hours.ts';
import { type DistanceFormat, sayAges, sayBuilding, sayWhere } from '../directory/say-local.ts';
import { listed, sayMonth } from '../directory/say-service.ts';
import type { LocalHit } from '../directory/search/find-local.ts';
import type { Channel } from '../directory/service.ts';
import type { Card } from '../directory/shards/card.ts';
import { sayChecked } from '../directory/trust.ts';
import { hostOf } from './host-of.ts';
import { inOrder, isolated } from './isolated.ts';
import { type CardContext, channelView, copyButton, isNumber } from './service-card.ts';

type Way = NonNullable<Card['channel']>;

/** What a card of a local service needs of the list around it. */
export interface LocalContext extends CardContext {
  readonly distance: DistanceFormat;
}

/** What the link dials is what stands there, whoever wrote the file: where the text has other digits it is only read and copied. */
const shownDial = ({ value, dial }: Way): string | null => (dial !== null && dialsAsShown(value, dial) ? dial : null);

/** A way to be in touch as the other lists show one. What a call costs is not told by way but for the whole service. */
const channelOf = (way: Way): Channel => ({
  kind: way.kind,
  value: way.value,
  dial: shownDial(way),
  keyword: way.keyword,
  cost: 'unknown',
  hours: null,
  hoursReported: false,
});

/** A number that nobody can dial is read and copied only; anything else is a link. */
const mainView = (channel: Channel, card: Pick<Card, 'id' | 'name'>, context: LocalContext): TemplateResult =>
  isNumber(channel) && channel.dial === null
    ? html`<span class="num"><bdi dir="ltr">${inOrder(channel.value)}</bdi></span>`
    : channelView(channel, card, context);

/** A way to be in touch in large type, with its extension, which no link dials. A word that opens an address says where it leads. */
export function wayView(way: Way, card: Pick<Card, 'id' | 'name'>, context: LocalContext): TemplateResult {
  const channel = channelOf(way);
  return html`<div class="row">
    <div>
      ${mainView(channel, card, context)}
      ${isNumber(channel) ? nothing : html`<p class="soft"><bdi dir="ltr">${hostOf(way.value)}</bdi></p>`}
      ${way.extension === null ? nothing : html`<p>${context.words.t('local.extension', { extension: way.extension })}</p>`}
    </div>
    ${isNumber(channel) ? html`<div>${copyButton(channel.value, context)}</div>` : nothing}
  </div>`;
}

/** Open, closed or not known, by a word and a shape; then what else must be known. */
function stateView({ card, open }: LocalHit, { words, hours }: LocalContext): readonly TemplateResult[] {
  if (card.status === 'temporarily-closed') return [html`<p class="state closed">${words.t('local.closed')}</p>`];
  const lines = sayState(open, card.hours, card.channel?.kind === 'phone', { ...hours, zone: card.zone ?? 'UTC' });
  // the door of a building may be open while nobody answers its telephone
  const building = lines.length > 0 ? sayBuilding(card) : null;
  const all = building ? [...lines, building] : lines;
  return all.map(({ key, params }, index) => html`<p class=${index === 0 ? `state ${open.state}` : 'soft'}>${words.t(key, params)}</p>`);
}

/** Whom it is for and what it is about, in one line. */
function aboutLine({ card, forAdults }: LocalHit, { words }: LocalContext): string {
  const { t, tag } = words;
  const named = card.audiences.filter((each) => each !== 'everyone').map((each) => t(`services.who.${each}`));
  const ages = sayAges(card, tag);
  return [
    ...card.topics.slice(0, 3).map((each) => t(`topics.${each}`)),
    ...(forAdults ? [t('local.for-adults')] : named.length > 0 ? [t('services.for', { groups: listed(tag, named) })] : []),
    ...(ages ? [t(ages.key, ages.params)] : []),
  ].join(' · ');
}

function facts({ card }: LocalHit, { words }: LocalContext): string {
  const { t } = words;
  const cost =
    card.cost === 'see-text' ? t('local.cost.see-text') : t(card.cost === 'free' ? 'services.cost.free' : 'services.cost.unknown');
  return [cost, ...card.flags.map((each) => t(`local.access.${each}`))].join(' · ');
}

/** What a card says of its last check; nothing older is hidden behind a newer change of the record. */
export const checkedOf = ({ card, age }: LocalHit, tag: string): Said => sayChecked(card, age, (month) => sayMonth(tag, month));

/** A local service: who, where, whether now, how, and how old what we know is. `foot` is what follows. */
export function localCard(hit: LocalHit, context: LocalContext, foot: unknown): TemplateResult {
  const { card, age } = hit;
  const { words } = context;
  const checked = checkedOf(hit, words.tag);
  return html`<article>
    ${card.alert ? html`<p class="note" dir="auto">${isolated(card.alert)}</p>` : nothing}
    <div class="row">
      <div>
        <h4><bdi>${card.name}</bdi></h4>
        ${card.org ? html`<p class="soft"><bdi>${card.org}</bdi></p>` : nothing}
        <p>${sayWhere(hit, words, context.distance).map((each, index) => html`${index > 0 ? ' · ' : nothing}<bdi>${each}</bdi>`)}</p>
      </div>
      <div>${stateView(hit, context)}</div>
    </div>
    <p class="soft">${aboutLine(hit, context)}</p>
    ${card.channel ? wayView(card.channel, card, context) : nothing}
    <p class="soft">${facts(hit, context)}</p>
    <p class=${age === 'old' || age === 'very-old' ? 'aged' : 'soft'}>${words.t(checked.key, checked.params)}</p>
    ${foot}
  </article>`;
}
