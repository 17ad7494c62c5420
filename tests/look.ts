import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../widget/examples/built.ts';
import { type Chromium, startChromium } from './support/chromium.ts';
import { atToday, pointName } from './support/person.ts';
import { tour } from './support/tour.ts';
import type { Tag } from './support/words.ts';

/**
 * `npm run look`: a picture of every screen of the built extension, in the sizes, looks and languages that a change has to be looked at in,
 * under `tests/results/look/`. It judges nothing; a person does. `npm run look -- ar` takes only the sets whose name has "ar" in it.
 */
interface Set {
  readonly name: string;
  readonly tag: Tag;
  readonly look: 'light' | 'dark' | 'contrast';
  readonly width: number;
  readonly textSize?: number;
}

const sets: readonly Set[] = [
  { name: 'popup-light', tag: 'en', look: 'light', width: 380 },
  { name: 'popup-dark', tag: 'en', look: 'dark', width: 380 },
  { name: 'popup-ar', tag: 'ar', look: 'light', width: 380 },
  { name: 'narrow-text-200', tag: 'fi', look: 'light', width: 320, textSize: 200 },
  { name: 'page-light', tag: 'en', look: 'light', width: 1280 },
  { name: 'page-ar-dark', tag: 'ar', look: 'dark', width: 1280 },
  { name: 'page-contrast', tag: 'en', look: 'contrast', width: 1280 },
];

const wanted = process.argv[2] ?? '';
const results = join(root, 'tests', 'results', 'look');
const browser = await startChromium();
await (await atToday(browser)).close();
for (const set of sets.filter(({ name }) => name.includes(wanted))) await take(browser, set);
await browser.close();

async function open(from: Chromium, { tag, look, width, textSize = 100 }: Set): Promise<Page> {
  const page = await from.open('app.html');
  await page.setViewportSize({ width, height: 700 });
  await page.evaluate((chosen) => chrome.storage.local.set(chosen), { language: tag, look, textSize, region: 'GB' });
  await page.reload();
  await page.getByRole('radio', { name: pointName({ pleasantness: 0, energy: 0 }, tag), exact: true }).waitFor();
  return page;
}

async function take(from: Chromium, set: Set): Promise<void> {
  const folder = join(results, set.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const page = await open(from, set);
  let count = 0;
  await tour(page, set.tag, async (name) => {
    count += 1;
    const file = `${String(count).padStart(2, '0')}-${name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
  });
  await page.close();
  process.stdout.write(`${set.name}: ${count} pictures\n`);
}
