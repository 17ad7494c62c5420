import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { fallback, widget, widgetSite } from '../support/widget-site.ts';
import { type Tag, word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const pack = {
  version: 1,
  name: 'Harbour School',
  people: [{ name: 'Ms Rossi', role: 'counsellor', phone: '+358 9 000 000', agreed: true }],
};

beforeAll(async () => {
  const always = (attributes: string) => ({ body: widget(`help="always" ${attributes}`) });
  site = await widgetSite({
    '/fi': always('country="FI"'),
    '/eg': always('country="EG"'),
    '/ar': always('country="EG" lang="ar"'),
    '/child': always('country="FI" audience="c10"'),
    '/youngest': always('country="FI" audience="c6"'),
    '/nowhere': always(''),
    '/people': {
      body: `<wellbeing-widget help="always" country="FI">${fallback}<script type="application/json">${JSON.stringify(pack)}</script></wellbeing-widget>`,
    },
  });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openNow(path: string, { tag = 'en' as Tag, options = {} } = {}): Promise<Page> {
  const page = await browser.again({ viewport: { width: 380, height: 800 }, ...options });
  await page.goto(new URL(path, site.address).href);
  await page
    .locator('.pin')
    .getByRole('button', { name: word('widget.now', {}, tag) })
    .click();
  await page.locator('.now').waitFor();
  return page;
}

const said = (page: Page): Promise<string> => page.locator('.now').innerText();
const across = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('the card names the number, three lines with their hours, someone near, and the ways on', async () => {
  const page = await openNow('/fi');
  await expect.poll(() => page.locator('.now service-list article').count()).toBe(3);
  expect(await page.locator('.now service-list .state').count()).toBe(3);
  const text = await said(page);
  for (const key of ['hard', 'lines', 'near', 'until']) expect(text).toContain(word(`help.now.${key}`));
  expect(await page.locator('.now').getByRole('link', { name: '112' }).getAttribute('href')).toBe('tel:112');
  expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  expect(await across(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: word('help.now.people'), exact: true }).click();
  await page.getByRole('heading', { name: word('widget.more.lines.all') }).waitFor();
});

test('where each service has a number of its own, all stand there with what they are for', async () => {
  const page = await openNow('/eg');
  const numbers = page.locator('.now > p a.num');
  await expect.poll(() => numbers.allInnerTexts()).toEqual(['122', '123', '180']);
  for (const [index, kind] of ['police', 'ambulance', 'fire'].entries())
    expect(await numbers.nth(index).getAttribute('aria-label')).toContain(word(`help.kind.${kind}`));
  expect(await said(page)).toMatch(/Police\s+122.*Ambulance\s+123.*Fire brigade\s+180/su);
});

test('in a draft language each text has the English beside it, with the same numbers', async () => {
  const page = await openNow('/ar', { tag: 'ar' });
  const english = await page.locator('.now > p [lang=en]').allInnerTexts();
  for (const key of ['hard', 'lines', 'near', 'until']) expect(english).toContain(word(`help.now.${key}`));
  expect(english.find((each) => each.startsWith('If you or someone'))).toMatch(/122.*123.*180/su);
  expect(await page.locator('.now > p bdi').first().getAttribute('dir')).toBe('ltr');
  expect(await across(page)).toBeLessThanOrEqual(0);
});

test.each(['/child', '/youngest'])('a child is told whom to tell, and not what an adult is told: %s', async (path) => {
  const page = await openNow(path);
  const text = await said(page);
  for (const key of ['hard', 'tell']) expect(text).toContain(word(`help.now.child.${key}`));
  expect(text).toContain(word('help.now.child.danger', { number: '' }).replace(/ \.$/u, ''));
  for (const key of ['hard', 'near', 'until']) expect(text).not.toContain(word(`help.now.${key}`));
  expect(await page.locator('.now service-list article').count()).toBeLessThanOrEqual(1);
  await page.getByText(word('widget.view.child', { number: '112' })).waitFor();
  expect(await page.getByText(word('widget.disclaimer')).count()).toBe(0);
});

test('a child without a line of its own is told to ask a grown-up to call too', async () => {
  const page = await openNow('/youngest');
  await page.locator('.now').getByText(word('services.grown-up')).waitFor();
  expect(await said(page)).not.toContain(word('help.now.child.lines'));
});

test('without a country a place can be chosen in the card, and its number and lines come', async () => {
  const page = await openNow('/nowhere', { options: { timezoneId: 'UTC' } });
  expect(await said(page)).toContain(word('help.now.danger', { number: word('help.local.number') }));
  expect(await page.locator('.now service-list').count()).toBe(0);
  expect(await across(page)).toBeLessThanOrEqual(0);
  await page.locator('.now').getByRole('combobox').selectOption('EG');
  await page.locator('.now').getByRole('link', { name: '180' }).waitFor();
  await expect.poll(() => page.locator('.now service-list article').count()).toBe(3);
});

test('the people of the page stand in the card', async () => {
  const page = await openNow('/people');
  await page.locator('.now site-people').getByText('Ms Rossi').waitFor();
});
