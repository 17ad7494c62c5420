import { writeFile } from 'node:fs/promises';
import type { BrowserContext, Page as FirefoxPage } from 'puppeteer-core';
import { zipOf } from '#shared/build/zip-of.ts';
import type { Site } from '../../widget/examples/site.ts';
import type { Chromium } from './chromium.ts';
import type { Firefox } from './firefox.ts';
import { hostileNow, importedHostile, rawHostile } from './hostile-directory.ts';
import { type Walked, walkCards } from './hostile-walk.ts';
import { atToday, goTo } from './person.ts';
import type { PlainChromium } from './plain-chromium.ts';
import type { Files } from './shard-files.ts';
import { asPages } from './small-directory.ts';
import { widget, widgetSite } from './widget-site.ts';
import { word } from './words.ts';

/** The two hostile lists, and the pages of a site that show them. */
export const hostileLists = [
  { name: 'that came through the importer', path: '/imported', tag: 'en', make: importedHostile },
  { name: 'that nobody cleaned, right to left', path: '/raw', tag: 'ar', make: rawHostile },
] as const;
type List = (typeof hostileLists)[number];

const more = (tag: List['tag']): string => word('local.show-more', {}, tag);

/** A site with both lists, of so many services each; another `round` has others. */
export async function hostileSite(count: number, round = 0): Promise<Site> {
  const page = (folder: string) => ({ body: widget(`country="FI" directory="${folder}" near="Tampere" audience="helper"`) });
  return await widgetSite(
    { '/imported': page('imported'), '/raw': { ...page('raw'), html: 'lang="ar" dir="rtl"' } },
    { ...asPages(await importedHostile(count, round), '/wellbeing/imported/'), ...asPages(rawHostile(count, round), '/wellbeing/raw/') },
  );
}

/** The same list as a file to bring in; not packed, since texts that say one letter 190 times would look like a bomb. */
export async function hostileZip(path: string, files: Files): Promise<string> {
  await writeFile(path, zipOf(files, 0));
  return path;
}

/** The icon that a browser asks every site for, and that the policy of these pages does not let through, is nobody's error. */
const withErrors = (walked: Walked, errors: readonly string[]): Walked => ({
  ...walked,
  errors: [...walked.errors, ...errors.filter((each) => !each.includes('favicon.ico'))],
});

export async function walkWidget(browser: PlainChromium, site: Site, { path, tag }: List): Promise<Walked> {
  const page = await (await browser.visitor({ viewport: { width: 1000, height: 900 } })).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.clock.setFixedTime(new Date(hostileNow));
  await page.goto(new URL(path, site.address).href);
  await page.getByRole('button', { name: word('widget.more.local', {}, tag) }).click();
  await page.locator('local-services article').first().waitFor();
  await page.waitForLoadState('networkidle');
  const walked = await page.evaluate(walkCards, more(tag));
  await page.context().close();
  return withErrors(walked, errors);
}

export async function walkExtension(browser: Chromium, zip: string): Promise<Walked> {
  await (await atToday(browser)).close();
  await (await browser.worker()).evaluate(() => chrome.storage.local.set({ region: 'FI', language: 'en' }));
  const page = await browser.open('app.html');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await goTo(page, 'help');
  await page.getByRole('button', { name: word('directory.services') }).click();
  await page.locator('#list-file').setInputFiles(zip);
  await page.getByLabel(word('local.place.field')).fill('Tam');
  await page.locator('local-services .chip').first().click();
  await page.locator('local-services article').first().waitFor();
  const walked = await page.evaluate(walkCards, more('en'));
  await page.close();
  return withErrors(walked, errors);
}

/** Waits until something inside the page, or inside the widget on it, is there, and does something with it. */
async function inFirefox(page: FirefoxPage, selector: string, text: string, act: 'look' | 'press' | 'type', typed = ''): Promise<void> {
  const end = Date.now() + 20_000;
  const done = (): Promise<boolean> =>
    page.evaluate(
      (wanted, words, what, letters) => {
        const roots = [document, ...['wellbeing-widget', 'local-services'].map((each) => document.querySelector(each)?.shadowRoot)];
        const inner = document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector('local-services')?.shadowRoot;
        const all = [...roots, inner].flatMap((root) => [...(root?.querySelectorAll<HTMLElement>(wanted) ?? [])]);
        const found = all.find((each) => each.textContent?.includes(words));
        if (found && what === 'press') found.click();
        if (found instanceof HTMLInputElement && what === 'type') {
          found.value = letters;
          found.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        return found !== undefined;
      },
      selector,
      text,
      act,
      typed,
    );
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${selector} with "${text}"`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

export async function walkWidgetInFirefox(firefox: BrowserContext, site: Site, { path, tag }: List): Promise<Walked> {
  const page = await firefox.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(new URL(path, site.address).href);
  await inFirefox(page, 'button', word('widget.more.local', {}, tag), 'press');
  await inFirefox(page, 'article', '', 'look');
  const walked = await page.evaluate(walkCards, more(tag));
  await page.close();
  return withErrors(walked, errors);
}

export async function walkExtensionInFirefox(firefox: Firefox, zip: string): Promise<Walked> {
  const first = await firefox.open('app.html');
  await first.evaluate(() => chrome.storage.local.set({ region: 'FI', language: 'en' }));
  await inFirefox(first, 'button', word('welcome.start'), 'press');
  await inFirefox(first, 'main.today', '', 'look');
  await first.close();
  const page = await firefox.open('app.html');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await inFirefox(page, 'button', word('common.help'), 'press');
  await inFirefox(page, 'button', word('directory.services'), 'press');
  await inFirefox(page, '#list-file', '', 'look');
  const input = await page.$('#list-file');
  await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(zip);
  await inFirefox(page, 'input[aria-describedby=hint]', '', 'type', 'Tam');
  await inFirefox(page, '.chip', 'Tampere', 'press');
  await inFirefox(page, 'article', '', 'look');
  const walked = await page.evaluate(walkCards, more('en'));
  await page.close();
  return withErrors(walked, errors);
}
