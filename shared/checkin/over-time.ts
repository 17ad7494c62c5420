import type { Day } from '../time.ts';
import type { Checkin } from './checkin.ts';

/** How far back a look goes. */
export const spans = ['fortnight', 'month', 'quarter', 'year', 'all'] as const;
export type Span = (typeof spans)[number];

const lengths: Readonly<Record<Exclude<Span, 'all'>, number>> = { fortnight: 14, month: 31, quarter: 92, year: 366 };

const dayMs = 86_400_000;
const numberOf = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
const dayFrom = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

/** The first day of a look back from `today`; null is everything. */
export const firstDay = (span: Span, today: Day): Day | null => (span === 'all' ? null : dayFrom(numberOf(today) - lengths[span] + 1));

/** The entries of a span, oldest first. */
export function within(checkins: readonly Checkin[], span: Span, today: Day): readonly Checkin[] {
  const from = firstDay(span, today);
  return checkins.filter(({ day }) => (from === null || day >= from) && day <= today).sort((a, b) => a.at - b.at);
}

/** Some days together, drawn as one bar. */
export interface Bar {
  readonly from: Day;
  readonly to: Day;
  /** Least and greatest pleasantness, and the mean of the days; -2 to 2. */
  readonly least: number;
  readonly most: number;
  readonly mean: number;
}

/** Days up to a month, weeks up to about two years, then months: so many bars that an eye can tell them apart (performance E). */
function stepFor(days: number): number {
  if (days <= 31) return 1;
  return days <= 732 ? 7 : 30;
}

/**
 * Bars for a chart, oldest first, with the places between them left out: a gap stays a gap.
 * @returns the bars, how many places there are from the first to the last, and the place of each bar
 */
export function barsOf(checkins: readonly Checkin[]): {
  readonly places: number;
  readonly bars: readonly (Bar & { readonly place: number })[];
} {
  const pointed = checkins
    .filter(({ feeling }) => feeling !== null)
    .map(({ day, feeling }) => ({ number: numberOf(day), value: feeling?.pleasantness ?? 0 }));
  const first = Math.min(...pointed.map(({ number }) => number));
  const last = Math.max(...pointed.map(({ number }) => number));
  if (pointed.length === 0) return { places: 0, bars: [] };
  const step = stepFor(last - first + 1);
  const groups = new Map<number, number[]>();
  for (const { number, value } of pointed) {
    const place = Math.floor((number - first) / step);
    groups.set(place, [...(groups.get(place) ?? []), value]);
  }
  const bars = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([place, values]) => ({
      place,
      from: dayFrom(first + place * step),
      to: dayFrom(Math.min(last, first + (place + 1) * step - 1)),
      least: Math.min(...values),
      most: Math.max(...values),
      mean: values.reduce((sum, each) => sum + each, 0) / values.length,
    }));
  return { places: Math.floor((last - first) / step) + 1, bars };
}

/** Something that was said, and the days on which it was, newest first. */
export interface Said {
  readonly id: string;
  readonly own: boolean;
  readonly days: readonly Day[];
}

/** Words and contexts with their days, those of most days first. */
export function saidOften(checkins: readonly Checkin[], what: 'words' | 'context'): readonly Said[] {
  const found = new Map<string, { readonly id: string; readonly own: boolean; readonly days: Set<Day> }>();
  for (const { day, words, context } of checkins) {
    const ids =
      what === 'context'
        ? context.map((id) => ({ id, own: false }))
        : words.map((word) => (word.kind === 'own' ? { id: word.text, own: true } : { id: word.id, own: false }));
    for (const { id, own } of ids) {
      const key = `${own}${id}`;
      const known = found.get(key) ?? { id, own, days: new Set<Day>() };
      known.days.add(day);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ id, own, days }) => ({ id, own, days: [...days].sort().reverse() }))
    .sort((a, b) => b.days.length - a.days.length);
}
