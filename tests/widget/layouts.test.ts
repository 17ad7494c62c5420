import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { shiftsOf, watchShifts } from '../support/shifts.ts';
import { boxes, snippet, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const long = '<p style="block-size: 2000px">A long page</p>';

beforeAll(async () => {
  const page = (body: string, html = 'lang="en"') => ({ body, head: snippet, html });
  site = await widgetSite({
    '/bar': page(`${long}${widget('country="FI" layout="bar"')}`),
    '/bar-ar': page(`${long}${widget('country="FI" layout="bar"')}`, 'lang="ar" dir="rtl"'),
    '/list': { ...page(widget('country="FI" layout="list"')), policy: strictest },
    '/list-ar': page(widget('country="FI" layout="list"'), 'lang="ar" dir="rtl"'),
    '/trusted': {
      ...page(widget('country="FI" layout="list"')),
      policy: `${strictest}; require-trusted-types-for 'script'; trusted-types lit-html`,
    },
    '/violence': page(widget('country="FI" topic="violence"')),
    '/helper': page(widget('country="FI" audience="helper"')),
    '/card': page(widget('country="FI"')),
    '/card-ar': page(widget('country="FI"'), 'lang="ar" dir="rtl"'),
    '/as-wide-as-needed': page(boxes),
    '/between': page(`${long}${widget('country="FI"')}${long}`),
  });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string, width = 1000): Promise<{ page: Page; refused: string[] }> {
  const page = await browser.again({ viewport: { width, height: 900 } });
  const refused: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  page.on('pageerror', (error) => refused.push(String(error)));
  page.setDefaultTimeout(10_000);
  await page.goto(new URL(path, site.address).href);
  await page.locator('.sos .num').first().waitFor();
  return { page, refused };
}

const faults = (page: Page): Promise<readonly string[]> => violations((expression) => page.evaluate(expression));

describe('the bar', () => {
  test('stays at the lower edge while the page is long, covers nothing at its end, and opens the card', async () => {
    const { page } = await visit('/bar');
    const bar = page.locator('wellbeing-widget');
    await expect.poll(async () => Math.round(((await bar.boundingBox())?.y ?? 0) + ((await bar.boundingBox())?.height ?? 0))).toBe(900);
    await page.getByRole('link', { name: '112' }).waitFor();
    await page.locator('.bar .pin li').first().waitFor();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const text = await page.getByText('A long page').boundingBox();
    const box = await bar.boundingBox();
    expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(Math.ceil(box?.y ?? 0));
    await page.getByRole('button', { name: word('widget.title') }).click();
    await page.getByRole('dialog').getByText(word('widget.quiet')).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('fits narrow and right-to-left', async () => {
    for (const [path, width] of [
      ['/bar', 320],
      ['/bar-ar', 1000],
    ] as const) {
      const { page } = await visit(path, width);
      await page.locator('.bar .sos .num').first().waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});

describe('the list of a portal', () => {
  test('shows every line, and an address for each topic: it can be linked to, and Back leads back', async () => {
    const { page, refused } = await visit('/list');
    const cards = page.locator('service-list article');
    await cards.first().waitFor();
    const all = await cards.count();
    const chips = page.getByRole('navigation', { name: word('widget.view.topics') }).getByRole('link');
    const name = (await chips.nth(1).textContent()) ?? '';
    await chips.nth(1).click();
    expect(page.url()).toMatch(/#topic=[a-z-]+$/);
    await expect.poll(() => chips.nth(1).getAttribute('aria-current')).toBe('true');
    await page.goBack();
    await expect.poll(() => chips.first().getAttribute('aria-current')).toBe('true');
    await expect.poll(() => cards.count()).toBe(all);
    expect(name).not.toBe('');
    expect(refused).toEqual([]);
  });

  test('works under Trusted Types, and puts nothing into the page around it', async () => {
    const { page, refused } = await visit('/trusted');
    await page.locator('service-list article').first().waitFor();
    expect(refused).toEqual([]);
    expect(await page.locator('wellbeing-widget > script').count()).toBe(0);
  });

  test('has no fault, narrow and right-to-left', async () => {
    for (const [path, width] of [
      ['/list', 320],
      ['/list-ar', 1000],
    ] as const) {
      const { page } = await visit(path, width);
      await page.locator('service-list article').first().waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});

describe('more support', () => {
  test('with the topic of violence it stands first, under a neutral title, with the lines that know about it and a large way out', async () => {
    const { page } = await visit('/violence');
    const row = page.getByRole('button', { name: word('widget.view.support') });
    await row.waitFor();
    expect(await page.locator('.home').innerText()).not.toContain(word('violence.title'));
    const exit = await page.getByRole('link', { name: word('widget.leave') }).boundingBox();
    expect(exit?.height).toBeGreaterThanOrEqual(60);
    await row.click();
    await page.getByRole('heading', { name: word('violence.title') }).waitFor();
    await page.getByText(word('violence.0')).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('elsewhere it lies behind all lines, as do words for who stands by someone', async () => {
    const { page } = await visit('/card');
    await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
    await page
      .locator('.inner')
      .getByRole('button', { name: word('widget.more.by') })
      .click();
    await page.getByText(word('standing-by.do.0')).waitFor();
    await page.getByText(word('standing-by.child.text')).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: word('widget.view.start') }).click();
    await page.getByRole('heading', { name: word('exercises.he-lll.title') }).waitFor();
  });

  test('on a page for helpers the words for them stand first', async () => {
    const { page } = await visit('/helper');
    await page.getByRole('button', { name: word('widget.more.by') }).waitFor();
  });
});

test('a box that is as wide as what is in it gives the card room, and nothing is wider than a narrow window', async () => {
  for (const [width, least] of [
    [1000, 300],
    [320, 240],
  ] as const) {
    const { page } = await visit('/as-wide-as-needed', width);
    const widths = await page.locator('wellbeing-widget').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    // a narrow column stays as narrow as the page wants it
    expect(widths.pop()).toBe(180);
    expect(Math.min(...widths)).toBeGreaterThan(least);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
});

test('every layout can follow every other while the page is open', async () => {
  const { page, refused } = await visit('/card');
  for (const layout of ['bar', 'list', 'button', 'card', 'list', 'bar', 'card'])
    await page.evaluate((to) => document.querySelector('wellbeing-widget')?.setAttribute('layout', to), layout);
  await page.locator('.w.card .lines li').first().waitFor();
  await page.getByText(word('widget.quiet')).waitFor();
  expect(refused).toEqual([]);
});

test('what was pressed far down in the card has its beginning on the screen, and the emergency number above it', async () => {
  const { page } = await visit('/between', 380);
  const press = page.getByRole('button', { name: word('widget.grounding') }).first();
  await press.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await press.click();
  const beginning = page.locator('.inner');
  await beginning.waitFor();
  for (const each of [page.locator('.sos'), page.locator('.back')]) await expect.poll(() => isOnScreen(each)).toBe(true);
  expect((await beginning.boundingBox())?.y).toBeLessThan(450);
});

const isOnScreen = async (what: Locator): Promise<boolean> => {
  const box = await what.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 900;
};

test('on a slow line nothing moves long after a press: not when a view comes late, and not when the list of places does', async () => {
  const page = await browser.page({ viewport: { width: 1000, height: 900 } });
  await watchShifts(page);
  await page.route('**/parts/*.js', async (route) => {
    const isPressedFor = /(views|place-choice)/.test(route.request().url());
    await new Promise((done) => setTimeout(done, isPressedFor ? 900 : 0));
    await route.continue();
  });
  await page.goto(new URL('/card', site.address).href);
  await page.locator('.place button').first().waitFor();
  await page.waitForTimeout(600);
  const before = (await shiftsOf(page)).length;
  const movedLate = async () => (await shiftsOf(page)).slice(before).filter((each) => !each.includes('at a press'));
  await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
  await page.locator('.inner').waitFor();
  await page.waitForTimeout(600);
  expect(await movedLate()).toEqual([]);
  await page.getByRole('button', { name: word('widget.back') }).click();
  await page.locator('.inner').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: word('widget.more.place.change') }).click();
  const places = page.locator('.choice select:enabled');
  await places.waitFor();
  await expect.poll(() => places.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true);
  await page.waitForTimeout(600);
  expect(await movedLate()).toEqual([]);
  await page.close();
});

test('the list of places stays inside a narrow card, however long the names of places are', async () => {
  const { page } = await visit('/card-ar', 380);
  await page.getByRole('button', { name: word('widget.more.place.change', {}, 'ar') }).click();
  const places = page.locator('.choice select:enabled');
  await places.waitFor();
  const [around, list] = [await page.locator('.place').boundingBox(), await places.boundingBox()];
  expect(list?.width).toBeLessThanOrEqual(around?.width ?? 0);
  expect(list?.x).toBeGreaterThanOrEqual(around?.x ?? Number.NaN);
});

test('a list of places that cannot be read can be asked for once more', async () => {
  const page = await browser.page({ viewport: { width: 1000, height: 900 } });
  await page.goto(new URL('/card', site.address).href);
  const press = page.getByRole('button', { name: word('widget.more.place.change') });
  await press.waitFor();
  let asked = 0;
  await page.route('**/place-choice.js', async (route) => {
    asked += 1;
    await route.abort();
  });
  await press.click();
  await expect.poll(() => asked).toBe(1);
  await press.waitFor();
  // nothing asks again by itself
  await page.waitForTimeout(500);
  expect(asked).toBe(1);
  await page.unrouteAll();
  await press.click();
  await page.locator('.choice select:enabled').waitFor();
  await page.close();
});
