import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageNames } from '#shared/directory/say-service.ts';
import { readDetailShard } from '#shared/directory/shards/detail-shard.ts';
import { shortHash } from '#shared/directory/shards/file-ref.ts';
import { readIndexShard } from '#shared/directory/shards/index-shard.ts';
import { readManifest } from '#shared/directory/shards/manifest.ts';
import { readPlaces } from '#shared/directory/shards/places-file.ts';
import { rawHostile } from '../../../support/hostile-directory.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';
import { opened } from '../../../support/shard-files.ts';
import { smallDirectory } from '../../../support/small-directory.ts';

const files = smallDirectory();
const textOf = (kind: string, all = files): string =>
  new TextDecoder().decode([...all].filter(([name]) => name.startsWith(kind)).sort(([, a], [, b]) => b.length - a.length)[0]?.[1]);
const readers = { index: readIndexShard, detail: readDetailShard, places: readPlaces, manifest: readManifest } as const;
const kinds = ['index', 'detail', 'places', 'manifest'] as const;

/** Puts something else in one place of a value, wherever `path` leads. */
function changed(value: unknown, path: readonly number[], put: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return put;
  const entries = Object.entries(value);
  if (entries.length === 0) return put;
  const [key = ''] = entries[at % entries.length] ?? [];
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? changed(each, rest, put) : each));
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? changed(each, rest, put) : each]));
}

test('a file that was changed anywhere is read whole or refused, and nothing is ever thrown', () => {
  const trees = Object.fromEntries(kinds.map((kind) => [kind, JSON.parse(textOf(kind)) as unknown]));
  const put = fc.oneof(fc.constantFrom(...hostileTexts), fc.integer(), fc.double(), fc.constant(null), fc.anything({ maxDepth: 3 }));
  const path = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 });
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), path, put, (kind, where, what) => {
      const text = JSON.stringify(changed(trees[kind], where, what), (_, each: unknown) => (typeof each === 'bigint' ? 0 : each));
      const read = readers[kind](text);
      if (!read.ok) refused += 1;
      if (read.ok) expect(JSON.stringify(read.value)).not.toMatch(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\\ud[89a-f]/);
    }),
    { numRuns: 600 },
  );
  expect(refused).toBeGreaterThan(60);
});

test('what is made to burst is refused, in a manifest and in a file of towns too', () => {
  const keys = `{"format":1,"v":1,"n":1,${Array.from({ length: 150_000 }, (_, index) => `"${index.toString(36)}":0`).join()}}`;
  const column = `{"v":1,"n":50000,"names":[${'0,'.repeat(900_000)}0]}`;
  const deepInside = `{"format":1,"v":1,"n":1,"names":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  for (const bomb of ['['.repeat(500_000) + ']'.repeat(500_000), keys, column, deepInside])
    for (const read of [readManifest, readPlaces]) expect(read(bomb)).toMatchObject({ ok: false });
});

test('an id without a colon would be trusted like one of our own, so that such a file is not read', () => {
  const tree = JSON.parse(textOf('index')) as { id: unknown[] };
  expect(readIndexShard(JSON.stringify({ ...tree, id: tree.id.map((id, at) => (at === 0 ? ['cl-4141'] : id)) }))).toMatchObject({
    ok: false,
  });
  expect(readIndexShard(JSON.stringify({ ...tree, id: tree.id.map((id, at) => (at === 0 ? ['x:4141'] : id)) }))).toMatchObject({
    ok: true,
  });
});

test('what is no language tag stands as it is', () => {
  expect(languageNames('en', ['fi', 'en-aa-bb-cc', '<b>', 'x-'])).toBe('Finnish, en-aa-bb-cc, <b>, x-');
});

test('a hostile list can be opened: its files have their own names, so that the reader and not a wrong name must hold', async () => {
  const all = rawHostile(40);
  for (const [name, bytes] of all)
    if (name !== 'manifest.json') expect(name).toContain(shortHash(createHash('sha256').update(bytes).digest()));
  const shards = opened(all);
  const { cards, missing } = await shards.cards([...shards.manifest.shards.keys()]);
  expect([cards.length, missing]).toEqual([40, 0]);
});
