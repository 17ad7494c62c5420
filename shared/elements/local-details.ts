import { html, nothing, type TemplateResult } from 'lit';
import { isChild } from '../directory/audiences.ts';
import { mailHref, webHref } from '../directory/contact-link.ts';
import type { LocalChannel, LocalPlace } from '../directory/local-service.ts';
import type { Problem } from '../directory/report.ts';
import { sayBuilding } from '../directory/say-local.ts';
import { languageNames, sayMonth } from '../directory/say-service.ts';
import { sayWeek } from '../directory/say-week.ts';
import type { LocalHit } from '../directory/search/find-local.ts';
import type { Details } from '../directory/shards/card.ts';
import type { FeedInManifest } from '../directory/shards/manifest.ts';
import { hostOf } from './host-of.ts';
import { isolated } from './isolated.ts';
import { type LocalContext, wayView } from './local-card.ts';
import { reportView } from './report-view.ts';
import { copyButton } from './service-card.ts';

/** What the open card needs beside the record. */
export interface DetailsContext extends LocalContext {
  readonly audience: Parameters<typeof isChild>[0];
  readonly feed: FeedInManifest | undefined;
  /** Where a problem is reported to when the feed names nothing. */
  readonly report: string;
  readonly problem: Problem | null;
  readonly choose: (problem: Problem) => void;
}

/** A text of the feed in its own language and direction. */
const textView = (text: string, language: string | null): TemplateResult =>
  html`<p class="own" dir="auto" lang=${language ?? nothing}>${isolated(text)}</p>`;

function part(title: string, ...content: readonly unknown[]): TemplateResult | typeof nothing {
  return content.some((each) => each !== nothing) ? html`<h5>${title}</h5>${content}` : nothing;
}

const orNothing = <T>(value: T | null, view: (value: T) => unknown): unknown => (value === null || value === '' ? nothing : view(value));

function link(url: string, text: string, { contact }: LocalContext): TemplateResult {
  const href = webHref(url);
  if (!href) return html`<bdi dir="auto">${text}</bdi>`;
  return html`<a class="link" href=${href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" @click=${contact}
    ><bdi dir="auto">${text}</bdi></a
  >`;
}

/** Where a link has words of the feed, the host stands beside them: the words could name another. */
const linkItem = (label: string | null, url: string, context: LocalContext): TemplateResult =>
  label === null
    ? html`<li>${link(url, hostOf(url), context)}</li>`
    : html`<li>${link(url, label, context)} <bdi class="soft" dir="ltr">${hostOf(url)}</bdi></li>`;

function placeView(place: LocalPlace, context: DetailsContext): TemplateResult {
  const lines = [place.name, ...place.lines, place.city, place.postcode].flatMap((each) => (each ? [each] : []));
  return html`<li class="way">
    <p>${lines.map((each, index) => html`${index > 0 ? html`<br />` : nothing}<bdi>${each}</bdi>`)}</p>
    ${orNothing(place.transport, (text) => html`<p class="soft" dir="auto">${text}</p>`)}
    ${place.lines.length > 0 ? html`<div>${copyButton(lines.join(', '), context)}</div>` : nothing}
  </li>`;
}

const channelItem = (way: LocalChannel, card: LocalHit['card'], context: DetailsContext): TemplateResult =>
  html`<li class="way">
    ${wayView(way, card, context)}
    ${orNothing(way.note, (note) => html`<p class="soft" dir="auto">${isolated(note)}</p>`)}
  </li>`;

function hoursView({ card }: LocalHit, details: Details, { words, hours }: DetailsContext): TemplateResult | typeof nothing {
  const week = card.hours ? sayWeek(card.hours, { ...hours, zone: card.zone ?? 'UTC' }) : [];
  return part(
    words.t('local.hours'),
    orNothing(week.length > 0 ? sayBuilding(card) : null, ({ key, params }) => html`<p>${words.t(key, params)}</p>`),
    week.length > 0 ? html`<ul>${week.map(({ key, params }) => html`<li>${words.t(key, params)}</li>`)}</ul>` : nothing,
    orNothing(details.hoursText, (text) => textView(text, details.language)),
    week.length === 0 && !details.hoursText ? html`<p>${words.t('hours.unknown')}</p>` : nothing,
  );
}

function languagesView({ card }: LocalHit, { languageNote }: Details, { words }: DetailsContext): TemplateResult | typeof nothing {
  const names = card.languages.length > 0 ? languageNames(words.tag, card.languages) : words.t('services.languages-not-known');
  return part(
    words.t('services.languages'),
    html`<p>${names}</p>`,
    orNothing(languageNote, (text) => textView(text, null)),
  );
}

function sourceView(hit: LocalHit, { verified, updated }: Details, context: DetailsContext): TemplateResult {
  const { words, feed } = context;
  const month = (day: string): string => sayMonth(words.tag, day.slice(0, 7));
  return html`<h5>${words.t('services.source')}</h5>
    <p>${words.t('local.source.feed', { feed: feed?.name ?? hit.card.feed })}</p>
    ${orNothing(feed?.attribution ?? null, (text) => textView(text, null))}
    ${orNothing(feed?.licence ?? null, (licence) => html`<p class="soft">${words.t('local.source.licence', { licence })}</p>`)}
    ${orNothing(feed?.link ?? null, (url) => html`<p>${link(url, hostOf(url), context)}</p>`)}
    ${verified?.by ? html`<p class="soft">${words.t('local.checked-by', { who: verified.by, month: month(verified.on) })}</p>` : nothing}
    ${orNothing(updated, (day) => html`<p class="soft">${words.t('local.changed', { month: month(day) })}</p>`)}
    <p class="soft">${words.t('services.not-endorsed')}</p>`;
}

/** All that is known of a local service. Where the rest of it is not there the card above still stands. */
export function localDetails(hit: LocalHit, details: Details | null, isMissing: boolean, context: DetailsContext): TemplateResult {
  const { words, feed } = context;
  const { card } = hit;
  if (!details) return html`<p role="status">${words.t(isMissing ? 'local.details.failed' : 'common.loading')}</p>`;
  const own = (text: string): TemplateResult => textView(text, details.language);
  const feedback = feed?.feedback ?? null;
  const page = feedback === null ? null : webHref(feedback);
  // anything else beside a plain address could add people to the mail, or words to what is written
  const address = feedback !== null && mailHref(feedback) !== null ? feedback : context.report;
  return html`<div class="part">
    ${part(words.t('local.about'), orNothing(details.description ?? details.summary, own))}
    ${hoursView(hit, details, context)}
    ${part(
      words.t('local.where'),
      details.places.length > 0 ? html`<ul class="ways">${details.places.map((place) => placeView(place, context))}</ul>` : nothing,
      orNothing(card.area?.text ?? null, (area) => html`<p>${words.t('local.area', { area })}</p>`),
      orNothing(card.hidden, (why) => html`<p>${words.t(`local.hidden.${why}`)}</p>`),
    )}
    ${part(
      words.t('services.channels'),
      details.channels.length > 1 || details.channels.some(({ note }) => note !== null)
        ? html`<ul class="ways">${details.channels.map((way) => channelItem(way, card, context))}</ul>`
        : nothing,
    )}
    ${part(words.t('local.who'), orNothing(details.eligibility, own))}
    ${part(words.t('local.cost'), orNothing(details.costText, own))}
    ${part(words.t('local.apply'), orNothing(details.apply, own))}
    ${part(words.t('local.access'), orNothing(details.accessText, own))}
    ${languagesView(hit, details, context)}
    ${part(
      words.t('local.links'),
      details.links.length > 0 ? html`<ul>${details.links.map(({ label, url }) => linkItem(label, url, context))}</ul>` : nothing,
    )}
    ${sourceView(hit, details, context)}
    ${isChild(context.audience) ? nothing : reportView(card, context, { address, page, problem: context.problem, choose: context.choose })}
  </div>`;
}
