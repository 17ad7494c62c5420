import type { Day } from '../time.ts';
import type { Checkin } from './checkin.ts';
import { middle } from './middle.ts';

/** One day as it was pointed at: the middle of its entries, and one of them to show. */
export interface DayPoint {
  readonly day: Day;
  readonly pleasantness: number;
  readonly checkin: Checkin;
}

/** Days with something beside days without it. It says nothing of what made what. */
export interface WentWith {
  /** A context tag. */
  readonly tag: string;
  readonly withIt: readonly DayPoint[];
  readonly without: readonly DayPoint[];
  /** Pleasant days on each side. */
  readonly pleasantWith: number;
  readonly pleasantWithout: number;
  /** Days that say the opposite, newest first. */
  readonly against: readonly DayPoint[];
}

/** Below so many days on a side nothing is shown: with fewer, one day more or less turns the sentence round (our own floor). */
export const floor = 8;

/** The share of false findings that is put up with among those that are shown (Benjamini and Hochberg 1995). */
const falseShare = 0.05;

/** A difference smaller than this is not worth a sentence, however sure it is. */
const leastDifference = 0.25;

/** One point for each day on which something was pointed at, oldest first. */
function daysOf(checkins: readonly Checkin[]): ReadonlyMap<Day, { readonly point: DayPoint; readonly tags: ReadonlySet<string> }> {
  const byDay = new Map<Day, Checkin[]>();
  for (const checkin of checkins) byDay.set(checkin.day, [...(byDay.get(checkin.day) ?? []), checkin]);
  const ordered = [...byDay].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(
    ordered.flatMap(([day, list]) => {
      const pointed = list.filter(({ feeling }) => feeling !== null);
      const [checkin] = pointed;
      if (!checkin) return [];
      const pleasantness = middle(pointed.map(({ feeling }) => feeling?.pleasantness ?? 0));
      return [[day, { point: { day, pleasantness, checkin }, tags: new Set(list.flatMap(({ context }) => context)) }] as const];
    }),
  );
}

/** ln(n!), added up once as far as it is needed. */
const logs: number[] = [0];
function logFactorial(n: number): number {
  for (let next = logs.length; next <= n; next += 1) logs.push((logs[next - 1] ?? 0) + Math.log(next));
  return logs[n] ?? 0;
}

/** Two-sided exact test of Fisher for a table of two by two: the share of tables at least as uneven, were there no link at all. */
export function fisher(a: number, b: number, c: number, d: number): number {
  const [row1, row2, column1, all] = [a + b, c + d, a + c, a + b + c + d];
  const chance = (x: number): number =>
    Math.exp(
      logFactorial(row1) +
        logFactorial(row2) +
        logFactorial(column1) +
        logFactorial(all - column1) -
        logFactorial(all) -
        logFactorial(x) -
        logFactorial(row1 - x) -
        logFactorial(column1 - x) -
        logFactorial(row2 - column1 + x),
    );
  const seen = chance(a);
  let sum = 0;
  for (let x = Math.max(0, column1 - row2); x <= Math.min(row1, column1); x += 1) if (chance(x) <= seen * (1 + 1e-9)) sum += chance(x);
  return Math.min(1, sum);
}

/** How far each day is like the one before it, from 0 (not at all) to 1; the correlation of a row with itself, one day on. */
function likeTheDayBefore(row: readonly boolean[]): number {
  const values = row.map(Number);
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const spread = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const follow = values.slice(1).reduce((sum, each, index) => sum + (each - mean) * ((values[index] ?? 0) - mean), 0);
  return spread === 0 ? 0 : Math.max(0, follow / spread);
}

/**
 * For how many independent days a day counts. Good and bad times come in runs, and so does most of what is around them: two such rows
 * look linked by chance alone far more often than the exact test believes (Bartlett 1935, J. R. Stat. Soc. 98, 536).
 */
function worthOfADay(pleasant: readonly boolean[], tagged: readonly boolean[]): number {
  const both = likeTheDayBefore(pleasant) * likeTheDayBefore(tagged);
  return (1 - both) / (1 + both);
}

const isPleasant = ({ pleasantness }: DayPoint): boolean => pleasantness > 0;

function compare(tag: string, days: ReturnType<typeof daysOf>): (WentWith & { readonly chance: number }) | null {
  const points = [...days.values()];
  const withIt = points.filter(({ tags }) => tags.has(tag)).map(({ point }) => point);
  const without = points.filter(({ tags }) => !tags.has(tag)).map(({ point }) => point);
  if (withIt.length < floor || without.length < floor) return null;
  const [pleasantWith, pleasantWithout] = [withIt.filter(isPleasant).length, without.filter(isPleasant).length];
  const better = pleasantWith / withIt.length > pleasantWithout / without.length;
  const against = [...withIt.filter((each) => isPleasant(each) !== better), ...without.filter((each) => isPleasant(each) === better)];
  const worth = worthOfADay(
    points.map(({ point }) => isPleasant(point)),
    points.map(({ tags }) => tags.has(tag)),
  );
  const worthOf = (count: number): number => Math.round(count * worth);
  return {
    tag,
    withIt,
    without,
    pleasantWith,
    pleasantWithout,
    against: against.sort((one, other) => (one.day < other.day ? 1 : -1)),
    chance: fisher(
      worthOf(pleasantWith),
      worthOf(withIt.length - pleasantWith),
      worthOf(pleasantWithout),
      worthOf(without.length - pleasantWithout),
    ),
  };
}

/**
 * What went with what: context tags whose days were more often pleasant, or less often, than the others. Each is tested exactly,
 * and what is left after counting how many were looked at is shown (Benjamini and Hochberg at 5 %), the surest first.
 */
export function wentWith(checkins: readonly Checkin[]): readonly WentWith[] {
  const days = daysOf(checkins);
  const tags = new Set([...days.values()].flatMap(({ tags: all }) => [...all]));
  const looked = [...tags].map((tag) => compare(tag, days)).filter((each) => each !== null);
  const sorted = looked.sort((one, other) => one.chance - other.chance);
  const last = sorted.findLastIndex(({ chance }, index) => chance <= (falseShare * (index + 1)) / sorted.length);
  return sorted
    .slice(0, last + 1)
    .filter((each) => Math.abs(each.pleasantWith / each.withIt.length - each.pleasantWithout / each.without.length) >= leastDifference)
    .map(({ chance: _, ...each }) => each);
}
