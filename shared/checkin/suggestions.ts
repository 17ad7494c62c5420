import type { CheckinInput, Feeling } from './checkin.ts';
import { type NeedId, needs } from './vocabulary.ts';

/** One thing to try: for oneself (inner) or with people, places, practical help (outer). */
export interface Suggestion {
  readonly side: 'inner' | 'outer';
  readonly need: NeedId | null;
  /** Id of an exercise or of an outer block of the content document. */
  readonly target: string;
}

/** Needs that stand in when none was chosen, by quadrant (content 1.5). */
function defaultNeeds(feeling: Feeling | null): readonly NeedId[] {
  if (!feeling || feeling.pleasantness >= 0) return [];
  return feeling.energy > 0 ? ['settle', 'release'] : ['comfort', 'company'];
}

const pleasant = (feeling: Feeling | null, turn: number): readonly Suggestion[] =>
  feeling && feeling.pleasantness > 0 && feeling.energy > 0
    ? [{ side: 'outer', need: null, target: turn % 2 === 0 ? 'so-say-hi' : 'so-nudges' }]
    : [];

/** What is offered when a need's own inner exercises are not there: the first that asks nothing of the body (content 2.2). */
const steady = ['gr-feet', 'gr-54321', 'gr-categories'];

const turned = <T>(list: readonly T[], turn: number): T | undefined => list[turn % Math.max(list.length, 1)];

/**
 * At most one inner and one outer thing (content 1.5 and rule 0.2.2: two routes); nothing after a pleasant, quiet moment.
 * @param available ids of the exercises that ship
 * @param turn      how often "something else" was pressed; each turn offers the next of the same need
 */
export function suggest({ feeling, need }: CheckinInput, available: ReadonlySet<string>, turn = 0): readonly Suggestion[] {
  const wanted = need ? [need] : defaultNeeds(feeling);
  if (wanted.length === 0) return pleasant(feeling, turn);
  const rows = needs.filter((each) => wanted.some((id) => id === each.id));
  const innerOf = (row: (typeof rows)[number]): readonly Suggestion[] =>
    row.inner.filter((id) => available.has(id)).map((target) => ({ side: 'inner', need: row.id, target }));
  const listed = rows.flatMap(innerOf);
  const fallback = steady.filter((id) => available.has(id) && !listed.some((each) => each.target === id));
  const hasInner = rows.some((row) => row.inner.length > 0);
  const inner = hasInner ? [...listed, ...fallback.map((target) => ({ side: 'inner', need: null, target }) as const)] : [];
  const outer = rows.flatMap((row) => row.outer.map((target) => ({ side: 'outer', need: row.id, target }) as const));
  const picks: readonly (Suggestion | undefined)[] = [turned<Suggestion>(inner, turn), turned<Suggestion>(outer, turn)];
  return picks.filter((each) => each !== undefined);
}

/** When help is surfaced after a check-in (content 6.2): a closable card, one quiet line, or nothing more than always. */
export function softHelp({ feeling, words, context, need }: CheckinInput): 'card' | 'quiet-line' | null {
  const heavy = words.some((word) => word.kind === 'listed' && (word.id === 'hopeless' || word.id === 'unsafe'));
  if (heavy || context.includes('safety-at-home') || need === 'safe' || need === 'help') return 'card';
  return feeling?.pleasantness === -2 ? 'quiet-line' : null;
}
