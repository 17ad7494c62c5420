import { expect, test } from 'vitest';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { makeZonesFrom, type Zones } from '#shared/directory/zone-pieces.ts';
import { makeZoneTable, offsetsIn } from '#shared/directory/zone-table.ts';

/** Zones that change their clocks in each half of the year, by half an hour, for a month of fasting, and never. */
const zones = [
  'Europe/Helsinki',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
] as const;
const minute = (day: string): number => Date.parse(day) / 60_000;
const [from, to] = [minute('2026-01-01'), minute('2028-01-01')];
const device = makeZones();
const table = makeZoneTable(zones, device, from, to);
const fromTable: Zones = makeZonesFrom((zone) => offsetsIn(table, zone));

test.each(zones)('the table of %s shows what the device shows, every eleven hours of its two years, and the same changes ahead', (zone) => {
  for (let at = from; at < to - 62 * 1440; at += 11 * 60 + 7) {
    const now = at * 60_000;
    expect(fromTable(zone)?.pieces(now, 0)).toEqual(device(zone)?.pieces(now, 0));
    if (at % 5 === 0) expect(fromTable(zone)?.pieces(now, 62)).toEqual(device(zone)?.pieces(now, 62));
  }
});

test('a zone costs a number for each change and one more', () => {
  expect(table.zones['Europe/Helsinki']).toHaveLength(9);
  expect(table.zones['Asia/Kathmandu']).toEqual([345]);
});

test('a zone that the machine which builds does not know is left out, and then nothing is said of it', () => {
  const made = makeZoneTable(['Europe/Atlantis', 'UTC'], device, from, to);
  expect(Object.keys(made.zones)).toEqual(['UTC']);
  expect(offsetsIn(made, 'Europe/Atlantis')).toBeNull();
});
