import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type Elsewhere, linkRounds, startElsewhere } from '../support/leave-rounds.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { linkPage, widgetSite } from '../support/widget-site.ts';

let elsewhere: Elsewhere;
let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  elsewhere = await startElsewhere();
  site = await widgetSite(...linkPage(elsewhere.address));
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await elsewhere.close();
});

test('no site is told from which page a visitor comes, even where the page tells everyone', async () => {
  const page = await (await browser.visitor()).newPage();
  page.setDefaultTimeout(10_000);
  const address = new URL('/telling', site.address).href;
  await page.goto(address);
  // the control: an ordinary link of the same page does tell
  await page.locator('#plain').click();
  await page.waitForURL(`${elsewhere.address}plain`);
  expect(elsewhere.visits).toEqual([['/plain', address]]);
  const told = await linkRounds(page, address, elsewhere, 8);
  expect(new Set(told.map(([path]) => path))).toEqual(new Set(['/line', '/pack', '/exit']));
  expect(told.length).toBe(8);
  expect(told.filter(([, from]) => from !== '')).toEqual([]);
  await page.close();
});
