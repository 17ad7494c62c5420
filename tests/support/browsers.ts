import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../widget/examples/built.ts';
import {
  type BrowserKind,
  browserCache,
  type Found,
  findBrowser,
  isRunnable,
  onPath,
  variableOf,
} from '../../widget/examples/find-browser.ts';

/** Debian and Ubuntu packages: each list is one way to have the browser, tried in this order. */
const packages: Readonly<Record<BrowserKind, readonly (readonly string[])[]>> = {
  chromium: [['chromium'], ['chromium-browser']],
  firefox: [['firefox-esr'], ['firefox']],
  // the driver brings the library, and the library brings its small browser; it needs a screen, if only one in memory
  webkit: [['webkit2gtk-driver', 'xvfb']],
};

type Say = (line: string) => void;

/** Finds a browser, or installs one: apt-get where that is allowed without a question, else a download. Says what it does. */
export function findOrInstall(kind: BrowserKind, say: Say): Found {
  const found = findBrowser(kind);
  if (found.ok || process.env[variableOf(kind)]) return found;
  for (const install of [aptGet, download]) {
    say(install(kind, say));
    const now = findBrowser(kind);
    if (now.ok) return now;
  }
  return { ok: false, reason: `no ${kind} was found and none could be installed; install one or set ${variableOf(kind)}` };
}

function aptGet(kind: BrowserKind, say: Say): string {
  if (process.platform !== 'linux' || !onPath('apt-get').some(isRunnable)) return 'There is no apt-get on this machine.';
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return 'apt-get would ask for a password here, so it is not used.';
  say(`No ${kind} on this machine: asking apt-get for one.`);
  const run = (...args: readonly string[]): boolean => {
    const words = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(words[0] ?? 'env', words.slice(1), { stdio: 'inherit', timeout: 300_000 }).status === 0;
  };
  run('update', '-q');
  const done = packages[kind].some((names) => run('install', '-q', '-y', '--no-install-recommends', ...names));
  return done ? `apt-get installed ${kind}.` : `apt-get could not install ${kind}.`;
}

/** The installer that puppeteer-core brings with it; it works on every system. */
function download(kind: BrowserKind, say: Say): string {
  if (kind === 'webkit') return 'WebKitGTK comes only as a package of the platform.';
  const build = kind === 'chromium' ? 'chrome@stable' : 'firefox@stable';
  say(`No ${kind} on this machine: downloading ${build} into ${browserCache}.`);
  const script = join(root, 'node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js');
  const run = spawnSync(process.execPath, [script, 'install', build, '--path', browserCache], { stdio: 'inherit', timeout: 300_000 });
  return run.status === 0 ? `${build} was downloaded.` : `${build} could not be downloaded.`;
}
