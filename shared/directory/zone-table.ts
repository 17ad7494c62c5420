import type { OffsetAt, Zones } from './zone-pieces.ts';

/**
 * What the clocks of some zones show for a time, written where the records are built: a device that reads it needs no calendar data, whose first use
 * costs a cheap phone more than all the rest of a page. For each zone by turns the minutes east of UTC and the minute since 1970 at which they
 * change, beginning and ending with minutes east of UTC.
 */
export interface ZoneTable {
  /** The minutes since 1970 between which it holds. */
  readonly from: number;
  readonly to: number;
  readonly zones: Readonly<Record<string, readonly number[]>>;
}

/** Writes the table of these zones from the clocks of the machine that builds; a zone that it does not know is left out. */
export function makeZoneTable(zones: readonly string[], clocks: Zones, from: number, to: number): ZoneTable {
  const turnsOf = (zone: string): readonly number[] =>
    (clocks(zone)?.pieces(from * 60_000, (to - from) / 1440) ?? []).flatMap((piece, index) =>
      index === 0 ? [piece.offset] : [piece.from, piece.offset],
    );
  const entries = zones.map((zone) => [zone, turnsOf(zone)] as const).filter(([, turns]) => turns.length > 0);
  return { from, to, zones: Object.fromEntries(entries) };
}

/** Reads a zone of the table; null where it does not stand there. It holds for minutes within the table's time. */
export function offsetsIn({ zones }: ZoneTable, zone: string): OffsetAt | null {
  const turns = zones[zone];
  return turns
    ? (minute) => {
        let place = 0;
        while ((turns[place + 1] ?? minute + 1) <= minute) place += 2;
        return turns[place] ?? 0;
      }
    : null;
}
