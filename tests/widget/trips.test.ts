import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { room, snippet, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  // in a draft language, which brings the English beside it too
  site = await widgetSite({ '/card': { body: widget('country="FI" help="always"'), head: snippet + room, html: 'lang="fi"' } });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** For how long (ms) nothing new may be asked for before the requests that wait are answered, all at once. */
const calm = 400;

/** How many answers in a row a page waits for until what was pressed for is there: on a slow line that, more than bytes, is the time it takes. */
async function tripsFor(page: Page, press: () => Promise<unknown>): Promise<number> {
  const waiting: Route[] = [];
  await page.route('**/wellbeing/**', (route) => void waiting.push(route));
  await press();
  const isThere = async (): Promise<boolean> => (await page.locator('.inner').count()) > 0;
  let trips = 0;
  for (let seen = 0; !(await isThere()) && trips < 9; seen = waiting.length) {
    await page.waitForTimeout(calm);
    if (waiting.length === 0 || waiting.length > seen) continue;
    trips += 1;
    await Promise.all(waiting.splice(0).map((route) => route.continue()));
  }
  await page.unrouteAll({ behavior: 'wait' });
  return trips;
}

async function quietPage(): Promise<Page> {
  const page = await browser.page();
  await page.goto(new URL('/card', site.address).href);
  await page.locator('.link').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** What is opened, and the longest row of trips: the part that opens, what is opened with its words, and what that needs. */
const most = 3;

test.each(['#exercise=br-hand', '#understand=un-who'])('what %s opens is there after three trips in a row', async (hash) => {
  const page = await quietPage();
  const trips = await tripsFor(page, () =>
    page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash),
  );
  expect(trips).toBeLessThanOrEqual(most);
});

test.each(['widget.breathing', 'widget.more.lines.all', 'widget.now'])(
  'what "%s" opens is there after three trips in a row',
  async (key) => {
    const page = await quietPage();
    const press = page.getByRole('button', { name: word(key, {}, 'fi') }).first();
    expect(await tripsFor(page, () => press.click())).toBeLessThanOrEqual(most);
  },
);
