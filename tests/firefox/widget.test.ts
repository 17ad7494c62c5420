import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { inside, press } from '../support/in-widget.ts';
import { type Elsewhere, startElsewhere } from '../support/leave-rounds.ts';
import { firefoxVisitor } from '../support/shared-firefox.ts';
import { drawnTitles, otherVersion, twoVersions } from '../support/two-versions.ts';
import { boxes, linkPage, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let elsewhere: Elsewhere;
let site: Site;
let firefox: BrowserContext;

beforeAll(async () => {
  elsewhere = await startElsewhere();
  const [telling, lines] = linkPage(elsewhere.address);
  const pages = {
    ...telling,
    ...twoVersions,
    '/empty': { body: '' },
    '/before': { body: '<a href="/strict">On</a>', head: '' },
    '/strict': { body: widget(), policy: strictest },
    '/untrusted': { body: widget(), policy: `${strictest}; require-trusted-types-for 'script'; trusted-types 'none'` },
    '/missing': { body: widget(), head: '<script type="module" src="/wellbeing/not-there.js"></script>' },
    '/boxes': { body: boxes },
    '/button': { body: widget('country="FI" layout="button"') },
  };
  // the page that tells everyone needs lines of its own, which it asks for as Sweden's
  const own = Object.fromEntries(Object.entries(lines).map(([path, file]) => [path.replace('FI', 'SE'), file]));
  site = await widgetSite(
    { ...pages, '/telling': { ...telling['/telling'], body: (telling['/telling']?.body ?? '').replace('country="FI"', 'country="SE"') } },
    { ...own, ...otherVersion() },
  );
  firefox = await firefoxVisitor();
});

afterAll(async () => {
  await firefox.close();
  await site.close();
  await elsewhere.close();
});

const at = (path: string): string => new URL(path, site.address).href;

test('in Firefox the widget works under the strictest policy, an exercise runs and nothing is stored', async () => {
  const page = await firefox.newPage();
  await page.goto(at('/strict'));
  await inside(page, 'a[href="tel:112"]');
  await press(page, '.pick', 'Grounding');
  await press(page, '.picks .pick', 'Feet on the floor');
  await press(page, '.begin', 'Begin');
  await inside(page, 'step-exercise');
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
  expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
});

test.each(['/untrusted', '/missing'])('in Firefox what the author wrote stays where the script cannot run: %s', async (path) => {
  const page = await firefox.newPage();
  await page.goto(at(path));
  expect(await page.evaluate(() => document.querySelector('.fallback')?.checkVisibility())).toBe(true);
});

test('in Firefox a box that is as wide as what is in it gives the card room, and a narrow column stays narrow', async () => {
  const page = await firefox.newPage();
  await page.goto(at('/boxes'));
  await inside(page, '.link');
  const widths = await page.$$eval('wellbeing-widget', (all) => all.map((each) => each.getBoundingClientRect().width));
  expect(widths.pop()).toBe(180);
  expect(Math.min(...widths)).toBeGreaterThan(300);
});

test('in Firefox leaving covers the window and Back does not return', async () => {
  const page = await firefox.newPage();
  await page.goto(at('/before'));
  await page.goto(at('/strict'));
  await inside(page, '.link');
  await Promise.all([page.waitForNavigation(), press(page, '.exit', 'Leave quickly')]);
  expect(page.url()).toBe(at('/wellbeing/exit.html'));
  await page.goBack();
  expect(page.url()).toBe(at('/before'));
});

test('in Firefox the button opens a dialog that Escape closes', async () => {
  const page = await firefox.newPage();
  await page.goto(at('/button'));
  await press(page, '.open', 'Support and calm');
  await inside(page, 'dialog[open] a[href="tel:112"]');
  await page.keyboard.press('Escape');
  await inside(page, 'dialog:not([open])');
});

test('in Firefox Shift three times leaves, each press is told, and Shift with a letter is none', async () => {
  const page = await firefox.newPage();
  await page.goto(at('/strict'));
  await inside(page, '.link');
  await page.keyboard.down('Shift');
  await page.keyboard.press('A');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Shift');
  await page.waitForFunction(() =>
    document.querySelector('wellbeing-widget')?.shadowRoot?.textContent?.includes('Shift pressed 1 of 3 times.'),
  );
  await page.keyboard.press('Shift');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Shift')]);
  expect(page.url()).toBe(at('/wellbeing/exit.html'));
});

test('in Firefox no site is told from which page a visitor comes, even where the page tells everyone', async () => {
  const page = await firefox.newPage();
  await page.goto(at('/telling'));
  await Promise.all([page.waitForNavigation(), page.click('#plain')]);
  expect(elsewhere.visits.at(-1)).toEqual(['/plain', at('/telling')]);
  for (const [link, path] of [
    ['.lines a[href*="/line"]', '/line'],
    ['.exit', '/exit'],
  ] as const) {
    await page.goto(at('/telling'));
    await inside(page, link);
    await page.evaluate(
      (wanted) => document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click(),
      link,
    );
    await expect.poll(() => elsewhere.visits.at(-1)).toEqual([path, '']);
  }
});

test.each(drawnTitles)('in Firefox of two versions on one page the first draws all: %s', async (path, title) => {
  const page = await firefox.newPage();
  await page.goto(at(path));
  await page.waitForFunction(() => document.querySelectorAll('wellbeing-widget[data-version]').length === 2);
  const opener = (): Promise<string | undefined> =>
    page.evaluate(() => document.querySelectorAll('wellbeing-widget')[1]?.shadowRoot?.querySelector('.open')?.textContent?.trim());
  await expect.poll(opener).toBe(title);
  await press(page, '.pick', word('widget.grounding'));
  await press(page, '.picks .pick', word('exercises.gr-feet.title'));
  await press(page, '.begin', word('exercises.ui.begin'));
  await inside(page, 'step-exercise');
});

test('in Firefox a widget that is put in and taken out a dozen times is drawn each time, and its keys are let go', async () => {
  const page = await firefox.newPage();
  await page.goto(at('/empty'));
  const drawn = await page.evaluate(async () => {
    let count = 0;
    for (let round = 0; round < 12; round += 1) {
      const made = document.createElement('wellbeing-widget');
      made.setAttribute('country', 'FI');
      document.body.append(made);
      const end = Date.now() + 5_000;
      while (!made.shadowRoot?.querySelector('a[href="tel:112"]') && Date.now() < end) await new Promise((done) => setTimeout(done, 10));
      if (made.shadowRoot?.querySelector('a[href="tel:112"]')) count += 1;
      made.remove();
    }
    return count;
  });
  expect(drawn).toBe(12);
  // what was taken out listens to nothing any more
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift');
  expect(page.url()).toBe(at('/empty'));
});
