import { expect, test } from 'vitest';
import { lookAround } from '#shared/directory/search/look-around.ts';
import { cellAt, isCell } from '#shared/directory/shards/cells.ts';
import { homeCell, keysNational, rounded } from '#shared/directory/shards/wanted.ts';
import { writeShards } from '#shared/importer/shards/write-shards.ts';
import { feed, manyServices, seeded } from '../../../support/many-services.ts';
import { opened, recorded } from '../../../support/shard-files.ts';
import { localService, placeAt, smallDirectory } from '../../../support/small-directory.ts';

const services = manyServices(20_000);
const files = writeShards({ services, feeds: [feed], builtAt: 0, holidays: {}, hide: [] });
const { manifest } = opened(files);
const nowhere = { country: null, subdivision: null, within: null };
const points = services
  .filter((_, index) => index % 199 === 0)
  .flatMap(({ places }) => places.flatMap(({ point }) => (point ? [point] : [])));

async function askedAt(point: { lat: number; lon: number }, seed: number): Promise<readonly string[]> {
  const source = recorded(files, seeded(seed));
  const shards = opened(files, source);
  const look = await lookAround(shards, { ...nowhere, point, within: 10 });
  await shards.details(look.keys);
  return source.asked;
}

test('two people in one cell ask for the same files, wherever in it they are', async () => {
  for (const point of points.slice(0, 40)) {
    const home = homeCell(manifest, point);
    const other = points.find((each) => each !== point && homeCell(manifest, each) === home) ?? { lat: point.lat + 0.0001, lon: point.lon };
    expect(home).toMatch(/^[0-9a-z]{4,5}$/);
    if (homeCell(manifest, other) === home) expect([...(await askedAt(other, 2))].sort()).toEqual([...(await askedAt(point, 1))].sort());
  }
});

test('no name says more than a cell of four signs, or of five in a dense city', async () => {
  const asked = (await Promise.all(points.map((point, seed) => askedAt(point, seed)))).flat();
  const cells = asked.map((name) => name.split('-')[1] ?? '').filter((cell) => cell !== 'all' && cell !== 'in');
  expect(cells.every(isCell)).toBe(true);
  const dense = new Set([...manifest.shards.keys()].filter((key) => key.length === 5).map((key) => key.slice(0, 4)));
  for (const parent of dense) {
    const inside = services.filter(({ places }) => places.some(({ point }) => point && cellAt(point, 4) === parent));
    expect(inside.length).toBeGreaterThan(1000);
  }
});

test('every shard but the largest cells holds at least 25 records, so that a request points at no single house', () => {
  const small = [...manifest.shards].filter(
    ([key, parts]) => key !== '' && key !== '@' && parts.reduce((sum, { count }) => sum + count, 0) < 25,
  );
  expect(small).toEqual([]);
});

test('files are asked for in an order that chance decides', async () => {
  const [point] = points;
  if (!point) throw new Error('no point');
  const orders = await Promise.all([1, 2, 3, 4, 5].map((seed) => askedAt(point, seed)));
  expect(new Set(orders.map((names) => names.join())).size).toBeGreaterThan(1);
});

test('details come for all records of the cells, so that nothing is asked for when one is opened', async () => {
  const [point] = points;
  const source = recorded(files);
  const shards = opened(files, source);
  const look = await lookAround(shards, { ...nowhere, point: point ?? null });
  await shards.details(look.keys);
  const before = source.asked.length;
  expect(look.cards.length).toBeGreaterThan(0);
  for (const { id } of look.cards) expect(shards.detailsOf(id)).not.toBeNull();
  expect(source.asked.length).toBe(before);
  expect(new Set(source.asked).size).toBe(source.asked.length);
});

test('a position is looked at to two decimals only', () => {
  expect(rounded({ lat: 61.49781234, lon: -23.76101234 })).toEqual({ lat: 61.5, lon: -23.76 });
});

test('where nothing is near it looks further by itself, to 25, 50 and 100 km, and says how far it looked in vain', async () => {
  const shards = opened(smallDirectory({ services: [localService('one', { places: [placeAt(0, 0)] })] }));
  const from = (lat: number) => lookAround(shards, { ...nowhere, point: { lat, lon: 23.76 } });
  expect(await from(61.5)).toMatchObject({ within: 10, emptyWithin: null });
  expect(await from(61.7)).toMatchObject({ within: 25, emptyWithin: 10 });
  expect(await from(61.9)).toMatchObject({ within: 50, emptyWithin: 25 });
  expect(await from(62.2)).toMatchObject({ within: 100, emptyWithin: 50 });
  expect(await from(65)).toMatchObject({ within: 100, emptyWithin: 50 });
});

test('near a border the other country is there too, and national lines are those of the chosen country', async () => {
  const swedish = localService('haparanda', {
    country: 'SE',
    places: [{ ...placeAt(0, 0, 'Haparanda'), point: { lat: 65.836, lon: 24.136, approximate: false } }],
  });
  const line = localService('line', { country: 'SE', reach: ['phone', 'national'] });
  const shards = opened(
    smallDirectory({
      services: [
        swedish,
        line,
        localService('tornio', { places: [{ ...placeAt(0, 0, 'Tornio'), point: { lat: 65.848, lon: 24.147, approximate: false } }] }),
      ],
    }),
  );
  const look = await lookAround(shards, { point: { lat: 65.85, lon: 24.15 }, country: 'FI', subdivision: null, within: null });
  expect(look.cards.map(({ name }) => name)).toEqual(expect.arrayContaining(['haparanda', 'tornio']));
});

test('of a country all parts are read where nobody knows the part, else the own one', () => {
  const shards = new Map(['@', '@FI', '@FI-11', '@FI-18', '@SE', 'u4pr'].map((key) => [key, []]));
  expect(keysNational({ shards }, 'FI', null)).toEqual(['@', '@FI', '@FI-11', '@FI-18']);
  expect(keysNational({ shards }, 'FI', 'FI-18')).toEqual(['@', '@FI', '@FI-18']);
  expect(keysNational({ shards }, null, null)).toEqual(['@']);
});
