import { spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../widget/examples/built.ts';
import { freePort } from './free-port.ts';
import type { Files } from './shard-files.ts';

/** The configuration that a site copies. */
export const hosting = join(root, 'shared/importer/hosting');
/** Debian has it where only the superuser's PATH looks. */
const program = ['nginx', '/usr/sbin/nginx'].find((each) => spawnSync(each, ['-v']).status === 0);
export const hasNginx = program !== undefined;

export interface Nginx {
  /** Of the folder with the directory, with a slash at its end. */
  readonly address: string;
  /** Lines of the site's log of visits, and of errors. */
  logged(): Promise<{ readonly visits: readonly string[]; readonly errors: readonly string[] }>;
  stop(): Promise<void>;
}

async function answers(address: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((wait) => setTimeout(wait, 50)))
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
  throw new Error('nginx does not answer');
}

/** The system's nginx in the foreground over a site with a directory in it, with the configuration of `shared/importer/hosting/`. The site itself logs every visit. */
export async function startNginx(folder: string, files: Files, workers: number | 'auto' = 1): Promise<Nginx> {
  const port = await freePort();
  const site = join(folder, 'site/wellbeing/local');
  await mkdir(site, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(site, name), bytes);
  await writeFile(join(site, 'notes.txt'), 'not for visitors');
  await copyFile(join(hosting, 'nginx.conf'), join(folder, 'directory.conf'));
  await copyFile(join(hosting, 'even-keel-headers.conf'), join(folder, 'even-keel-headers.conf'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${folder}/${each};`).join('\n');
  const server = `server { listen 127.0.0.1:${port}; root ${folder}/site; include directory.conf; }`;
  const logs = `access_log ${folder}/visits.log;`;
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; ${process.getuid?.() === 0 ? 'user root; ' : ''}worker_processes ${workers}; pid ${folder}/pid; error_log ${folder}/errors.log; events {} http { ${logs} ${paths} ${server} }`,
  );
  const child = spawn(program ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = `http://127.0.0.1:${port}/wellbeing/local/`;
  await answers(address);
  const lines = async (name: string): Promise<readonly string[]> =>
    (await readFile(join(folder, name), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  return {
    address,
    logged: async () => ({ visits: await lines('visits.log'), errors: await lines('errors.log') }),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
