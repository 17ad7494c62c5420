import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { inside, press } from '../support/in-widget.ts';
import { strictest, widget, widgetSite } from '../support/widget-site.ts';

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await widgetSite({
    '/before': { body: '<a href="/strict">On</a>', head: '' },
    '/strict': { body: widget(), policy: strictest },
    '/untrusted': { body: widget(), policy: `${strictest}; require-trusted-types-for 'script'; trusted-types 'none'` },
    '/missing': { body: widget(), head: '<script type="module" src="/wellbeing/not-there.js"></script>' },
    '/button': { body: widget('country="FI" layout="button"') },
  });
  firefox = await startFirefox({ bare: true });
});

afterAll(async () => {
  await firefox.close();
  await site.close();
});

const at = (path: string): string => new URL(path, site.address).href;

test('in Firefox the widget works under the strictest policy, an exercise runs and nothing is stored', async () => {
  const page = await firefox.browser.newPage();
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
  const page = await firefox.browser.newPage();
  await page.goto(at(path));
  expect(await page.evaluate(() => document.querySelector('.fallback')?.checkVisibility())).toBe(true);
});

test('in Firefox leaving covers the window and Back does not return', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(at('/before'));
  await page.goto(at('/strict'));
  await inside(page, '.link');
  await Promise.all([page.waitForNavigation(), press(page, '.exit', 'Leave quickly')]);
  expect(page.url()).toBe(at('/wellbeing/exit.html'));
  await page.goBack();
  expect(page.url()).toBe(at('/before'));
});

test('in Firefox the button opens a dialog that Escape closes', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(at('/button'));
  await press(page, '.open', 'Support and calm');
  await inside(page, 'dialog[open] a[href="tel:112"]');
  await page.keyboard.press('Escape');
  await inside(page, 'dialog:not([open])');
});
