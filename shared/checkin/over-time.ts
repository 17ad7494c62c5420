import type { Day } from '../time.ts';
import type { Checkin, Step } from './checkin.ts';
import { middle } from './middle.ts';

/** How far back a look goes; `own` is from one day to another that the person names. */
export const spans = ['week', 'fortnight', 'month', 'quarter', 'year', 'all', 'own'] as const;
export type Span = (typeof spans)[number];

/** Both days belong to it. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

const lengths: Readonly<Record<Exclude<Span, 'all' | 'own'>, number>> = { week: 7, fortnight: 14, month: 31, quarter: 92, year: 366 };

const dayMs = 86_400_000;
const numberOf = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
const dayFrom = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

/** The days of a look back that ends on `today`. */
export const rangeOf = (span: keyof typeof lengths, today: Day): Range => ({
  from: dayFrom(numberOf(today) - lengths[span] + 1),
  to: today,
});

/** Pleasantness of each entry by its day, -2 to 2. */
export type Points = ReadonlyMap<Day, readonly number[]>;

/** Something that was said, and the days on which it was, newest first. */
export interface Said {
  readonly id: string;
  readonly own: boolean;
  readonly days: readonly Day[];
}

/** What a stretch of time comes to. It is added to month by month, so that ten years never stop the page. */
export interface Tally {
  add(checkins: readonly Checkin[]): void;
  readonly points: Points;
  /** Those of most days first. */
  said(what: 'words' | 'context'): readonly Said[];
}

interface Saying {
  readonly id: string;
  readonly own: boolean;
  readonly days: Set<Day>;
}

const wordsOf = ({ words }: Checkin): readonly Omit<Saying, 'days'>[] =>
  words.map((word) => (word.kind === 'own' ? { id: word.text, own: true } : { id: word.id, own: false }));

const contextOf = ({ context }: Checkin): readonly Omit<Saying, 'days'>[] => context.map((id) => ({ id, own: false }));

function addSaid(sayings: Map<string, Saying>, said: readonly Omit<Saying, 'days'>[], day: Day): void {
  for (const { id, own } of said) {
    const key = `${own}${id}`;
    const known = sayings.get(key) ?? { id, own, days: new Set<Day>() };
    known.days.add(day);
    sayings.set(key, known);
  }
}

const listOf = (sayings: ReadonlyMap<string, Saying>): readonly Said[] =>
  [...sayings.values()]
    .map(({ id, own, days }) => ({ id, own, days: [...days].sort().reverse() }))
    .sort((a, b) => b.days.length - a.days.length);

/** An empty tally of the days of `range`; what lies outside is not added. */
export function makeTally({ from, to }: Range): Tally {
  const points = new Map<Day, number[]>();
  const sayings = { words: new Map<string, Saying>(), context: new Map<string, Saying>() };
  const addOne = (checkin: Checkin): void => {
    const { day, feeling } = checkin;
    if (feeling) points.set(day, [...(points.get(day) ?? []), feeling.pleasantness]);
    addSaid(sayings.words, wordsOf(checkin), day);
    addSaid(sayings.context, contextOf(checkin), day);
  };
  return {
    add: (checkins) => checkins.filter(({ day }) => day >= from && day <= to).forEach(addOne),
    points,
    said: (what) => listOf(sayings[what]),
  };
}

/** Some days together, drawn as one bar. */
export interface Bar {
  /** Which place of the chart it has, from 0. */
  readonly place: number;
  readonly from: Day;
  readonly to: Day;
  /** Least and greatest pleasantness, and the mean of the entries; -2 to 2. */
  readonly least: number;
  readonly most: number;
  readonly mean: number;
}

/** Days, weeks or months, and how each counts them. */
interface Unit {
  placeOf(day: Day): number;
  /** The first day of a place. */
  begin(place: number): Day;
}

const days: Unit = { placeOf: numberOf, begin: dayFrom };

/** Weeks that begin on `start` (ISO 8601: 1 is Monday). 1970-01-01 was a Thursday, which is 4. */
const weeks = (start: number): Unit => ({
  placeOf: (day) => Math.floor((numberOf(day) + 4 - start) / 7),
  begin: (place) => dayFrom(place * 7 - 4 + start),
});

const months: Unit = {
  placeOf: (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
  begin: (place) => new Date(Date.UTC(Math.floor(place / 12), place % 12, 1)).toISOString().slice(0, 10),
};

/** Days up to a month, weeks up to about two years, then months: so many bars that an eye can tell them apart (performance E). */
function unitFor(length: number, start: number): Unit {
  if (length <= 31) return days;
  return length <= 732 ? weeks(start) : months;
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

/**
 * Bars for a chart of `range`, oldest first. Where nothing was pointed at there is no bar: a gap stays a gap.
 * @param start the first day of the week where the person lives, as ISO 8601 counts
 * @returns the bars, and how many places there are from the first day to the last
 */
export function barsOf(points: Points, range: Range, start: number): { readonly places: number; readonly bars: readonly Bar[] } {
  const unit = unitFor(numberOf(range.to) - numberOf(range.from) + 1, start);
  const first = unit.placeOf(range.from);
  const groups = new Map<number, number[]>();
  for (const [day, values] of points) {
    const place = unit.placeOf(day) - first;
    const known = groups.get(place);
    if (known) known.push(...values);
    else groups.set(place, [...values]);
  }
  const bars = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([place, values]) => ({
      place,
      from: later(unit.begin(first + place), range.from),
      to: earlier(dayFrom(numberOf(unit.begin(first + place + 1)) - 1), range.to),
      least: Math.min(...values),
      most: Math.max(...values),
      mean: values.reduce((sum, each) => sum + each, 0) / values.length,
    }));
  return { places: unit.placeOf(range.to) - first + 1, bars };
}

/** The middle of each day, to the nearest step; newest day first. */
export const dayMiddles = (points: Points): readonly { readonly day: Day; readonly step: Step }[] =>
  [...points].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, values]) => ({ day, step: Math.round(middle(values)) as Step }));
