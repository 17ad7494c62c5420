import { beginsOn, type HoursRule } from '#shared/directory/hours.ts';
import type { FindingCode } from '../report-sentences.ts';
import { asNumber, asText, firstText, type Untrusted } from '../values.ts';
import { allDays, bitOf, daysText, isDayName, type Weekdays, weekdaysOf, weekOf } from './weekdays.ts';

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

/** What an entry holds in a field: a list is one text, and nothing is null. */
function said(entry: Untrusted, name: string): string | null {
  const value = entry[name];
  const text = Array.isArray(value) ? value.map((each) => asText(each) ?? '?').join(',') : asText(value);
  return value !== undefined && value !== null && text === null && typeof value !== 'string' ? '?' : text;
}

/** Days of the month; empty where none is named, null where something else stands there. */
function monthDaysOf(text: string | null): readonly number[] | null {
  if (text === null) return [];
  const days = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (/^[+-]?\d{1,2}(?:\.0)?$/.test(each) ? Number(each) : 0));
  return days.every((day) => day !== 0 && Math.abs(day) <= 31) ? days : null;
}

interface Said {
  readonly freq: string;
  readonly start: string | null;
  readonly weekdays: Weekdays | null;
  readonly monthDays: readonly number[];
  readonly turn: Pick<HoursRule, 'every' | 'anchor'>;
}

const because = (code: FindingCode, weekdays: Weekdays | null): Unusable => ({ because: code, days: weekdays?.days ?? 0 });

/** Parts of a rule of RFC 5545 that a rule of ours can't say: with one of them an entry holds on fewer days than the rest of it tells. */
const limiting = ['byweekno', 'byyearday', 'bymonth', 'bysetpos', 'byhour', 'byminute', 'bysecond', 'byeaster'] as const;

const nothing = /^\s*(?:0|none|null|n\/a)?\s*$/i;

function monthly({ weekdays, monthDays, turn }: Said): Recurrence | Unusable {
  if (monthDays.length === 0 && (weekdays?.nth.length ?? 0) === 0) return because('schedule-month', weekdays);
  return {
    days: weekdays?.days ?? allDays,
    ...(weekdays && weekdays.nth.length > 0 && { nth: weekdays.nth }),
    ...(monthDays.length > 0 && { monthDays }),
    ...turn,
  };
}

function weekly({ weekdays, start, monthDays, turn }: Said): Recurrence | Unusable {
  // the standard has neither in a week: nobody knows what is meant
  if (monthDays.length > 0 || (weekdays?.nth.length ?? 0) > 0) return because('schedule-limit', weekdays);
  if (weekdays) return { days: weekdays.days, ...turn };
  return start ? { days: bitOf(start), ...turn } : because('schedule-days', null);
}

/** With its days of the month it is the same as by the month; every second day has no week. */
function daily({ weekdays, monthDays, turn }: Said): Recurrence | Unusable {
  if (turn.every !== undefined) return because('schedule-interval', weekdays);
  if ((weekdays?.nth.length ?? 0) > 0) return because('schedule-limit', weekdays);
  return { days: weekdays?.days ?? allDays, ...(monthDays.length > 0 && { monthDays }) };
}

/** Every how many weeks or months, from when; null where that can't be told. */
function turnOf(entry: Untrusted, freq: string, start: string | null): Pick<HoursRule, 'every' | 'anchor'> | null {
  const text = said(entry, 'interval');
  const every = text === null ? 1 : asNumber(text);
  if (every === null || !Number.isInteger(every) || every < 1) return null;
  if (every === 1) return {};
  const wkst = said(entry, 'wkst');
  if (start === null || (wkst !== null && !isDayName(wkst))) return null;
  return { every, anchor: freq === 'MONTHLY' ? start : weekOf(start, wkst) };
}

const kinds = { '': weekly, WEEKLY: weekly, MONTHLY: monthly, DAILY: daily } as const;
const isKind = (freq: string): freq is keyof typeof kinds => Object.hasOwn(kinds, freq);

/**
 * The calendar part of an entry: which weekdays, which of the month, every how many weeks or months (directory.md 4.2, rule 6). What can't be
 * said exactly is not said: an entry with one more condition holds on fewer days than without it.
 */
export function recurrenceOf(entry: Untrusted): Recurrence | Unusable {
  const freq = (said(entry, 'freq') ?? '').trim().toUpperCase();
  const weekdays = weekdaysOf(entry);
  if (daysText(entry) !== null && weekdays === null) return because('schedule-days', null);
  if (!isKind(freq)) return because('schedule-freq', weekdays);
  if (limiting.some((name) => !nothing.test(said(entry, name) ?? ''))) return because('schedule-weeks', weekdays);
  const monthDays = monthDaysOf(said(entry, 'bymonthday'));
  if (monthDays === null) return because('schedule-month', weekdays);
  const start = isoDay(firstText(entry, 'dtstart'));
  const turn = turnOf(entry, freq, start);
  return turn === null ? because('schedule-interval', weekdays) : kinds[freq]({ freq, start, weekdays, monthDays, turn });
}

const hasTime = /^\d{4}-\d{2}-\d{2}[T ](\d{2}):(\d{2})/;

const shifted = (day: string, by: number): string => new Date(Date.parse(day) + by * 864e5).toISOString().slice(0, 10);

/** The last day of a series that ends at a moment: an interval that would begin after it does not come any more. With Z the day may be one less. */
function lastOf(until: string, open: number): string | null {
  const day = isoDay(until);
  const [, hours, minutes] = hasTime.exec(until) ?? [];
  if (day === null || hours === undefined) return day;
  const minute = Number(hours) * 60 + Number(minutes);
  const isElsewhere = /z$|[+-]\d{2}:?\d{2}$/i.test(until.slice(16).trim()) && minute < 1439;
  const isBefore = minute < open;
  return isElsewhere || isBefore ? shifted(day, -1) : day;
}

/**
 * First and last day on which an entry says something; `bad` where a date is none or the two are the wrong way round.
 * @param open the minute at which the interval begins
 */
export function windowOf(entry: Untrusted, open: number): Pick<HoursRule, 'from' | 'to'> | 'bad' {
  const names = ['valid_from', 'valid_to', 'until', 'dtstart'];
  if (names.some((name) => said(entry, name) !== null && isoDay(said(entry, name)) === null)) return 'bad';
  const [from, to, until, start] = names.map((name) => said(entry, name));
  const first = [from, start]
    .flatMap((each) => isoDay(each ?? null) ?? [])
    .sort()
    .at(-1);
  const last = [isoDay(to ?? null), until ? lastOf(until, open) : null].flatMap((each) => each ?? []).sort()[0];
  if (first && last && last < first) return 'bad';
  return { ...(first && { from: first }), ...(last && { to: last }) };
}

/** Days after which a count is given up: more than anyone writes. */
const mostDays = 35_000;

/** A series that ends after so many times, written with its last day; null where that can't be counted out. */
export function counted(rule: HoursRule, entry: Untrusted): HoursRule | null {
  const text = said(entry, 'count');
  if (text === null) return rule;
  const count = asNumber(text);
  const start = isoDay(said(entry, 'dtstart'));
  if (count === null || !Number.isInteger(count) || count < 1 || !start) return null;
  const { from: _, to: __, ...series } = rule;
  const first = Date.parse(start) / 864e5;
  // a first day that is not one of the series counts for one program and not for the other
  if (!beginsOn(series, first)) return null;
  let left = count;
  for (let day = first; day < first + mostDays; day += 1) {
    if (beginsOn(series, day)) left -= 1;
    if (left > 0) continue;
    const last = new Date(day * 864e5).toISOString().slice(0, 10);
    if (rule.from && last < rule.from) return null;
    return rule.to && rule.to < last ? rule : { ...rule, to: last };
  }
  return null;
}
