import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import type { FirstLines } from '../../widget/first-lines.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;
let page: Page;

/** A country of whose lines something must be said, with a line for one part of it. */
const doubtful: FirstLines = {
  lines: [
    ['A line of the state', '', 'phone', '1480', '', 's'],
    ['A line by WhatsApp', '', 'whatsapp', '+269 333 44 55', '', 'ud'],
    ['A line of an island', '', 'sms', '85258', '', '', 'KM-G'],
  ],
  for: { everyday: [[], [], [], [2, 0, 1], []] },
};

beforeAll(async () => {
  site = await widgetSite(
    {
      '/page': { body: widget() },
      '/guess': { body: widget('') },
      '/arabic': { body: widget(), html: 'lang="ar-EG" dir="rtl"' },
    },
    { '/wellbeing/directory/KM.json': { type: 'application/json', read: () => JSON.stringify(doubtful) } },
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  page = await browser.again();
  await page.goto(new URL('/page', site.address).href);
  await page.getByRole('button', { name: 'Change place' }).waitFor();
});

const set = (name: string, value: string): Promise<void> =>
  page.locator('wellbeing-widget').evaluate((element, [key, to]) => element.setAttribute(key ?? '', to ?? ''), [name, value]);
const names = (): Promise<readonly string[]> => page.locator('.lines strong').allTextContents();

test('a change of country, audience or topic changes what is shown', async () => {
  expect(await names()).toEqual(['A line by text message', 'A chat', 'Kriisipuhelin']);
  await set('audience', 't13');
  await expect.poll(names).toEqual(['A line for young people', 'A chat']);
  await set('topic', 'grief');
  await expect.poll(names).toEqual(['A line about grief', 'A line for young people', 'A chat']);
  await set('country', 'EG');
  await page.getByRole('link', { name: '122' }).waitFor();
  await page.getByText('Egypt').waitFor();
});

test('exercises are those that are named, none where that is said, and all where no name is known', async () => {
  const offered = () => page.locator('.pick[part="exercise"] b').allTextContents();
  const both = [word('widget.breathing'), word('widget.grounding')];
  expect(await offered()).toEqual(both);
  for (const [value, seen] of [
    ['grounding', [word('widget.grounding')]],
    ['none', []],
    ['nonsense breathing', [word('widget.breathing')]],
    ['nonsense', both],
  ] as const) {
    await set('exercises', value);
    await expect.poll(offered).toEqual(seen);
  }
});

test('what is in doubt or run by the state stands before the number, WhatsApp opens its number, and fire has its word', async () => {
  await set('country', 'KM');
  await expect.poll(names).toEqual(['A line of the state', 'A line by WhatsApp']);
  const said = async (at: number): Promise<string> => (await page.locator('.lines li').nth(at).innerText()).replaceAll(/\s+/g, ' ');
  expect(await said(0)).toMatch(/^A line of the state Run by the state .*1480$/);
  expect(await said(1)).toMatch(
    /^A line by WhatsApp Not confirmed Listed by another directory, not confirmed with the service .*WhatsApp \+269 333 44 55$/,
  );
  expect(await page.locator('.lines a').nth(1).getAttribute('href')).toBe('https://wa.me/2693334455');
  expect((await page.locator('.sos').innerText()).replaceAll(/\s+/g, ' ')).toMatch(/Police 17 Not confirmed Fire brigade 18 Not confirmed/);
  await set('lang', 'fi');
  await expect.poll(() => page.locator('.sos').innerText()).toMatch(/Palokunta\s+18\s+Ei vahvistettu\s+Not confirmed/);
});

test('a line of a part of the country comes first on a page of that part, and is on no other', async () => {
  await set('country', 'KM');
  await set('subdivision', 'km-g');
  await expect.poll(names).toEqual(['A line of an island', 'A line of the state', 'A line by WhatsApp']);
  expect(await page.locator('.lines a').first().innerText()).toMatch(/^Text\s+85258$/);
  await set('subdivision', 'KM-A');
  await expect.poll(names).toEqual(['A line of the state', 'A line by WhatsApp']);
});

test('a change of language changes the words, and lines that speak it come first', async () => {
  await set('lang', 'fi');
  await expect.poll(names).toEqual(['Kriisipuhelin', 'A line by text message', 'A chat']);
  await page.getByText('Suomi', { exact: true }).waitFor();
  await page.getByText('This language is a draft.').or(page.getByText('Tämä kieli')).first().waitFor();
});

test('a language without words is spoken to in English, and its lines still come first', async () => {
  await set('lang', 'sv');
  await page.getByText('Lines you can call or text').waitFor();
  expect(await page.locator('.w').getAttribute('lang')).toBe('en');
});

test('exercises, the pinned line, the way out, the look and the layout follow their attributes', async () => {
  await set('exercises', 'grounding');
  await page.getByRole('button', { name: 'Breathing' }).waitFor({ state: 'detached' });
  await set('exercises', 'none');
  await page.getByRole('button', { name: 'Grounding' }).waitFor({ state: 'detached' });
  await set('help', 'always');
  await page.getByRole('button', { name: 'If it is too much right now' }).waitFor();
  await set('exit-url', 'https://weather.example/');
  await expect.poll(() => page.getByRole('link', { name: 'Leave quickly' }).getAttribute('href')).toBe('https://weather.example/');
  await set('exit', 'off');
  await page.getByRole('link', { name: 'Leave quickly' }).waitFor({ state: 'detached' });
  await set('theme', 'dark');
  await expect.poll(() => page.locator('.w').evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');
  await set('layout', 'button');
  await page.getByRole('button', { name: 'Support and calm' }).waitFor();
  await set('layout', 'card');
  await page.getByRole('link', { name: '112' }).waitFor();
});

test('without a country the time zone is asked, the guess says so, and another place can be chosen', async () => {
  await page.goto(new URL('/guess', site.address).href);
  await page.getByText("Guessed from this device's time zone.").waitFor();
  await page.getByRole('link', { name: '112' }).waitFor();
  await page.getByRole('button', { name: 'Change place' }).click();
  await page.getByRole('combobox', { name: 'Country or region' }).selectOption('EG');
  await page.getByRole('link', { name: '122' }).waitFor();
  expect(await page.getByText("Guessed from this device's time zone.").count()).toBe(0);
});

test('where a time zone is shared by countries with different numbers, the person is asked', async () => {
  const there = await browser.again({ timezoneId: 'Africa/Abidjan' });
  await there.goto(new URL('/guess', site.address).href);
  const choice = there.getByRole('combobox', { name: 'Country or region' });
  await choice.waitFor();
  await there.getByText('Call your local emergency number.').waitFor();
  expect(await choice.locator('optgroup').first().locator('option').count()).toBeGreaterThan(3);
  expect(await choice.inputValue()).toBe('');
});

test('the nearest language of the page is taken, from right to left where it is written so', async () => {
  await page.goto(new URL('/arabic', site.address).href);
  await page.getByRole('link', { name: '112' }).waitFor();
  expect(await page.locator('.w').evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction])).toEqual([
    'ar',
    'rtl',
  ]);
  await page.locator('[lang="en"]').getByText('In danger now?').waitFor();
});

test('a widget that is moved, or taken out and put back, still works and leaves nothing listening', async () => {
  await page.evaluate(() => {
    const element = document.querySelector('wellbeing-widget');
    element?.remove();
    if (element) document.body.prepend(element);
  });
  await page.getByRole('button', { name: 'Change place' }).waitFor();
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  expect(new URL(page.url()).pathname).toBe('/page');
  await page.evaluate(() => document.querySelector('wellbeing-widget')?.remove());
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift');
  expect(new URL(page.url()).pathname).toBe('/page');
});

test('what the page hears carries nothing', async () => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ['contact', 'exercise', 'exit'])
      document.addEventListener(`wellbeing-${name}`, (event) =>
        heard.push([event.type, 'detail' in event, event.composedPath().length > 3]),
      );
    document.addEventListener('click', (event) => event.target instanceof Element && event.preventDefault());
  });
  await page.getByRole('link', { name: '112' }).click();
  await page.getByRole('button', { name: 'Grounding' }).click();
  await page.getByRole('button', { name: /Feet on the floor/ }).waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown }).heard)).toEqual([
    ['wellbeing-contact', false, true],
    ['wellbeing-exercise', false, true],
  ]);
});

test('each line says whether it is open, by the clock of its own place, and the list says how old its sources are', async () => {
  const context = await browser.visitor();
  const there = await context.newPage();
  await there.clock.setFixedTime(new Date('2026-11-25T09:00:00+02:00'));
  await there.goto(new URL('/page', site.address).href);
  const states = (): Promise<readonly string[]> => there.locator('.state').allInnerTexts();
  await expect.poll(states).toEqual(['Hours not known', 'Hours not known', 'Open until 21:00']);
  await there.clock.setFixedTime(new Date('2026-11-25T22:00:00+02:00'));
  await there.locator('wellbeing-widget').evaluate((element) => element.setAttribute('topic', 'everyday'));
  await expect.poll(states).toEqual(['Hours not known', 'Hours not known', 'Closed, opens tomorrow 09:00']);
  await there.getByText('Not dialled by us. Newest sources: March 2025 to February 2026.').waitFor();
});

test.each([
  ['2026-11-25T09:00:00Z', false],
  ['2027-02-01T09:00:00Z', true],
])('the lists say of which day they are, and after a year that a number may have changed: %s', async (at, isOld) => {
  const context = await browser.visitor();
  const there = await context.newPage();
  await there.clock.setFixedTime(new Date(at));
  await there.goto(new URL('/page', site.address).href);
  await there.getByRole('button', { name: word('widget.more.lines.all') }).click();
  const age = there.getByText(word('widget.view.age', { date: 'January 1, 2026' }));
  await age.waitFor();
  expect((await age.textContent())?.includes(word('widget.view.age.old'))).toBe(isOld);
  await context.close();
});

test('all lines of the country are one press away', async () => {
  await page.getByRole('button', { name: 'All lines here' }).click();
  await page.getByRole('heading', { name: 'Kriisipuhelin' }).waitFor();
  expect(await page.locator('service-list').getByRole('link').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: /^More about Kriisipuhelin/ }).click();
  await page.locator('service-details').waitFor();
});
