import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyday } from '../support/everyday.ts';
import { inside, press } from '../support/in-widget.ts';
import { brokenPath, keepReports, type PolicySites, policyNames, servePolicyHosts } from '../support/policy-hosts.ts';
import { firefoxVisitor } from '../support/shared-firefox.ts';
import { word } from '../support/words.ts';

let sites: PolicySites;
let firefox: BrowserContext;

beforeAll(async () => {
  sites = await servePolicyHosts();
  firefox = await firefoxVisitor();
});

afterAll(async () => {
  await firefox.close();
  await sites.close();
});

/** What the browser reported about the page, once `use` is through. */
async function reported(host: string, use: (page: Page) => Promise<void>): Promise<unknown> {
  const page = await firefox.newPage();
  await page.evaluateOnNewDocument(keepReports);
  await page.goto(sites.address(host));
  await use(page);
  const reports = await page.evaluate(() => (globalThis as unknown as { reports: unknown }).reports);
  await page.close();
  return reports;
}

test.each(everyday(policyNames, 3))(
  'in Firefox the widget is drawn, dressed and opens what is pressed, and breaks no rule: %s',
  async (name) => {
    const reports = await reported(name, async (page) => {
      await inside(page, 'a[href="tel:112"]');
      await inside(page, 'a[href="sms:85258"]');
      const look = await page.evaluate(() => {
        const exit = document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector('.exit');
        return exit && [exit.getBoundingClientRect().height >= 44, getComputedStyle(exit).backgroundColor !== 'rgba(0, 0, 0, 0)'];
      });
      expect(look).toEqual([true, true]);
      await press(page, '.pick', word('widget.grounding'));
      await press(page, '.picks .pick', word('exercises.gr-feet.title'));
      await press(page, '.begin', word('exercises.ui.begin'));
      await inside(page, 'step-exercise');
      await press(page, '.back', word('widget.back'));
      await press(page, '.back', word('widget.back'));
      await press(page, '.link', word('widget.more.lines.all'));
      await inside(page, 'service-list');
    });
    expect(reports).toEqual([]);
  },
);

test('the control: in Firefox a page that breaks its own rule is reported', async () => {
  expect(await reported(brokenPath, async () => undefined)).toHaveLength(1);
});
