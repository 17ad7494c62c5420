import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type Elsewhere, leaveRounds, linkRounds, startElsewhere } from '../support/leave-rounds.ts';
import { countTimers, mountRounds } from '../support/mount-rounds.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { linkPage, widget, widgetSite } from '../support/widget-site.ts';

let elsewhere: Elsewhere;
let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  elsewhere = await startElsewhere();
  const [pages, files] = linkPage(elsewhere.address);
  const own = { '/empty': { body: '' }, '/before': { body: '<a href="/sensitive">On</a>', head: '' }, '/sensitive': { body: widget() } };
  site = await widgetSite({ ...pages, ...own }, files);
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await elsewhere.close();
});

const at = (path: string): string => new URL(path, site.address).href;

test('put in and taken out a thousand times, a widget leaves no listener, no timer, no node, and less than 1 MB', async () => {
  const page = await (await browser.visitor()).newPage();
  await page.addInitScript(countTimers);
  await page.goto(at('/empty'));
  const { before, after } = await mountRounds(page, 1000);
  process.stdout.write(`held before ${JSON.stringify(before)}, after ${JSON.stringify(after)}\n`);
  expect(after.listeners).toBe(before.listeners);
  // a widget or two may wait for a later collection
  expect(after.nodes - before.nodes).toBeLessThan(400);
  expect(after.timers).toBe(0);
  expect(after.heap - before.heap).toBeLessThan(1_000_000);
});

test('a hundred times Back does not return to the page that was left', async () => {
  const page = await (await browser.visitor()).newPage();
  expect(new Set(await leaveRounds(page, at('/before'), at('/sensitive'), 100))).toEqual(new Set([at('/before')]));
});

test('of a hundred presses on links none tells from where', async () => {
  const page = await (await browser.visitor()).newPage();
  const told = await linkRounds(page, at('/telling'), elsewhere, 100);
  expect(told).toHaveLength(100);
  expect(told.filter(([, from]) => from !== '')).toEqual([]);
});
