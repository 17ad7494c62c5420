import type { CheckinInput, Feeling } from './checkin.ts';
import { emotionFamilies, type NeedId, needs } from './vocabulary.ts';

/** One thing to try: for oneself (inner) or with people, places, practical help (outer). */
export interface Suggestion {
  readonly side: 'inner' | 'outer';
  readonly need: NeedId | null;
  /** Id of an exercise or of an outer block of the content document. */
  readonly target: string;
}

/** What there is to suggest, for this audience and this situation. */
export interface Offer {
  readonly has: (target: string) => boolean;
  /** What the pack of the situation shows, best first (content 7). */
  readonly first: readonly string[];
}

/** What is offered when a need's own inner exercises are not there, or none fits: the first that asks nothing of the body (content 2.2). */
const steady = ['gr-feet', 'gr-54321', 'gr-categories', 'gr-colour-hunt'];

/** The outer side when a need's own is not there, or none fits: a person, people, a place. All are for everyone from ten years on. */
const near = ['so-say-hi', 'so-sit-near', 'so-map', 'so-nudges'];

/** After a pleasant, lively moment (content 1.5). */
const lively = ['so-say-hi', 'so-nudges'];

/** The point, or where the first named family lies when no point was chosen. */
function pointOf({ feeling, words }: CheckinInput): Feeling | null {
  if (feeling) return feeling;
  const named = words.flatMap((word) =>
    word.kind === 'listed' ? (emotionFamilies.find((each) => each.words.includes(word.id)) ?? []) : [],
  );
  return named[0] ?? null;
}

/** Needs that stand in when none was chosen, by quadrant (content 1.5). */
const defaultNeeds = ({ pleasantness, energy }: Feeling): readonly NeedId[] => {
  if (pleasantness >= 0) return [];
  return energy > 0 ? ['settle', 'release'] : ['comfort', 'company'];
};

interface Pools {
  readonly inner: readonly Suggestion[];
  readonly outer: readonly Suggestion[];
}

const named =
  (side: Suggestion['side'], need: NeedId | null) =>
  (target: string): Suggestion => ({ side, need, target });

/** Of one need, those that a pack shows come first, in the pack's order; the others stay as they were. */
const inOrder = (list: readonly Suggestion[], first: readonly string[]): readonly Suggestion[] => {
  const rank = ({ target }: Suggestion): number => (first.includes(target) ? first.indexOf(target) : first.length);
  return [...list].sort((one, other) => rank(one) - rank(other));
};

/** Calming lowers anger better than moving it out: for who wants to let it out, too, in whatever order a pack has them (content part two, 21.2). */
const releaseOfAnger = ['gr-pmr-short', 'br-long-out', 'gr-shake'];

const isAngry = ({ words }: CheckinInput): boolean =>
  words.some((word) => word.kind === 'listed' && emotionFamilies.some(({ id, words: all }) => id === 'anger' && all.includes(word.id)));

/** What a need names, and behind it what is offered in its stead. */
function poolsOf(input: CheckinInput, wanted: readonly NeedId[], { has, first }: Offer): Pools {
  const rows = needs.filter((each) => wanted.some((id) => id === each.id));
  const angry = isAngry(input);
  const listed = (side: 'inner' | 'outer'): readonly Suggestion[] => {
    const all = rows.flatMap((row) =>
      angry && row.id === 'release' && side === 'inner'
        ? releaseOfAnger.filter(has).map(named(side, row.id))
        : inOrder(row[side].filter(has).map(named(side, row.id)), first),
    );
    return all.filter(({ target }, index) => all.findIndex((each) => each.target === target) === index);
  };
  const [inner, outer] = [listed('inner'), listed('outer')];
  const spare = steady.filter((id) => has(id) && !inner.some(({ target }) => target === id)).map(named('inner', null));
  // who asks for safety or a helpline is not shown an exercise instead
  const asksForHelp = rows.length > 0 && rows.every((row) => row.inner.length === 0);
  return {
    inner: asksForHelp ? [] : [...inner, ...spare],
    outer: outer.length > 0 ? outer : near.filter(has).map(named('outer', null)),
  };
}

/** When no need was chosen and none stands in: after something pleasant, in between, or when nothing was said. */
function openPools(feeling: Feeling | null, { has }: Offer): Pools {
  if (feeling && feeling.pleasantness > 0)
    return { inner: ['note-helped'].filter(has).map(named('inner', null)), outer: lively.filter(has).map(named('outer', null)) };
  return { inner: steady.filter(has).map(named('inner', null)), outer: near.filter(has).map(named('outer', null)) };
}

const turned = <T>(list: readonly T[], turn: number): readonly T[] => list.slice(turn % Math.max(list.length, 1)).slice(0, 1);

/**
 * One inner and one outer thing (content 1.5 and rule 0.2.2: two routes); for who asks for help, outer ones only. There is always an outer
 * one, but after a pleasant, quiet moment, when nothing is suggested until "something else" is pressed.
 * @param turn how often "something else" was pressed; each turn offers the next of the same need
 */
export function suggest(input: CheckinInput, offer: Offer, turn = 0): readonly Suggestion[] {
  const point = pointOf(input);
  const wanted = input.need ? [input.need] : point ? defaultNeeds(point) : [];
  const isQuiet = !input.need && point !== null && point.pleasantness > 0 && point.energy <= 0;
  if (isQuiet && turn === 0 && softHelp(input) === null) return [];
  const { inner, outer } = wanted.length > 0 ? poolsOf(input, wanted, offer) : openPools(point, offer);
  if (inner.length === 0 && wanted.length > 0) return outer.slice(0, 2);
  return [...turned(inner, turn), ...turned(outer, turn)];
}

/** When help is surfaced after a check-in (content 6.2): a closable card, one quiet line, or nothing more than always. */
export function softHelp({ feeling, words, context, need }: CheckinInput): 'card' | 'quiet-line' | null {
  const heavy = words.some((word) => word.kind === 'listed' && (word.id === 'hopeless' || word.id === 'unsafe'));
  if (heavy || context.includes('safety-at-home') || need === 'safe' || need === 'help') return 'card';
  return feeling?.pleasantness === -2 ? 'quiet-line' : null;
}
