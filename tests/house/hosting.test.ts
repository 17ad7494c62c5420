import { spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFileName } from '#shared/directory/shards/file-ref.ts';
import { root } from '../../widget/examples/built.ts';
import { smallDirectory } from '../support/small-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const hosting = join(root, 'shared/importer/hosting');
const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const files = smallDirectory();

test('the configuration lets through exactly the names that the importer writes', async () => {
  const text = await readFile(join(hosting, 'nginx.conf'), 'utf8');
  const [shards] = [...text.matchAll(/location ~ (\S*index\S*) \{/g)].map(([, pattern = '']) => new RegExp(pattern));
  const names = [...files.keys()].filter((name) => name !== 'manifest.json');
  expect(names.filter((name) => !shards?.test(`/wellbeing/local/${name}`))).toEqual([]);
  expect(['/index-u4pr-abcdef.json.map', '/notes.json', '/index-.json'].filter((path) => shards?.test(path))).toEqual([]);
  expect(names.every(isFileName)).toBe(true);
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** nginx in the foreground over a folder that holds a site with a directory in it. */
async function nginx(folder: string, port: number): Promise<{ address: string; stop: () => Promise<void> }> {
  const site = join(folder, 'site/wellbeing/local');
  await mkdir(site, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(site, name), bytes);
  await writeFile(join(site, 'notes.txt'), 'not for visitors');
  for (const name of ['nginx.conf', 'even-keel-headers.conf'])
    await copyFile(join(hosting, name), join(folder, name === 'nginx.conf' ? 'directory.conf' : name));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${folder}/${each};`).join('\n');
  const server = `server { listen 127.0.0.1:${port}; root ${folder}/site; include directory.conf; }`;
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${paths} ${server} }`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/wellbeing/local/`;
  await expect
    .poll(
      () =>
        fetch(address).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address, stop };
}

test.runIf(hasNginx)('nginx serves shards for ever, the manifest with a question, packed, to any page, and nothing else', async () => {
  const folder = await temporaryFolder('nginx');
  const { address, stop } = await nginx(folder.path, await freePort());
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
  } finally {
    await stop();
    await folder.remove();
  }
});
