/** A place on the earth in degrees (WGS84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A part of the earth between two parallels and two meridians, in degrees; it crosses the date line where `west` > `east`. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Mean radius of the earth in kilometres (IUGG). */
const radius = 6371.0088;
const rad = Math.PI / 180;
/** A degree along a meridian, in kilometres. */
const degreeKm = radius * rad;

/** Great-circle distance in kilometres (haversine: exact enough at any distance, on both sides of the date line and at the poles). */
export function kmBetween(a: Point, b: Point): number {
  const half = (degrees: number): number => Math.sin((degrees * rad) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How many degrees a box is wide. */
const widthOf = ({ west, east }: Box): number => (west > east ? east + 360 - west : east - west);

/** Degrees of longitude between two boxes, the shorter way round; 0 where they share a meridian. */
function lonGap(a: Box, b: Box): number {
  const ahead = (((b.west - a.west) % 360) + 360) % 360;
  if (ahead <= widthOf(a) || 360 - ahead <= widthOf(b)) return 0;
  return Math.min(ahead - widthOf(a), 360 - ahead - widthOf(b));
}

/** The distance of the nearer end of a box to a pole, in kilometres. */
const toPole = ({ north, south }: Box, pole: 1 | -1): number => (90 - (pole === 1 ? north : -south)) * degreeKm;

/**
 * Whether two boxes may be within `km` of each other. It never says no where they are; near the poles it says yes a little
 * too often, since meridians meet there.
 */
export function boxesWithin(a: Box, b: Box, km: number): boolean {
  const up = Math.max(0, b.south - a.north, a.south - b.north) * degreeKm;
  if (up > km) return false;
  const highest = Math.min(90, Math.max(a.north, b.north, -a.south, -b.south));
  const across = lonGap(a, b) * degreeKm * Math.cos(highest * rad);
  const overPole = Math.min(toPole(a, 1) + toPole(b, 1), toPole(a, -1) + toPole(b, -1));
  return Math.hypot(up, across) <= km || overPole <= km;
}

/** Whether a point lies in a box. */
export function isInBox({ lat, lon }: Point, box: Box): boolean {
  if (lat < box.south || lat > box.north) return false;
  return (((lon - box.west) % 360) + 360) % 360 <= widthOf(box);
}

/** Longitudes of a ring, each counted on from the one before, so that the date line is no jump. */
function unrolled(ring: readonly (readonly [number, number])[]): readonly number[] {
  let last = ring[0]?.[0] ?? 0;
  return ring.map(([lon]) => {
    last += ((((lon - last + 180) % 360) + 360) % 360) - 180;
    return last;
  });
}

/** Whether a point lies in a ring of [longitude, latitude] pairs (even-odd rule); a ring across the date line is walked the short way. */
export function isInRing({ lat, lon }: Point, ring: readonly (readonly [number, number])[]): boolean {
  const along = unrolled(ring);
  return [-360, 0, 360].some((turn) => {
    let inside = false;
    for (const [index, [, y1]] of ring.entries()) {
      const next = (index + 1) % ring.length;
      const [x1 = 0, x2 = 0, y2 = y1] = [along[index], along[next], ring[next]?.[1]];
      if (y1 > lat !== y2 > lat && lon + turn < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
    return inside;
  });
}

/** Distances are told in these steps (directory 6.3): more would look more exact than a straight line is. */
const steps = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** The step nearest to a length in kilometres or miles; 0 for less than one. */
export const stepOf = (length: number): number =>
  length < 1 ? 0 : steps.reduce((best, step) => (Math.abs(step - length) < Math.abs(best - length) ? step : best), 1);
