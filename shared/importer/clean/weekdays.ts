import { asText, type Untrusted } from '../values.ts';

const dayNames = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** Every day of the week, as bits: Monday 1 to Sunday 64. */
export const allDays = 127;

/** Weekdays as bits, and which of them in the month (`3TH` is 3 with Thursday). */
export interface Weekdays {
  readonly days: number;
  readonly nth: readonly number[];
}

/** Whether a text is the name or the short form of a weekday. */
export const isDayName = (text: string): boolean => /^[a-z]{2,9}$/i.test(text.trim()) && dayNumber(text.trim()) >= 0;

/** 0 for Monday to 6 for Sunday; -1 where a word is no day. */
export const dayNumber = (text: string): number => dayNames.findIndex((name) => text.toLowerCase().startsWith(name));

function daysFromTo(from: number, to: number): number {
  if (from < 0 || to < 0) return 0;
  let days = 0;
  for (let day = from; ; day = (day + 1) % 7) {
    days |= 1 << day;
    if (day === to) return days;
  }
}

/** One word of a list of days; null where it is none. */
function readDay(word: string): Weekdays | null {
  const [, from = '', to = ''] = /^([a-z]{2,9})s?\.?-([a-z]{2,9})s?\.?$/i.exec(word) ?? [];
  if (from !== '') {
    const days = daysFromTo(dayNumber(from), dayNumber(to));
    return days === 0 ? null : { days, nth: [] };
  }
  if (/^(daily|every|everyday|all)$/i.test(word)) return { days: allDays, nth: [] };
  if (/^days?$/i.test(word)) return { days: 0, nth: [] };
  const [, which, name = ''] = /^([+-]?[1-5])?([a-z]{2,9})\.?$/i.exec(word) ?? [];
  const day = dayNumber(name);
  return name === '' || day < 0 ? null : { days: 1 << day, nth: which ? [Number(which)] : [] };
}

/** `MO,TU`, `3TH`, `Monday-Friday`, `Mon & Wed`. Null where a word is no day, or none is named. */
export function readDays(text: string): Weekdays | null {
  const words = text.split(/[\s,;&/]+|\band\b/i).filter((word) => word !== '');
  const read = words
    .join(' ')
    .replace(/\s*[-–]\s*(?=[a-z])/gi, '-')
    .split(' ')
    .map(readDay);
  if (read.includes(null)) return null;
  const days = read.reduce((all, each) => all | (each?.days ?? 0), 0);
  const nth = nthOf(read.flatMap((each) => each ?? []));
  return days === 0 || nth === null ? null : { days, nth };
}

/** Which ones in the month, where that is the same for all of the days: "1TU,3TH" is neither the first Thursday nor the third Tuesday. */
function nthOf(read: readonly Weekdays[]): readonly number[] | null {
  const named = read.filter(({ days }) => days !== 0);
  const byDays = new Map<number, Set<number>>();
  for (const { days, nth } of named) byDays.set(days, new Set([...(byDays.get(days) ?? []), ...(nth.length > 0 ? nth : [0])]));
  const all = [...byDays.values()].map((each) => [...each].sort((a, b) => a - b));
  const [first = []] = all;
  if (all.some((each) => each.join() !== first.join())) return null;
  // Tuesday and the first Tuesday at once: every Tuesday
  return first.includes(0) ? (first.length > 1 ? null : []) : first;
}

/** Weekdays as feeds number them: 1 is Monday to 7 Sunday (ISO), and 0 is Sunday. */
const fromNumber = (day: number): number => (day >= 0 && day <= 7 ? 1 << ((day + 6) % 7) : 0);

/** The fields in which feeds name days. */
const dayFields = ['byday', 'weekday', 'day', 'day_of_week', 'days', 'wkday'] as const;

/** What an entry calls its days, as text; null where it names none. */
export function daysText(entry: Untrusted): string | null {
  for (const field of dayFields) {
    const value = entry[field];
    const text = Array.isArray(value) ? value.map((each) => asText(each) ?? '').join(',') : asText(value);
    if (text !== null && text.trim() !== '') return text;
  }
  return null;
}

/** The weekdays of an entry; null where it names none, or something that is none. */
export function weekdaysOf(entry: Untrusted): Weekdays | null {
  const text = daysText(entry);
  if (text === null) return null;
  if (!/^\d$/.test(text.trim())) return readDays(text);
  const days = fromNumber(Number(text));
  return days === 0 ? null : { days, nth: [] };
}

/** Weekdays a day later or earlier, where an instant was turned into the service's own clock. */
export function rotated(days: number, by: number): number {
  const step = ((by % 7) + 7) % 7;
  return ((days << step) | (days >> (7 - step))) & allDays;
}

/** The weekday of a day, as a bit. */
export const bitOf = (day: string): number => 1 << ((new Date(day).getUTCDay() + 6) % 7);

/** The first day of the week in which a day lies; weeks begin on Monday unless the entry says otherwise. */
export function weekOf(day: string, wkst: string | null): string {
  const begins = Math.max(0, dayNumber(wkst ?? 'mo'));
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(Date.parse(day) - ((weekday - begins + 7) % 7) * 864e5).toISOString().slice(0, 10);
}
