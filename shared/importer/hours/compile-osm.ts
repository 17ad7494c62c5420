import OpeningHours from 'opening_hours';
import { beginsOn, type Hours, type HoursRule, latestClose, rulesOn } from '#shared/directory/hours.ts';
import type { Day } from '#shared/time.ts';

/**
 * Why a text gives no hours: it cannot be parsed; it has words that make the answer uncertain ("by appointment", an open end);
 * it never opens; it goes by months, weeks or dates that do not come again each week; or the check against the parser failed.
 */
export type OsmRefusal = 'not-parsed' | 'uncertain' | 'never-open' | 'not-weekly' | 'not-exact';

export type CompiledOsm = { readonly hours: Hours } | { readonly refused: OsmRefusal };

/** From and to, in minutes of the wall clock since 1970-01-01 00:00. */
type Span = readonly [from: number, to: number];
type Table = ReadonlyMap<number, readonly Span[]>;

const dayMinutes = 1440;
/** The place for which PH is looked up while compiling. Any country would do: only what happens on a holiday matters, not which. */
const somewhere = { lat: 60.2, lon: 24.9, address: { country_code: 'fi', state: '' } };
/** Four years, in which a public holiday of that country falls on each weekday; and with 1,461 days every date of a calendar comes up. */
const judged = { from: Date.UTC(2024, 0, 1) / 864e5, to: Date.UTC(2028, 0, 1) / 864e5 } as const;

const dayText = (day: number): Day => new Date(day * 864e5).toISOString().slice(0, 10);
const dayNumber = (day: Day): number => Date.parse(day) / 864e5;
const weekdayOf = (day: number): number => (day + 3) % 7;

/** The parser works on the process's own clock; its dates are only ever read as wall-clock values. */
const toLocal = (day: number): Date => {
  const [year = 0, month = 1, date = 1] = dayText(day).split('-').map(Number);
  return new Date(year, month - 1, date);
};
const wallOf = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()) / 60_000;

/** Open spans as the parser sees them; null where it is uncertain about one. */
function judge(text: string, from: number, to: number): readonly Span[] | null {
  const found = new OpeningHours(text, somewhere, { mode: 0 } as never).getOpenIntervals(toLocal(from), toLocal(to));
  if (found.some(([, , uncertain]) => uncertain)) return null;
  return found.map(([start, end]) => [wallOf(start), wallOf(end)]);
}

/** The days on which the parser has a public holiday. */
const holidaysIn = (from: number, to: number): readonly Day[] =>
  (judge('PH 00:00-24:00', from, to) ?? []).flatMap(([start, end]) =>
    Array.from({ length: Math.round((end - start) / dayMinutes) }, (_, index) => dayText(Math.floor(start / dayMinutes) + index)),
  );

/**
 * Spans by the day on which they begin. A span shorter than a day that passes midnight is a night and stays whole, unless
 * `split` cuts every span at midnight; a longer one is a row of days.
 */
function byDay(spans: readonly Span[], split: boolean): Table {
  const table = new Map<number, Span[]>();
  const put = (day: number, from: number, to: number): void => {
    table.set(day, [...(table.get(day) ?? []), [from - day * dayMinutes, to - day * dayMinutes]]);
  };
  for (const [from, to] of spans) {
    const whole = !split && to - from < dayMinutes;
    for (let at = from; at < to; ) {
      const day = Math.floor(at / dayMinutes);
      const end = whole ? to : Math.min(to, (day + 1) * dayMinutes);
      put(day, at, end);
      at = end;
    }
  }
  return table;
}

/** One rule for each interval, on all weekdays that have it, in the order of the week. `dayFor` gives a day to look at. */
function rulesFrom(table: Table, dayFor: (weekday: number) => number | undefined): readonly HoursRule[] {
  const rules = new Map<string, { days: number; open: number; close: number }>();
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const day = dayFor(weekday);
    for (const [open, close] of (day === undefined ? undefined : table.get(day)) ?? []) {
      const key = `${open}-${close}`;
      const rule = rules.get(key) ?? { days: 0, open, close };
      rules.set(key, { ...rule, days: rule.days | (1 << weekday) });
    }
  }
  return [...rules.values()];
}

/** Touching spans made one, within the given days. */
function joined(spans: readonly Span[], from: number, to: number): readonly Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  const [low, high] = [from * dayMinutes, to * dayMinutes];
  return out.map(([start, end]): Span => [Math.max(start, low), Math.min(end, high)]).filter(([start, end]) => start < end);
}

/** What the client takes to begin on one day. */
function spansOn(hours: Hours, day: number, holidays: readonly Day[]): readonly Span[] {
  const latest = latestClose(hours, day, holidays);
  return rulesOn(hours, day, holidays)
    .filter((rule) => beginsOn(rule, day))
    .map(({ open, close }) => [day * dayMinutes + open, day * dayMinutes + Math.min(close, latest)]);
}

/** False around a change of the clock of the machine that builds: there the parser's wall clock is not to be relied on. */
const isSteady = (day: number): boolean => toLocal(day - 1).getTimezoneOffset() === toLocal(day + 2).getTimezoneOffset();

/** Whether the client's own arithmetic gives the parser's spans, minute by minute, on every steady day between. */
function agrees(hours: Hours, spans: readonly Span[], holidays: readonly Day[], from: number, to: number): boolean {
  const ours = Array.from({ length: to - from + 1 }, (_, index) => spansOn(hours, from - 1 + index, holidays)).flat();
  const [own, theirs] = [byDay(joined(ours, from, to), true), byDay(joined(spans, from, to), true)];
  return Array.from({ length: to - from }, (_, index) => from + index)
    .filter(isSteady)
    .every((day) => JSON.stringify(own.get(day)) === JSON.stringify(theirs.get(day)));
}

/** The week as the parser sees it, once with nights whole and once cut at midnight: the first reading that agrees everywhere. */
function weekOf(text: string): CompiledOsm {
  if (bySun.test(text)) return { refused: 'not-weekly' };
  const { from, to } = judged;
  const spans = judge(text, from, to);
  if (!spans) return { refused: 'uncertain' };
  if (spans.length === 0) return { refused: 'never-open' };
  const named = /\bPH\b/.test(text);
  const holidays = named ? holidaysIn(from, to) : [];
  const days = Array.from({ length: to - from - 14 }, (_, index) => from + 7 + index).filter(isSteady);
  const special = (day: number): boolean => holidays.includes(dayText(day));
  const ordinary = (weekday: number) => days.find((day) => weekdayOf(day) === weekday && ![-1, 0, 1].some((near) => special(day + near)));
  const feast = (weekday: number) => days.find((day) => weekdayOf(day) === weekday && special(day));
  for (const split of [false, true]) {
    const table = byDay(spans, split);
    const feasts = rulesFrom(table, feast);
    const hours: Hours = { rules: rulesFrom(table, ordinary), holidays: named ? (feasts.length > 0 ? feasts : 'closed') : null };
    if (agrees(hours, spans, holidays, from, to)) return { hours };
  }
  return { refused: named ? 'not-exact' : 'not-weekly' };
}

/** Times that go by the sun depend on the place; the parser guesses where it is told none. */
const bySun = /sunrise|sunset|dawn|dusk/i;
const year = /\b20\d\d\b/;
/** `2026 Mar 01-2026 Apr 30: …`, with or without the colon. */
const dated = /^(20\d\d [A-Z][a-z]{2} \d\d)-(20\d\d [A-Z][a-z]{2} \d\d):? (.+)$/;

const dayFrom = (text: string): Day => new Date(`${text} UTC`).toISOString().slice(0, 10);

/** Parts that each stand between two dates with their years. Outside of them the rule says nothing. */
function datedHours(text: string): CompiledOsm {
  const parts = text.split(';').map((part) => dated.exec(part.trim()));
  const rules: HoursRule[] = [];
  for (const part of parts) {
    const [, first = '', last = '', rest = ''] = part ?? [];
    const week = part && !year.test(rest) ? weekOf(rest) : ({ refused: 'not-weekly' } as const);
    if ('refused' in week) return week;
    if (week.hours.holidays) return { refused: 'not-exact' };
    rules.push(...week.hours.rules.map((rule) => ({ ...rule, from: dayFrom(first), to: dayFrom(last) })));
  }
  const hours: Hours = { rules, holidays: null };
  const from = Math.min(...rules.map((rule) => dayNumber(rule.from ?? ''))) - 7;
  const to = Math.max(...rules.map((rule) => dayNumber(rule.to ?? ''))) + 7;
  const spans = judge(text, from, to);
  return spans && agrees(hours, spans, [], from, to) ? { hours } : { refused: 'not-exact' };
}

const known = new Map<string, CompiledOsm>();

function compile(text: string): CompiledOsm {
  try {
    return year.test(text) ? datedHours(text) : weekOf(text);
  } catch {
    return { refused: 'not-parsed' };
  }
}

/** Hours from an opening_hours text of OpenStreetMap, or why there are none. The parser itself judges that they are the same. */
export function readOsm(text: string): CompiledOsm {
  const found = known.get(text) ?? compile(text);
  known.set(text, found);
  return found;
}

/** Hours from an opening_hours text of OpenStreetMap; null where they cannot be said exactly (`readOsm` tells why). */
export function compileOsm(text: string): Hours | null {
  const read = readOsm(text);
  return 'hours' in read ? read.hours : null;
}
