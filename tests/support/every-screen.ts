import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import type { Chromium } from './chromium.ts';
import { takesAll } from './everyday.ts';
import { misfits } from './narrow-fit.ts';
import { atToday, pointName } from './person.ts';
import { tour } from './tour.ts';
import { type Tag, word } from './words.ts';

/** How a page stands there: its language and look, how wide it is, the size of its text in percent, and whether the system gives the colours. */
export interface Stand {
  readonly tag: Tag;
  readonly look: 'light' | 'dark';
  readonly width: 320 | 380 | 1280;
  readonly text: 100 | 150 | 200;
  readonly forced?: true;
}

export const sayStand = ({ tag, look, width, text, forced }: Stand): string =>
  `${tag}, ${look}, ${width} px wide, text of ${text} %${forced ? ', colours of the system' : ''}`;

/** Opens the full page with nothing kept, chosen beforehand as the settings would. */
async function openAs(browser: Chromium, { tag, look, width, text, forced }: Stand): Promise<Page> {
  const page = await atToday(browser);
  // as high as the longest screen: a button that is half under the bar until one scrolls is not a small button
  await page.setViewportSize({ width, height: 9000 });
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
  await page.evaluate((chosen) => chrome.storage.local.set(chosen), { language: tag, look, textSize: text, region: 'GB' });
  await page.reload();
  await page.getByRole('radio', { name: pointName({ pleasantness: 0, energy: 0 }, tag), exact: true }).waitFor();
  return page;
}

/** How much wider the page is than the window, and what reaches out of it. */
async function sideways(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
  return over > 0 ? [`${over} px`, ...(await page.evaluate(misfits)).filter((each) => each.startsWith('wide'))] : [];
}

/** Through every screen: none has a fault or is moved sideways, and Help stands on each in the same corner. */
export async function everyScreen(browser: Chromium, stand: Stand): Promise<void> {
  const page = await openAs(browser, stand);
  const faults: Record<string, readonly string[]> = {};
  const corners = new Map<string, string>();
  const help = page.getByRole('button', { name: word('common.help', {}, stand.tag), exact: true }).first();
  // what is only passed on the way to a screen is named after a comma; the tests of many screens look at theirs
  const isLookedAt = (name: string): boolean => takesAll || !name.includes(', ');
  await tour(page, stand.tag, async (name) => {
    const wide = await sideways(page);
    const found = isLookedAt(name) ? await violations((expression) => page.evaluate(expression)) : [];
    if (wide.length + found.length > 0) faults[name] = [...wide, ...found];
    const box = await help.boundingBox();
    corners.set(name, box ? `${Math.round(box.x + box.width)},${Math.round(box.y)}` : 'not there');
  });
  expect(await page.evaluate(() => document.documentElement.dir)).toBe(stand.tag === 'ar' ? 'rtl' : 'ltr');
  expect(corners.size).toBeGreaterThan(27);
  expect(faults).toEqual({});
  expect([...new Set(corners.values())]).toEqual([expect.stringMatching(/^\d+,\d+$/)]);
  await page.close();
}
