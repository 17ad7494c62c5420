import type { Instant } from '../time.ts';

/** A piece of time in which the clocks of a zone stay `offset` minutes east of UTC; `from` and `to` are in minutes since 1970, UTC. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The wall clock of one time zone. */
export interface ZoneClock {
  /** The pieces from `now` on, for so many days: one, and one more for each change of the clocks. */
  pieces(now: Instant, days: number): readonly Piece[];
  /** The day there, counted from 1970-01-01. */
  dayAt(at: Instant): number;
}

/** No zone changes its clocks twice within 8 days, so a change shows as a difference between two ends. */
const step = 8 * 1440;

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, hourCycle: 'h23', ...parts });
  } catch {
    return null;
  }
}

/** The first minute after `low` that has another offset; at `high` it has. */
function turnBetween(offsetAt: (minute: number) => number, low: number, high: number): number {
  const before = offsetAt(low);
  let [same, other] = [low, high];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

function zoneClock(zone: string): ZoneClock | null {
  const formatter = formatterOf(zone);
  if (!formatter) return null;
  const offsetAt = (minute: number): number => {
    const [month = 1, day = 1, year = 1970, hour = 0, rest = 0] = (formatter.format(minute * 60_000).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, rest) / 60_000 - minute;
  };
  const look = (start: number, end: number): readonly Piece[] => {
    const found: Piece[] = [];
    let [from, offset] = [start, offsetAt(start)];
    for (let low = start; low < end; low += step) {
      const high = Math.min(low + step, end);
      const next = offsetAt(high);
      if (next === offset) continue;
      const to = turnBetween(offsetAt, low, high);
      found.push({ from, to, offset });
      [from, offset] = [to, next];
    }
    return [...found, { from, to: end, offset }];
  };
  const looked = new Map<number, readonly Piece[]>();
  const pieces = (now: Instant, days: number): readonly Piece[] => {
    const start = Math.floor(now / 60_000);
    const last = looked.get(days);
    if (last?.[0]?.from === start) return last;
    const found = look(start, start + days * 1440);
    looked.set(days, found);
    return found;
  };
  const dayAt = (at: Instant): number => {
    const minute = Math.floor(at / 60_000);
    return Math.floor((minute + offsetAt(minute)) / 1440);
  };
  return { pieces, dayAt };
}

/** Gives the clock of a zone, or null where the device does not know it. */
export type Zones = (zone: string) => ZoneClock | null;

/** Clocks that one drawing of a list shares: a formatter is made once for each zone, since making one costs more than all the rest. */
export function makeZones(): Zones {
  const known = new Map<string, ZoneClock | null>();
  return (zone) => {
    const found = known.get(zone);
    if (found !== undefined) return found;
    const made = zoneClock(zone);
    known.set(zone, made);
    return made;
  };
}
