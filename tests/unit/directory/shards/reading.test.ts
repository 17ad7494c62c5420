import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDetailShard } from '#shared/directory/shards/detail-shard.ts';
import { readIndexShard } from '#shared/directory/shards/index-shard.ts';
import { readManifest } from '#shared/directory/shards/manifest.ts';
import { readPlaces } from '#shared/directory/shards/places-file.ts';
import { openShards } from '#shared/directory/shards/read-shards.ts';
import { rounds } from '../../../support/everyday.ts';
import { type Files, opened, recorded } from '../../../support/shard-files.ts';
import { smallDirectory } from '../../../support/small-directory.ts';

const files = smallDirectory();
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
/** The largest file of a kind. */
const nameOf = (kind: string, all: Files = files): string =>
  [...all].filter(([name]) => name.startsWith(kind)).sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
const changed = (name: string, content: Uint8Array | null): Files => {
  const all = new Map(files);
  if (content) all.set(name, content);
  else all.delete(name);
  return all;
};
const allKeys = (all: Files) => [...opened(all).manifest.shards.keys()];

test('a manifest of a newer form is told apart from one that is broken, and neither is read', () => {
  const manifest = text(files.get('manifest.json'));
  expect(readManifest(manifest)).toMatchObject({ ok: true });
  expect(readManifest(manifest.replace('"format":1', '"format":2'))).toMatchObject({ ok: false, code: 'newer' });
  const broken = [
    '',
    '{',
    '[]',
    'null',
    '<html>Not found</html>',
    '{"format":1}',
    manifest.slice(0, -20),
    manifest.replace('"hide":[]', '"hide":[7]'),
    manifest.replace(/"hashes":"./, '"hashes":"'),
  ];
  for (const each of broken)
    expect([each.slice(0, 30), readManifest(each)]).toMatchObject([each.slice(0, 30), { ok: false, code: 'directory' }]);
});

test('a later minor addition to the manifest is ignored', () => {
  const manifest = text(files.get('manifest.json'));
  expect(readManifest(manifest.replace('{"format":1', '{"format":1,"later":{"a":[1]}'))).toEqual(readManifest(manifest));
});

test.each([
  ['missing', null],
  ['cut off', bytes(text(files.get(nameOf('index'))).slice(0, 900))],
  ['an error page', bytes('<!doctype html><title>Sign in</title>')],
  ['another file of the same form', bytes(text(files.get(nameOf('index'))).replace('Desk 1 ', 'Desk X '))],
])('a shard that is %s is asked for twice, then left out and counted; the others stay', async (_, content) => {
  const all = changed(nameOf('index'), content);
  const source = recorded(all);
  const shards = opened(all, source);
  const { cards, missing } = await shards.cards(allKeys(all));
  expect(missing).toBe(1);
  expect(source.asked.filter((name) => name === nameOf('index'))).toHaveLength(2);
  const whole = await opened(files).cards(allKeys(files));
  expect(cards.every((card) => whole.cards.some((each) => each.id === card.id))).toBe(true);
  expect(cards.length).toBeLessThan(whole.cards.length);
});

test('a file that comes at the second try is read', async () => {
  const source = recorded(files);
  const tried = new Set<string>();
  const shaky = {
    ...source,
    read: async (name: string) => {
      if (tried.has(name)) return source.read(name);
      tried.add(name);
      throw new TypeError('no network');
    },
  };
  const { missing } = await opened(files, shaky).cards(allKeys(files));
  expect(missing).toBe(0);
});

test('missing details leave the cards as they are', async () => {
  const all = changed(nameOf('detail'), null);
  const shards = opened(all);
  const { cards, missing } = await shards.cards(allKeys(all));
  expect([missing, await shards.details(allKeys(all))]).toEqual([0, 1]);
  expect(cards.some(({ id }) => shards.detailsOf(id) === null)).toBe(true);
});

test('the hide list of the manifest wins over shards that still have the record', async () => {
  const manifest = readManifest(text(files.get('manifest.json')).replace('"hide":[]', '"hide":["city:food"]'));
  if (!manifest.ok) throw new Error('not read');
  const shards = openShards(manifest.value, recorded(files));
  const { cards } = await shards.cards([...manifest.value.shards.keys()]);
  expect(cards.map(({ id }) => id)).not.toContain('city:food');
  expect((await opened(files).cards(allKeys(files))).cards.map(({ id }) => id)).toContain('city:food');
  expect(text(smallDirectory({ hide: ['city:food'] }).get(nameOf('index', smallDirectory({ hide: ['city:food'] }))))).not.toContain(
    'Food bank',
  );
});

test('a file is never half read: one value that is not as written, and nothing of it is there', () => {
  const index = text(files.get(nameOf('index')));
  expect(readIndexShard(index).ok).toBe(true);
  const bad = [
    index.replace('"v":1', '"v":2'),
    index.replace('"financial"', '"not-a-topic"'),
    index.replace(/"n":\d+/, '"n":7'),
    index.replace('"see-text"', '"cheap"').replace('"cost":[["unknown"', '"cost":[["cheap"'),
  ];
  for (const each of bad) {
    expect(each).not.toBe(index);
    expect(readIndexShard(each)).toMatchObject({ ok: false });
  }
});

test('signs that turn the direction of text or that nobody sees are gone after reading', () => {
  const index = text(files.get(nameOf('index'))).replace('Desk 1 for', 'Desk 1\\u202e \\u0000\\u200bfor');
  const shard = readIndexShard(index);
  expect(shard.ok && shard.value.cards.map(({ name }) => name)).toContain('Desk 1 for bills');
});

test('thousands of mutations of the files end in a failure or in a whole file, never in an error (S7)', () => {
  const readers = { index: readIndexShard, detail: readDetailShard, places: readPlaces, manifest: readManifest } as const;
  const kinds = Object.keys(readers) as (keyof typeof readers)[];
  const texts = Object.fromEntries(kinds.map((kind) => [kind, text(files.get(nameOf(kind)))]));
  const junk = fc.constantFrom(
    '{',
    '[',
    '"',
    '0',
    '-1',
    '1e999',
    'null',
    '"__proto__"',
    '<script>',
    'javascript:alert(1)',
    '\\u202e',
    ',',
    ']',
    '}',
    '99999999999',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 12 }), junk), { minLength: 1, maxLength: 3 }),
      (kind, edits) => {
        let content = texts[kind] ?? '';
        for (const [at, length, put] of edits)
          content = content.slice(0, at * content.length) + put + content.slice(at * content.length + length);
        expect(readers[kind](content)).toHaveProperty('ok');
      },
    ),
    { numRuns: rounds(2_000, 10_000) },
  );
});

test('a shard over 2 MB, deep nesting and a million keys are refused at once (S10)', () => {
  const keys = `{"v":1,"n":0,${Array.from({ length: 200_000 }, (_, index) => `"k${index}":1`).join()}}`;
  for (const bomb of [`"${'a'.repeat(3_000_000)}"`, '['.repeat(1_000_000), keys]) {
    expect(readIndexShard(bomb)).toMatchObject({ ok: false });
    expect(readDetailShard(bomb)).toMatchObject({ ok: false });
  }
});
