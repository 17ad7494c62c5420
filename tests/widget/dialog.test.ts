import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widget, widgetSite } from '../support/widget-site.ts';

let site: Site;
let browser: PlainChromium;
let page: Page;

beforeAll(async () => {
  site = await widgetSite({
    '/button': { body: `<a href="#one">Before</a>${widget('layout="button" country="FI"')}<a href="#two">After</a>` },
  });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  page = await browser.again();
  await page.goto(new URL('/button', site.address).href);
});

const opener = () => page.getByRole('button', { name: 'Support and calm' });
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.textContent?.trim() ?? '';
  });

test('the button opens the card as a dialog by keyboard, and Escape gives the focus back', async () => {
  await opener().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Support and calm' });
  await dialog.getByRole('link', { name: '112' }).waitFor();
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused()).toBe('Support and calm');
});

test('Tab stays in the dialog while it is open', async () => {
  await opener().click();
  await page.getByRole('button', { name: 'Close' }).waitFor();
  const seen = new Set<string>();
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    seen.add(await focused());
  }
  expect(seen).toContain('Leave quickly');
  expect(seen).toContain('112');
  expect(seen).not.toContain('Before');
  expect(seen).not.toContain('After');
});

test('an exercise opens inside the dialog, Back and Close lead out step by step', async () => {
  await opener().click();
  await page.getByRole('button', { name: 'Grounding' }).click();
  await page.getByRole('button', { name: /Feet on the floor/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Next' }).waitFor();
  await page.locator('.back').click();
  await page.getByRole('button', { name: /Feet on the floor/ }).waitFor();
  await page.locator('.back').click();
  await page.getByRole('button', { name: 'Grounding' }).waitFor();
  expect(await focused()).toContain('Grounding');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await opener().click();
  await page.getByRole('button', { name: 'Breathing' }).waitFor();
});
