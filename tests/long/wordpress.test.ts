import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, nearestLanguage } from '#shared/i18n/languages.ts';
import { plainWords } from '../../widget/build/plain-words.ts';
import { dayOfLists } from '../../widget/build/release-archive.ts';
import { firstChoices } from '../../widget/builder/choices.ts';
import { elementSnippet, plainSnippet } from '../../widget/builder/snippets.ts';
import { built } from '../../widget/examples/built.ts';
import type { FirstLines } from '../../widget/first-lines.ts';
import { type FirstView, firstViewHtml } from '../../widget/static/first-view.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { startWordpress, type Wordpress } from '../support/wordpress/site.ts';
import { whyNoWordpress } from '../support/wordpress/why-not.ts';
import { word } from '../support/words.ts';

const reason = whyNoWordpress();

const viewOf = (country: string, language: string): FirstView => ({
  country,
  language,
  audience: 't13',
  topics: [],
  lines: JSON.parse(readFileSync(join(built.widget, `directory/${country}.json`), 'utf8')) as FirstLines,
  ...plainWords(nearestLanguage([language]), dayOfLists(built.widget)),
});

/** What the builder makes for places without script: short codes, text messages, two directions of writing. */
const plain = ['FI', 'US', 'EG', 'JP', 'CL'].flatMap((country) => languages.map(({ tag }) => plainSnippet(viewOf(country, tag))));
const choices = { ...firstChoices, country: 'FI', folder: 'https://school.example/wellbeing/' };
const element = elementSnippet(choices, { view: viewOf('FI', 'en'), leave: 'Leave quickly', integrity: null, services: null, room: null });

const posts = {
  nothing: { by: 'author', content: 'Just a post.' },
  shortcode: { by: 'author', content: '[wellbeing country="FI" audience="t13"]' },
  block: { by: 'author', content: '<!-- wp:even-keel/wellbeing {"country":"FI","audience":"t13"} /-->' },
  arabic: { by: 'author', content: '[wellbeing country="EG" lang="ar"]' },
  twice: { by: 'author', content: 'One [wellbeing country="FI"] two [wellbeing country="FI" layout="button"]' },
  hostile: {
    by: 'author',
    content: `[wellbeing country='FI"><script>alert(1)</script>' near="x' onmouseover='alert(1)" exit-url="javascript:alert(1)"]`,
  },
  plain: { by: 'author', content: plain[0] ?? '' },
  element: { by: 'author', content: element },
  edited: { by: 'author', content: '<!-- wp:even-keel/wellbeing {"country":"FI"} /-->' },
} as const;

/** Markup with what is written in two ways written in one. */
const same = (html: string): string =>
  html
    .replaceAll(/&#0?38;/g, '&amp;')
    .replaceAll('&#34;', '&quot;')
    .replaceAll('&quot;', '"')
    .trim();

describe.skipIf(reason)(`in a real WordPress${reason ? ` (${reason})` : ''}`, () => {
  let wordpress: Wordpress;
  let browser: PlainChromium;

  beforeAll(async () => {
    wordpress = await startWordpress({ posts, filter: [...plain, element] });
    browser = await startPlainChromium();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await wordpress.close();
  });

  const at = (name: keyof typeof posts): string => wordpress.posts[name]?.url ?? '';

  async function visit(
    name: keyof typeof posts,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; asked: string[]; faults: string[] }> {
    const page = await (await browser.visitor(options)).newPage();
    page.setDefaultTimeout(20_000);
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    // what a browser asks for of itself, as the picture of the site, may be missing
    page.on('console', (message) => {
      if (/error|warning/.test(message.type()) && !message.text().startsWith('Failed to load')) faults.push(message.text());
    });
    page.on('response', (answer) => answer.status() >= 400 && answer.url().includes('even-keel') && faults.push(answer.url()));
    await page.goto(at(name));
    return { page, asked, faults };
  }

  it.each(['shortcode', 'block'] as const)(
    'the %s of an author draws number, lines and exercises, fetched once, with no fault',
    async (name) => {
      const { page, asked, faults } = await visit(name);
      const widget = page.locator('wellbeing-widget');
      await widget.locator('.sos').getByRole('link', { name: '112', exact: true }).waitFor();
      await expect.poll(() => widget.locator('.lines li').count()).toBe(3);
      await widget.getByRole('button', { name: new RegExp(word('widget.grounding')) }).click();
      await widget.getByRole('button', { name: new RegExp(word('exercises.gr-feet.title')) }).waitFor();
      expect(asked.filter((url) => url.endsWith('/FI.json'))).toHaveLength(1);
      expect(asked.filter((url) => url.includes('wellbeing-widget.js'))).toHaveLength(1);
      expect(faults).toEqual([]);
      expect(await page.locator('body').innerText()).not.toMatch(/Notice:|Warning:|Deprecated:|\[wellbeing/);
      await page.context().close();
    },
  );

  it('without script the number, two lines and the way out stand there, in the words of the post', async () => {
    const { page } = await visit('arabic', { javaScriptEnabled: false });
    const inside = page.locator('wellbeing-widget > div');
    expect(await inside.getAttribute('dir')).toBe('rtl');
    expect(await inside.locator('li').count()).toBeGreaterThan(0);
    expect(await inside.getByRole('link', { name: word('widget.leave', {}, 'ar') }).getAttribute('href')).toContain('/wellbeing/exit.html');
    const text = page.getByRole('heading', { name: 'arabic', level: 1 });
    const [box, title] = [await inside.boundingBox(), await text.boundingBox()];
    // as wide as the text of the theme, not as the window
    expect(Math.round(box?.width ?? 0)).toBe(Math.round(title?.width ?? 1));
    await page.context().close();
  });

  it('two on one page announce the country once', async () => {
    const { page, asked } = await visit('twice');
    await page.locator('wellbeing-widget .open').waitFor();
    await page.locator('wellbeing-widget .sos').first().waitFor();
    expect(await page.locator('link[rel=preload][href$="FI.json"]').count()).toBe(1);
    expect(asked.filter((url) => url.includes('wellbeing-widget.js'))).toHaveLength(1);
    await page.context().close();
  });

  it('nothing of a hostile shortcode becomes script or a link that runs one', async () => {
    const { page, faults } = await visit('hostile');
    await page.locator('wellbeing-widget .sos').waitFor();
    await page.locator('wellbeing-widget').hover();
    expect(
      await page.locator('wellbeing-widget').evaluate((each) => each.getAttributeNames().filter((name) => !name.startsWith('data-'))),
    ).toEqual(['near']);
    expect(await page.locator('wellbeing-widget').getAttribute('data-room')).toBe('en-card');
    expect(await page.locator('[href^="javascript"]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('the filter for posts leaves the plain HTML of the builder as it is, and the fallback of the two lines (W13)', async () => {
    expect(wordpress.filtered.slice(0, plain.length).map(same)).toEqual(plain.map(same));
    const left = wordpress.filtered.at(-1) ?? '';
    expect(left).not.toMatch(/<script|<wellbeing/);
    expect(same(left)).toContain(same(firstViewHtml({ ...viewOf('FI', 'en'), most: 2 }).split('\n')[0] ?? 'nothing'));
    const { page } = await visit('plain');
    const links = [...(plain[0] ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(2);
    for (const href of links) expect(await page.locator(`a[href="${href}"]`).count()).toBe(1);
    await page.context().close();
  });

  it('no request leaves the site because of us, from the browser or from the server', async () => {
    const foreign = async (name: keyof typeof posts): Promise<readonly string[]> => {
      const { page, asked } = await visit(name);
      await page.waitForLoadState('networkidle');
      await page.context().close();
      return asked.filter((url) => !url.startsWith(wordpress.address)).sort();
    };
    const usual = await foreign('nothing');
    for (const name of ['shortcode', 'block', 'arabic'] as const) expect(await foreign(name)).toEqual(usual);
    expect((await wordpress.asked()).filter((line) => line.startsWith('ours'))).toEqual([]);
  });

  it('switching it on writes nothing to the database, and switching it off leaves nothing', () => {
    const [before = [], during = [], after = []] = wordpress.options;
    expect(during.filter((name) => !before.includes(name) && name !== 'recently_activated')).toEqual([]);
    expect(after.filter((name) => !before.includes(name) && name !== 'recently_activated')).toEqual([]);
  });

  it('an author changes the country in the editor, sees the number there, and saves the post', async () => {
    const page = await (await browser.visitor({ viewport: { width: 1400, height: 900 } })).newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${wordpress.address}/wp-login.php`);
    await page.locator('#user_login').fill('writer');
    await page.locator('#user_pass').fill('another long word');
    await page.locator('#wp-submit').click();
    await page.waitForURL('**/wp-admin/**');
    await page.goto(`${wordpress.address}/wp-admin/post.php?post=${wordpress.posts['edited']?.id}&action=edit`);
    await page.getByRole('button', { name: 'Close dialog' }).click();
    const block = page.locator('[data-type="even-keel/wellbeing"]');
    await block.getByText('112', { exact: true }).waitFor();
    await block.click();
    await page.getByLabel('Country', { exact: true }).selectOption('US');
    await block.getByText('911', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await page.getByText('Post updated.').first().waitFor();
    await page.goto(at('edited'));
    expect(await page.locator('wellbeing-widget').getAttribute('country')).toBe('US');
    await page.context().close();
  });
});
