import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Chromium } from './chromium.ts';
import { misfits } from './narrow-fit.ts';
import { atToday, pointName } from './person.ts';
import { tour } from './tour.ts';
import type { Tag } from './words.ts';

/** How much wider the page is than the window, and what reaches out of it. */
async function sideways(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
  return over > 0 ? [`${over} px`, ...(await page.evaluate(misfits)).filter((each) => each.startsWith('wide'))] : [];
}

/** Through every screen at 320 px with letters twice as large: none is moved sideways. */
export async function wideLettersTour(browser: Chromium, tag: Tag): Promise<void> {
  const page = await atToday(browser);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate((language) => chrome.storage.local.set({ language, textSize: 200, region: 'GB' }), tag);
  await page.reload();
  await page.getByRole('radio', { name: pointName({ pleasantness: 0, energy: 0 }, tag), exact: true }).waitFor();
  const faults: Record<string, readonly string[]> = {};
  await tour(page, tag, async (name) => {
    const found = await sideways(page);
    if (found.length > 0) faults[name] = found;
  });
  expect(faults).toEqual({});
  await page.close();
}
