import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { brokenGlobals, oddGlobals } from '../support/patched-globals.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { drawnTitles, otherVersion, twoVersions } from '../support/two-versions.ts';
import { type HostPage, snippet, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const file = (name: string): string => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
/** Libraries of ten years ago as they were published; MooTools has only its half without the page on the registry. */
const libraries: Readonly<Record<string, string>> = {
  'jQuery 1.12': file('jquery-1/dist/jquery.js'),
  'MooTools 1.5, its core': file('mootools'),
};

const open = "default-src 'self' 'unsafe-inline'";
const after = (script: string): HostPage => ({
  body: widget('country="FI" help="always"'),
  head: `<script>${script}</script>${snippet}`,
  policy: open,
});
const broken = Object.keys(brokenGlobals);
const odd = { ...libraries, ...oddGlobals };
const oddNames = Object.keys(odd);

beforeAll(async () => {
  const pages: Record<string, HostPage> = {
    '/without-script': { body: widget() },
    '/other-hash': { body: widget(), head: snippet.replace('type=', `integrity="sha384-${'A'.repeat(64)}" crossorigin type=`) },
    '/missing': { body: widget(), head: '<script type="module" src="/wellbeing/not-there.js"></script>' },
    '/refused': { body: widget(), policy: "default-src 'none'" },
    '/untrusted': {
      body: widget(),
      policy: "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    '/fifty': {
      body: Array.from({ length: 50 }, (_, n) =>
        widget(`country="${['FI', 'SE', 'EG'][n % 3]}" layout="${['card', 'button', 'bar', 'list'][n % 4]}"`),
      ).join(''),
    },
    ...twoVersions,
  };
  for (const [index, script] of Object.values(brokenGlobals).entries()) pages[`/broken-${index}`] = after(script);
  for (const [index, script] of Object.values(odd).entries()) pages[`/odd-${index}`] = after(script);
  site = await widgetSite(pages, otherVersion());
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page; what was thrown in a file of ours is kept. */
async function visit(path: string, javaScriptEnabled = true): Promise<{ page: Page; thrown: string[] }> {
  const page = await browser.again({ javaScriptEnabled });
  page.setDefaultTimeout(10_000);
  const thrown: string[] = [];
  page.on('pageerror', ({ message, stack }) => void (/\/(wellbeing|other)\//.test(stack ?? message) && thrown.push(`${message} ${stack}`)));
  await page.goto(new URL(path, site.address).href);
  return { page, thrown };
}

/** Time in which the widget would have been drawn, if it could. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(500);

describe('where the script cannot run, a line of help stands there', () => {
  test.each(['/other-hash', '/missing', '/refused', '/untrusted'])('%s', async (path) => {
    const { page } = await visit(path);
    await settled(page);
    expect(await page.locator('.fallback a[href="tel:112"]').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('without script', async () => {
    const { page } = await visit('/without-script', false);
    expect(await page.locator('.fallback a[href="tel:112"]').isVisible()).toBe(true);
  });

  test.each(everyday(broken, 3))('on a page with %s', async (name) => {
    const { page } = await visit(`/broken-${broken.indexOf(name)}`);
    await settled(page);
    const links = await page.locator('a[href="tel:112"]').all();
    expect((await Promise.all(links.map((each) => each.isVisible()))).some(Boolean)).toBe(true);
  });
});

test.each(everyday(oddNames, 3))(
  'the widget is drawn and opens what is pressed, without an error of its own, on a page with %s',
  async (name) => {
    const { page, thrown } = await visit(`/odd-${oddNames.indexOf(name)}`);
    await page.locator('.lines').getByRole('link', { name: '85258' }).waitFor();
    await page.locator('.lines .state').first().waitFor();
    await page.getByRole('button', { name: new RegExp(word('widget.grounding')) }).click();
    await page.getByRole('button', { name: new RegExp(word('exercises.gr-feet.title')) }).click();
    await page.getByRole('button', { name: word('exercises.ui.begin'), exact: true }).click();
    await page.getByText(word('exercises.gr-feet.step.0')).first().waitFor();
    await page.getByRole('button', { name: word('exercises.ui.next-step') }).click();
    await page.locator('.back').click();
    await page.locator('.back').click();
    await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
    await page.locator('service-list').getByRole('heading', { name: 'Kriisipuhelin' }).waitFor();
    await page.locator('.back').click();
    await page.getByRole('button', { name: word('widget.more.place.change') }).click();
    await page.getByRole('combobox').selectOption('EG');
    await page.getByRole('link', { name: '122' }).waitFor();
    expect(thrown).toEqual([]);
  },
);

describe('many on one page', () => {
  test('fifty widgets of every layout are drawn', async () => {
    const { page, thrown } = await visit('/fifty');
    await expect.poll(() => page.locator('wellbeing-widget .w').count()).toBe(50);
    await expect.poll(() => page.locator('wellbeing-widget[data-version]').count()).toBe(50);
    expect(thrown).toEqual([]);
  });

  test.each(drawnTitles)('of two versions the first draws all, says which it is, and opens what is pressed: %s', async (path, title) => {
    const { page, thrown } = await visit(path);
    await page.getByRole('button', { name: title }).click();
    await page.getByRole('dialog', { name: title }).getByRole('link', { name: '112' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: new RegExp(word('widget.grounding')) }).click();
    await page.getByRole('button', { name: new RegExp(word('exercises.gr-feet.title')) }).waitFor();
    const version = JSON.parse(readFileSync(join(built.widget, '../../package.json'), 'utf8')).version;
    expect(await page.locator('wellbeing-widget').first().getAttribute('data-version')).toBe(version);
    expect(thrown).toEqual([]);
  });
});
