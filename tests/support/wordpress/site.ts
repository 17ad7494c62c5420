import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../../../widget/examples/built.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writePlugin } from './plugin-folder.ts';
import { program, wordpressFolder } from './why-not.ts';

const run = promisify(execFile);

interface Wanted {
  readonly posts: Readonly<Record<string, { readonly by: 'author' | 'editor'; readonly content: string }>>;
  /** Texts to give to the filter that WordPress has for posts. */
  readonly filter: readonly string[];
}

interface Made {
  readonly posts: Readonly<Record<string, { readonly id: number; readonly url: string }>>;
  readonly filtered: readonly string[];
  /** Names of options before, with and after the plugin. */
  readonly options: readonly (readonly string[])[];
}

export interface Wordpress extends Made {
  readonly address: string;
  /** What the server itself tried to ask of others, and whether the plugin stood in the call. */
  asked(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A database of its own, without a port, in a folder. */
async function database(folder: string): Promise<{ socket: string; child: ChildProcess }> {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const install = program('mariadb-install-db', 'mysql_install_db') ?? '';
  await run(install, ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user]);
  const child = spawn(
    program('mariadbd', 'mysqld') ?? '',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, 'db.pid')}`, '--skip-networking', ...user],
    { stdio: 'ignore' },
  );
  const make = `$db = @mysqli_connect(null, 'root', '', '', 0, $argv[1]); exit($db && $db->query('CREATE DATABASE site') ? 0 : 1);`;
  for (let tries = 0; tries < 60; tries += 1) {
    if (
      await run('php', ['-r', `mysqli_report(MYSQLI_REPORT_OFF); ${make}`, socket]).then(
        () => true,
        () => false,
      )
    )
      return { socket, child };
    await pause(500);
  }
  throw new Error('the database did not start');
}

const config = (socket: string): string => `<?php
define( 'DB_NAME', 'site' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', false );
define( 'WP_DEBUG_DISPLAY', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $each ) {
	define( $each, 'only for a test' );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** Fills the empty site: what was wanted goes in, what was made comes out. */
const setUp = (site: string, address: string, wanted: Wanted): Promise<Made> =>
  new Promise((done, failed) => {
    const script = join(root, 'tests/support/wordpress/setup.php');
    const setup = execFile('php', [script, site, address], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const [, result] = stdout.split('\nRESULT');
      if (error || !result) failed(new Error(stdout + stderr));
      else done(JSON.parse(result) as Made);
    });
    setup.stdin?.end(JSON.stringify(wanted));
  });

async function ended(child: ChildProcess): Promise<void> {
  const end = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await end;
}

/** Starts a WordPress of its own with the plugin and the posts in it. It takes some ten seconds and leaves nothing behind. */
export async function startWordpress(wanted: Wanted): Promise<Wordpress> {
  const folder = await temporaryFolder('wordpress');
  const site = join(folder.path, 'site');
  // a copy: the packaged one reads its settings from the machine
  await cp(wordpressFolder, site, { recursive: true, dereference: true });
  const plugins = join(site, 'wp-content/mu-plugins');
  await mkdir(plugins, { recursive: true });
  await copyFile(join(root, 'tests/support/wordpress/watch.php'), join(plugins, 'watch.php'));
  await writePlugin(join(site, 'wp-content/plugins/even-keel-wellbeing'));
  const { socket, child } = await database(folder.path);
  await writeFile(join(site, 'wp-config.php'), config(socket));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const made = await setUp(site, address, wanted).catch(async (error: unknown) => {
    await ended(child);
    throw error;
  });
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    // its workers end with it
    detached: true,
  });
  const close = async (): Promise<void> => {
    if (server.pid) process.kill(-server.pid, 'SIGTERM');
    await ended(child);
    await folder.remove();
  };
  const answers = (): Promise<boolean> =>
    fetch(`${address}/readme.html`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; tries < 40 && !(await answers()); tries += 1) await pause(250);
  const asked = async (): Promise<readonly string[]> =>
    (await readFile(join(site, 'asked.log'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  return { ...made, address, asked, close };
}
