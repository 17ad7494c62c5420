import { spawnSync } from 'node:child_process';
import { join, sep } from 'node:path';
import { endBrowser, type Opened, openBrowser, profileFolder, whyNot } from './browser.ts';
import { built, extensionId, root } from './built.ts';
import { demonstration } from './demonstration.ts';
import { type Pages, serveSite } from './site.ts';

/** `npm start`: builds everything, serves the demonstration page, opens a browser with the extension where it can. */
const firstPort = 4173;
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

say('Building everything (npm run build).');
const build = spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
if (build.status !== 0) {
  say('The build did not work, so there is nothing to show. The reason stands above.');
  process.exit(1);
}

const reason = process.argv.includes('--no-open') ? 'No browser was opened, as you asked. Load the folder that is named here.' : whyNot();
const site = await serveSite(pagesFor, firstPort);
if (site.port !== firstPort) say(`Port ${firstPort} is taken, so port ${site.port} is used.`);
const opened: Opened | null = reason ? null : openBrowser(built.chrome, site.address);
guide();
opened?.child.once('exit', () => say('The browser window was closed. This page stays: press Ctrl and C to stop it.'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

function pagesFor(address: string): Pages {
  return demonstration({
    chrome: built.chrome,
    firefox: built.firefox,
    slash: sep,
    address,
    id: extensionId(built.chrome),
    profile: profileFolder(),
    opened: reason ?? 'A browser window with Even Keel in it was opened. Look for the little boat behind the puzzle piece.',
  });
}

function guide(): void {
  say();
  say(`  Even Keel is ready:  ${site.address}`);
  say();
  say('  Chrome, Chromium   chrome://extensions → Developer mode → Load unpacked →');
  say(`                     ${built.chrome}`);
  say('  Edge               edge://extensions → Developer mode → Load unpacked → the same folder');
  say('  Firefox            about:debugging#/runtime/this-firefox → Load Temporary Add-on →');
  say(`                     ${join(built.firefox, 'manifest.json')}`);
  say();
  say('  A copy loaded like this loses what was kept when it is removed; in Firefox, when Firefox closes.');
  say(`  ${reason ?? `A window of ${opened?.path} with the extension was opened; its profile is ${profileFolder()}.`}`);
  say('  Press Ctrl and C to stop.');
}

async function stop(): Promise<void> {
  say('\nStopping.');
  if (opened) {
    opened.child.removeAllListeners('exit');
    await endBrowser(opened);
  }
  await site.close();
  process.exit(0);
}
