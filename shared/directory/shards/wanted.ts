import type { Point } from '../distance.ts';
import { type Cell, cellAt, cellsWithin, coarse, fine, isCell } from './cells.ts';
import type { Manifest, ShardKey } from './manifest.ts';

/** About 1 km: all that is ever looked at of a position, from the first moment on. */
export const rounded = ({ lat, lon }: Point): Point => ({ lat: Math.round(lat * 100) / 100, lon: Math.round(lon * 100) / 100 });

/** The cell that a request may name: fine only in dense cities, where the list itself is cut that fine. */
export function homeCell({ shards }: Pick<Manifest, 'shards'>, point: Point): Cell {
  const cell = cellAt(point, coarse);
  const isDense = [...shards.keys()].some((key) => key.length === fine && key.startsWith(cell));
  return isDense ? cellAt(point, fine) : cell;
}

/** How far around a place is looked at first, in kilometres, and then, where nothing at all is there. */
export const ladderFor = (home: Cell): readonly number[] => (home.length === fine ? [5, 10, 25, 50, 100] : [10, 25, 50, 100]);

/**
 * The shards for everything within `km` of a home cell. They follow from the cell alone, not from where in it somebody is, so that
 * what is asked for tells no more than the cell.
 */
export const keysAround = ({ shards }: Pick<Manifest, 'shards'>, home: Cell, km: number): readonly ShardKey[] =>
  [...shards.keys()].filter((key) => isCell(key) && cellsWithin(home, key, km));

/** The shards of what has no place in a cell: of a country, of a part of it where that is known (else of all parts), of no country. */
export function keysNational(
  { shards }: Pick<Manifest, 'shards'>,
  country: string | null,
  subdivision: string | null,
): readonly ShardKey[] {
  const own = subdivision?.startsWith(`${country}-`) ? `@${subdivision}` : null;
  return [...shards.keys()].filter((key) => {
    if (key === '@' || (country !== null && key === `@${country}`)) return true;
    return country !== null && key.startsWith(`@${country}-`) && (own === null || key === own);
  });
}

/** In an order that tells nothing. `chance` gives numbers from 0 up to, not including, 1. */
export function shuffled<T>(all: readonly T[], chance: () => number): readonly T[] {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
