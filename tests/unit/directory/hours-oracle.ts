import type { Hours, HoursRule } from '#shared/directory/hours.ts';
import type { Day } from '#shared/time.ts';

/**
 * A second way to tell whether it is open, for the tests alone: slow, by lists of dates and by Intl at each minute, and written
 * without a look at the first. It shares nothing with the product but the types.
 */
interface Wall {
  readonly day: Day;
  readonly minute: number;
}

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const pad = (value: number): string => String(value).padStart(2, '0');

const formatters = new Map<string, Intl.DateTimeFormat>();
const walls = new Map<string, Wall>();

export function wallAt(zone: string, minute: number): Wall {
  const key = `${zone} ${minute}`;
  const known = walls.get(key);
  if (known) return known;
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', calendar: 'gregory' });
  formatters.set(zone, formatter);
  const [day = '', clock = ''] = formatter.format(minute * 60_000).split(', ');
  const wall = { day: day.split('/').reverse().join('-'), minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) };
  walls.set(key, wall);
  return wall;
}

export function shiftDay(day: Day, by: number): Day {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

const days = new Map<Day, Day>();

function dayBefore(day: Day): Day {
  const known = days.get(day) ?? shiftDay(day, -1);
  days.set(day, known);
  return known;
}

export const weekdayOf = (day: Day): number => names.indexOf(new Date(`${day}T12:00:00Z`).toUTCString().slice(0, 3));

/** All days of the month in which `day` lies. */
const monthOf = (day: Day): readonly Day[] => {
  const month = day.slice(0, 7);
  const all = Array.from({ length: 31 }, (_, index) => `${month}-${pad(index + 1)}`);
  return all.filter((each) => new Date(`${each}T12:00:00Z`).toISOString().slice(0, 10) === each);
};

const at = <T>(list: readonly T[], place: number): T | undefined => (place > 0 ? list[place - 1] : list.at(place));

function onTurn({ every = 1, anchor = '', nth, monthDays }: HoursRule, day: Day): boolean {
  if (every === 1) return true;
  if (nth || monthDays) {
    const months = (text: Day): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
    return Math.abs(months(day) - months(anchor)) % every === 0;
  }
  const direction = day < anchor ? -1 : 1;
  for (let start = anchor; Math.abs(Number(start.slice(0, 4)) - 2026) < 4; start = shiftDay(start, direction * 7 * every)) {
    if (day >= start && day <= shiftDay(start, 6)) return true;
    if (direction === 1 ? start > day : shiftDay(start, 6) < day) return false;
  }
  return false;
}

const vouches = ({ from, to }: HoursRule, day: Day): boolean => !(from !== undefined && day < from) && !(to !== undefined && day > to);

function begins(rule: HoursRule, day: Day): boolean {
  const weekday = weekdayOf(day);
  const month = monthOf(day);
  const alike = month.filter((each) => weekdayOf(each) === weekday);
  if (Math.floor(rule.days / 2 ** weekday) % 2 !== 1 || !vouches(rule, day)) return false;
  if (rule.nth && !rule.nth.some((place) => at(alike, place) === day)) return false;
  if (rule.monthDays && !rule.monthDays.some((place) => at(month, place) === day)) return false;
  return onTurn(rule, day);
}

const memo = new WeakMap<Hours, Map<string, readonly HoursRule[]>>();

function beginning(hours: Hours, day: Day, holidays: readonly Day[]): readonly HoursRule[] {
  const table = memo.get(hours) ?? new Map<string, readonly HoursRule[]>();
  memo.set(hours, table);
  const feast = hours.holidays !== null && holidays.includes(day);
  const rules = feast ? (hours.holidays === 'closed' ? [] : (hours.holidays ?? [])) : hours.rules;
  const found = table.get(day) ?? rules.filter((rule) => begins(rule, day));
  table.set(day, found);
  return found;
}

/** Open at a minute (since 1970, UTC), by the rules alone. */
export function isOpen(hours: Hours, zone: string, minute: number, holidays: readonly Day[]): boolean {
  const wall = wallAt(zone, minute);
  const before = dayBefore(wall.day);
  const today = beginning(hours, wall.day, holidays).some(({ open, close }) => wall.minute >= open && wall.minute < close);
  const cut = hours.holidays !== null && holidays.includes(wall.day) && !holidays.includes(before);
  return today || (!cut && beginning(hours, before, holidays).some(({ close }) => wall.minute + 1440 < close));
}

/** Open, closed or unknown, with all that makes closed uncertain. */
export function stateOf(hours: Hours, zone: string, minute: number, holidays: readonly Day[]): 'open' | 'closed' | 'unknown' {
  if (isOpen(hours, zone, minute, holidays)) return 'open';
  const { day } = wallAt(zone, minute);
  const covered = Math.floor((hours.unusable ?? 0) / 2 ** weekdayOf(day)) % 2 === 1;
  return covered || !hours.rules.some((rule) => vouches(rule, day)) ? 'unknown' : 'closed';
}
