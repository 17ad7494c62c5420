import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { everyday } from '../support/everyday.ts';
import { atToday, pointName } from '../support/person.ts';
import { tour } from '../support/tour.ts';
import type { Tag } from '../support/words.ts';

let browser: Chromium;
beforeEach(async () => {
  browser = await startChromium();
  await (await atToday(browser)).close();
});
afterEach(() => browser?.close());

/** Runs in the page: how much wider it is than the window, and what reaches out of it. */
function sideways(): readonly string[] {
  const over = (document.scrollingElement?.scrollWidth ?? 0) - innerWidth;
  if (over <= 0) return [];
  const deep = (root: ShadowRoot | Document): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? deep(each.shadowRoot) : [])]);
  const out = deep(document).filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 1 && (left < -1 || right > innerWidth + 1) && each.checkVisibility();
  });
  const say = (each: Element): string =>
    `${each.tagName.toLowerCase()}.${each.getAttribute('class')}: ${each.textContent?.trim().slice(0, 30)}`;
  return [`${over} px`, ...out.slice(-4).map(say)];
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
    const found = await page.evaluate(sideways);
    if (found.length > 0) faults[name] = found;
  });
  expect(faults).toEqual({});
});
