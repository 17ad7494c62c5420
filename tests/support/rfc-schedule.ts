/**
 * What a schedule of HSDS means by RFC 5545, day by day, for the tests alone: slow, written without a look at the importer, and sharing nothing
 * with it. `strict` takes every condition at its narrowest, `loose` at its widest: where both agree, there is one meaning. What nobody can
 * know (a part that must not stand there, a word that is no date) is never in the strict reading and always in the loose one.
 */
export type Reading = 'strict' | 'loose';

export type Entry = Readonly<Record<string, unknown>>;

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const millis = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millis;
const dateOf = (day: number): Date => new Date(day * millis);
const weekday = (day: number): string => names[(((day + 3) % 7) + 7) % 7] ?? '';
const monthIndex = (day: number): number => dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();
const inMonth = (day: number): number => dateOf(day).getUTCDate();
const monthLength = (day: number): number =>
  new Date(Date.UTC(dateOf(day).getUTCFullYear(), dateOf(day).getUTCMonth() + 1, 0)).getUTCDate();

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value.slice(0, 10)) && !Number.isNaN(Date.parse(value.slice(0, 10)));
const numbers = (value: unknown): readonly number[] => String(value).split(',').map(Number);

/** Week of the year by ISO 8601, with weeks that begin on Monday. */
function weekNumber(day: number): number {
  const thursday = day - ((((day + 3) % 7) + 7) % 7) + 3;
  const year = dateOf(thursday).getUTCFullYear();
  return Math.floor((thursday - Date.UTC(year, 0, 1) / millis) / 7) + 1;
}

const dayOfYear = (day: number): number => day - Date.UTC(dateOf(day).getUTCFullYear(), 0, 1) / millis + 1;
const yearLength = (day: number): number =>
  (Date.UTC(dateOf(day).getUTCFullYear() + 1, 0, 1) - Date.UTC(dateOf(day).getUTCFullYear(), 0, 1)) / millis;

/** `TU`, `1TU`, `-1FR`: whether a day is one of them. */
function fitsWeekday(day: number, byday: string, usesNumber: boolean): boolean {
  return byday.split(',').some((each) => {
    const [, which, name] = /^([+-]?\d)?([A-Z]{2})$/.exec(each.trim()) ?? [];
    if (name !== weekday(day)) return false;
    if (which === undefined || !usesNumber) return true;
    const count = Math.ceil(inMonth(day) / 7);
    const fromEnd = Math.ceil((monthLength(day) - inMonth(day) + 1) / 7);
    return Number(which) > 0 ? count === Number(which) : fromEnd === -Number(which);
  });
}

const has = (entry: Entry, name: string): boolean => entry[name] !== undefined && entry[name] !== null && entry[name] !== '';

function weekStart(day: number, wkst: unknown): number {
  const begin = names.indexOf(typeof wkst === 'string' ? wkst : 'MO');
  return day - ((((day + 3) % 7) - begin + 7) % 7);
}

/** Whether the week, month or day is one on which the series comes. */
function onTurn(entry: Entry, freq: string, day: number, reading: Reading): boolean {
  if (!has(entry, 'interval')) return true;
  const every = Number(entry['interval']);
  if (every === 1) return true;
  if (!Number.isInteger(every) || every < 1 || !isDay(entry['dtstart'])) return reading === 'loose';
  const start = at(entry['dtstart'].slice(0, 10));
  const turns =
    freq === 'MONTHLY'
      ? monthIndex(day) - monthIndex(start)
      : freq === 'DAILY'
        ? day - start
        : (weekStart(day, entry['wkst']) - weekStart(start, entry['wkst'])) / 7;
  return ((turns % every) + every) % every === 0;
}

const fitsList = (value: unknown, own: number, fromEnd: number): boolean =>
  numbers(value).some((each) => each === own || each === -fromEnd);

/** Parts of a rule that must not stand with these frequencies: they narrow in the strict reading and do nothing in the loose one. */
function fitsOddParts(entry: Entry, freq: string, day: number): boolean {
  if (has(entry, 'byweekno') && !numbers(entry['byweekno']).includes(weekNumber(day))) return false;
  if (has(entry, 'byyearday') && !fitsList(entry['byyearday'], dayOfYear(day), yearLength(day) - dayOfYear(day) + 1)) return false;
  if (
    freq !== 'MONTHLY' &&
    freq !== 'DAILY' &&
    has(entry, 'bymonthday') &&
    !fitsList(entry['bymonthday'], inMonth(day), monthLength(day) - inMonth(day) + 1)
  )
    return false;
  return !['bysetpos', 'byhour', 'byminute', 'bysecond'].some((name) => has(entry, name));
}

function fitsParts(entry: Entry, freq: string, day: number, reading: Reading): boolean {
  if (has(entry, 'bymonth') && !numbers(entry['bymonth']).includes(dateOf(day).getUTCMonth() + 1)) return false;
  if (has(entry, 'bymonthday')) {
    if (!numbers(entry['bymonthday']).every(Number.isInteger)) return reading === 'loose';
    const fits = fitsList(entry['bymonthday'], inMonth(day), monthLength(day) - inMonth(day) + 1);
    if ((freq === 'MONTHLY' || freq === 'DAILY') && !fits) return false;
  }
  return reading === 'loose' || fitsOddParts(entry, freq, day);
}

function fitsDays(entry: Entry, freq: string, day: number, reading: Reading): boolean {
  const byday = has(entry, 'byday') ? String(entry['byday']) : null;
  if (byday !== null) {
    if (!/^([+-]?\d)?[A-Z]{2}(,([+-]?\d)?[A-Z]{2})*$/.test(byday) || byday.includes('XX')) return reading === 'loose';
    return fitsWeekday(day, byday, freq === 'MONTHLY' || reading === 'strict');
  }
  if (freq === 'DAILY' || has(entry, 'bymonthday')) return true;
  if (!isDay(entry['dtstart'])) return reading === 'loose';
  const start = at(entry['dtstart'].slice(0, 10));
  return freq === 'MONTHLY' ? inMonth(day) === inMonth(start) : weekday(day) === weekday(start);
}

/** Whether the series, without its end, comes on a day. */
function comes(entry: Entry, day: number, reading: Reading): boolean {
  const freq = has(entry, 'freq') ? String(entry['freq']) : 'WEEKLY';
  if (!['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq))
    return reading === 'loose' && (!has(entry, 'byday') || fitsDays(entry, freq, day, reading));
  if (isDay(entry['dtstart']) && day < at(entry['dtstart'].slice(0, 10))) return false;
  return onTurn(entry, freq, day, reading) && fitsParts(entry, freq, day, reading) && fitsDays(entry, freq, day, reading);
}

/** Whether a series of so many times is not through yet on a day. */
function isCountLeft(entry: Entry, day: number, reading: Reading): boolean {
  if (!has(entry, 'count')) return true;
  const count = Number(entry['count']);
  if (!Number.isInteger(count) || count < 1 || !isDay(entry['dtstart'])) return reading === 'loose';
  const start = at(entry['dtstart'].slice(0, 10));
  // a first day that is none of the series counts for some programs
  let seen = reading === 'strict' && !comes(entry, start, 'strict') ? 1 : 0;
  for (let each = start; each <= day; each += 1) if (comes(entry, each, reading === 'strict' ? 'loose' : 'strict')) seen += 1;
  return seen <= count;
}

/** Whether the days of a field still hold; a field that is no date holds never, or always. */
const until = (entry: Entry, name: string, day: number, reading: Reading): boolean =>
  !has(entry, name) || (isDay(entry[name]) ? day <= at(entry[name].slice(0, 10)) : reading === 'loose');
const since = (entry: Entry, name: string, day: number, reading: Reading): boolean =>
  !has(entry, name) || (isDay(entry[name]) ? at(entry[name].slice(0, 10)) <= day : reading === 'loose');

/** Whether the interval of an entry begins on a day. */
export function beginsBy(entry: Entry, day: number, reading: Reading): boolean {
  if (entry['doubtful'] === true && reading === 'strict') return false;
  const isIn =
    since(entry, 'valid_from', day, reading) &&
    until(entry, 'valid_to', day, reading) &&
    until(entry, 'until', day, reading) &&
    since(entry, 'dtstart', day, reading);
  return isIn && comes(entry, day, reading) && isCountLeft(entry, day, reading);
}

const minuteOf = (text: unknown): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(String(text)) ?? [];
  return hours === undefined || Number(hours) > 24 ? null : Number(hours) * 60 + Number(minutes);
};

/** Opening and closing minute; null where they can't be known. */
function interval(entry: Entry): readonly [number, number] | null {
  const [open, close] = [minuteOf(entry['opens_at']), minuteOf(entry['closes_at'])];
  if (open === null || close === null) return null;
  if (open === close) return open === 0 ? [0, 1440] : null;
  const end = close === 1439 ? 1440 : close;
  return end > open ? [open, end] : [open, end + 1440];
}

/** Whether any entry is open at a minute of a day, both by the clock of the place. */
export function isOpenBy(entries: readonly Entry[], day: number, minute: number, reading: Reading): boolean {
  return entries.some((entry) => {
    const hours = interval(entry);
    if (hours === null) return reading === 'loose' && beginsBy(entry, day, reading);
    const [open, close] = hours;
    const today = minute >= open && minute < close && beginsBy(entry, day, reading);
    return today || (minute + 1440 < close && beginsBy(entry, day - 1, reading));
  });
}
