import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  site = await widgetSite({ '/page': { body: widget() }, '/child': { body: widget('country="FI" audience="c10"') } });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string): Promise<{ page: Page; asked: string[] }> {
  const page = await (await browser.visitor({ viewport: { width: 1920, height: 1080 } })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(path, site.address).href);
  await page.locator('wellbeing-widget').locator('.link').first().waitFor();
  return { page, asked };
}

test('nothing of the cards is read before they are asked for', async () => {
  const { page, asked } = await visit('/page');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('understand'))).toEqual([]);
  await page.getByRole('button', { name: 'Grounding' }).click();
  await page.getByRole('button', { name: word('exercises.ui.understand'), exact: true }).click();
  await page.getByRole('button', { name: word('understand.un-anger.title'), exact: true }).waitFor();
  expect(asked.filter((path) => path.includes('understand')).length).toBeGreaterThan(0);
  expect(await page.getByText(word('understand.un-afraid.title')).count()).toBe(0);
  expect(await page.getByText(word('understand.un-grief.title')).count()).toBe(0);
});

test('a card has an address, all its lines, and its two steps; Back leads to the list and to the first view', async () => {
  const { page } = await visit('/page#understand=un-lonely');
  await page.getByText(word('understand.un-lonely.line.6'), { exact: true }).waitFor();
  expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: word('understand.un-anger.title'), exact: true }).waitFor();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Grounding' }).waitFor();
});

test('a child reads the words for children', async () => {
  const { page } = await visit('/child#understand=un-anger');
  await page.getByText(word('understand.un-anger.child'), { exact: true }).waitFor();
  expect(await page.getByText(word('understand.un-anger.line.0'), { exact: true }).count()).toBe(0);
});

test('an exercise has an address, and fills the screen in letters for a whole room', async () => {
  const { page } = await visit('/page#exercise=gr-54321');
  await page.getByRole('button', { name: word('exercises.ui.next-step') }).waitFor();
  await page.getByRole('button', { name: word('exercises.ui.classroom') }).click();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  const size = await page
    .getByRole('listitem')
    .filter({ hasText: word('exercises.gr-54321.step.0') })
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize) / innerWidth);
  // a capital is 0.7 of the type size; from six metres on a screen 1.2 m wide it should be 2.5 % of the width
  expect(size * 0.7).toBeGreaterThanOrEqual(0.025);
  const across = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(across).toBe(true);
  await page.getByRole('button', { name: word('exercises.ui.next-step') }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: word('exercises.gr-54321.step.1') })
    .waitFor();
  await page.evaluate(() => document.exitFullscreen());
  await page.getByRole('button', { name: word('exercises.ui.classroom') }).waitFor();
});

test('nothing is stored by any of it', async () => {
  const { page } = await visit('/page#understand=un-stress-body');
  await page.getByText(word('understand.un-stress-body.line.0'), { exact: true }).waitFor();
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  expect(stored).toEqual([0, 0, '', 0]);
});
