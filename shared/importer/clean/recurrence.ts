import type { HoursRule } from '#shared/directory/hours.ts';
import type { FindingCode } from '../report-sentences.ts';
import { asNumber, asText, firstText, type Untrusted } from '../values.ts';
import { allDays, bitOf, daysText, type Weekdays, weekdaysOf, weekOf } from './weekdays.ts';

/** Why an entry can't be used, and the weekdays it may be about (none: any). */
export interface Unusable {
  readonly because: FindingCode;
  readonly days: number;
}

/** On which days an entry holds. */
export type Recurrence = Omit<HoursRule, 'open' | 'close'>;

/** A day of a text that begins with one; null where it is none. */
export function isoDay(text: string | null): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(text ?? '')?.[1] ?? null;
  return day !== null && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day) ? day : null;
}

const monthDaysOf = (text: string | null): readonly number[] =>
  (text ?? '')
    .split(',')
    .map((each) => Number(each.trim()))
    .filter((each) => Number.isInteger(each) && each !== 0 && Math.abs(each) <= 31);

interface Said {
  readonly freq: string;
  readonly start: string | null;
  readonly weekdays: Weekdays | null;
  readonly every: number;
  readonly turn: Pick<HoursRule, 'every' | 'anchor'>;
}

const because = (code: FindingCode, { weekdays }: Pick<Said, 'weekdays'>): Unusable => ({ because: code, days: weekdays?.days ?? 0 });

function monthly(entry: Untrusted, said: Said): Recurrence | Unusable {
  const { weekdays, turn } = said;
  const monthDays = monthDaysOf(asText(entry['bymonthday']));
  if (monthDays.length > 0) return { days: weekdays?.days ?? allDays, monthDays, ...turn };
  return weekdays && weekdays.nth.length > 0 ? { days: weekdays.days, nth: weekdays.nth, ...turn } : because('schedule-month', said);
}

function weekly({ weekdays, start, turn }: Said): Recurrence | Unusable {
  if (weekdays) return { days: weekdays.days, ...(weekdays.nth.length > 0 && { nth: weekdays.nth }), ...turn };
  return start ? { days: bitOf(start), ...turn } : { because: 'schedule-days', days: 0 };
}

function saidBy(entry: Untrusted): Said {
  const freq = (firstText(entry, 'freq') ?? '').toUpperCase();
  const start = isoDay(firstText(entry, 'dtstart', 'valid_from'));
  const every = asNumber(entry['interval']) ?? 1;
  const anchor = start === null || freq === 'MONTHLY' ? start : weekOf(start, firstText(entry, 'wkst'));
  return { freq, start, weekdays: weekdaysOf(entry), every, turn: every > 1 && anchor ? { every, anchor } : {} };
}

/** The calendar part of an entry: which weekdays, which of the month, every how many weeks or months (directory.md 4.2, rule 6). */
export function recurrenceOf(entry: Untrusted): Recurrence | Unusable {
  const said = saidBy(entry);
  const { freq, weekdays, every, start } = said;
  if (daysText(entry) !== null && weekdays === null) return { because: 'schedule-days', days: 0 };
  if (firstText(entry, 'byweekno', 'byyearday') !== null && freq !== 'WEEKLY') return because('schedule-weeks', said);
  if (!Number.isInteger(every) || every < 1 || (every > 1 && !start)) return because('schedule-interval', said);
  if (freq === 'DAILY') return every > 1 ? because('schedule-interval', said) : { days: weekdays?.days ?? allDays };
  if (freq === 'MONTHLY') return monthly(entry, said);
  return freq === '' || freq === 'WEEKLY' ? weekly(said) : because('schedule-freq', said);
}

/** First and last day on which an entry says something; `bad` where a date is none or the two are the wrong way round. */
export function windowOf(entry: Untrusted): Pick<HoursRule, 'from' | 'to'> | 'bad' {
  const texts = ['valid_from', 'valid_to', 'until', 'dtstart'].map((name) => firstText(entry, name));
  const days = texts.map(isoDay);
  if (texts.some((text, index) => text !== null && days[index] === null)) return 'bad';
  const [from, to, until, start] = days;
  const first = [from, start].filter(Boolean).sort().at(-1);
  const last = [to, until].filter(Boolean).sort()[0];
  if (first && last && last < first) return 'bad';
  return { ...(first && { from: first }), ...(last && { to: last }) };
}

/** Weeks after which a count is given up: more than anyone writes. */
const mostWeeks = 5_000;

/** A series that ends after so many times, written with its last day; null where that can't be counted out. */
export function counted(rule: HoursRule, count: number | null, start: string | null): HoursRule | null {
  if (count === null) return rule;
  if (!start || rule.nth || rule.monthDays || count < 1 || rule.days === 0) return null;
  let left = count;
  for (let day = 0; day < mostWeeks * 7; day += 1) {
    const text = new Date(Date.parse(start) + day * 864e5).toISOString().slice(0, 10);
    if (rule.days & bitOf(text) && Math.floor(day / 7) % (rule.every ?? 1) === 0) left -= 1;
    if (left === 0) return rule.to && rule.to < text ? rule : { ...rule, to: text };
  }
  return null;
}
