import { type Day, type Month, monthOf } from '../time.ts';
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

/** Days since 1970-01-01, by arithmetic: a Date for each of ten years of days would be most of the time of a drawing (H. Hinnant, days_from_civil). */
function numberOf(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8)) - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

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

/** Days by word: of the lists, and of the person's own. */
type Sayings = Readonly<Record<'listed' | 'own', Map<string, Set<Day>>>>;

const emptySayings = (): Sayings => ({ listed: new Map(), own: new Map() });

function addSaid(sayings: Map<string, Set<Day>>, id: string, day: Day): void {
  const known = sayings.get(id);
  if (known) known.add(day);
  else sayings.set(id, new Set([day]));
}

const listOf = (sayings: Sayings): readonly Said[] =>
  (['listed', 'own'] as const)
    .flatMap((kind) => [...sayings[kind]].map(([id, days]) => ({ id, own: kind === 'own', days: [...days].sort().reverse() })))
    .sort((a, b) => b.days.length - a.days.length);

/** Adds what was pointed at in one entry to the points of its day. */
export function addPoint(points: Map<Day, number[]>, { day, feeling }: Pick<Checkin, 'day' | 'feeling'>): void {
  if (!feeling) return;
  const known = points.get(day);
  if (known) known.push(feeling.pleasantness);
  else points.set(day, [feeling.pleasantness]);
}

/** An empty tally of the days of `range`; what lies outside is not added. */
export function makeTally({ from, to }: Range): Tally {
  const points = new Map<Day, number[]>();
  const sayings = { words: emptySayings(), context: emptySayings() };
  const addOne = (checkin: Checkin): void => {
    const { day, words, context } = checkin;
    addPoint(points, checkin);
    for (const word of words) addSaid(sayings.words[word.kind], word.kind === 'own' ? word.text : word.id, day);
    for (const id of context) addSaid(sayings.context.listed, id, day);
  };
  return {
    add: (checkins) => {
      for (const checkin of checkins) if (checkin.day >= from && checkin.day <= to) addOne(checkin);
    },
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

/** Days come in order, so the month of a day is nearly always that of the day before: ten years of them work out 120. */
function months(): Unit {
  let last: Month = '-';
  let place = 0;
  return {
    placeOf: (day) => {
      if (day.startsWith(last)) return place;
      last = monthOf(day);
      place = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 1;
      return place;
    },
    begin: (at) => new Date(Date.UTC(Math.floor(at / 12), at % 12, 1)).toISOString().slice(0, 10),
  };
}

/** Days up to a month, weeks up to about two years, then months: so many bars that an eye can tell them apart (performance E). */
function unitFor(length: number, start: number): Unit {
  if (length <= 31) return days;
  return length <= 732 ? weeks(start) : months();
}

/** What a bar comes to, while it is added up. */
interface Group {
  least: number;
  most: number;
  sum: number;
  count: number;
}

function addValue(group: Group, value: number): void {
  if (value < group.least) group.least = value;
  if (value > group.most) group.most = value;
  group.sum += value;
  group.count += 1;
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
  const groups = new Map<number, Group>();
  // a callback and not a loop over pairs: that would make a pair for each of thousands of days
  points.forEach((values, day) => {
    const place = unit.placeOf(day) - first;
    const known = groups.get(place);
    const group = known ?? { least: 2, most: -2, sum: 0, count: 0 };
    if (!known) groups.set(place, group);
    for (let index = 0; index < values.length; index += 1) addValue(group, values[index] ?? 0);
  });
  const bars = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([place, { least, most, sum, count }]) => ({
      place,
      from: later(unit.begin(first + place), range.from),
      to: earlier(dayFrom(numberOf(unit.begin(first + place + 1)) - 1), range.to),
      least,
      most,
      mean: sum / count,
    }));
  return { places: unit.placeOf(range.to) - first + 1, bars };
}

/** The middle of each day, to the nearest step; newest day first. */
export const dayMiddles = (points: Points): readonly { readonly day: Day; readonly step: Step }[] =>
  [...points].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, values]) => ({ day, step: Math.round(middle(values)) as Step }));
