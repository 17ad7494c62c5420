import type { HoursRule } from '#shared/directory/hours.ts';
import type { Report } from '../report.ts';
import { firstText, type Untrusted } from '../values.ts';
import { isoDay } from './recurrence.ts';

/** Days of a holiday schedule, as first and last; null where they can't be read. */
function holidayOf(entry: Untrusted): readonly [from: string, to: string] | null {
  const days = [firstText(entry, 'start_date', 'date'), firstText(entry, 'end_date', 'date')].map(anyDay);
  const [from, to] = days;
  return from && to && from <= to ? [from, to] : null;
}

/** `2026-12-24`, `12/24/2026`, `12/24/26`, `December 24, 2026`. */
function anyDay(text: string | null): string | null {
  const iso = isoDay(text);
  if (text === null || iso !== null) return iso;
  const [, month, day, year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  const words = /^[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/.test(text.trim()) ? Date.parse(`${text} UTC`) : Number.NaN;
  if (month && day) return isoDay(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return Number.isNaN(words) ? null : new Date(words).toISOString().slice(0, 10);
}

const dayBy = (day: string, by: number): string => new Date(Date.parse(day) + by * 864e5).toISOString().slice(0, 10);

/** A rule without some days: before and after them. On the days themselves nothing is said. */
function around(rule: HoursRule, [first, last]: readonly [string, string]): readonly HoursRule[] {
  // what begins the day before may reach into the first
  const before = dayBy(first, rule.close > 1440 ? -2 : -1);
  const after = dayBy(last, 1);
  const parts: readonly HoursRule[] = [
    { ...rule, to: rule.to && rule.to < before ? rule.to : before },
    { ...rule, from: rule.from && rule.from > after ? rule.from : after },
  ];
  return parts.filter(({ from, to }) => !from || !to || from <= to);
}

/** Rules without the days for which a feed has another schedule (HSDS 1.x, Ohana); null where these days can't be read. */
export function withoutHolidays(
  rules: readonly HoursRule[],
  holidays: readonly Untrusted[],
  { today, report, where }: { readonly today: string; readonly report: Report; readonly where: string },
): readonly HoursRule[] | null {
  const days = holidays.slice(0, 60).map(holidayOf);
  const unread = days.indexOf(null);
  if (unread >= 0) {
    report.note('warn', 'schedule-holiday', where, JSON.stringify(holidays[unread]));
    return null;
  }
  const coming = days.flatMap((each) => (each && each[1] >= today ? [each] : []));
  return coming.reduce<readonly HoursRule[]>((all, each) => all.flatMap((rule) => around(rule, each)), rules);
}
