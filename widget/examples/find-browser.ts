import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox' | 'webkit';
export type Found = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

interface Place {
  readonly variable: string;
  readonly names: readonly string[];
  readonly fixed: readonly string[];
  /** Programs without which the tests cannot drive it. */
  readonly with: readonly string[];
}

/**
 * Where each browser is looked for. Branded Google Chrome is left out on purpose: since version 137 it ignores
 * `--load-extension`, so it would open without the extension. WebKitGTK's own small browser is never on the PATH:
 * distributions put it beside the library, in a folder that names the library's interface.
 */
const places: Readonly<Record<BrowserKind, Place>> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    fixed: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    with: [],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    fixed: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    with: [],
  },
  webkit: { variable: 'WEBKIT_PATH', names: [], fixed: miniBrowsers(), with: ['WebKitWebDriver', 'Xvfb'] },
};

/** Where the tests put a browser that they had to download: `<cache>/<browser>/<build>/<folder>/<program>`. */
export const browserCache = join(homedir(), '.cache', 'even-keel-browsers');

/** The environment variable that names a browser to use. */
export const variableOf = (kind: BrowserKind): string => places[kind].variable;

/** Finds a browser without installing anything. */
export function findBrowser(kind: BrowserKind): Found {
  const { variable, names, fixed, with: others } = places[kind];
  const missing = others.find((name) => !onPath(name).some(isRunnable));
  if (missing) return { ok: false, reason: `no ${missing} was found on the PATH` };
  const wanted = process.env[variable];
  if (wanted)
    return isRunnable(wanted) ? { ok: true, path: wanted } : { ok: false, reason: `${variable} points to ${wanted}, which cannot be run` };
  const path = [...names.flatMap(onPath), ...fixed, ...downloaded(kind)].find(isRunnable);
  return path ? { ok: true, path } : { ok: false, reason: `no ${kind} was found; set ${variable} to one` };
}

/** Every place on PATH where a program of this name could be. */
export function onPath(name: string): readonly string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name + ending));
}

/** True for a file that this user may run. */
export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function miniBrowsers(): readonly string[] {
  if (process.platform !== 'linux') return [];
  const near = ['/usr/libexec', '/usr/lib', ...folders('/usr/lib')].flatMap(folders);
  const own = near.filter((folder) => /\/webkit2gtk-4\.\d+$/.test(folder));
  return own.map((folder) => join(folder, 'MiniBrowser')).sort((a, b) => b.localeCompare(a));
}

/** Nobody offers a ready WebKitGTK outside the packages of a platform. */
function downloaded(kind: BrowserKind): readonly string[] {
  if (kind === 'webkit') return [];
  const top = kind === 'chromium' ? 'chrome' : 'firefox';
  const programs = kind === 'chromium' ? ['chrome', 'chrome.exe'] : ['firefox', 'firefox.exe'];
  return folders(join(browserCache, top))
    .flatMap(folders)
    .flatMap((folder) => programs.map((name) => join(folder, name)));
}

function folders(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(path, entry.name));
  } catch {
    return [];
  }
}
