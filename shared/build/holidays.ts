import Holidays from 'date-holidays';
import type { Day } from '#shared/time.ts';

/**
 * The years whose holidays are carried: the year of this release and the next one. A fixed list and not "this year", so that the
 * same source builds the same bytes on any day. Each release moves it on.
 */
export const holidayYears = [2026, 2027] as const;

const dayLength = 24 * 60 * 60 * 1000;

/** The days of one holiday: a feast of several days is one entry with an end; hours that are less than a day count as that day. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): readonly Day[] {
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayLength));
  const first = Date.parse(date.slice(0, 10));
  return Array.from({ length }, (_, index) => new Date(first + index * dayLength).toISOString().slice(0, 10));
}

const cache = new Map<string, readonly Day[]>();

/**
 * The public holidays of a whole country (ISO 3166-1) in `holidayYears`, in order; empty for a country that the list does not know.
 * Holidays of a single province are left out. Data: date-holidays, CC BY 3.0; see shared/directory/README.md.
 */
export function holidaysOf(country: string): readonly Day[] {
  const known = cache.get(country);
  if (known) return known;
  const list = new Holidays(country, { types: ['public'] });
  const found = holidayYears.flatMap((year) => (list.getHolidays(year) || []).filter(({ type }) => type === 'public').flatMap(daysOf));
  const inYears = found.filter((day) => holidayYears.some((year) => day.startsWith(`${year}-`)));
  const days = [...new Set(inYears)].sort();
  cache.set(country, days);
  return days;
}
