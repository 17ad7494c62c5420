import type { Day, Instant } from '../time.ts';
import type { ZoneClock } from './zone-clock.ts';

/**
 * One interval that comes again, by the wall clock of the service. `days` has a bit for each weekday, Monday 1 to Sunday 64.
 * `open` and `close` are minutes of the day; `close` may pass 1440 (up to 2880) and then belongs to the day on which it opened.
 * All that is given must fit: a rule with `nth` [2] and `days` 2 is the second Tuesday of the month.
 */
export interface HoursRule {
  readonly days: number;
  readonly open: number;
  readonly close: number;
  /** First and last day for which the source vouches, both inclusive. Outside of them the rule says nothing, not "closed". */
  readonly from?: Day;
  readonly to?: Day;
  /** Which of these weekdays in the month, counted from its start (1, 2, …) or from its end (-1, -2, …). */
  readonly nth?: readonly number[];
  /** Days of the month, from its start (1, 2, …) or from its end (-1, -2, …). A day that a month does not have is left out. */
  readonly monthDays?: readonly number[];
  /** Every how many weeks; with `nth` or `monthDays`, every how many months. Counted from `anchor`, without which it says nothing. */
  readonly every?: number;
  /** The first day of a week in which the rule applies (on the weekday with which the source begins its week), or a day of such a month. */
  readonly anchor?: Day;
}

/** When a service can be reached. Compiled where the records are built; nothing is parsed on a person's device. */
export interface Hours {
  readonly rules: readonly HoursRule[];
  /**
   * What the source says of public holidays: closed, or these intervals instead of the others; null where it says nothing.
   * A night that began on an ordinary day then ends at midnight, as in the source's grammar.
   */
  readonly holidays: 'closed' | readonly HoursRule[] | null;
  /** The weekdays (bits as in `days`) on which the source has an entry that could not be read: on these nothing is called closed. */
  readonly unusable?: number;
}

/**
 * Why nothing is said: no hours, a time zone that this device does not know, hours that are not vouched for today,
 * an entry that could not be read, or a device clock that stands before the day on which the records were made.
 */
export type UnknownReason = 'hours' | 'zone' | 'window' | 'entry' | 'clock';

export type OpenState =
  /**
   * `changesAt` is the instant of closing; null round the clock, and where none comes within the horizon. `holiday`: today is a
   * public holiday and the source says nothing about holidays, so it may be closed.
   */
  | { readonly state: 'open'; readonly changesAt: Instant | null; readonly always: boolean; readonly holiday: boolean }
  /** `holiday` also where the next opening falls on a public holiday. */
  | { readonly state: 'closed'; readonly changesAt: Instant | null; readonly holiday: boolean }
  | { readonly state: 'unknown'; readonly reason: UnknownReason };

/** From and to, in minutes of the wall clock since 1970-01-01 00:00. The first minute counts as open, the last as closed. */
export type Span = readonly [from: number, to: number];

const dayMinutes = 1440;
/** How far ahead a change is looked for: 8 days, and 62 where a rule goes by the month or leaves weeks out (directory 4.2, rule 10). */
const horizon = { weekly: 8, longer: 62 } as const;

const dayText = (day: number): Day => new Date(day * 864e5).toISOString().slice(0, 10);
const dayNumber = (day: Day): number => Date.parse(day) / 864e5;
/** The bit of a day: 1970-01-01 was a Thursday. */
const bitOf = (day: number): number => 1 << ((day + 3) % 7);
const isHoliday = (holidays: readonly Day[], day: number): boolean => holidays.length > 0 && holidays.includes(dayText(day));

/** Whether the source vouches for the rule on a day (counted from 1970-01-01); outside of that it says nothing. */
export const isVouched = ({ from, to }: HoursRule, day: number): boolean => (!from || from <= dayText(day)) && (!to || dayText(day) <= to);

/** Whether the rule leaves weeks out, so that one week does not show it. */
export const needsCalendar = (rule: HoursRule): boolean => Boolean(rule.nth || rule.monthDays || rule.every);

/** The day of the month from its start and from its end, and the months since 1970. */
function calendarOf(day: number): { first: number; last: number; month: number } {
  const date = new Date(day * 864e5);
  const month = date.getUTCMonth();
  const length = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return { first: date.getUTCDate(), last: length - date.getUTCDate() + 1, month: date.getUTCFullYear() * 12 + month };
}

function fitsCalendar({ nth, monthDays, every, anchor }: HoursRule, day: number): boolean {
  const { first, last, month } = calendarOf(day);
  if (nth && !nth.some((n) => n === Math.ceil(first / 7) || n === -Math.ceil(last / 7))) return false;
  if (monthDays && !monthDays.some((n) => n === first || n === -last)) return false;
  if (!every || every === 1) return true;
  if (!anchor) return false;
  const begin = dayNumber(anchor);
  const turns = nth || monthDays ? month - calendarOf(begin).month : Math.floor((day - begin) / 7);
  return turns % every === 0;
}

const applies = (rule: HoursRule, day: number): boolean =>
  (rule.days & bitOf(day)) > 0 && isVouched(rule, day) && (!needsCalendar(rule) || fitsCalendar(rule, day));

/** What begins on one day (counted from 1970-01-01), the earliest first. */
export function spansOn({ rules, holidays: said }: Hours, day: number, holidays: readonly Day[]): readonly Span[] {
  const special = said !== null && isHoliday(holidays, day);
  const cut = said !== null && !special && isHoliday(holidays, day + 1);
  const today = special ? (said === 'closed' ? [] : said) : rules;
  const spanOf = ({ open, close }: HoursRule): Span => [
    day * dayMinutes + open,
    day * dayMinutes + (cut ? Math.min(close, dayMinutes) : close),
  ];
  return today
    .filter((rule) => applies(rule, day))
    .map(spanOf)
    .sort(([a], [b]) => a - b);
}

/** Spans of the day before `wall` and of each day up to `limit`, in order. */
function* spansAround(hours: Hours, wall: number, limit: number, holidays: readonly Day[]): Generator<Span> {
  for (let day = Math.floor(wall / dayMinutes) - 1; day * dayMinutes < limit; day += 1) yield* spansOn(hours, day, holidays);
}

/** Whether it is open at `wall`, and the next minute before `limit` at which that changes; `limit` where none does. */
function stretchAt(hours: Hours, wall: number, limit: number, holidays: readonly Day[]): readonly [open: boolean, until: number] {
  let end = wall;
  for (const [from, to] of spansAround(hours, wall, limit, holidays)) {
    if (from > end) return end > wall ? [true, Math.min(end, limit)] : [false, Math.min(from, limit)];
    end = Math.max(end, to);
  }
  return end > wall ? [true, Math.min(end, limit)] : [false, limit];
}

const plainDays = (rules: readonly HoursRule[]): number =>
  rules
    .filter((rule) => rule.open === 0 && rule.close >= dayMinutes && !rule.from && !rule.to && !needsCalendar(rule))
    .reduce((days, rule) => days | rule.days, 0);

/** Round the clock, on every day and holiday: then neither the clock nor the time zone matters. */
const isAlways = ({ rules, holidays }: Hours): boolean =>
  plainDays(rules) === 127 && (holidays === null || (holidays !== 'closed' && plainDays(holidays) === 127));

/** Open or closed now, and the first minute (UTC) at which that changes. A change of the clocks is walked through, piece by piece. */
function walk(hours: Hours, zone: ZoneClock, now: Instant, holidays: readonly Day[]): { open: boolean; changes: number | null } {
  const pieces = zone.pieces(now);
  const far = hours.rules.some(needsCalendar) ? horizon.longer : horizon.weekly;
  let state: boolean | null = null;
  for (const [index, { from, offset }] of pieces.entries()) {
    const limit = Math.min(pieces[index + 1]?.from ?? Number.POSITIVE_INFINITY, (pieces[0]?.from ?? from) + far * dayMinutes) + offset;
    if (from + offset > limit) break;
    const [open, until] = stretchAt(hours, from + offset, limit, holidays);
    if (state !== null && open !== state) return { open: state, changes: from };
    state = open;
    if (until < limit) return { open, changes: until - offset };
  }
  return { open: state ?? false, changes: null };
}

function closedOrUnknown(hours: Hours, today: number): UnknownReason | null {
  if (hours.unusable && hours.unusable & bitOf(today)) return 'entry';
  return hours.rules.some((rule) => isVouched(rule, today)) ? null : 'window';
}

/**
 * Whether a service can be reached at `now`. It never says open or closed where the data does not bear it out.
 * @param zone     the service's own clock, from `makeZones`; null where the device does not know the zone
 * @param holidays public holidays of the service's country; empty where they are not known
 * @param built    when the records were made: a device clock before that is wrong, and then nothing is said
 */
export function openAt(hours: Hours | null, zone: ZoneClock | null, now: Instant, holidays: readonly Day[], built: Instant = 0): OpenState {
  if (!hours) return { state: 'unknown', reason: 'hours' };
  if (isAlways(hours)) return { state: 'open', changesAt: null, always: true, holiday: false };
  if (now < built) return { state: 'unknown', reason: 'clock' };
  if (!zone) return { state: 'unknown', reason: 'zone' };
  const { open, changes } = walk(hours, zone, now, holidays);
  const today = zone.dayAt(now);
  const reason = open ? null : closedOrUnknown(hours, today);
  if (reason) return { state: 'unknown', reason };
  const changesAt = changes === null ? null : changes * 60_000;
  const unsaid = (at: Instant): boolean => hours.holidays === null && isHoliday(holidays, zone.dayAt(at));
  if (open) return { state: 'open', changesAt, always: false, holiday: unsaid(now) };
  return { state: 'closed', changesAt, holiday: unsaid(now) || (changesAt !== null && unsaid(changesAt)) };
}
