import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFileName } from '#shared/directory/shards/file-ref.ts';
import { hasNginx, hosting, startNginx } from '../support/nginx.ts';
import { smallDirectory } from '../support/small-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const files = smallDirectory();

test('the configuration lets through exactly the names that the importer writes', async () => {
  const text = await readFile(join(hosting, 'nginx.conf'), 'utf8');
  const [shards] = [...text.matchAll(/location ~ (\S*index\S*) \{/g)].map(([, pattern = '']) => new RegExp(pattern));
  const names = [...files.keys()].filter((name) => name !== 'manifest.json');
  expect(names.filter((name) => !shards?.test(`/wellbeing/local/${name}`))).toEqual([]);
  expect(['/index-u4pr-abcdef.json.map', '/notes.json', '/index-.json'].filter((path) => shards?.test(path))).toEqual([]);
  expect(names.every(isFileName)).toBe(true);
});

test.runIf(hasNginx)(
  'nginx serves shards for ever, the manifest with a question, packed, to any page, and nothing else, and logs none of it',
  async () => {
    const folder = await temporaryFolder('nginx');
    const { address, logged, stop } = await startNginx(folder.path, files);
    try {
      const headersOf = async (name: string, headers: Readonly<Record<string, string>> = {}) => await fetch(address + name, { headers });
      const shard =
        [...files.keys()]
          .filter((name) => name.startsWith('index'))
          .sort((a, b) => (files.get(b)?.length ?? 0) - (files.get(a)?.length ?? 0))[0] ?? '';
      const one = await headersOf(shard);
      expect([
        one.status,
        one.headers.get('cache-control'),
        one.headers.get('access-control-allow-origin'),
        one.headers.get('content-encoding'),
        one.headers.get('content-type'),
        one.headers.get('x-content-type-options'),
      ]).toEqual([200, 'public, max-age=31536000, immutable', '*', 'gzip', 'application/json; charset=utf-8', 'nosniff']);
      expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(files.get(shard) ?? []));
      const manifest = await headersOf('manifest.json');
      expect([manifest.status, manifest.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      const again = await headersOf('manifest.json', { 'if-none-match': manifest.headers.get('etag') ?? '' });
      expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*']);
      const others = await Promise.all(['notes.txt', '', 'index-u4pr-aaaaaa.json', '../local/notes.txt'].map((name) => headersOf(name)));
      expect(others.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect((await fetch(address + shard, { method: 'POST' })).status).toBe(405);
      // which cells somebody reads is not written down, although this site logs its visits
      await fetch(new URL('/elsewhere', address));
      expect((await logged()).visits.map((line) => /GET \S+/.exec(line)?.[0])).toEqual(['GET /elsewhere']);
    } finally {
      await stop();
      await folder.remove();
    }
  },
);
