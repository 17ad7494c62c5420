import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { everyday } from '../support/everyday.ts';
import { misfits } from '../support/narrow-fit.ts';
import { atToday, pointName } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { tour } from '../support/tour.ts';
import type { Tag } from '../support/words.ts';

let browser: Chromium;
beforeEach(async () => {
  browser = await sharedChromium();
  await (await atToday(browser)).close();
});
afterEach(() => browser?.close());

/** How much wider the page is than the window, and what reaches out of it. */
async function sideways(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
  return over > 0 ? [`${over} px`, ...(await page.evaluate(misfits)).filter((each) => each.startsWith('wide'))] : [];
}

/** The language with the longest words first. */
const tags: readonly Tag[] = ['fi', 'en', 'ar'];

it.each(everyday(tags, 1))('at 320 px with letters twice as large no screen is moved sideways: %s', { timeout: 300_000 }, async (tag) => {
  const page = await browser.open('app.html');
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
});
