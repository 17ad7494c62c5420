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
  site = await widgetSite({
    '/page': { body: widget() },
    '/child': { body: widget('country="FI" audience="c10"') },
    '/ar': { body: widget('country="FI" lang="ar"') },
  });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.again({ viewport: { width: 1920, height: 1080 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(path, site.address).href);
  await page.locator('wellbeing-widget').locator('.link').first().waitFor({ state: 'attached' });
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

const step = (page: Page, key: string) => page.getByRole('button', { name: word(key) });

test('a card says what to mind, and what else there is to read or to open', async () => {
  const { page } = await visit('/page#understand=un-get-help');
  await page.getByText(word('exercises.caution.alone'), { exact: true }).waitFor();
  await page.getByRole('heading', { name: word('understand.ui.also') }).waitFor();
  await step(page, 'understand.un-who.title').click();
  for (const part of ['does', 'not', 'first']) await page.getByText(word(`understand.who.helpline.${part}`)).waitFor();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await step(page, 'understand.un-get-help.title').click();
  await step(page, 'help.now').click();
  await page.getByText(word('help.now.hard')).waitFor();
});

test('what is in no map here is left out, and what can be done with a child stands under its own heading', async () => {
  const { page } = await visit('/page#understand=un-support-price');
  await step(page, 'exercises.so-perceived.title').waitFor();
  expect(await page.locator('.inner .pick').count()).toBe(3);
  await page.evaluate(() => {
    location.hash = '#understand=un-child-care';
  });
  await page.getByRole('heading', { name: word('understand.ui.with-child') }).waitFor();
  for (const id of ['gr-stone-water', 'gr-colour-hunt', 'br-flower-candle', 'so-sit-near'])
    await step(page, `exercises.${id}.title`).waitFor();
});

test('the card about fear of someone leads to more support, with the lines that know about it', async () => {
  const { page } = await visit('/page#understand=un-afraid');
  await step(page, 'widget.view.support').click();
  await page.getByText(word('violence.0')).waitFor();
});

test('in a draft language the English stands beside the lines that safety rests on, and beside no other', async () => {
  const english = async (id: string): Promise<readonly string[]> => {
    const { page } = await visit(`/ar#understand=${id}`);
    await page.locator('understand-card p').first().waitFor();
    return await page.locator('understand-card [lang=en]').allInnerTexts();
  };
  const all = Array.from({ length: 7 }, (_, index) => word(`understand.un-afraid.line.${index}`));
  expect(await english('un-afraid')).toEqual(all);
  expect(await english('un-stress-body')).toEqual([word('understand.un-stress-body.line.6')]);
  expect(await english('un-lonely')).toEqual([]);
});

test('what this is and is not stands behind one press', async () => {
  const { page } = await visit('/page');
  await page.getByRole('button', { name: 'Grounding' }).click();
  await step(page, 'widget.view.about').click();
  for (const part of ['is', 'is-not', 'professional', 'visitor']) await page.getByText(word(`widget.about.${part}`)).waitFor();
});

test('a child reads the words for children', async () => {
  const { page } = await visit('/child#understand=un-anger');
  await page.getByText(word('understand.un-anger.child'), { exact: true }).waitFor();
  expect(await page.getByText(word('understand.un-anger.line.0'), { exact: true }).count()).toBe(0);
});

test('an exercise has an address, and fills the screen in letters for a whole room', async () => {
  const { page } = await visit('/page#exercise=gr-54321');
  await page.getByRole('button', { name: word('exercises.ui.begin'), exact: true }).click();
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
