import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { hostileAddresses, hostileMails, hostileNumbers, hostileTexts } from '../support/hostile-texts.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { fallback, room, snippet, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const pack = {
  version: 1,
  name: 'Harbour School',
  language: 'en',
  zone: 'Europe/Helsinki',
  greeting: 'You can come with anything.',
  people: [
    {
      name: 'Ms Rossi',
      role: 'counsellor',
      place: 'room 12',
      phone: '+358 9 000 000',
      hours: 'Tu 10:00-12:00; We 11:00-13:00',
      agreed: true,
    },
    { name: 'Mr Lind', role: 'nurse', place: 'B2' },
    { role: 'night watch <img src=x onerror=alert(1)>', place: '<script>alert(1)</script>', web: 'javascript:alert(1)' },
  ],
  listings: [{ title: 'Breakfast club', place: 'canteen', hours: 'Mo-Fr 07:30-08:15' }],
  closed: [{ name: 'break', from: '2026-12-24', to: '2027-01-05' }],
  outOfHours: 'Nobody from school is there now.',
  exit: 'https://exit.example/',
  topics: ['school'],
  checkedOn: '2026-11-02',
  checkedBy: 'the office',
};

/** A pack in which every field is hostile: 40 people and 60 listings. */
const hostile = (() => {
  const at = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;
  const person = (_: unknown, index: number) => ({
    name: at(hostileTexts, index),
    role: at(hostileTexts, index + 1),
    place: at(hostileTexts, index + 2),
    note: at(hostileTexts, index + 3),
    phone: at(hostileNumbers, index)[0],
    sms: at(hostileNumbers, index + 1)[0],
    whatsapp: at(hostileNumbers, index + 2)[0],
    email: at(hostileMails, index),
    chat: at(hostileAddresses, index),
    web: at(hostileAddresses, index + 7),
    languages: ['en-aa-bb-cc', '<b>', 'fi'],
    agreed: true,
  });
  const listing = (_: unknown, index: number) => ({
    title: at(hostileTexts, index),
    place: at(hostileTexts, index + 1),
    web: at(hostileAddresses, index),
  });
  const [name, greeting] = hostileTexts;
  const lists = { people: Array.from({ length: 40 }, person), listings: Array.from({ length: 60 }, listing) };
  return { ...pack, ...lists, name, greeting, exit: hostileAddresses[0], language: '"onclick="x', checkedBy: greeting };
})();
const bursting: Readonly<Record<string, string>> = {
  '/large.json': JSON.stringify({ ...pack, greeting: 'x'.repeat(3e6) }),
  '/keys.json': `{"version":1,${Array.from({ length: 1e6 }, (_, index) => `"${index.toString(36)}":0`).join()}}`,
  '/deep.json': `${'['.repeat(90_000)}${']'.repeat(90_000)}`,
};

const inline = (attributes: string): string =>
  `<wellbeing-widget ${attributes}>${fallback}<script type="application/json">${JSON.stringify(pack).replaceAll('<', '\\u003c')}</script></wellbeing-widget>`;

beforeAll(async () => {
  const file = { type: 'application/json', read: () => JSON.stringify(pack) };
  const page = (body: string, html = 'lang="en"') => ({ body, head: snippet + room, html });
  site = await widgetSite(
    {
      '/inline': { body: inline('country="FI"'), policy: strictest },
      '/file': page(widget('country="FI" pack="/pack.json"')),
      '/arabic': page(widget('country="FI" pack="/pack.json"'), 'lang="ar" dir="rtl"'),
      '/broken': page(widget('country="FI" pack="/broken.json"')),
      '/none': page(widget('country="FI" pack="/none.json"')),
      '/hostile': page(widget('country="FI" pack="/hostile.json"'), 'lang="ar" dir="rtl"'),
      ...Object.fromEntries(Object.keys(bursting).map((name) => [name.replace('.json', ''), page(widget(`country="FI" pack="${name}"`))])),
    },
    {
      ...Object.fromEntries(Object.entries(bursting).map(([name, text]) => [name, { type: 'application/json', read: () => text }])),
      '/hostile.json': { type: 'application/json', read: () => JSON.stringify(hostile) },
      '/pack.json': file,
      '/broken.json': { type: 'application/json', read: () => '{' },
    },
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page at a Wednesday noon in Helsinki, or at another time. */
async function visit(path: string, at = '2026-11-25T10:00:00Z', width = 1000): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.again({ time: at, viewport: { width, height: 900 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(path, site.address).href);
  return { page, asked };
}

test("the site's own people stand above the lines of the country, with room, hours and a number to press; no request is made for a pack in the tag", async () => {
  const { page, asked } = await visit('/inline');
  const own = page.locator('site-people');
  await own.getByRole('heading', { name: word('site.people-at', { name: 'Harbour School' }) }).waitFor();
  expect(await own.locator('.all').textContent()).toMatch(/Ms Rossi.*counsellor · room 12.*Open until 13:00.*Tue?.* 10:00.12:00/s);
  expect(await own.getByRole('link', { name: /Ms Rossi/ }).getAttribute('href')).toBe('tel:+3589000000');
  const [above = 0, below = 0] = await Promise.all([own.boundingBox(), page.locator('.lines').boundingBox()]).then((boxes) =>
    boxes.map((box) => box?.y),
  );
  expect(above).toBeLessThan(below);
  expect(asked.filter((path) => path.endsWith('.json') && !path.startsWith('/wellbeing/directory/'))).toEqual([]);
});

test('who did not agree is not named, and what looks like markup stands there as text', async () => {
  const { page } = await visit('/inline');
  const own = page.locator('site-people');
  await own.getByText('night watch <img').waitFor();
  expect(await own.locator('.all').textContent()).not.toContain('Lind');
  expect(await own.locator('img, script').count()).toBe(0);
  expect(await own.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual(['tel:+3589000000']);
});

test('while nobody is there the notice says so, and in a break it says when they are back', async () => {
  const evening = await visit('/file', '2026-11-25T18:00:00Z');
  expect(evening.asked.filter((path) => path === '/pack.json').length).toBeLessThanOrEqual(1);
  // somebody without hours may be there: nothing is claimed of them
  await evening.page.locator('site-people').getByText('Ms Rossi').waitFor();
  const { page } = await visit('/file', '2026-12-28T10:00:00Z');
  await page.getByText('Nobody from school is there now.').waitFor();
  await page.getByText(word('site.closed.back', { day: 'Wednesday, January 6' })).waitFor();
  expect(await page.locator('site-people .state.open').count()).toBe(0);
});

test('says how old the list is, and that it is old when it is', async () => {
  const { page } = await visit('/file', '2028-01-10T10:00:00Z');
  await page.getByText(word('site.old')).waitFor();
});

test('a pack in which everything is hostile is text: nothing runs, and no link leads elsewhere than to https, tel, sms and mailto', async () => {
  const { page } = await visit('/hostile');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const own = page.locator('site-people');
  await own.locator('article').nth(99).waitFor();
  expect(await own.locator('img, script, svg[onload], iframe, style:not(:first-child), form').count()).toBe(0);
  const links = await own.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((each) => !/^(https:\/\/(?![^/]*@)[^\s"'<>\\]+|(tel|sms):\+?\d{2,20}|mailto:[^?,&%<>"\s]+)$/.test(each))).toEqual([]);
  expect(await page.getByRole('link', { name: word('widget.leave', {}, 'ar') }).getAttribute('href')).toContain('/wellbeing/exit.html');
  expect(await own.locator('.all').innerText()).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  expect(await page.evaluate(() => Reflect.get(window, '__pwn') ?? null)).toBeNull();
  expect(errors).toEqual([]);
});

test('a pack that is broken, made to burst, or not there leaves the lines as they were, with one quiet sentence', async () => {
  for (const path of ['/broken', '/none', '/large', '/keys', '/deep']) {
    const { page } = await visit(path);
    await page.getByText(word('site.failed')).waitFor();
    expect(await page.locator('.lines li').count()).toBeGreaterThan(1);
  }
});

test('the way out and the topics of the pack are used where the page names none, and the pack can change while the page is open', async () => {
  const { page } = await visit('/file');
  await page.locator('site-people').getByText('Ms Rossi').waitFor();
  const exit = page.getByRole('link', { name: word('widget.leave') });
  await expect.poll(() => exit.getAttribute('href')).toBe('https://exit.example/');
  await page.evaluate(() => document.querySelector('wellbeing-widget')?.removeAttribute('pack'));
  await page.locator('site-people').waitFor({ state: 'detached' });
  await expect.poll(() => exit.getAttribute('href')).toContain('/wellbeing/exit.html');
  await page.evaluate(() => document.querySelector('wellbeing-widget')?.setAttribute('pack', '/pack.json'));
  await page.locator('site-people').getByText('Ms Rossi').waitFor();
});

test('an exercise that is opened over it hides it', async () => {
  const { page } = await visit('/inline');
  const heading = page.locator('site-people h3').first();
  await heading.waitFor();
  await page.locator('.pick').nth(1).click();
  await page.locator('.inner .picks').waitFor();
  await expect.poll(() => heading.isVisible()).toBe(false);
});

test('has no fault that a machine can find, narrow and right-to-left', async () => {
  for (const [path, width] of [
    ['/file', 320],
    ['/arabic', 1000],
  ] as const) {
    const { page } = await visit(path, undefined, width);
    await page.locator('site-people').getByText('Ms Rossi').waitFor();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
