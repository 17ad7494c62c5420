import type { Day, Instant } from '../time.ts';
import type { ZoneClock } from './zone-pieces.ts';

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
  /** They are those of the building: they say when somebody can come in, and nothing of a telephone. */
  readonly building?: true;
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

const dayMinutes = 1440;
/** How far ahead a change is looked for: 8 days, and 62 where a rule goes by the month or leaves weeks out (directory 4.2, rule 10). */
const horizon = { weekly: 8, longer: 62 } as const;

const dayText = (day: number): Day => new Date(day * 864e5).toISOString().slice(0, 10);
const isHoliday = (holidays: readonly Day[], day: number): boolean => holidays.length > 0 && holidays.includes(dayText(day));
/** Whether a weekday is among `days`: 1970-01-01 was a Thursday. */
const isAmong = (days: number, day: number): boolean => ((days >> ((day + 3) % 7)) & 1) > 0;

/** Whether the source vouches for the rule on a day (counted from 1970-01-01); outside of that it says nothing. */
export const isVouched = ({ from, to }: HoursRule, day: number): boolean => (!from || from <= dayText(day)) && (!to || dayText(day) <= to);

/** Whether the rule leaves weeks out, so that one week does not show it. */
export const needsCalendar = ({ nth, monthDays, every }: HoursRule): boolean => Boolean(nth || monthDays || every);

function fitsCalendar({ nth, monthDays, every = 1, anchor }: HoursRule, day: number): boolean {
  const date = new Date(day * 864e5);
  const first = date.getUTCDate();
  const months = (of: Date): number => of.getUTCFullYear() * 12 + of.getUTCMonth();
  /** Counted from the end of the month: its last day is 1. */
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() - first + 1;
  if (nth && !nth.some((n) => n === Math.ceil(first / 7) || n === -Math.ceil(last / 7))) return false;
  if (monthDays && !monthDays.some((n) => n === first || n === -last)) return false;
  const begin = new Date(anchor ?? Number.NaN);
  const turns = nth || monthDays ? months(date) - months(begin) : Math.floor((day - begin.getTime() / 864e5) / 7);
  return every === 1 || turns % every === 0;
}

/** Whether an interval begins on a day. */
export const beginsOn = (rule: HoursRule, day: number): boolean =>
  isAmong(rule.days, day) && isVouched(rule, day) && (!needsCalendar(rule) || fitsCalendar(rule, day));

/** The rules of a day: on a public holiday those of holidays, where the source says any. */
export function rulesOn({ rules, holidays: said }: Hours, day: number, holidays: readonly Day[]): readonly HoursRule[] {
  if (said === null || !isHoliday(holidays, day)) return rules;
  return said === 'closed' ? [] : said;
}

/** The minute at which what began on a day ends at the latest: a night is cut short by a holiday about which the source says something. */
export const latestClose = ({ holidays: said }: Hours, day: number, holidays: readonly Day[]): number =>
  said !== null && isHoliday(holidays, day + 1) && !isHoliday(holidays, day) ? dayMinutes : 2 * dayMinutes;

/** The end of the longest interval that covers `wall`, in minutes of the wall clock since 1970; `wall` itself where it is closed. */
function coveredUntil(hours: Hours, wall: number, holidays: readonly Day[]): number {
  const today = Math.floor(wall / dayMinutes);
  let end = wall;
  for (let day = today - 1; day <= today; day += 1) {
    const minute = wall - day * dayMinutes;
    for (const rule of rulesOn(hours, day, holidays)) {
      if (rule.open > minute || rule.close <= minute || !beginsOn(rule, day)) continue;
      const close = Math.min(rule.close, latestClose(hours, day, holidays));
      end = Math.max(end, day * dayMinutes + close);
    }
  }
  return end;
}

/** The next opening after `wall`; `limit` where there is none before it. */
function nextOpening(hours: Hours, wall: number, limit: number, holidays: readonly Day[]): number {
  let first = limit;
  for (let day = Math.floor(wall / dayMinutes); day * dayMinutes < first; day += 1) {
    for (const rule of rulesOn(hours, day, holidays)) {
      const from = day * dayMinutes + rule.open;
      if (from > wall && from < first && beginsOn(rule, day)) first = from;
    }
  }
  return first;
}

/** The next minute before `limit` at which it is no longer open, through all intervals that touch; `wall` itself where it is closed. */
function openUntil(hours: Hours, wall: number, limit: number, holidays: readonly Day[]): number {
  let end = wall;
  for (let next = -1; next !== end && end < limit; ) {
    next = end;
    end = coveredUntil(hours, end, holidays);
  }
  return Math.min(end, limit);
}

/** The weekdays on which the rules alone keep it open from midnight to midnight. */
function wholeDays(rules: readonly HoursRule[]): number {
  let days = 0;
  for (const rule of rules) {
    if (rule.open === 0 && rule.close >= dayMinutes && !rule.from && !rule.to && !needsCalendar(rule)) days |= rule.days;
  }
  return days;
}

/** Round the clock, on every day and holiday: then neither the clock nor the time zone matters. */
const isAlways = ({ rules, holidays }: Hours): boolean =>
  wholeDays(rules) === 127 && holidays !== 'closed' && (holidays === null || wholeDays(holidays) === 127);

/** Days are counted from 1970-01-01 on the wall clock; `changesAt` and `changeDay` are null where nothing changes within the horizon. */
interface Outlook {
  readonly open: boolean;
  readonly today: number;
  readonly changesAt: Instant | null;
  readonly changeDay: number | null;
}

/** Open or closed now, and when that changes. A change of the clocks is walked through, piece by piece. */
function outlook(hours: Hours, zone: ZoneClock, now: Instant, holidays: readonly Day[]): Outlook {
  let open = false;
  let today = -1;
  for (const { from, to, offset } of zone.pieces(now, hours.rules.some(needsCalendar) ? horizon.longer : horizon.weekly)) {
    const wall = from + offset;
    const limit = to + offset;
    const end = openUntil(hours, wall, limit, holidays);
    let until = end > wall ? end : nextOpening(hours, wall, limit, holidays);
    if (today < 0) {
      open = end > wall;
      today = Math.floor(wall / dayMinutes);
    } else if (end > wall !== open) until = wall;
    if (until < limit) return { open, today, changesAt: (until - offset) * 60_000, changeDay: Math.floor(until / dayMinutes) };
  }
  return { open, today, changesAt: null, changeDay: null };
}

function whyUnknown({ rules, unusable = 0 }: Hours, today: number): UnknownReason | null {
  if (isAmong(unusable, today)) return 'entry';
  return rules.some((rule) => isVouched(rule, today)) ? null : 'window';
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
  const { open, today, changesAt, changeDay } = outlook(hours, zone, now, holidays);
  const reason = open ? null : whyUnknown(hours, today);
  if (reason) return { state: 'unknown', reason };
  const unsaid = (day: number): boolean => hours.holidays === null && isHoliday(holidays, day);
  if (open) return { state: 'open', changesAt, always: false, holiday: unsaid(today) };
  return { state: 'closed', changesAt, holiday: unsaid(today) || unsaid(changeDay ?? today) };
}
