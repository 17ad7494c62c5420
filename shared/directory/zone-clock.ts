import type { Instant } from '../time.ts';

/** A piece of time in which the clocks of a zone stay `offset` minutes east of UTC; `from` is in minutes since 1970, UTC. */
export interface Piece {
  readonly from: number;
  readonly offset: number;
}

/** The wall clock of one time zone. */
export interface ZoneClock {
  /** The pieces from `now` on, for at least 62 days: one, and one more for each change of the clocks. */
  pieces(now: Instant): readonly Piece[];
  /** The day there, counted from 1970-01-01. */
  dayAt(at: Instant): number;
}

/** 8 days, 8 times: no zone changes its clocks twice within 8 days, so a change shows as a difference between two ends. */
const step = 8 * 1440;
const steps = 8;

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
  const look = (start: number): readonly Piece[] => {
    const found: Piece[] = [{ from: start, offset: offsetAt(start) }];
    for (let low = start; low < start + step * steps; low += step) {
      const offset = offsetAt(low + step);
      if (offset !== found.at(-1)?.offset) found.push({ from: turnBetween(offsetAt, low, low + step), offset });
    }
    return found;
  };
  let last: readonly Piece[] = [];
  const pieces = (now: Instant): readonly Piece[] => {
    const start = Math.floor(now / 60_000);
    if (last[0]?.from !== start) last = look(start);
    return last;
  };
  const dayAt = (at: Instant): number => {
    const minute = Math.floor(at / 60_000);
    const known = last[0] && last[0].from <= minute && minute < last[0].from + step * steps;
    const piece = known ? last.findLast(({ from }) => from <= minute) : undefined;
    return Math.floor((minute + (piece?.offset ?? offsetAt(minute))) / 1440);
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
