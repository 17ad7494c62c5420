import type { Hours, HoursRule } from '#shared/directory/hours.ts';
import type { FeedConfig } from '../feed-config.ts';
import { compileOsm } from '../hours/compile-osm.ts';
import type { Report } from '../report.ts';
import type { FindingCode } from '../report-sentences.ts';
import { asNumber, asObject, asText, firstText, type Untrusted } from '../values.ts';
import { plainText } from './plain-text.ts';
import { counted, isoDay, recurrenceOf, type Unusable, windowOf } from './recurrence.ts';
import { readTime, type WallTime } from './wall-time.ts';
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
}

type Entry = HoursRule | Unusable | null;

/** Minutes of an interval. The same time twice is a whole day only at midnight; anywhere else nobody knows what it means. */
function span(open: WallTime, close: WallTime): Pick<HoursRule, 'open' | 'close'> | null {
  const end = close.minute >= 1439 ? 1440 : close.minute;
  if (open.minute === end) return open.minute === 0 ? { open: 0, close: 1440 } : null;
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
  { zone, config }: ScheduleContext,
): (Pick<HoursRule, 'open' | 'close'> & { moved: number }) | FindingCode {
  const offset = asNumber(entry['timezone']);
  const open = readTime(opens, zone, config.timeSuffix, offset);
  const close = readTime(closes, zone, config.timeSuffix, offset);
  if (typeof open === 'string') return open;
  if (typeof close === 'string') return close;
  const both = span(open, close);
  return both ? { ...both, moved: open.days } : 'schedule-equal';
}

function readEntry(entry: Untrusted, context: ScheduleContext): Entry {
  const [opens, closes] = timesOf(entry);
  const recurrence = recurrenceOf(entry);
  const { days } = recurrence;
  // an entry that names neither a day nor a time is an empty form
  if (opens === null && closes === null && daysText(entry) === null) return null;
  if (opens === null || closes === null) return { because: opens === closes ? 'schedule-no-times' : 'schedule-no-close', days };
  if ('because' in recurrence) return recurrence;
  const minutes = minutesOf(entry, opens, closes, context);
  if (typeof minutes === 'string') return { because: minutes, days };
  const window = windowOf(entry);
  if (window === 'bad') return { because: 'schedule-dates', days };
  const { moved, ...interval } = minutes;
  const rule: HoursRule = { ...recurrence, ...interval, ...window, days: rotated(days, moved) };
  const ended = counted(rule, asNumber(entry['count']), isoDay(firstText(entry, 'dtstart', 'valid_from')));
  return ended ?? { because: 'schedule-count', days };
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

/** The rules of the entries that can be read, and the weekdays of those that can't. */
function readEntries(
  schedules: readonly Untrusted[],
  context: ScheduleContext,
): { readonly rules: readonly HoursRule[]; readonly bad: number } {
  const rules: HoursRule[] = [];
  let bad = 0;
  for (const entry of entriesOf(schedules.slice(0, 200))) {
    const read = readEntry(entry, context);
    if (read && 'because' in read) {
      bad |= read.days || allDays;
      context.report.note('warn', read.because, context.where, JSON.stringify(entry));
    } else if (read) rules.push(read);
  }
  return { rules: inOrder(rules), bad };
}

/** Hours in OpenStreetMap's grammar, where a feed has them; undefined where it has none. */
function osmHours(schedules: readonly Untrusted[], { report, where }: ScheduleContext): Hours | null | undefined {
  const [text] = schedules.flatMap((entry) => asText(entry['opening_hours']) ?? []);
  if (text === undefined) return undefined;
  const hours = compileOsm(text);
  if (!hours) report.note('warn', 'schedule-osm', where, text);
  return hours;
}

/** The rules of a feed's schedules (directory.md 4.2): unknown rather than wrong, nothing dropped without being told. */
export function readSchedules(schedules: readonly Untrusted[], context: ScheduleContext): ReadHours {
  const { zone, today, report, where } = context;
  const text = proseOf(schedules);
  const osm = osmHours(schedules, context);
  const { rules, bad } = osm ? { rules: osm.rules, bad: 0 } : readEntries(schedules, context);
  if (rules.length === 0) return { hours: null, why: bad > 0 || text !== null || osm === null ? 'unclear' : 'none', text };
  if (!zone) {
    report.note('warn', 'schedule-zone', where);
    return { hours: null, why: 'no-zone', text };
  }
  if (rules.every(({ to }) => to !== undefined && to < today)) report.note('note', 'schedule-ended', where);
  return { hours: osm ?? { rules, holidays: null, ...(bad > 0 && { unusable: bad }) }, why: null, text };
}
