import type { Params } from '../result.ts';
import { type Hours, type HoursRule, isVouched, needsCalendar } from './hours.ts';
import type { HoursFormat } from './hours-format.ts';
import { type HoursContext, placeOf, type Said, said } from './say-hours.ts';

/** What comes on the same weekdays, in the order of the day. */
interface Row {
  readonly days: number;
  readonly spans: readonly HoursRule[];
}

const dayMinutes = 1440;
const whole = (spans: readonly HoursRule[]): boolean => spans.some(({ open, close }) => open === 0 && close >= dayMinutes);
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const has = (days: number, weekday: number): boolean => ((days >> weekday) & 1) === 1;

const namesOf = (days: number, format: HoursFormat): string =>
  format.list(weekdays.filter((weekday) => has(days, weekday)).map(format.weekday));

/** Weekdays with the same hours in one row, in the order of the week. */
function rowsOf(rules: readonly HoursRule[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const weekday of weekdays) {
    const spans = rules.filter(({ days }) => has(days, weekday)).sort((a, b) => a.open - b.open);
    const key = spans.map(({ open, close }) => `${open}-${close}`).join();
    if (key) rows.set(key, { days: (rows.get(key)?.days ?? 0) | (1 << weekday), spans });
  }
  return [...rows.values()];
}

/** Times on the service's clock, or on one that stands `shift` minutes later. */
function timesOf(spans: readonly HoursRule[], { format }: HoursContext, shift = 0): string {
  const time = (minute: number): string => format.time((minute + shift + 7 * dayMinutes) * 60_000, 'UTC');
  return format.list(spans.map(({ open, close }) => `${time(open)}–${time(close)}`));
}

/** How many minutes the person's clock is ahead of the service's; 0 where a clock is not known too. */
function shiftOf({ zones, zone, viewer, now }: HoursContext): number {
  const [there] = zones(zone)?.pieces(now, 8) ?? [];
  const [here] = zones(viewer)?.pieces(now, 8) ?? [];
  return there && here ? here.offset - there.offset : 0;
}

/** The first and last weekday of an unbroken run of three or more; the week goes round. */
function runOf(days: number): readonly [first: number, last: number] | null {
  const count = weekdays.filter((weekday) => has(days, weekday)).length;
  const first = weekdays.find((weekday) => has(days, weekday) && !has(days, (weekday + 6) % 7));
  if (first === undefined || count < 3) return null;
  const unbroken = weekdays.slice(0, count).every((step) => has(days, (first + step) % 7));
  return unbroken ? [first, (first + count - 1) % 7] : null;
}

/** The sentences of a row: round the clock, with times, with the place of the times, with the times of both clocks. */
const rowKeys = {
  every: ['hours.every-day-whole', 'hours.every-day', 'hours.every-day-there', 'hours.every-day-both'],
  range: ['hours.range-whole', 'hours.range', 'hours.range-there', 'hours.range-both'],
  some: ['hours.days-whole', 'hours.days', 'hours.days-there', 'hours.days-both'],
} as const;

/** Which weekdays a row is about, and their names. */
function daysOf(days: number, { format }: HoursContext): { kind: keyof typeof rowKeys; names: Params } {
  if (days === 127) return { kind: 'every', names: {} };
  const run = runOf(days);
  if (run) return { kind: 'range', names: { first: format.weekday(run[0]), last: format.weekday(run[1]) } };
  return { kind: 'some', names: { days: namesOf(days, format) } };
}

/** Where an opening falls on another weekday for the person, two clocks in one line would name the wrong day: then it has one. */
function sayRow({ days, spans }: Row, context: HoursContext): Said {
  const { kind, names } = daysOf(days, context);
  const [all, plain, there, both] = rowKeys[kind];
  if (whole(spans)) return said(all, names);
  const shift = shiftOf(context);
  const times = { ...names, times: timesOf(spans, context) };
  if (shift === 0) return said(plain, times);
  const place = placeOf(context.zone);
  const sameDay = spans.every(({ open }) => open + shift >= 0 && open + shift < dayMinutes);
  return sameDay ? said(both, { ...times, place, yours: timesOf(spans, context, shift) }) : said(there, { ...times, place });
}

/** A rule that leaves weeks out is not spelled out: the listing says that it does, and the state counts it exactly. */
function saySome(rule: HoursRule, context: HoursContext): Said {
  const times = timesOf([rule], context);
  if (rule.days === 127) return said('hours.some-days', { times });
  return said('hours.some-weeks', { days: namesOf(rule.days, context.format), times });
}

function sayHolidays({ holidays }: Hours, context: HoursContext): Said {
  if (holidays === 'closed') return said('hours.holidays-closed');
  if (!holidays?.every(({ days }) => days === 127)) return said('hours.holidays-unknown');
  return whole(holidays) ? said('hours.holidays-whole') : said('hours.holidays-times', { times: timesOf(holidays, context) });
}

/** The ordinary week of a service, a sentence for each row, by its own clock; then public holidays. Only what is vouched for today. */
export function sayWeek(hours: Hours, context: HoursContext): readonly Said[] {
  const today = Math.floor(context.now / 864e5);
  const rules = hours.rules.filter((rule) => isVouched(rule, today));
  const rows = rowsOf(rules.filter((rule) => !needsCalendar(rule)));
  const [row] = rows;
  if (row?.days === 127 && whole(row.spans) && hours.holidays === null) return [said('hours.every-day-whole')];
  const lines = [...rows.map((each) => sayRow(each, context)), ...rules.filter(needsCalendar).map((rule) => saySome(rule, context))];
  return lines.length > 0 ? [...lines, sayHolidays(hours, context)] : [];
}
