import { execFile } from 'node:child_process';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseArchive } from '../../widget/build/release-archive.ts';
import { built } from '../../widget/examples/built.ts';
import { isRunnable, onPath } from '../../widget/examples/find-browser.ts';
import { serveSite, widgetFiles } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
const canUnzip = onPath('unzip').some(isRunnable);
const canSum = onPath('sha256sum').some(isRunnable);

let folder: { path: string; remove: () => Promise<void> };
let browser: PlainChromium;

beforeAll(async () => {
  folder = await temporaryFolder('release');
  await writeFile(join(folder.path, 'archive.zip'), releaseArchive());
  if (canUnzip) await run('unzip', ['-q', join(folder.path, 'archive.zip'), '-d', join(folder.path, 'site')]);
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await folder.remove();
});

const unpacked = (path: string): string => join(folder.path, 'site', path);

test('the same files make the same archive, whenever they were written', async () => {
  const first = releaseArchive();
  const day = new Date('2001-02-03T04:05:06Z');
  await utimes(join(built.widget, 'exit.html'), day, day);
  expect(releaseArchive().equals(first)).toBe(true);
});

test.runIf(canUnzip && canSum)('it unpacks with the ordinary program, and its sums are right for every file', async () => {
  const { stdout } = await run('sha256sum', ['--check', '--quiet', 'SHA256SUMS.txt'], { cwd: unpacked('') });
  expect(stdout).toBe('');
  const { stdout: files } = await run('find', ['.', '-type', 'f'], { cwd: unpacked('') });
  const { stdout: sums } = await run('wc', ['-l', 'SHA256SUMS.txt'], { cwd: unpacked('') });
  expect(Number.parseInt(sums, 10)).toBe(files.trim().split('\n').length - 1);
});

test.runIf(canUnzip)('its first page reads well from the disk, and the two lines that it tells to paste draw the widget', async () => {
  const guide = await browser.page({ viewport: { width: 380, height: 800 } });
  guide.setDefaultTimeout(10_000);
  await guide.goto(pathToFileURL(unpacked('START-HERE.html')).href);
  expect(await guide.locator('body').innerText()).not.toMatch(/\{\{|undefined|Invalid/);
  expect(await violations((expression) => guide.evaluate(expression))).toEqual([]);
  expect(await guide.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const lines = (await guide.locator('pre').nth(1).innerText()).replaceAll('https://your-site.example/', '/');
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
  const site = await serveSite(
    () => ({
      ...widgetFiles(unpacked('wellbeing')),
      '/': { type: 'text/html', policy, read: () => `<!doctype html><title>A site</title>${lines}` },
    }),
    4640,
  );
  try {
    await guide.goto(site.address);
    await guide.locator('wellbeing-widget .sos').waitFor();
    await expect.poll(() => guide.locator('wellbeing-widget .lines li').count()).toBe(3);
    await guide.goto(`${site.address}wellbeing/builder/index.html`);
    await guide.locator('.preview wellbeing-widget .sos').first().waitFor();
  } finally {
    await site.close();
  }
});
