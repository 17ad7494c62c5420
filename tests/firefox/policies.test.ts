import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { inside, press } from '../support/in-widget.ts';
import { keepReports, policyHosts } from '../support/policy-hosts.ts';
import { strictest, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let other: Site;
let site: Site;
let firefox: Firefox;

const names = Object.keys(policyHosts(''));
const pathOf = (name: string): string => `/${names.indexOf(name)}`;

beforeAll(async () => {
  other = await widgetSite({});
  const hosts = Object.entries(policyHosts(other.address)).map(([name, page]) => [pathOf(name), page]);
  const broken = { body: '<p style="color:red">Broken</p>', headers: { 'content-security-policy': strictest } };
  site = await widgetSite({ ...Object.fromEntries(hosts), '/broken': broken });
  firefox = await startFirefox({ bare: true });
});

afterAll(async () => {
  await firefox.close();
  await site.close();
  await other.close();
});

/** What the browser reported about the page, once `use` is through. */
async function reported(path: string, use: (page: Awaited<ReturnType<typeof firefox.browser.newPage>>) => Promise<void>): Promise<unknown> {
  const page = await firefox.browser.newPage();
  await page.evaluateOnNewDocument(keepReports);
  await page.goto(new URL(path, site.address).href);
  await use(page);
  const reports = await page.evaluate(() => (globalThis as unknown as { reports: unknown }).reports);
  await page.close();
  return reports;
}

test.each(everyday(names, 3))('in Firefox the widget is drawn, dressed and opens what is pressed, and breaks no rule: %s', async (name) => {
  const reports = await reported(pathOf(name), async (page) => {
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
});

test('the control: in Firefox a page that breaks its own rule is reported', async () => {
  expect(await reported('/broken', async () => undefined)).toHaveLength(1);
});
