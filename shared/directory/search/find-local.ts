import type { Day, Instant } from '../../time.ts';
import { type Audience, type AudienceCode, fitOf, isAlsoFor, isForAdults, isYoung } from '../audiences.ts';
import { isInBox, isInRing, kmBetween, type Point, stepOf } from '../distance.ts';
import type { OpenState } from '../hours.ts';
import { type OpenOnce, openOnce } from '../open-once.ts';
import type { Card } from '../shards/card.ts';
import type { Manifest } from '../shards/manifest.ts';
import { type Topic, topicGroups, topics } from '../topics.ts';
import { type CheckAge, checkAge, feedAge } from '../trust.ts';
import type { Zones } from '../zone-pieces.ts';
import type { Matches } from './word-table.ts';

/** What a person looks for among local services. None of it leaves the device. */
export interface LocalWish {
  readonly audience: AudienceCode;
  readonly topic: Topic | null;
  /** For whom; null: nobody was named. What is for anyone stays, and stands after what is for them. */
  readonly who: Audience | null;
  /** BCP 47; null: any, and unknown languages stay. */
  readonly language: string | null;
  /** Ways to be in touch; empty: all. */
  readonly ways: readonly Card['kinds'][number][];
  readonly free: boolean;
  readonly stepFree: boolean;
  readonly openNow: boolean;
}

/** What is looked through: when, from where, how far. */
export interface LocalView {
  readonly now: Instant;
  readonly zones: Zones;
  readonly manifest: Pick<Manifest, 'built' | 'feeds' | 'holidays'>;
  readonly from: Point | null;
  /** Kilometres. */
  readonly within: number;
  /** Records by their place in the list that was given, where words were typed; null: none were. */
  readonly matches: Matches | null;
}

/** A service as it is shown. */
export interface LocalHit {
  readonly card: Card;
  readonly open: OpenState;
  readonly age: CheckAge;
  /** Kilometres to its nearest place; null where it has none, or nobody said where they are. */
  readonly km: number | null;
  /** The nearest place is known as the middle of a town only. */
  readonly approximate: boolean;
  readonly forAdults: boolean;
}

export interface LocalFinds {
  /** With a place within reach, or serving the area. */
  readonly near: readonly LocalHit[];
  /** With "open now": hours that are not known. */
  readonly unknown: readonly LocalHit[];
  /** By phone or online, for the whole country. */
  readonly national: readonly LocalHit[];
  /** For someone else: other ages, other people. */
  readonly others: readonly LocalHit[];
  /** Not checked for two years. */
  readonly old: readonly LocalHit[];
}

type Group = keyof LocalFinds;

interface Judged extends LocalHit {
  readonly group: Group;
  readonly ranks: readonly number[];
}

const groupOf = new Map<string, number>(topics.map(({ id, group }) => [id, topicGroups.indexOf(group)]));
/** Kilometres within which everything counts as equally near before what is open, and what is needed first, decides. */
const bands = [5, 10, 25, 50, 100];
const spoken = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** The nearest place of a record, exact ones before the middle of a town. */
function nearest({ spots }: Card, from: Point | null): { km: number | null; approximate: boolean } {
  if (!from || spots.length === 0) return { km: null, approximate: false };
  const rated = spots.map((spot) => ({ km: kmBetween(from, spot), approximate: spot.approximate }));
  return rated.reduce((best, each) => (each.km < best.km ? each : best));
}

/** Whether a record serves the place where somebody is, by the box of its area and then its ring. */
export function serves({ area }: Pick<Card, 'area'>, from: Point): boolean {
  if (!area?.box) return false;
  const [south, west, north, east] = area.box;
  return isInBox(from, { south, west, north, east }) && (area.ring === null || isInRing(from, area.ring));
}

const isNational = ({ reach, spots, area }: Card): boolean =>
  reach.includes('national') || reach.includes('online') || (spots.length === 0 && !area?.box);

/** Whether it is near: null where it is not to be shown for this place. */
function whereOf(card: Card, km: number | null, { from, within }: LocalView): 'near' | 'national' | null {
  if (from && ((km !== null && km <= within) || serves(card, from))) return 'near';
  return isNational(card) ? 'national' : null;
}

const speaks = ({ languages }: Card, wanted: string | null): boolean =>
  wanted === null || languages.length === 0 || languages.some((each) => spoken(each) === spoken(wanted));

/** Only what was chosen leaves a record out; eligibility, which is text, never does (directory 6.3). */
function isWanted(card: Card, wish: LocalWish): boolean {
  if (wish.topic !== null && !card.topics.includes(wish.topic)) return false;
  if (wish.who !== null && !isAlsoFor(card.audiences, wish.who)) return false;
  if (wish.ways.length > 0 && !wish.ways.some((way) => card.kinds.includes(way))) return false;
  if ((wish.free && card.cost !== 'free') || (wish.stepFree && !card.flags.includes('step-free'))) return false;
  return speaks(card, wish.language);
}

const codeAges: Readonly<Record<AudienceCode, readonly [number, number]>> = {
  c6: [6, 9],
  c10: [10, 12],
  t13: [13, 17],
  adult: [18, 130],
  helper: [18, 130],
};

/** Ages beat the words for people (content 27.4). Helpers look for others, so that no age is wrong for them. */
function isForThem({ ages: { from, to }, audiences }: Card, code: AudienceCode): boolean {
  if (code === 'helper') return true;
  const [low, high] = codeAges[code];
  if (from !== null || to !== null) return (from ?? 0) <= high && (to ?? 130) >= low;
  return code === 'adult' || (fitOf(audiences, code) < 3 && !(isYoung(code) && isForAdults(audiences)));
}

/** One list for all countries whose holidays are not known. */
const none: readonly Day[] = [];

function openOf(card: Card, { zones, manifest }: LocalView, openAt: OpenOnce): OpenState {
  if (card.status === 'temporarily-closed') return { state: 'closed', changesAt: null, holiday: false };
  const zone = card.zone === null ? null : zones(card.zone);
  return openAt(card.hours, zone, manifest.holidays[card.country ?? ''] ?? none);
}

const needRank = ({ topics: own }: Card): number => Math.min(9, ...own.map((each) => groupOf.get(each) ?? 9));

/** A newer check first; none last. */
const checkRank = ({ checked }: Card): number => (checked === null ? 0 : -Number(checked.replace('-', '')));

/** Better words first, and what is for who was chosen; then near before far, open or not known before closed, practical needs before others, steps of distance. */
function ranksOf(hit: LocalHit, score: number, wish: LocalWish): readonly number[] {
  const { card, km, open, approximate } = hit;
  const band = km === null ? 0 : bands.findIndex((bound) => km <= bound);
  return [
    -score,
    wish.who === null || card.audiences.includes(wish.who) ? 0 : 1,
    band < 0 ? bands.length : band,
    open.state === 'closed' ? 1 : 0,
    wish.topic === null && score === 0 ? needRank(card) : 0,
    km === null ? 999 : stepOf(km),
    approximate ? 1 : 0,
    checkRank(card),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function judge(card: Card, index: number, wish: LocalWish, view: LocalView, openAt: OpenOnce): readonly Judged[] {
  const score = view.matches ? view.matches.get(index) : 0;
  if (score === undefined || !isWanted(card, wish)) return [];
  const place = nearest(card, view.from);
  const where = whereOf(card, place.km, view);
  if (where === null) return [];
  const open = openOf(card, view, openAt);
  // a telephone may be answered when the door of its building is shut
  const isAsked = card.hours?.building === true && card.kinds.includes('phone');
  if (wish.openNow && open.state === 'closed' && !isAsked) return [];
  const feed = view.manifest.feeds.find(({ key }) => key === card.feed);
  const age = checkAge(card, view.now, feed?.stale);
  const hit: LocalHit = { card, open, age, ...place, forAdults: isYoung(wish.audience) && isForAdults(card.audiences) };
  return [{ ...hit, group: groupFor(hit, where, wish), ranks: ranksOf(hit, score, wish) }];
}

function groupFor({ card, open, age }: LocalHit, where: 'near' | 'national', wish: LocalWish): Group {
  if (age === 'very-old') return 'old';
  if (!isForThem(card, wish.audience)) return 'others';
  return wish.openNow && open.state !== 'open' ? 'unknown' : where;
}

/**
 * What is shown of the cards that are there, and in which order. Of a list that its keeper gave up (120 days without the renewal it
 * promised) only what serves the whole country is left.
 */
export function findLocal(cards: readonly Card[], wish: LocalWish, view: LocalView): LocalFinds {
  const gone = new Set(view.manifest.feeds.filter((feed) => feedAge(feed, view.manifest.built, view.now) === 'gone').map(({ key }) => key));
  const openAt = openOnce(view.now, view.manifest.built);
  const judged = cards
    .flatMap((card, index) => (gone.has(card.feed) && !isNational(card) ? [] : judge(card, index, wish, view, openAt)))
    .sort((a, b) => compare(a.ranks, b.ranks) || (a.card.name < b.card.name ? -1 : 1));
  const of = (wanted: Group): readonly LocalHit[] => judged.filter(({ group }) => group === wanted).map(({ group, ranks, ...hit }) => hit);
  return { near: of('near'), unknown: of('unknown'), national: of('national'), others: of('others'), old: of('old') };
}
