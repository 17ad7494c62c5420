import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { built, root } from '../../widget/examples/built.ts';
import { scriptsOf } from '../support/scripts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { extensionBrowser, ownPopup } from './extension-browser.ts';
import { type Floor, idOfFolder, makeFloors } from './floors.ts';
import { interactive } from './interactive.ts';
import { inRounds, median, ratio } from './rounds.ts';
import type { Bench, Row } from './row.ts';

/** Half of what the nearest new-tab peer ships, 683 KB when it was weighed (performance.md D); it is not on npm, so it is not weighed again. */
const halfOfTabliss = 349_696;

interface Candidate {
  readonly name: string;
  readonly url: string;
}

/**
 * How long until a person can press something in the popup, beside the least a popup can be (performance goals 14 and 16). All of them in
 * one browser. The other peer of goal 14, uBO Lite, is not on npm; the row says that it was not measured.
 */
export async function popup(bench: Bench): Promise<readonly Row[]> {
  const folder = await temporaryFolder('bench');
  const [empty, hello] = await makeFloors(folder.path, root);
  const context = await extensionBrowser(bench.say, folder.path, [empty.folder, hello.folder]);
  const address = (floor: Floor): Candidate => ({ name: floor.name, url: `chrome-extension://${idOfFolder(floor.folder)}/popup.html` });
  const own = { name: 'Even Keel popup', url: ownPopup() };
  const rows: Row[] = [];
  for (const slower of [4, 1]) rows.push(await timed(bench, context, slower, [address(empty), address(hello), own]));
  const peer = 'popup usable, processor 4 times slower, beside uBO Lite';
  rows.push({ goal: 14, what: peer, must: 1.1, stretch: 0.9, measured: null, unit: 'times', note: 'uBO Lite is not on npm' });
  rows.push(...(await weighed(bench, hello)));
  await context.close();
  await folder.remove();
  return rows;
}

async function timed(bench: Bench, context: BrowserContext, slower: number, candidates: readonly Candidate[]): Promise<Row> {
  const rounds = bench.rounds ?? 25;
  for (const { url } of candidates) await interactive(context, url, slower);
  const times = await inRounds(candidates, rounds, ({ url }) => interactive(context, url, slower));
  const [, hello, own] = candidates.map(({ name }) => times.get(name) ?? []);
  bench.say(`\nPopup, ms until it can be used, processor ${slower} times slower, ${rounds} rounds, medians`);
  for (const [name, list] of times) bench.say(`  ${name.padEnd(16)} ${median(list).toFixed(0).padStart(5)}`);
  const what = `popup usable, processor ${slower === 1 ? 'as it is' : `${slower} times slower`}, beside Preact hello`;
  return { goal: 14, what, must: 1.6, stretch: 1.3, measured: ratio(own ?? [], hello ?? []), unit: 'times' };
}

async function weighed(bench: Bench, hello: Floor): Promise<readonly Row[]> {
  const floor = sizeOf([join(hello.folder, 'popup.js')]);
  const script = sizeOf(scriptsOf(built.chrome, 'popup.html'));
  const all = await filesUnder(built.chrome);
  const isDirectory = (file: string): boolean => relative(built.chrome, file).split(sep).includes('directory');
  const sizes = await Promise.all(all.filter((file) => !isDirectory(file)).map(async (file) => (await stat(file)).size));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  bench.say(`\nBytes on disk: script of Preact hello ${floor}, of the popup ${script}; package without the directory ${whole}`);
  return [
    { goal: 16, what: 'popup script, beside Preact hello', must: 4, stretch: 3, measured: script / floor, unit: 'times' },
    {
      goal: 16,
      what: 'package in all languages without the directory',
      must: halfOfTabliss,
      stretch: halfOfTabliss * 0.6,
      measured: whole,
      unit: 'bytes',
    },
  ];
}

const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + readFileSync(file).length, 0);

async function filesUnder(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}
