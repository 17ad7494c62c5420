import type { Hours, HoursRule } from '#shared/directory/hours.ts';
import type { FeedConfig } from '../feed-config.ts';
import { compileOsm } from '../hours/compile-osm.ts';
import type { Report } from '../report.ts';
import type { FindingCode } from '../report-sentences.ts';
import { asObject, asText, firstText, type Untrusted } from '../values.ts';
import { withoutHolidays } from './holiday-days.ts';
import { type HoursWords, readHoursText } from './hours-text.ts';
import { plainText } from './plain-text.ts';
import { counted, recurrenceOf, type Unusable, windowOf } from './recurrence.ts';
import { readTime, type WallTime, writtenOffset } from './wall-time.ts';
import { allDays, daysText, rotated } from './weekdays.ts';

/** What the schedules of a service come to. */
export interface ReadHours {
  readonly hours: Hours | null;
  readonly why: 'none' | 'unclear' | 'no-zone' | 'ended' | null;
  readonly text: string | null;
}

export interface ScheduleContext {
  readonly zone: string | null;
  readonly config: Pick<FeedConfig, 'timeSuffix'>;
  /** Today, to say whether what is vouched for has ended. */
  readonly today: string;
  readonly report: Report;
  readonly where: string;
  /** Days with another schedule than the usual one, as older versions have them. */
  readonly holidays?: readonly Untrusted[];
  /** The record says elsewhere that it does not open for now. */
  readonly isShut?: boolean;
}

type Entry = HoursRule | Unusable | null;

/** Minutes of an interval. The same time twice is a whole day only at midnight; anywhere else nobody knows what it means. */
function span(open: WallTime, close: WallTime): Pick<HoursRule, 'open' | 'close'> | null {
  const end = close.minute >= 1439 ? 1440 : close.minute;
  if (open.minute >= 1440) return span({ ...open, minute: open.minute - 1440 }, close);
  if (open.minute === close.minute) return open.minute === 0 ? { open: 0, close: 1440 } : null;
  return { open: open.minute, close: end > open.minute ? end : end + 1440 };
}

/** The two times of an entry, under the names that feeds give them. */
function timesOf(entry: Untrusted): readonly [open: string | null, close: string | null] {
  const [inner] = Array.isArray(entry['times']) ? (entry['times'] as readonly unknown[]) : [];
  const from = typeof inner === 'object' && inner !== null ? (inner as Untrusted) : entry;
  return [
    firstText(from, 'opens_at', 'open_time', 'time_open', 'time_start', 'start_time', 'opens', 'time'),
    firstText(from, 'closes_at', 'close_time', 'time_close', 'time_end', 'end_time', 'closes'),
  ];
}

/** Opening and closing minute on the service's own clock, and by how many days they moved; or why they can't be used. */
function minutesOf(
  entry: Untrusted,
  opens: string,
  closes: string,
  { zone, config, today }: ScheduleContext,
): (Pick<HoursRule, 'open' | 'close'> & { moved: number }) | FindingCode {
  const offset = writtenOffset(entry['timezone'] ?? entry['time_zone'], zone);
  if (offset === 'unclear') return 'schedule-offset';
  const open = readTime(opens, zone, config.timeSuffix, offset, today);
  const close = readTime(closes, zone, config.timeSuffix, offset, today);
  if (typeof open === 'string') return open;
  if (typeof close === 'string') return close;
  const both = span(open, close);
  return both ? { ...both, moved: open.days } : 'schedule-equal';
}

/** The weekdays on which an interval, or what is left of it after midnight, may be. */
const touched = (days: number, interval: Pick<HoursRule, 'close'> | null): number =>
  interval !== null && interval.close > 1440 ? days | rotated(days, 1) : days;

/** Whether the words of an entry say less than its rule. */
function isNarrower({ days, open, close, nth, monthDays, every }: HoursRule, words: HoursWords): boolean {
  if (words.isUnclear || (words.closed & days) > 0) return true;
  if (words.isCounted && nth === undefined && monthDays === undefined && every === undefined) return true;
  if (words.days > 0 && (days & ~words.days) > 0) return true;
  const known = new Set([open, close, close % 1440, ...(close === 1440 ? [1439] : [])]);
  return words.minutes.length > 0 && !words.minutes.every((minute) => known.has(minute));
}

/** A rule whose days were moved by turning an instant into the clock of the place: then only plain weekdays can be moved with it. */
function movedRule(rule: HoursRule, moved: number): HoursRule | null {
  if (moved === 0) return rule;
  const isPlain = [rule.nth, rule.monthDays, rule.every, rule.from, rule.to].every((each) => each === undefined);
  return isPlain ? { ...rule, days: rotated(rule.days, moved) } : null;
}

function readEntry(entry: Untrusted, context: ScheduleContext): Entry {
  const [opens, closes] = timesOf(entry);
  const recurrence = recurrenceOf(entry);
  // an entry that names neither a day nor a time is an empty form
  if (opens === null && closes === null && daysText(entry) === null) return null;
  if (opens === null || closes === null)
    return { because: opens === closes ? 'schedule-no-times' : 'schedule-no-close', days: recurrence.days };
  const minutes = minutesOf(entry, opens, closes, context);
  const interval = typeof minutes === 'string' ? null : minutes;
  const days = touched(recurrence.days, interval) | (context.config.timeSuffix === 'convert' ? rotated(recurrence.days, -1) : 0);
  if ('because' in recurrence) return { ...recurrence, days };
  if (interval === null) return { because: minutes as FindingCode, days };
  const { open, close, moved } = interval;
  const window = windowOf(entry, open);
  if (window === 'bad') return { because: 'schedule-dates', days };
  const rule = movedRule({ ...recurrence, open, close, ...window }, moved);
  if (rule === null) return { because: 'schedule-offset', days };
  if (isNarrower(rule, readHoursText(proseOf([entry])))) return { because: 'schedule-text', days };
  return counted(rule, entry) ?? { because: 'schedule-count', days };
}

/** Several intervals a day, written in one entry, as entries of their own. */
function entriesOf(schedules: readonly Untrusted[]): readonly Untrusted[] {
  return schedules.flatMap((entry) => {
    const times = entry['times'] ?? entry['hours'] ?? entry['time_period'];
    return Array.isArray(times) ? times.slice(0, 20).map((each) => ({ ...entry, ...asObject(each), times: [each] })) : [entry];
  });
}

function proseOf(schedules: readonly Untrusted[]): string | null {
  const texts = schedules.flatMap((entry) =>
    ['description', 'prose', 'notes', 'attending_type'].flatMap((field) => plainText(asText(entry[field])) ?? []),
  );
  return texts.length === 0 ? null : [...new Set(texts)].join('\n');
}

/** The same interval on several weekdays is one rule, whether a feed writes it in one entry or in seven; in an order of their own. */
function inOrder(rules: readonly HoursRule[]): readonly HoursRule[] {
  const days = new Map<string, number>();
  for (const { days: on, ...interval } of rules) {
    const key = JSON.stringify(interval);
    days.set(key, (days.get(key) ?? 0) | on);
  }
  const joined = [...days].map(([key, on]): HoursRule => ({ days: on, ...(JSON.parse(key) as Omit<HoursRule, 'days'>) }));
  return joined.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** The words of schedules whose times are not computed with. */
export const wordsOnly = (schedules: readonly Untrusted[]): ReadHours => ({ hours: null, why: 'unclear', text: proseOf(schedules) });

interface ReadEntries {
  readonly rules: readonly HoursRule[];
  /** The weekdays of entries that can't be read. */
  readonly bad: number;
}

/** The rules of the entries that can be read, and the weekdays of those that can't. */
function readEntries(schedules: readonly Untrusted[], context: ScheduleContext): ReadEntries {
  const rules: HoursRule[] = [];
  let bad = 0;
  for (const entry of entriesOf(schedules.slice(0, mostEntries))) {
    const read = readEntry(entry, context);
    if (read && 'because' in read) {
      bad |= read.days || allDays;
      context.report.note('warn', read.because, context.where, JSON.stringify(entry));
    } else if (read) rules.push(read);
  }
  // what was not looked at may be on any day
  return { rules: inOrder(rules), bad: schedules.length > mostEntries ? allDays : bad };
}

const mostEntries = 200;

/** What stands in words beside all entries: days on which one says it is closed hold for the others, and words without a rule for all of them. */
function afterWords({ rules, bad }: ReadEntries, schedules: readonly Untrusted[], { report, where }: ScheduleContext): ReadEntries {
  const alone = schedules.filter((entry) => timesOf(entry).every((each) => each === null) && daysText(entry) === null);
  const words = readHoursText(proseOf(alone));
  const closed = schedules.reduce((all, entry) => all | readHoursText(proseOf([entry])).closed, 0);
  const kept = rules.filter((rule) => !words.isUnclear && !words.isCounted && (rule.days & closed) === 0);
  if (kept.length === rules.length) return { rules, bad };
  report.note('warn', 'schedule-text', where, proseOf(schedules) ?? '');
  const lost = rules.filter((rule) => !kept.includes(rule)).reduce((all, rule) => all | touched(rule.days, rule), 0);
  return { rules: kept, bad: bad | lost };
}

/** Hours in OpenStreetMap's grammar, where a feed has them; undefined where it has none. */
function osmHours(schedules: readonly Untrusted[], { report, where }: ScheduleContext): Hours | null | undefined {
  const [text, ...others] = new Set(schedules.flatMap((entry) => asText(entry['opening_hours']) ?? []));
  if (text === undefined) return undefined;
  const hours = others.length === 0 ? compileOsm(text) : null;
  if (!hours) report.note('warn', 'schedule-osm', where, text);
  const words = readHoursText(proseOf(schedules));
  if (!words.isUnclear && !words.isCounted && words.closed === 0) return hours;
  report.note('warn', 'schedule-text', where, proseOf(schedules) ?? '');
  return null;
}

/** The rules of a feed's schedules (directory.md 4.2): unknown rather than wrong, nothing dropped without being told. */
export function readSchedules(schedules: readonly Untrusted[], context: ScheduleContext): ReadHours {
  const { zone, today, report, where } = context;
  const text = proseOf(schedules);
  const osm = osmHours(schedules, context);
  const read = osm === undefined ? afterWords(readEntries(schedules, context), schedules, context) : { rules: osm?.rules ?? [], bad: 0 };
  const isText = read.bad > 0 || text !== null || osm === null;
  if (read.rules.length === 0) return { hours: null, why: isText ? 'unclear' : 'none', text };
  if (!zone) {
    report.note('warn', 'schedule-zone', where);
    return { hours: null, why: 'no-zone', text };
  }
  if (context.isShut) {
    report.note('warn', 'schedule-shut', where);
    return { hours: null, why: 'unclear', text };
  }
  const rules = withoutHolidays(read.rules, context.holidays ?? [], context);
  if (rules === null) return { hours: null, why: 'unclear', text };
  if (rules.every(({ to }) => to !== undefined && to < today)) report.note('note', 'schedule-ended', where);
  const closedThen = schedules.some((entry) => readHoursText(proseOf([entry])).noHolidays);
  const own: Hours = { rules, holidays: closedThen ? 'closed' : null, ...(read.bad > 0 && { unusable: read.bad }) };
  return { hours: osm ? { ...osm, rules, ...(closedThen && { holidays: 'closed' as const }) } : own, why: null, text };
}
