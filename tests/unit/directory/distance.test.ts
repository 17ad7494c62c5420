import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesWithin, isInBox, isInRing, kmBetween, stepOf } from '#shared/directory/distance.ts';
import { boxOf, cellAt, cellsOver } from '#shared/directory/shards/cells.ts';

const helsinki = { lat: 60.1699, lon: 24.9384 };

test('known distances, also over the date line and over a pole', () => {
  expect(kmBetween(helsinki, { lat: 59.437, lon: 24.7536 })).toBeCloseTo(82, 0);
  expect(kmBetween({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(22.24, 1);
  expect(kmBetween({ lat: 89.9, lon: 0 }, { lat: 89.9, lon: 180 })).toBeCloseTo(22.24, 1);
  expect(kmBetween({ lat: -16.5, lon: 179.99 }, { lat: -16.5, lon: -179.99 })).toBeLessThan(3);
  expect(kmBetween(helsinki, helsinki)).toBe(0);
});

/** As the importer rounds them. */
const rounded = fc.record({
  lat: fc.integer({ min: -900_000, max: 900_000 }).map((each) => each / 10_000),
  lon: fc.integer({ min: -1_800_000, max: 1_799_999 }).map((each) => each / 10_000),
});
const side = fc.integer({ min: 0, max: 6000 }).map((each) => each / 10_000);

/** Degrees to the billionth, a tenth of a millimetre: nearer to a line than that a sum of 180 and the number is the line. */
const degrees = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((each) => Math.round(each * 1e9) / 1e9);
const point = fc.record({ lat: degrees(-90, 90), lon: degrees(-180, 179.999) });
/** Places where meridians meet or begin anew. */
const hard = fc.oneof(
  point,
  fc.record({ lat: degrees(88, 90), lon: degrees(-180, 179.999) }),
  fc.record({ lat: degrees(-90, -88), lon: degrees(-180, 179.999) }),
  fc.record({ lat: degrees(-90, 90), lon: fc.constantFrom(-180, -179.99, 179.99) }),
);

test('a point lies in its own cell, and a longer cell in a shorter one', () => {
  fc.assert(
    fc.property(hard, fc.integer({ min: 1, max: 5 }), (at, signs) => {
      const cell = cellAt(at, signs);
      expect(isInBox(at, boxOf(cell))).toBe(true);
      expect(cellAt(at, 5).startsWith(cell)).toBe(true);
    }),
  );
});

test('cells have the names that other programs give them', () => {
  expect(cellAt({ lat: 57.64911, lon: 10.40744 }, 5)).toBe('u4pru');
  expect(cellAt({ lat: 37.7749, lon: -122.4194 }, 4)).toBe('9q8y');
});

test('two points within a distance are never in cells that count as further apart', () => {
  fc.assert(
    fc.property(
      hard,
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (at, course, km) => {
        const angle = km / 6371.0088;
        const [lat, lon] = [(at.lat * Math.PI) / 180, (at.lon * Math.PI) / 180];
        const lat2 = Math.asin(
          Math.min(1, Math.max(-1, Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(course))),
        );
        const lon2 = lon + Math.atan2(Math.sin(course) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * Math.sin(lat2));
        const other = { lat: (lat2 * 180) / Math.PI, lon: (((((lon2 * 180) / Math.PI + 540) % 360) + 360) % 360) - 180 };
        const apart = kmBetween(at, other);
        expect(boxesWithin(boxOf(cellAt(at, 4)), boxOf(cellAt(other, 4)), apart + 1e-6)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('cells far apart do not count as near', () => {
  const cell = (lat: number, lon: number) => boxOf(cellAt({ lat, lon }, 4));
  expect(boxesWithin(cell(60.17, 24.94), cell(61.5, 23.76), 50)).toBe(false);
  expect(boxesWithin(cell(-16.5, 179.9), cell(-16.5, -179.9), 10)).toBe(true);
  expect(boxesWithin(cell(-16.5, 178), cell(-16.5, -178), 100)).toBe(false);
});

test('the cells over a box hold every point of it, or are null where they are too many', () => {
  const anyBox = fc.tuple(rounded, side, side);
  fc.assert(
    fc.property(
      anyBox,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ([at, high, wide], up, along) => {
        const north = Math.min(90, at.lat + high);
        const east = at.lon + wide > 180 ? at.lon + wide - 360 : at.lon + wide;
        const cells = cellsOver({ south: at.lat, west: at.lon, north, east }, 4, 40);
        const inside = { lat: at.lat + (north - at.lat) * up, lon: ((at.lon + wide * along + 540) % 360) - 180 };
        if (cells) expect(cells).toContain(cellAt(inside, 4));
      },
    ),
  );
  expect(cellsOver({ south: -60, west: -170, north: 60, east: 170 }, 4, 40)).toBeNull();
});

test('an area is looked at by its ring, and a ring across the date line is walked the short way', () => {
  const square = [
    [24, 60],
    [26, 60],
    [26, 61],
    [24, 61],
  ] as const;
  expect([isInRing(helsinki, square), isInRing({ lat: 60.5, lon: 23.9 }, square), isInRing({ lat: 61.2, lon: 25 }, square)]).toEqual([
    true,
    false,
    false,
  ]);
  const fiji = [
    [177, -19],
    [-178, -19],
    [-178, -16],
    [177, -16],
  ] as const;
  expect([
    isInRing({ lat: -17, lon: 179.5 }, fiji),
    isInRing({ lat: -17, lon: -179.5 }, fiji),
    isInRing({ lat: -17, lon: 0 }, fiji),
  ]).toEqual([true, true, false]);
  expect([
    isInBox({ lat: -17, lon: -179.5 }, { south: -19, west: 177, north: -16, east: -178 }),
    isInBox({ lat: -17, lon: 0 }, { south: -19, west: 177, north: -16, east: -178 }),
  ]).toEqual([true, false]);
});

test('distances are told in steps', () => {
  expect([0.2, 0.99, 1, 2.6, 4.2, 8, 14, 27, 80].map(stepOf)).toEqual([0, 0, 1, 3, 5, 10, 10, 30, 100]);
});
