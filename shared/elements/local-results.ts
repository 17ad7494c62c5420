import { html, nothing, type TemplateResult } from 'lit';
import { makeHoursFormat } from '../directory/hours-format.ts';
import type { LocalFinds, LocalHit } from '../directory/search/find-local.ts';
import type { Look } from '../directory/search/look-around.ts';
import type { Manifest } from '../directory/shards/manifest.ts';
import type { Shards } from '../directory/shards/read-shards.ts';
import { feedAge } from '../directory/trust.ts';
import type { Words } from '../i18n/translate.ts';
import type { Instant } from '../time.ts';
import { localCard } from './local-card.ts';
import { type DetailsContext, localDetails } from './local-details.ts';
import { type Change, countOf, type LocalState, page } from './local-state.ts';

/** What the list needs of the element. */
export interface ResultsContext extends Omit<DetailsContext, 'feed'> {
  readonly words: Words;
  readonly shards: Shards;
  readonly change: Change;
  readonly now: Instant;
  readonly look: Look;
  /** Files with the rest of the records that could not be read. */
  readonly missingDetails: boolean;
  readonly again: () => void;
}

/** A list that its keeper promised to renew and did not says so (directory 8). */
export function agedFeeds(manifest: Manifest, now: Instant, { t, tag }: Pick<Words, 't' | 'tag'>): readonly TemplateResult[] {
  const ages = new Set(manifest.feeds.map((feed) => feedAge(feed, manifest.built, now)));
  const age = ages.has('gone') ? 'gone' : ages.has('old') ? 'old' : null;
  return age
    ? [html`<p class="note" role="status">${t(`local.feed.${age}`, { month: makeHoursFormat(tag).month(manifest.built) })}</p>`]
    : [];
}

function cardView(hit: LocalHit, { opened }: LocalState, context: ResultsContext): TemplateResult {
  const { words, shards, change, missingDetails } = context;
  const { id, name, feed } = hit.card;
  const isOpen = opened === id;
  const button = html`<button
    type="button"
    class="btn"
    aria-expanded=${isOpen}
    aria-label=${words.t(isOpen ? 'services.less-of' : 'services.more-of', { name })}
    @click=${() => change({ opened: isOpen ? null : id, problem: null })}
  >
    ${words.t(isOpen ? 'services.less' : 'services.more')}
  </button>`;
  const details = (): TemplateResult =>
    localDetails(hit, shards.detailsOf(id), missingDetails, { ...context, feed: shards.manifest.feeds.find(({ key }) => key === feed) });
  return localCard(hit, context, isOpen ? [button, details()] : button);
}

function cards(hits: readonly LocalHit[], state: LocalState, context: ResultsContext): unknown {
  return [
    hits.slice(0, state.shown).map((hit) => cardView(hit, state, context)),
    hits.length > state.shown
      ? html`<button type="button" class="btn" @click=${() => context.change({ shown: state.shown + page })}>${context.words.t('local.show-more')}</button>`
      : nothing,
  ];
}

/** Whether anything was typed or chosen that leaves services out. */
const isNarrowed = ({ text, wish }: LocalState): boolean => text.trim() !== '' || wish.openNow || countOf({ wish }) > 0;

/** How many there are and how far was looked; what was looked for in vain. */
export function sayFound(finds: LocalFinds, state: LocalState, { words, distance, look }: ResultsContext): readonly string[] {
  const near = finds.near.length + finds.unknown.length;
  const all = near + finds.national.length + finds.others.length + finds.old.length;
  if (look.cards.length === 0) return [words.t('local.none')];
  if (all === 0) return [words.t('local.none-fits')];
  if (near + finds.national.length === 0) return [words.t('local.only-folded')];
  if (state.from?.kind === 'country') return [words.plural('local.found-country', finds.national.length + finds.unknown.length)];
  const far = distance.reach(look.within);
  const widened = look.emptyWithin === null ? [] : [words.t('local.widened', { near: distance.reach(look.emptyWithin), far })];
  // of services that a choice left out it can't be said that there are none
  const none = isNarrowed(state) ? 'local.none-near-fits' : 'local.none-near';
  return near === 0 ? [words.t(none, { far })] : [...widened, words.plural('local.found', near, { distance: far })];
}

/** The groups of a list, one under the other; what is old or for others is folded. */
export function resultsView(finds: LocalFinds, state: LocalState, context: ResultsContext): TemplateResult {
  const { words, look, again } = context;
  const group = (title: 'local.near' | 'local.unknown' | 'local.national', hits: readonly LocalHit[]): unknown =>
    hits.length > 0 ? [html`<h3>${words.t(title)}</h3>`, cards(hits, state, context)] : nothing;
  const folded = (title: 'local.others' | 'local.old', hits: readonly LocalHit[], text: unknown = nothing): unknown =>
    hits.length > 0
      ? html`<details class="fold"><summary>${words.t(title)}</summary><div class="all-in">${text}${cards(hits, state, context)}</div></details>`
      : nothing;
  return html`<div class="found" role="status">${sayFound(finds, state, context).map((each) => html`<p>${each}</p>`)}</div>
    ${
      look.missing > 0
        ? html`<div class="note" role="alert">
            <p>${words.t('local.missing')}</p>
            <button type="button" class="btn" @click=${again}>${words.t('common.try-again')}</button>
          </div>`
        : nothing
    }
    ${group('local.near', finds.near)} ${group('local.unknown', finds.unknown)} ${group('local.national', finds.national)}
    ${folded('local.others', finds.others)}
    ${folded('local.old', finds.old, html`<p>${words.t('local.old.text')}</p>`)}
    <p class="soft">${words.t('services.not-endorsed')}</p>`;
}
