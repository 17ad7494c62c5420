import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

export interface Opened {
  readonly child: ChildProcess;
  readonly path: string;
}

/** The folder where the demonstration's own browser keeps its things between runs. */
export function profileFolder(): string {
  const base = {
    linux: process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: process.env['LOCALAPPDATA'],
  };
  return join(base[process.platform as keyof typeof base] ?? tmpdir(), 'even-keel-demo-profile');
}

/** Why no browser window can be opened here, as a sentence; null when one can. */
export function whyNot(): string | null {
  const screen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!screen) return 'No browser was opened: this computer has no display. Load the folder that is named here.';
  const found = findBrowser('chromium');
  return found.ok
    ? null
    : 'No browser was opened: no Chromium was found. Google Chrome does not take an extension from a command. Load the folder that is named here.';
}

/** Opens a Chromium window of its own with the extension in it. */
export function openBrowser(extension: string, address: string): Opened | null {
  const found = findBrowser('chromium');
  if (!found.ok) return null;
  const profile = profileFolder();
  mkdirSync(profile, { recursive: true });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-sync', '--disable-background-networking'];
  const args = [`--user-data-dir=${profile}`, `--load-extension=${extension}`, ...quiet, ...sandbox, address];
  return { child: spawn(found.path, args, { stdio: 'ignore' }), path: found.path };
}

/** Ends the browser that was opened; gives it a moment to write what it holds, then insists. */
export async function endBrowser({ child }: Opened): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(insist);
}
