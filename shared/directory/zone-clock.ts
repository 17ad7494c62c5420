import type { Instant } from '../time.ts';

/** A piece of time in which the clocks of a zone stay `offset` minutes east of UTC; `from` and `to` are in minutes since 1970, UTC. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The wall clock of one time zone. */
export interface ZoneClock {
  /** The pieces from `now` on, for so many days (0: what the clock shows now): one, and one more for each change of the clocks. */
  pieces(now: Instant, days: number): readonly Piece[];
}

/** No zone changes its clocks twice within 8 days, so a change shows as a difference between two ends. */
const step = 8 * 1440;

/** Tells minutes east of UTC at a minute; null where the device does not know the zone. Read from `GMT+05:45`, and `GMT` alone is 0. */
function offsetsOf(zone: string): ((minute: number) => number) | null {
  try {
    const formatter = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    return (minute) => {
      const found = /GMT(.)(\d+):(\d+)/.exec(formatter.format(minute * 60_000));
      return found ? Number(`${found[1]}1`) * (Number(found[2]) * 60 + Number(found[3])) : 0;
    };
  } catch {
    return null;
  }
}

/** The first minute after `low` that has another offset; at `high` it has. */
function turnBetween(offsetAt: (minute: number) => number, low: number, high: number): number {
  let same = low;
  let other = high;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle) === offsetAt(low)) same = middle;
    else other = middle;
  }
  return other;
}

function piecesBetween(offsetAt: (minute: number) => number, start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  let from = start;
  let offset = offsetAt(start);
  for (let low = start; low < end; low += step) {
    const high = Math.min(low + step, end);
    const next = offsetAt(high);
    if (next === offset) continue;
    const to = turnBetween(offsetAt, low, high);
    found.push({ from, to, offset });
    from = to;
    offset = next;
  }
  return [...found, { from, to: end, offset }];
}

function zoneClock(zone: string): ZoneClock | null {
  const offsetAt = offsetsOf(zone);
  if (!offsetAt) return null;
  const known = new Map<number, readonly Piece[]>();
  return {
    pieces: (now, days) => {
      const start = Math.floor(now / 60_000);
      const last = known.get(days);
      if (last?.[0]?.from === start) return last;
      const found = piecesBetween(offsetAt, start, start + days * 1440);
      known.set(days, found);
      return found;
    },
  };
}

/** Gives the clock of a zone, or null where the device does not know it. */
export type Zones = (zone: string) => ZoneClock | null;

/** Clocks that one drawing of a list shares: a formatter is made once for each zone, since making one costs more than all the rest. */
export function makeZones(): Zones {
  const known = new Map<string, ZoneClock | null>();
  return (zone) => {
    let clock = known.get(zone);
    if (clock === undefined) {
      clock = zoneClock(zone);
      known.set(zone, clock);
    }
    return clock;
  };
}
