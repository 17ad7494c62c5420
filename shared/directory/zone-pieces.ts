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

/** Gives the clock of a zone, or null where nobody knows it. */
export type Zones = (zone: string) => ZoneClock | null;

/** Minutes east of UTC at a minute since 1970. */
export type OffsetAt = (minute: number) => number;

/** No zone changes its clocks twice within 8 days, so a change shows as a difference between two ends. */
const step = 8 * 1440;

/** The first minute after `low` that has another offset; at `high` it has. */
function turnBetween(offsetAt: OffsetAt, low: number, high: number): number {
  let same = low;
  let other = high;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle) === offsetAt(low)) same = middle;
    else other = middle;
  }
  return other;
}

function piecesBetween(offsetAt: OffsetAt, start: number, end: number): readonly Piece[] {
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

function zoneClock(offsetAt: OffsetAt): ZoneClock {
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

/**
 * Clocks that one drawing of a list shares, each made once.
 * @param offsetsOf what a zone's clocks show; null where that is not known
 */
export function makeZonesFrom(offsetsOf: (zone: string) => OffsetAt | null): Zones {
  const known = new Map<string, ZoneClock | null>();
  return (zone) => {
    let clock = known.get(zone);
    if (clock === undefined) {
      const offsetAt = offsetsOf(zone);
      clock = offsetAt && zoneClock(offsetAt);
      known.set(zone, clock);
    }
    return clock;
  };
}
