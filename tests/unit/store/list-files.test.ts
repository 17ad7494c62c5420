import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { zipOf } from '#shared/build/zip-of.ts';
import { type PickedFile, readListFiles } from '../../../extension/store/list-files.ts';
import { openLists } from '../../../extension/store/lists.ts';
import { smallDirectory } from '../../support/small-directory.ts';

const files = smallDirectory();
const picked = (name: string, bytes: Uint8Array, path = ''): PickedFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
  webkitRelativePath: path,
});
const folder = [...files].map(([name, bytes]) => picked(name, bytes, `my list/${name}`));
const json = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const bundle = (all: Iterable<readonly [string, Uint8Array]> = files): Uint8Array =>
  json({ format: 1, files: Object.fromEntries([...all].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])) });

test.each([
  [
    'a folder with other things in it',
    [...folder, picked('photo.jpg', json('x')), picked('manifest.json', json('{}'), 'my list/old/manifest.json')],
  ],
  ['an archive with a folder in it', [picked('list.zip', zipOf([...files].map(([name, bytes]) => [`list/${name}`, bytes])))]],
  ['one file', [picked('list.json', bundle())]],
])('a list is read out of %s, whole', async (_, chosen) => {
  const list = await readListFiles(chosen);
  expect(list).toMatchObject({ ok: true, value: { missing: 0 } });
  expect(list.ok && new Map([...list.value.files].sort())).toEqual(new Map([...files].sort()));
});

test('files that are missing or damaged are counted and not kept; the others are', async () => {
  const [gone] = [...files.keys()].filter((name) => name.startsWith('detail-'));
  const [bent] = [...files.keys()].filter((name) => name.startsWith('places-'));
  const chosen = folder
    .filter(({ name }) => name !== gone)
    .map((file) => (file.name === bent ? picked(file.name, json('{"v":1}'), file.webkitRelativePath) : file));
  const list = await readListFiles(chosen);
  expect(list).toMatchObject({ ok: true, value: { missing: 2 } });
  expect(list.ok && [...list.value.files.keys()]).not.toContain(bent);
});

const manifestWith = (change: (text: string) => string): Uint8Array => json(change(new TextDecoder().decode(files.get('manifest.json'))));

test.each([
  ['nothing', [], 'import-file'],
  ['a photo', [picked('photo.jpg', json('not json'))], 'import-file'],
  ['a page', [picked('list.json', json('<!doctype html>'))], 'import-file'],
  ['another json', [picked('list.json', json({ a: 1 }))], 'import-file'],
  ['a manifest alone', folder.filter(({ name }) => name === 'manifest.json'), 'import-file'],
  [
    'a newer form',
    folder.map((file) =>
      file.name === 'manifest.json'
        ? picked(
            file.name,
            manifestWith((text) => text.replace('"format":1', '"format":2')),
            file.webkitRelativePath,
          )
        : file,
    ),
    'import-newer',
  ],
  ['a broken archive', [picked('list.zip', zipOf(files).subarray(0, 3000))], 'import-large'],
  [
    'an archive that unpacks to far more than it is',
    [picked('list.zip', zipOf([['manifest.json', new Uint8Array(2_000_000)]]))],
    'import-large',
  ],
  [
    'an archive of a file over 2 MB',
    [
      picked(
        'list.zip',
        zipOf([
          ['manifest.json', crypto.getRandomValues(new Uint8Array(65_536))],
          ['index-all-aaaaaa.json', new Uint8Array(3_000_000)],
        ]),
      ),
    ],
    'import-large',
  ],
  ['one file over 2 MB', [picked('list.json', json({ files: { 'manifest.json': 'x'.repeat(2_200_000) } }))], 'import-file'],
])('what is no list is refused: %s', async (_, chosen, code) => {
  expect(await readListFiles(chosen)).toMatchObject({ ok: false, code });
});

test('a path out of the archive leads nowhere: names count, folders do not', async () => {
  const list = await readListFiles([picked('list.zip', zipOf([...files].map(([name, bytes]) => [`../../${name}`, bytes])))]);
  expect(list.ok && [...list.value.files.keys()].every((name) => !name.includes('/'))).toBe(true);
});

test('a list is kept in the place of the one before, read by name, and removed', async () => {
  const lists = openLists(new IDBFactory());
  expect(await lists.read('manifest.json')).toEqual({ ok: true, value: null });
  expect(
    await lists.keep(
      new Map([
        ['manifest.json', json('old')],
        ['index-all-aaaaaa.json', json('old')],
      ]),
    ),
  ).toMatchObject({ ok: true });
  expect(await lists.keep(new Map([['manifest.json', json('new one')]]))).toMatchObject({ ok: true });
  expect(await lists.read('index-all-aaaaaa.json')).toEqual({ ok: true, value: null });
  expect(await lists.size()).toBe(7);
  expect(await lists.remove()).toMatchObject({ ok: true });
  expect(await lists.size()).toBe(0);
});
