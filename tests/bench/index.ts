import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { built, extensionId, root } from '../../widget/examples/built.ts';
import { findOrInstall } from '../support/browsers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';
import { idOfFolder, makeFloors } from './floors.ts';
import { interactive } from './interactive.ts';

/**
 * `npm run bench`: how long until a person can press something in the popup, beside the least a popup can be. All of them
 * in one browser, in shuffled rounds. Only the ratios mean anything; none of them is a test.
 */
const rounds = Number(process.argv[2] ?? 25);
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

const found = findOrInstall('chromium', say);
if (!found.ok) throw new Error(found.reason);
const folder = await temporaryFolder('bench');
const [empty, hello] = await makeFloors(folder.path, root);
const folders = [empty.folder, hello.folder, built.chrome].join(',');
const context = await chromium.launchPersistentContext(join(folder.path, 'profile'), {
  executablePath: found.path,
  headless: true,
  ignoreDefaultArgs: ['--disable-extensions'],
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    `--disable-extensions-except=${folders}`,
    `--load-extension=${folders}`,
  ],
});

const ours = `chrome-extension://${extensionId(built.chrome)}/popup.html`;
const candidates = [
  { name: empty.name, url: `chrome-extension://${idOfFolder(empty.folder)}/popup.html` },
  { name: hello.name, url: `chrome-extension://${idOfFolder(hello.folder)}/popup.html` },
  { name: 'Even Keel popup', url: ours },
] as const;

await passTheWelcome(context);
for (const slower of [1, 4]) report(slower, await measure(slower));
await reportBytes();
await context.close();
await folder.remove();

async function passTheWelcome(browser: BrowserContext): Promise<void> {
  const page = await browser.newPage();
  await page.goto(ours);
  await page.getByRole('button', { name: word('welcome.start') }).click();
  await page.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
  await page.close();
}

async function measure(slower: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (const { url } of candidates) await interactive(context, url, slower);
  for (let round = 0; round < rounds; round += 1) {
    const order = [...candidates].sort(() => Math.random() - 0.5);
    for (const { name, url } of order) times.get(name)?.push(await interactive(context, url, slower));
  }
  return times;
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function report(slower: number, times: ReadonlyMap<string, readonly number[]>): void {
  const floor = median(times.get(hello.name) ?? []);
  say(
    `\nInteractive, processor ${slower} times slower, ${rounds} rounds (median ms; times ${hello.name}; goal 14: at most 1.6, stretch 1.3)`,
  );
  for (const [name, list] of times)
    say(`  ${name.padEnd(16)} ${median(list).toFixed(0).padStart(5)}   ${(median(list) / floor).toFixed(2)}`);
}

async function bytesOf(path: string, wanted: (name: string) => boolean): Promise<number> {
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((each) => each.isFile() && wanted(each.name));
  const sizes = await Promise.all(files.map(async (each) => (await stat(join(each.parentPath, each.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function reportBytes(): Promise<void> {
  const floor = await bytesOf(hello.folder, (name) => name === 'popup.js');
  say(`\nBytes (goal 16; the build ends with an error above the budgets in tests/house/budgets.ts)`);
  say(`  script of ${hello.name}: ${floor}`);
  say(`  the whole package of Even Keel: ${await bytesOf(built.chrome, () => true)}`);
}
