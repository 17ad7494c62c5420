import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { everyday, takesAll } from '../support/everyday.ts';
import { atToday, button, pointName } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { tour } from '../support/tour.ts';
import { type Tag, word } from '../support/words.ts';

/** How a page stands there: its language and look, how wide it is, the size of its text in percent, and whether the system gives the colours. */
interface Stand {
  readonly tag: Tag;
  readonly look: 'light' | 'dark';
  readonly width: number;
  readonly text: 100 | 150 | 200;
  readonly forced?: true;
}

/** Narrow as the popup and wide as a window are two different drawings of the same screens. The hardest comes first. */
const stands: readonly Stand[] = [
  { tag: 'ar', look: 'dark', width: 380, text: 100 },
  { tag: 'en', look: 'light', width: 380, text: 100 },
  { tag: 'ar', look: 'dark', width: 1280, text: 150 },
  { tag: 'en', look: 'dark', width: 1280, text: 200 },
  { tag: 'ar', look: 'light', width: 380, text: 200 },
  { tag: 'en', look: 'dark', width: 380, text: 150 },
  { tag: 'ar', look: 'light', width: 1280, text: 100 },
  { tag: 'en', look: 'light', width: 380, text: 150, forced: true },
  { tag: 'ar', look: 'dark', width: 1280, text: 100, forced: true },
  { tag: 'fi', look: 'light', width: 380, text: 100 },
];

const sayStand = ({ tag, look, width, text, forced }: Stand): string =>
  `${tag}, ${look}, ${width} px wide, text of ${text} %${forced ? ', colours of the system' : ''}`;

/** Opens the full page with nothing kept, chosen beforehand as the settings would. */
async function openIn(browser: Chromium, { tag, look, width, text, forced }: Stand): Promise<Page> {
  const page = await atToday(browser);
  // as high as the longest screen: a button that is half under the bar until one scrolls is not a small button
  await page.setViewportSize({ width, height: 9000 });
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
  await page.evaluate((chosen) => chrome.storage.local.set(chosen), { language: tag, look, textSize: text, region: 'FI' });
  await page.reload();
  await page.getByRole('radio', { name: pointName({ pleasantness: 0, energy: 0 }, tag), exact: true }).waitFor();
  return page;
}

describe('every screen for everyone (A1)', () => {
  it('the welcome has no fault', async () => {
    const browser = await sharedChromium();
    const page = await browser.open('app.html');
    await button(page, 'welcome.start').waitFor();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  });

  for (const stand of everyday(stands, 1)) {
    it(`no screen has a fault, and Help stands on each in the same corner: ${sayStand(stand)}`, { timeout: 400_000 }, async () => {
      const browser = await sharedChromium();
      const page = await openIn(browser, stand);
      const faults: Record<string, readonly string[]> = {};
      const corners = new Map<string, string>();
      const help = page.getByRole('button', { name: word('common.help', {}, stand.tag), exact: true }).first();
      // what is only passed on the way to a screen is named after a comma; the tests of many screens look at theirs
      const isLookedAt = (name: string): boolean => takesAll || !name.includes(', ');
      await tour(page, stand.tag, async (name) => {
        if (!isLookedAt(name)) return;
        const found = await violations((expression) => page.evaluate(expression));
        if (found.length > 0) faults[name] = found;
        const box = await help.boundingBox();
        corners.set(name, box ? `${Math.round(box.x + box.width)},${Math.round(box.y)}` : 'not there');
      });
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(stand.tag === 'ar' ? 'rtl' : 'ltr');
      expect(corners.size).toBeGreaterThan(27);
      expect(faults).toEqual({});
      expect([...new Set(corners.values())]).toEqual([expect.stringMatching(/^\d+,\d+$/)]);
    });
  }
});
