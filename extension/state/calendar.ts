import type { Checkin } from '#shared/checkin/checkin.ts';
import { type Day, type Month, monthOf } from '#shared/time.ts';

/** A row of the calendar: seven places, null where the day belongs to another month. */
export type Week = readonly (Day | null)[];

/** Day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One day with what was kept on it, earliest first. */
export interface DayOfCheckins {
  readonly day: Day;
  readonly checkins: readonly Checkin[];
}

const dayMs = 86_400_000;

/** Regions whose week does not begin on Monday (Unicode CLDR 48, weekData). Used where a browser does not tell. */
const sundayRegions =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const saturdayRegions = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** The first day of the week in `region` (ISO 3166-1 alpha-2), from the list above. */
export function listedWeekStart(region: string): Weekday {
  if (sundayRegions.split(' ').includes(region)) return 7;
  if (saturdayRegions.split(' ').includes(region)) return 6;
  return region === 'MV' ? 5 : 1;
}

/**
 * The way of writing dates of a language as people in `region` use it; the region of the language where none is known.
 * Digits are those of the numbers to dial, so that one screen never shows two kinds.
 */
export function localeOf(tag: string, region: string | null): string {
  return region && /^[A-Z]{2}$/.test(region) ? `${tag}-${region}-u-nu-latn` : `${tag}-u-nu-latn`;
}

/** The first day of the week for a locale: from the browser where it knows, else from the list. */
export function weekStart(locale: string): Weekday {
  const known: Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } } = new Intl.Locale(locale);
  const told = known.getWeekInfo?.() ?? known.weekInfo;
  return told ? (told.firstDay as Weekday) : listedWeekStart(known.maximize().region ?? '');
}

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
const weekdayOf = (day: Day): number => utc(day).getUTCDay() || 7;

/** The first day of the week in which a day lies, for a locale. */
export function weekOf(day: Day, locale: string): Day {
  const before = (weekdayOf(day) - weekStart(locale) + 7) % 7;
  return dayAt(utc(day).getTime() - before * dayMs);
}

/** The month `by` months later; earlier when `by` is negative. */
export function monthFrom(month: Month, by: number): Month {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, number - 1 + by, 1)).toISOString());
}

/** The weeks of a month in rows of seven that begin with `start`. */
export function monthGrid(month: Month, start: Weekday): readonly Week[] {
  const first = utc(`${month}-01`).getTime();
  const before = (weekdayOf(`${month}-01`) - start + 7) % 7;
  const length = (utc(`${monthFrom(month, 1)}-01`).getTime() - first) / dayMs;
  const weeks = Math.ceil((before + length) / 7);
  const place = (index: number): Day | null =>
    index < before || index >= before + length ? null : dayAt(first + (index - before) * dayMs);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, column) => place(week * 7 + column)));
}

/** The names of the weekdays in the order of the calendar's columns. 2024-01-01 was a Monday. */
export function weekdayNames(locale: string, start: Weekday, width: 'narrow' | 'short' | 'long'): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, column) => format.format(Date.UTC(2024, 0, start + column)));
}

/** Letters that a column of the narrowest window has room for. */
const room = 4;

/** The names that stand over the columns: short, or in a language whose short names are whole words (Arabic) the letter its calendars use. */
export function weekdayHeads(locale: string, start: Weekday): readonly string[] {
  const short = weekdayNames(locale, start, 'short');
  return short.some((name) => name.length > room) ? weekdayNames(locale, start, 'narrow') : short;
}

/** Checkins by day, newest day first; within a day in the order they were made. Days without any are not in it. */
export function byDay(checkins: readonly Checkin[]): readonly DayOfCheckins[] {
  const days = new Map<Day, Checkin[]>();
  for (const each of checkins) days.set(each.day, [...(days.get(each.day) ?? []), each]);
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, list]) => ({ day, checkins: list.sort((a, b) => a.at - b.at) }));
}

const capital = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** A format is dear to make and cheap to use: a list of a hundred days would make a hundred of them. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(parts).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, calendar: 'gregory', timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}

const sayDate = (locale: string, day: Day, parts: Intl.DateTimeFormatOptions): string =>
  capital(formatOf(locale, parts).format(utc(day)), locale);

/** "November 2026" */
export const sayMonth = (locale: string, month: Month): string => sayDate(locale, `${month}-01`, { month: 'long', year: 'numeric' });

/** "Tuesday, 17 November" */
export const sayDay = (locale: string, day: Day): string => sayDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long' });

/** "Tuesday, 17 November 2026" */
export const sayFullDay = (locale: string, day: Day): string =>
  sayDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "17 November 2026" */
export const sayDateAlone = (locale: string, day: Day): string =>
  formatOf(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(utc(day));

/** "Nov" */
export const sayMonthShort = (locale: string, month: Month): string => sayDate(locale, `${month}-01`, { month: 'short' });

/** "16–22 Nov 2026"; one day alone as "16 Nov 2026" */
export const sayRange = (locale: string, from: Day, to: Day): string =>
  formatOf(locale, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(utc(from), utc(to));

/** The number of a day in the digits of the locale. */
export const sayDayNumber = (locale: string, day: Day): string =>
  new Intl.NumberFormat(locale, { useGrouping: false }).format(Number(day.slice(8)));
