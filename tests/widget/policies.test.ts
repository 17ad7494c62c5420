import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyday } from '../support/everyday.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { brokenPath, keepReports, type PolicySites, policyNames, servePolicyHosts } from '../support/policy-hosts.ts';
import { word } from '../support/words.ts';

let sites: PolicySites;
let browser: PlainChromium;
let page: Page;

beforeAll(async () => {
  sites = await servePolicyHosts();
  browser = await startPlainChromium();
  page = await browser.page();
  page.setDefaultTimeout(10_000);
  await page.addInitScript(keepReports);
});

afterAll(async () => {
  await browser.close();
  await sites.close();
});

const reports = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { reports: unknown }).reports);

test.each(everyday(policyNames, 6))('the widget is drawn, dressed and opens what is pressed, and breaks no rule: %s', async (name) => {
  await page.goto(sites.address(name));
  await page.getByRole('link', { name: '112' }).waitFor();
  await page.getByRole('link', { name: '85258' }).first().waitFor();
  const exit = page.getByRole('link', { name: word('widget.leave') });
  expect((await exit.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await exit.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  await page.getByRole('button', { name: new RegExp(word('widget.grounding')) }).click();
  await page.getByRole('button', { name: new RegExp(word('exercises.gr-feet.title')) }).click();
  await page.getByRole('button', { name: word('exercises.ui.begin'), exact: true }).click();
  await page.getByText(word('exercises.gr-feet.step.0')).first().waitFor();
  await page.locator('.back').click();
  await page.locator('.back').click();
  await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
  await page.locator('service-list').getByRole('heading', { name: 'Kriisipuhelin' }).waitFor();
  await page.getByRole('button', { name: word('widget.now') }).click();
  await page.getByText(word('help.now.hard')).waitFor();
  expect(await reports()).toEqual([]);
});

test('the control: a page that breaks its own rule is reported', async () => {
  await page.goto(sites.address(brokenPath));
  expect(await reports()).toHaveLength(1);
});
