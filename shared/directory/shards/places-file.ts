import { fail, ok, type Result } from '../../result.ts';
import type { Point } from '../distance.ts';
import { check, list, maybe, parsed, record, some, whole } from './checked.ts';
import { columnOf, readColumn, readPlain } from './columns.ts';

/** A town in which there is a service, at two decimals (about 1 km): the middle of its services. */
export interface Town extends Point {
  readonly name: string;
  /** Tells two towns of one name apart. */
  readonly region: string | null;
  /** ISO 3166-2, where the records tell it. */
  readonly subdivision: string | null;
}

const hundredth = (degrees: number): number => Math.round(degrees * 100);

/** The text of a country's towns, in the order of their names. */
export const writePlaces = (towns: readonly Town[]): string =>
  JSON.stringify({
    v: 1,
    n: towns.length,
    names: towns.map(({ name }) => name),
    regions: columnOf(towns.map(({ region }) => region)),
    subdivisions: columnOf(towns.map(({ subdivision }) => subdivision)),
    points: towns.map(({ lat, lon }) => [hundredth(lat), hundredth(lon)]),
  });

/** Reads them back: whole, or not at all (`directory`). */
export function readPlaces(file: string): Result<readonly Town[]> {
  try {
    const all = record(parsed(file));
    check(all['v'] === 1);
    const count = whole(all['n'], 0, 50_000);
    const names = readPlain(all['names'], count, (name) => some(name, 200), 50_000);
    const points = readPlain(all['points'], count, (point) => list(point, 2), 50_000);
    const regions = readColumn(all['regions'], count, (region) => maybe(region, 200));
    const subdivisions = readColumn(all['subdivisions'], count, (code) => maybe(code, 10));
    const towns = names.map((name, index) => {
      const [lat, lon] = points[index] ?? [];
      return {
        name,
        region: regions[index] ?? null,
        subdivision: subdivisions[index] ?? null,
        lat: whole(lat, -9000, 9000) / 100,
        lon: whole(lon, -18_000, 18_000) / 100,
      };
    });
    return ok(towns);
  } catch {
    return fail('directory');
  }
}
