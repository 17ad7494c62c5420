import { check, list, whole } from './checked.ts';

/**
 * A column in which values come again: a table of the different values, and for each record the place of its value in it; one number
 * where all have the same. Cities, topics, weeks of hours and organisations take a few bytes each that way.
 */
export type Column = readonly [values: readonly unknown[], places: readonly number[] | number];

/** Writes a column; the values that come most often stand first. */
export function columnOf(values: readonly unknown[]): Column {
  const counts = new Map<string, number>();
  const keys = values.map((value) => JSON.stringify(value));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const table = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([key]) => key);
  const places = new Map(table.map((key, index) => [key, index]));
  return [table.map((key) => JSON.parse(key)), table.length === 1 ? 0 : keys.map((key) => places.get(key) ?? 0)];
}

/** Reads a column back, each different value checked and read once. */
export function readColumn<T>(column: unknown, count: number, read: (value: unknown) => T): readonly T[] {
  const [values, places] = list(column, 2);
  const table = list(values).map(read);
  const at = (place: unknown): T => table[whole(place, 0, table.length - 1)] as T;
  if (!Array.isArray(places)) return new Array<T>(count).fill(at(places));
  check(places.length === count);
  return places.map(at);
}

/** Reads a column whose values do not come again, of `most` records at the most. */
export function readPlain<T>(column: unknown, count: number, read: (value: unknown) => T, most = 5000): readonly T[] {
  const values = list(column, most);
  check(values.length === count);
  return values.map(read);
}
