import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { boxOfWidget, placed } from '../support/box-of-widget.ts';
import { differences } from '../support/computed-looks.ts';
import { hostileSheets } from '../support/hostile-sheets.ts';
import { isSame, pixelsApart } from '../support/pixels-apart.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { snippet, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const names = Object.keys(hostileSheets);
const nothing = Object.fromEntries(names.map((name) => [name, []]));

beforeAll(async () => {
  site = await widgetSite({ '/card': { body: placed('country="FI" help="always"'), head: snippet } });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string): Promise<Page> {
  const page = await (await browser.visitor({ viewport: { width: 1000, height: 1600 } })).newPage();
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
  await page.getByText(word('exercises.gr-feet.step.0')).first().waitFor();
  expect(await page.evaluate(differences, hostileSheets)).toEqual(nothing);
  await page.context().close();
});

test('the same pixels inside the box of the widget, whatever the sheet of the page', async () => {
  const page = await visit('/card');
  const mild = await boxOfWidget(page);
  const other: string[] = [];
  for (const [index, [name, sheet]] of Object.entries(hostileSheets).entries()) {
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
  await page.context().close();
});
