import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { everyday } from '../support/everyday.ts';
import { atToday, button, pointName } from '../support/person.ts';
import { tour } from '../support/tour.ts';
import { type Tag, word } from '../support/words.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await startChromium();
  await (await atToday(browser)).close();
});
afterAll(() => browser?.close());

/** Narrow as the popup and wide as a window: two different drawings of the same screens. */
const widths = { light: 380, dark: 1280 } as const;

/** Opens the full page in a language and a look, chosen beforehand as the settings would. */
async function openIn(tag: Tag, look: 'light' | 'dark'): ReturnType<Chromium['open']> {
  const page = await browser.open('app.html');
  // as high as the longest screen: a button that is half under the bar until one scrolls is not a small button
  await page.setViewportSize({ width: widths[look], height: 9000 });
  await page.evaluate((chosen) => chrome.storage.local.set(chosen), { language: tag, look });
  await page.reload();
  await page.getByRole('radio', { name: pointName({ pleasantness: 0, energy: 0 }, tag), exact: true }).waitFor();
  return page;
}

describe('every screen for everyone (A1)', () => {
  it('the welcome has no fault', async () => {
    const other = await startChromium();
    const page = await other.open('app.html');
    await button(page, 'welcome.start').waitFor();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
    await other.close();
  });

  const ways = [
    ['en', 'light'],
    ['ar', 'dark'],
    ['en', 'dark'],
    ['ar', 'light'],
  ] as const;
  for (const [tag, look] of everyday(ways, 2)) {
    it(`no screen has a fault: ${tag}, ${look}, ${widths[look]} px wide`, { timeout: 120_000 }, async () => {
      const page = await openIn(tag, look);
      const faults: Record<string, readonly string[]> = {};
      const seen: string[] = [];
      await tour(page, tag, async (name) => {
        seen.push(name);
        const found = await violations((expression) => page.evaluate(expression));
        if (found.length > 0) faults[name] = found;
      });
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(tag === 'ar' ? 'rtl' : 'ltr');
      expect(seen.length).toBeGreaterThanOrEqual(13);
      expect(faults).toEqual({});
      await page.close();
    });
  }

  it('Help stands on every screen, one press away, in the same corner', async () => {
    const page = await openIn('en', 'light');
    const corners: string[] = [];
    await tour(page, 'en', async () => {
      const box = await page
        .getByRole('button', { name: word('common.help'), exact: true })
        .first()
        .boundingBox();
      corners.push(box ? `${Math.round(box.x + box.width)},${Math.round(box.y)}` : 'not there');
    });
    expect(new Set(corners).size).toBe(1);
    expect(corners).not.toContain('not there');
    await page.close();
  });
});
