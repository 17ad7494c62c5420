import type { Day } from '#shared/time.ts';

/** The orders in which a table may write day, month and year. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day that the calendar has, or null. */
function dayFrom(year: number, month: number, day: number): Day | null {
  const at = Date.UTC(year, month - 1, day);
  if (year < 1900 || year > 2200 || !Number.isFinite(at)) return null;
  const text = new Date(at).toISOString().slice(0, 10);
  return text === `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` ? text : null;
}

/** Three numbers in the order that was chosen; a year of two digits is of this century. Anything after them (a time) is left alone. */
export function dayIn(text: string, order: DateOrder): Day | null {
  const [, first, second, third] = /^\s*(\d{1,4})[./\-\s]+(\d{1,2})[./\-\s]+(\d{1,4})/.exec(text) ?? [];
  if (!first || !second || !third) return null;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const full = (year: number): number => (year < 100 ? 2000 + year : year);
  if (order === 'ymd') return dayFrom(full(a), b, c);
  return order === 'dmy' ? dayFrom(full(c), b, a) : dayFrom(full(c), a, b);
}

/** `18 May` and the year beside it, as older tables write it. */
export function dayWithMonthName(text: string, year: string): Day | null {
  const [, day, name] = /^\s*(\d{1,2})\.?\s+(\p{L}{3})/u.exec(text) ?? [];
  const month = months.indexOf(name?.toLowerCase() ?? '');
  return day && month >= 0 ? dayFrom(Number(year), month + 1, Number(day)) : null;
}

/** The orders in which every text of a column is a day of the calendar: one is sure, several must be asked about. */
export const ordersOf = (texts: readonly string[]): readonly DateOrder[] =>
  dateOrders.filter((order) => texts.length > 0 && texts.every((text) => dayIn(text, order) !== null));

/** `21:30`, `9:30 pm`, `9.30`; minutes of the day, or null. */
export function minuteIn(text: string): number | null {
  const [, hours, minutes, half] = /(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?\s*m?/i.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const late = half?.toLowerCase();
  const hour = late ? (Number(hours) % 12) + (late === 'p' ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : null;
}
