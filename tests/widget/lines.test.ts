import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../widget/examples/built.ts';
import type { Site } from '../../widget/examples/site.ts';
import type { FirstLines } from '../../widget/first-lines.ts';
import { violations } from '../support/axe.ts';
import { type Looks, type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { snippet, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const json = (text: string) => ({ type: 'application/json', read: () => text });

beforeAll(async () => {
  const page = (attributes: string, html = 'lang="en"') => ({
    body: widget(`country="GB" ${attributes}`),
    head: snippet,
    html,
    policy: strictest,
  });
  site = await widgetSite(
    {
      '/page': page(''),
      '/somali': page('', 'lang="so"'),
      '/scotland': page('subdivision="gb-sct"'),
      '/violence': page('topic="violence"'),
      '/list': page('layout="list"'),
      '/arabic': page('', 'lang="ar" dir="rtl"'),
      '/japan': { body: widget('country="JP"'), head: snippet },
    },
    {
      '/wellbeing/directory/GB.json': json(
        JSON.stringify({
          lines: [['Line by day', 'en', 'phone', '0800 111 111']],
          for: { everyday: [[], [], [], [0]] },
        } satisfies FirstLines),
      ),
      '/wellbeing/directory/GB.more.json': json(JSON.stringify({ built: '2026-01-01', holidays: [], lines: {} })),
      '/wellbeing/directory/GB.all.json': json(readFileSync(join(root, 'tests/fixtures/lines-with-parts.json'), 'utf8')),
    },
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A Wednesday at noon in London. */
const noon = '2026-11-25T12:00:00Z';

async function visit(path: string, at = noon, looks: Looks = {}): Promise<Page> {
  const page = await browser.again({ time: at, viewport: { width: 900, height: 900 }, ...looks });
  await page.goto(new URL(path, site.address).href);
  return page;
}

async function openAll(path: string, at = noon, looks: Looks = {}, tag: 'en' | 'ar' = 'en'): Promise<Page> {
  const page = await visit(path, at, looks);
  await page.getByRole('button', { name: word('widget.more.lines.all', {}, tag) }).click();
  await page.locator('service-list').first().waitFor();
  return page;
}

const names = (page: Page): Promise<readonly string[]> => page.locator('service-list article h3').allTextContents();
const faults = (page: Page): Promise<readonly string[]> => violations((expression) => page.evaluate(expression));

describe('lines are chosen as in Help', () => {
  test('by open now, topic, language and way of contact; what is chosen can be cleared', async () => {
    const page = await openAll('/page', '2026-11-25T22:00:00Z');
    await expect.poll(() => names(page)).toHaveLength(4);
    await page.getByRole('switch', { name: word('directory.open-now') }).click();
    await expect.poll(() => names(page)).toEqual(['Chat in Arabic', 'Line for Scotland', 'Line for Wales']);
    await page.getByRole('switch').click();
    await page.getByRole('button', { name: word('directory.choose') }).click();
    await page.getByLabel(word('directory.topic')).selectOption('bereavement');
    await expect.poll(() => names(page)).toEqual(['Chat in Arabic']);
    await page.getByRole('button', { name: word('directory.clear') }).click();
    await expect.poll(() => names(page)).toHaveLength(4);
    await page.getByLabel(word('directory.language')).selectOption('ar');
    await expect.poll(() => names(page)).toEqual(['Chat in Arabic']);
    await page.getByLabel(word('directory.language')).selectOption('');
    const chat = page.getByRole('button', { name: word('services.kind.chat'), exact: true });
    await chat.click();
    await expect.poll(() => names(page)).toEqual(['Chat in Arabic']);
    await page.getByLabel(word('directory.topic')).selectOption('domestic-violence');
    await page.getByRole('status').getByText(word('services.none-fits')).waitFor();
  });

  test('what is pressed stays where it is, whatever becomes of the list', async () => {
    const page = await openAll('/page', '2026-11-25T22:00:00Z', { viewport: { width: 380, height: 600 } });
    await page.getByRole('button', { name: word('directory.choose') }).click();
    const chat = page.getByRole('button', { name: word('services.kind.chat'), exact: true });
    await chat.scrollIntoViewIfNeeded();
    const places = (): Promise<readonly (number | undefined)[]> =>
      Promise.all(
        [chat, page.getByRole('switch'), page.getByLabel(word('directory.topic'))].map(async (each) => (await each.boundingBox())?.y),
      );
    const before = await places();
    await chat.click();
    await expect.poll(() => names(page)).toEqual(['Chat in Arabic']);
    expect(await places()).toEqual(before);
    await page.getByRole('switch').evaluate((element: HTMLElement) => element.click());
    await page.getByText(word('directory.open-now.hint')).waitFor();
    expect(await places()).toEqual(before);
  });

  test.each([
    ['narrow', '/page', 'en', { viewport: { width: 320, height: 700 } }],
    ['in Arabic by night', '/arabic', 'ar', { colorScheme: 'dark', viewport: { width: 380, height: 700 } }],
  ] as const)('without a fault that a machine can find, %s', async (_, path, tag, options) => {
    const page = await openAll(path, noon, options, tag);
    await page.getByRole('button', { name: word('directory.choose', {}, tag) }).click();
    await page.locator('.choices').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('parts of a country', () => {
  test('a line for one part says so, in words of the language', async () => {
    const page = await openAll('/page');
    const scotland = page.locator('service-list article').filter({ hasText: 'Line for Scotland' });
    await scotland.getByText(word('services.part', { part: 'Scotland' })).waitFor();
    const other = await openAll('/arabic', noon, {}, 'ar');
    await other.getByText(word('services.part', { part: word('subdivisions.GB-WLS', {}, 'ar') }, 'ar')).waitFor();
  });

  test('where the page names a part, lines of another one stand behind all lines', async () => {
    const page = await openAll('/scotland');
    await expect.poll(() => names(page)).toEqual(expect.arrayContaining(['Line by day', 'Line for Scotland']));
    expect(await names(page)).not.toContain('Line for Wales');
    await page.getByRole('button', { name: word('services.all', { country: 'United Kingdom' }) }).click();
    await expect.poll(() => names(page)).toContain('Line for Wales');
  });
});

describe('with a clock that cannot be right no line is called open or closed', () => {
  /** What the card of the line says of this moment, once it is there. */
  async function states(page: Page): Promise<string> {
    const card = page.locator('service-list article').filter({ hasText: 'Line by day' });
    await card.waitFor();
    return (await card.locator('.state').allInnerTexts()).join();
  }

  test.each([
    ['all lines', '/page', word('widget.more.lines.all')],
    ['more support', '/violence', word('widget.view.support')],
    ['the list of a portal', '/list', null],
  ])('%s', async (_, path, button) => {
    for (const [at, said] of [
      [noon, /^Open until/],
      ['2025-06-04T12:00:00Z', /^$/],
    ] as const) {
      const page = await visit(path, at);
      if (button) await page.getByRole('button', { name: button }).click();
      await expect.poll(() => states(page)).toMatch(said);
    }
  });
});

test('what happens when one reaches out names the emergency number and the language of the page', async () => {
  const page = await openAll('/somali');
  await page.getByRole('button', { name: word('services.more-of', { name: 'Chat in Arabic' }) }).click();
  const card = page.locator('rehearsal-card');
  await page.getByText(word('reach.open')).click();
  await card.getByText(word('reach.language.yours', { language: 'Somali' })).waitFor();
  expect(await card.evaluate((element) => element.shadowRoot?.textContent)).not.toContain(word('reach.fill.emergency-number'));
  expect(await card.evaluate((element) => element.shadowRoot?.textContent)).toContain('999');
});

describe('every emergency number', () => {
  test('that the first view has no room for stands behind all lines, with what is in doubt', async () => {
    const page = await openAll('/page');
    const numbers = page.getByRole('group', { name: word('widget.view.numbers') });
    const of = (kind: string) => numbers.locator('li').filter({ hasText: word(`help.kind.${kind}`) });
    expect(await of('fire').first().getByRole('link').getAttribute('href')).toBe('tel:998');
    await of('fire').first().getByText(word('help.not-confirmed')).waitFor();
    expect(await of('text').getByRole('link').getAttribute('href')).toBe('sms:999');
    await of('text').getByText(word('help.text.registered')).waitFor();
    expect(await of('textphone').getByRole('link').getAttribute('href')).toBe('tel:18000');
    await numbers.getByText(word('help.conflict')).waitFor();
    await numbers.getByText('997').waitFor();
  });

  test('the fire number of a country whose first view shows police and ambulance', async () => {
    const page = await openAll('/japan');
    const fire = page.locator('.numbers li').filter({ hasText: word('help.kind.fire') });
    expect(await fire.getByRole('link').getAttribute('href')).toBe('tel:119');
  });

  test('have their doubts in English too in a draft language', async () => {
    const page = await openAll('/arabic', noon, {}, 'ar');
    await page.locator('.numbers [lang="en"]').getByText(word('help.conflict')).waitFor();
  });
});
