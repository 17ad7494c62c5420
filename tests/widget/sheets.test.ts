import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { boxOfWidget, placed } from '../support/box-of-widget.ts';
import { differences } from '../support/computed-looks.ts';
import { everyday } from '../support/everyday.ts';
import { hostileSheets } from '../support/hostile-sheets.ts';
import { isSame, pixelsApart } from '../support/pixels-apart.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { type RealHost, realHosts } from '../support/real-hosts.ts';
import { type HostPage, snippet, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const names = Object.keys(hostileSheets);
const nothing = Object.fromEntries(names.map((name) => [name, []]));

const hosts = realHosts();
const hostNames = Object.keys(hosts);
const attributes = 'country="FI" help="always"';

/** A page of a site: its own heading, list, form and button around the box with the widget. */
const pageOf = ({ css = '', script = '', body = '', box = '' }: RealHost): HostPage => ({
  head: `<style>${css}</style><script>${script}</script>${snippet}`,
  policy: "default-src 'self' 'unsafe-inline' data:",
  html: 'lang="en" class="govuk-template"',
  body: `<div class="${body}"><h2>News</h2><ul><li>One</li><li>Two</li></ul><form><input aria-label="Name"><button>Send</button></form><div class="${box}">${placed(attributes)}</div></div>`,
});

beforeAll(async () => {
  const pages = Object.fromEntries(hostNames.map((name, index) => [`/host-${index}`, pageOf(hosts[name] ?? {})]));
  site = await widgetSite({ '/card': { body: placed(attributes), head: snippet }, ...pages });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string): Promise<Page> {
  const page = await browser.again({ viewport: { width: 1000, height: 1600 } });
  page.setDefaultTimeout(10_000);
  await page.goto(new URL(path, site.address).href);
  await page.getByRole('button', { name: word('widget.more.place.change') }).waitFor();
  await page.locator('.lines .state').first().waitFor();
  return page;
}

test('no property of a hostile page gets in, neither to the card nor to an open exercise', async () => {
  const page = await visit('/card');
  expect(await page.evaluate(differences, hostileSheets)).toEqual(nothing);
  await page.getByRole('button', { name: new RegExp(word('widget.grounding')) }).click();
  await page.getByRole('button', { name: new RegExp(word('exercises.gr-feet.title')) }).click();
  await page.getByRole('button', { name: word('exercises.ui.begin'), exact: true }).click();
  await page.getByText(word('exercises.gr-feet.step.0')).first().waitFor();
  expect(await page.evaluate(differences, hostileSheets)).toEqual(nothing);
});

test('the same pixels inside the box of the widget, whatever the sheet of the page', async () => {
  const page = await visit('/card');
  const mild = await boxOfWidget(page);
  const other: string[] = [];
  for (const [index, [name, sheet]] of everyday(Object.entries(hostileSheets), 6).entries()) {
    await page.evaluate((css) => {
      const worn = document.querySelector('#worn') ?? document.head.appendChild(document.createElement('style'));
      worn.id = 'worn';
      worn.textContent = css;
    }, sheet);
    const now = await boxOfWidget(page);
    const apart = await pixelsApart(page, mild, now);
    if (isSame(apart)) continue;
    other.push(`${name}: ${JSON.stringify(apart)}`);
    await writeFile(`tests/results/sheet-${index}.png`, now);
  }
  expect(other).toEqual([]);
});

test('the same pixels as on an empty page, on pages built as real sites are', async () => {
  const page = await visit('/card');
  const mild = await boxOfWidget(page);
  const other: string[] = [];
  for (const [index, name] of hostNames.entries()) {
    await page.goto(new URL(`/host-${index}`, site.address).href);
    await page.locator('wellbeing-widget[data-version]').waitFor();
    await page.locator('.lines .state').first().waitFor();
    const now = await boxOfWidget(page);
    const apart = await pixelsApart(page, mild, now);
    if (isSame(apart)) continue;
    other.push(`${name}: ${JSON.stringify(apart)}`);
    await writeFile(`tests/results/host-${index}.png`, now);
  }
  expect(other).toEqual([]);
});

test('nothing of ours gets out: the page around looks as it did without us', async () => {
  const page = await browser.again();
  const looks = (): Promise<unknown> =>
    page.evaluate(() => ({
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      looks: [...document.querySelectorAll('html, body, main, h1, h2, ul, li, form, input, button')].map((each) =>
        [...getComputedStyle(each)]
          .map((name) => `${name}: ${getComputedStyle(each).getPropertyValue(name)}`)
          .filter((each) => !/size|height|width|origin/.test(each)),
      ),
      names: Object.keys(window).filter((name) => /well|lit|reactive|widget/i.test(name)),
    }));
  await page.route('**/wellbeing-widget.js', (route) => route.abort());
  await page.goto(new URL('/host-0', site.address).href);
  const without = await looks();
  await page.unroute('**/wellbeing-widget.js');
  await page.reload();
  await page.locator('wellbeing-widget[data-version]').waitFor();
  const { names: ours, ...now } = (await looks()) as { names: readonly string[] };
  const { names: none, ...before } = without as { names: readonly string[] };
  expect(now).toEqual(before);
  expect(ours.filter((name) => !none.includes(name))).toEqual([]);
});
