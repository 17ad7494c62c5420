import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widget, widgetSite } from '../support/widget-site.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  site = await widgetSite({ '/page': { body: widget() }, '/child': { body: widget('country="FI" audience="c6"') } });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string): Promise<{ page: Page; asked: string[] }> {
  const page = await (await browser.visitor()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(path, site.address).href);
  await page.getByRole('button', { name: 'Change place' }).waitFor();
  return { page, asked };
}

const ofExercises = (asked: readonly string[]): readonly string[] => asked.filter((path) => /calm/.test(path));

test('nothing of an exercise is read before it is asked for', async () => {
  const { page, asked } = await visit('/page');
  await page.waitForLoadState('networkidle');
  expect(ofExercises(asked)).toEqual([]);
  await page.getByRole('button', { name: 'Breathing' }).click();
  await page.getByRole('button', { name: /Longer out-breath/ }).waitFor();
  expect(ofExercises(asked).length).toBeGreaterThan(0);
});

test('before the first breath there is one question, and the other answer leads to exercises without breath', async () => {
  const { page } = await visit('/page');
  await page.getByRole('button', { name: 'Breathing' }).click();
  await page.getByRole('button', { name: /Longer out-breath/ }).click();
  await page.getByText('Breathing exercises are about your breath. Is that okay for you today?').waitFor();
  await page.getByRole('button', { name: 'Rather not' }).click();
  await page.getByRole('button', { name: 'Feet on the floor' }).click();
  await page.getByRole('button', { name: 'Next' }).waitFor();
});

test('an exercise begins when it is shown, and the emergency number and the way out stay in sight', async () => {
  const { page } = await visit('/page');
  await page.getByRole('button', { name: 'Breathing' }).click();
  await page.getByRole('button', { name: /Longer out-breath/ }).click();
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  expect(await page.getByRole('link', { name: '112' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Leave quickly' }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByText('How was that?').waitFor();
});

test('an address can name an exercise', async () => {
  const { page } = await visit('/page#exercise=gr-feet');
  await page.getByRole('heading', { name: 'Feet on the floor' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#exercise=gr-54321';
  });
  await page.getByRole('heading', { name: 'Five senses, five to one' }).waitFor();
});

test('the youngest are offered what is made for them, and no breath is held', async () => {
  const { page } = await visit('/child');
  await page.getByRole('button', { name: 'Breathing' }).click();
  await page.locator('.picks button').first().waitFor();
  const titles = await page.locator('.picks b').allTextContents();
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => /box|4-7-8/i.test(title))).toEqual([]);
});

test('what could not be read is said in a sentence, the number stays, and one press tries once more', async () => {
  const { page } = await visit('/page');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Breathing' }).click();
  await page.getByText('This part could not be loaded.').waitFor();
  expect(await page.getByRole('link', { name: '112' }).isVisible()).toBe(true);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try once more' }).click();
  await page.getByRole('button', { name: /Longer out-breath/ }).waitFor();
});
