import { type Box, boxesWithin, type Point } from '../distance.ts';

/** A geohash of 0 to 5 signs: the parts of the earth by which shards are cut. An empty one is the whole earth. */
export type Cell = string;

/** A request names no cell finer than this: about 39 by 20 km at the equator (directory 6.2). */
export const coarse = 4;
/** In dense cities, where a cell of four signs holds more than a thousand records: about 5 by 5 km. */
export const fine = 5;

const signs = '0123456789bcdefghjkmnpqrstuvwxyz';

export const isCell = (text: string): boolean => /^[0-9b-hjkmnp-z]{0,5}$/.test(text);

/** The cell with so many signs in which a point lies. */
export function cellAt({ lat, lon }: Point, precision: number): Cell {
  const bounds = { lat: [-90, 90], lon: [-180, 180] } as { lat: [number, number]; lon: [number, number] };
  const at = { lat: Math.max(-90, Math.min(90, lat)), lon: ((((lon + 180) % 360) + 360) % 360) - 180 };
  let cell = '';
  let bits = 0;
  for (let bit = 0; bit < precision * 5; bit += 1) {
    const axis = bit % 2 === 0 ? 'lon' : 'lat';
    const [low, high] = bounds[axis];
    const middle = (low + high) / 2;
    const upper = at[axis] >= middle;
    bounds[axis] = upper ? [middle, high] : [low, middle];
    bits = bits * 2 + (upper ? 1 : 0);
    if (bit % 5 === 4) {
      cell += signs[bits] ?? '';
      bits = 0;
    }
  }
  return cell;
}

/** The part of the earth that a cell covers. */
export function boxOf(cell: Cell): Box {
  let [south, north, west, east] = [-90, 90, -180, 180];
  let isLon = true;
  for (const sign of cell) {
    const bits = signs.indexOf(sign);
    for (let bit = 4; bit >= 0; bit -= 1) {
      const upper = ((bits >> bit) & 1) === 1;
      if (isLon) [west, east] = upper ? [(west + east) / 2, east] : [west, (west + east) / 2];
      else [south, north] = upper ? [(south + north) / 2, north] : [south, (south + north) / 2];
      isLon = !isLon;
    }
  }
  return { south, west, north, east };
}

/** The cells of a precision that a box touches, or null where they are more than `most`. */
export function cellsOver(box: Box, precision: number, most: number): readonly Cell[] | null {
  const size = boxOf(cellAt({ lat: 0, lon: 0 }, precision));
  const [high, wide] = [size.north - size.south, size.east - size.west];
  const east = box.west > box.east ? box.east + 360 : box.east;
  const rows = Math.floor((box.north + 90) / high) - Math.floor((box.south + 90) / high) + 1;
  const columns = Math.floor((east + 180) / wide) - Math.floor((box.west + 180) / wide) + 1;
  if (rows * columns > most * 2) return null;
  const cells = new Set<Cell>();
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      cells.add(cellAt({ lat: Math.min(box.north, box.south + row * high), lon: Math.min(east, box.west + column * wide) }, precision));
  return cells.size > most ? null : [...cells].sort();
}

/** Whether anything in a cell may be within `km` of anything in another one. */
export const cellsWithin = (a: Cell, b: Cell, km: number): boolean => boxesWithin(boxOf(a), boxOf(b), km);
