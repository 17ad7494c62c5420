import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalService } from '#shared/directory/local-service.ts';
import { cardOf, detailsOf, serviceOf } from '#shared/directory/shards/card.ts';
import { writeShards } from '#shared/importer/shards/write-shards.ts';
import { anyLocalService } from '../../../support/any-local-service.ts';
import { rounds } from '../../../support/everyday.ts';
import { feed, manyServices } from '../../../support/many-services.ts';
import { type Files, opened } from '../../../support/shard-files.ts';

const feeds = ['one', 'two'].map((key) => ({ ...feed, key }));
const input = { feeds, builtAt: Date.UTC(2026, 10, 25), holidays: { FI: ['2026-12-06', '2026-12-25', '2027-01-01'] }, hide: [] };

async function readAll(files: Files): Promise<readonly LocalService[]> {
  const shards = opened(files);
  const keys = [...shards.manifest.shards.keys()];
  const { cards, missing } = await shards.cards(keys);
  expect([missing, await shards.details(keys)]).toEqual([0, 0]);
  return cards.map((card) => {
    const details = shards.detailsOf(card.id);
    if (!details) throw new Error(`no details of ${card.id}`);
    return serviceOf(card, details);
  });
}

const sorted = (services: readonly LocalService[]): readonly LocalService[] => [...services].sort((a, b) => (a.id < b.id ? -1 : 1));

test('a card and its details are a whole service again', () => {
  fc.assert(
    fc.property(anyLocalService, (service) => {
      expect(serviceOf(cardOf(service), detailsOf(service))).toEqual(service);
    }),
  );
});

test('what is written into shards is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyLocalService, { maxLength: 60, selector: ({ id }) => id }), async (services) => {
      expect(sorted(await readAll(writeShards({ ...input, services })))).toEqual(sorted(services));
    }),
    { numRuns: rounds(20, 60) },
  );
});

test('thousands of services in dense towns come back too, in more than one part and more than one size of cell', async () => {
  const services = manyServices(6000).map((each, index) =>
    index < 4000
      ? {
          ...each,
          places: each.places.map((place) => ({
            ...place,
            point: { lat: 60.17 + (index % 60) / 1000, lon: 24.9 + (index % 70) / 1000, approximate: false },
          })),
        }
      : each,
  );
  const files = writeShards({ ...input, feeds: [feed], services });
  const { shards } = opened(files).manifest;
  expect(new Set([...shards.keys()].filter((key) => !key.startsWith('@')).map(({ length }) => length)).size).toBeGreaterThan(2);
  expect(Math.max(...[...shards.values()].map(({ length }) => length))).toBeGreaterThan(1);
  expect(sorted(await readAll(files))).toEqual(sorted(services));
});

test('the same input gives the same bytes in whatever order it comes, under names that tell the content', () => {
  const services = manyServices(400);
  const [one, two] = [services, services.toReversed()].map((each) => writeShards({ ...input, feeds: [feed], services: each }));
  expect(two).toEqual(one);
  expect([...(one?.keys() ?? [])].at(-1)).toBe('manifest.json');
  const changed = writeShards({
    ...input,
    feeds: [feed],
    services: services.map((each, index) => (index === 7 ? { ...each, name: 'Another' } : each)),
  });
  const moved = [...changed].filter(([name, bytes]) => one?.has(name) && Buffer.compare(bytes, one.get(name) ?? bytes) !== 0);
  expect(moved.map(([name]) => name)).toEqual(['manifest.json']);
});

test('holidays, feeds and their check dates stand in the manifest', () => {
  const services = manyServices(50);
  const { manifest } = opened(writeShards({ ...input, feeds: [{ ...feed, refreshDays: 30 }], services }));
  expect(manifest.holidays).toEqual(input.holidays);
  expect(manifest.built).toBe(input.builtAt);
  expect(manifest.feeds).toMatchObject([{ ...feed, refreshDays: 30, records: 50 }]);
  const checks = services.flatMap(({ verified }) => (verified ? [verified.on] : [])).sort();
  expect(manifest.feeds[0]?.oldestCheck).toBe(checks[0]);
});

test('two records of one id are refused, since one of them would be lost', () => {
  const [first, second] = manyServices(2);
  if (!first || !second) throw new Error('no services');
  expect(() => writeShards({ ...input, feeds: [feed], services: [first, { ...second, id: first.id }] })).toThrow(first.id);
});
