import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { countTimers, mountRounds } from '../support/mount-rounds.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widgetSite } from '../support/widget-site.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  site = await widgetSite({ '/empty': { body: '' } });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a widget that is taken out leaves no listener, no timer and no node behind', async () => {
  const page = await browser.page();
  await page.addInitScript(countTimers);
  await page.goto(new URL('/empty', site.address).href);
  const { before, after } = await mountRounds(page, 40);
  expect(after.listeners).toBe(before.listeners);
  // a widget or two may wait for a later collection
  expect(after.nodes - before.nodes).toBeLessThan(400);
  expect(after.timers).toBe(0);
  expect(after.heap - before.heap).toBeLessThan(1_000_000);
});
