import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { asPages, smallDirectory } from '../support/small-directory.ts';
import { fallback, snippet, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const schoolPack = { version: 1, name: 'Harbour School', people: [{ role: 'counsellor', place: 'room 12', agreed: true }] };
const violencePack = JSON.stringify({ ...schoolPack, topics: ['violence'] });

beforeAll(async () => {
  site = await widgetSite(
    {
      '/page': { body: widget(), policy: strictest },
      '/pack': {
        body: `<wellbeing-widget country="FI">${fallback}<script type="application/json">${violencePack}</script></wellbeing-widget>`,
      },
      '/leaders': { body: widget('country="FI" audience="helper" topic="school"') },
      '/fifty': { body: widget().repeat(50) },
    },
    {
      ...asPages(smallDirectory(), '/wellbeing/local/'),
      '/school.json': { type: 'application/json', read: () => JSON.stringify(schoolPack) },
    },
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path = '/page'): Promise<Page> {
  const page = await browser.again({ viewport: { width: 1000, height: 900 } });
  await page.goto(new URL(path, site.address).href);
  await page.getByRole('button', { name: word('widget.more.place.change') }).waitFor();
  return page;
}

const set = (page: Page, name: string, value: string | null): Promise<void> =>
  page.locator('wellbeing-widget').evaluate(
    (element, [key, to]) => {
      if (to === null) element.removeAttribute(String(key));
      else element.setAttribute(String(key), String(to));
    },
    [name, value],
  );

const exitHeight = async (page: Page): Promise<number> =>
  (await page.getByRole('link', { name: word('widget.leave') }).boundingBox())?.height ?? 0;
const names = (page: Page): Promise<readonly string[]> => page.locator('.lines strong').allTextContents();

/** What each attribute does when it is the only one that changes, on a page that was drawn without it. */
const changes: readonly (readonly [name: string, value: string, seen: (page: Page) => Promise<void>])[] = [
  [
    'layout',
    'bar',
    async (page) => {
      const bar = page.locator('wellbeing-widget');
      await expect.poll(() => bar.evaluate((element) => getComputedStyle(element).position)).toBe('sticky');
      await expect.poll(() => page.locator('.w').evaluate((element) => getComputedStyle(element).borderBlockStartWidth)).toBe('2px');
    },
  ],
  ['topic', 'violence', async (page) => expect.poll(() => exitHeight(page)).toBeGreaterThanOrEqual(60)],
  ['directory', '', (page) => page.getByRole('button', { name: word('widget.more.local') }).waitFor()],
  ['pack', '/school.json', (page) => page.getByText('room 12').waitFor()],
  ['topic', 'standing-by', (page) => page.locator('.home .pick').getByText(word('widget.more.by')).waitFor()],
  ['layout', 'list', (page) => page.locator('.portal service-list article').first().waitFor()],
  ['layout', 'button', (page) => page.getByRole('button', { name: word('widget.title') }).waitFor()],
  ['country', 'EG', (page) => page.getByRole('link', { name: '122' }).waitFor()],
  [
    'lang',
    'ar',
    (page) =>
      page
        .locator('.w[dir="rtl"]')
        .getByText(word('widget.lines', {}, 'ar'))
        .waitFor(),
  ],
  ['audience', 't13', (page) => expect.poll(() => names(page)).toEqual(['A line for young people', 'A chat'])],
  ['topic', 'grief', (page) => expect.poll(() => names(page)).toContain('A line about grief')],
  ['exercises', 'none', (page) => page.getByText(word('widget.quiet')).waitFor({ state: 'detached' })],
  ['help', 'always', (page) => page.getByRole('button', { name: word('widget.now') }).waitFor()],
  ['exit', 'off', (page) => page.getByRole('link', { name: word('widget.leave') }).waitFor({ state: 'detached' })],
  [
    'exit-url',
    'https://weather.example/',
    (page) =>
      expect.poll(() => page.getByRole('link', { name: word('widget.leave') }).getAttribute('href')).toBe('https://weather.example/'),
  ],
  ['theme', 'dark', (page) => expect.poll(() => page.locator('.w').evaluate((each) => getComputedStyle(each).colorScheme)).toBe('dark')],
];

test.each(everyday(changes, 6))('one attribute alone, from a fresh start: %s to "%s"', async (name, value, seen) => {
  const page = await visit();
  await set(page, name, value);
  await seen(page);
});

test('what an attribute brought goes with it: the large way out, the directory', async () => {
  const page = await visit();
  await set(page, 'topic', 'violence');
  await expect.poll(() => exitHeight(page)).toBeGreaterThanOrEqual(60);
  await set(page, 'topic', 'everyday');
  await expect.poll(() => exitHeight(page)).toBeLessThan(60);
  const local = page.getByRole('button', { name: word('widget.more.local') });
  await set(page, 'directory', '');
  await local.waitFor();
  await set(page, 'directory', null);
  await local.waitFor({ state: 'detached' });
});

test('the town of a directory, and the directory itself, can be named while the page is open', async () => {
  const page = await visit();
  await set(page, 'directory', 'nothing-here');
  await page.getByRole('button', { name: word('widget.more.local') }).click();
  await page.getByText(word('local.failed')).waitFor();
  await set(page, 'near', 'Tampere');
  await set(page, 'directory', '');
  await page.locator('local-services article').first().waitFor();
});

test('a pack that names violence asks for a large way out, until the page itself names another topic', async () => {
  const page = await visit('/pack');
  await expect.poll(() => exitHeight(page)).toBeGreaterThanOrEqual(60);
  await set(page, 'topic', 'grief');
  await expect.poll(() => exitHeight(page)).toBeLessThan(60);
});

test('what is open is read again for another country and another language', async () => {
  const page = await visit();
  await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
  await page.locator('service-list article').first().waitFor();
  await set(page, 'country', 'JP');
  await page.locator('.numbers').getByText(word('help.kind.fire')).waitFor();
  await set(page, 'country', 'FI');
  await set(page, 'lang', 'fi');
  await page
    .locator('.inner')
    .getByText(word('directory.open-now', {}, 'fi'))
    .waitFor();
  await page.locator('service-list article').first().waitFor();
});

describe('who stands by someone', () => {
  test('finds words for it beside the lines, as an adult and as a pupil', async () => {
    const page = await visit();
    await page.getByRole('button', { name: word('widget.more.by') }).waitFor();
    await set(page, 'audience', 'c6');
    await page.getByRole('button', { name: word('widget.more.by') }).waitFor({ state: 'detached' });
    await set(page, 'audience', 't13');
    await page.getByRole('button', { name: word('widget.more.by') }).click();
    await page.getByText(word('standing-by.do.0')).waitFor();
  });

  test('finds, as a leader at a school, the session cards beside the script', async () => {
    const page = await visit('/leaders');
    const link = page.getByRole('link', { name: word('widget.view.group') });
    await link.waitFor();
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await opened.getByRole('heading').first().waitFor();
    expect(new URL(opened.url()).pathname).toBe('/wellbeing/group/index.html');
    await opened.close();
  });
});

test('fifty widgets ask for each file once', async () => {
  const page = await browser.again();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL('/fifty', site.address).href);
  await expect.poll(() => page.locator('.state').count()).toBe(150);
  const files = asked.filter((path) => path.includes('/directory/'));
  expect([...files].sort()).toEqual(['/wellbeing/directory/FI.json', '/wellbeing/directory/FI.more.json']);
  expect(snippet).toContain('wellbeing-widget.js');
});
