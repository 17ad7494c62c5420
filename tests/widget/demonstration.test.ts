import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstration } from '../../widget/examples/demonstration.ts';
import { type Site, serveSite } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { shiftsOf, watchShifts } from '../support/shifts.ts';

let browser: PlainChromium;
let site: Site;

beforeAll(async () => {
  browser = await startPlainChromium();
  const machine = { chrome: 'a folder', firefox: 'another', slash: '/', id: 'abc', profile: 'a third', opened: 'None was opened.' };
  site = await serveSite((address) => demonstration({ ...machine, address }), 4400);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const isIcon = (message: ConsoleMessage): boolean => `${message.location().url} ${message.text()}`.includes('favicon.ico');

/** What went wrong on a page while it was drawn; the icon that a browser asks every site for is nobody's fault. */
function watched(page: Page): () => readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && !isIcon(message) && faults.push(message.text())));
  page.on('response', (response) => void (response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`)));
  return () => faults.splice(0);
}

/** The addresses on this site that a page leads to; one that differs only in what follows `#` is the same page. */
const linksOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map(({ href }) => href.replace(/#.*/, ''))
      .filter((href) => href.startsWith(location.origin)),
  );

/** The page whose host lets no script run; the browser says so, and that is what it shows. */
const blocked = '/school/blocked';

test('every page that the demonstration leads to is there, breaks no rule and draws what it shows', { timeout: 120_000 }, async () => {
  const page = await browser.page();
  const faults = watched(page);
  const seen = new Map<string, readonly string[]>();
  const next = [site.address];
  for (let address = next.shift(); address; address = next.shift()) {
    const { pathname } = new URL(address);
    if (seen.has(pathname)) continue;
    await page.goto(address);
    if (pathname !== blocked && (await page.locator('wellbeing-widget').count()) > 0)
      await page.locator('wellbeing-widget').locator('a, button').filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    seen.set(pathname, faults());
    next.push(...(await linksOf(page)));
  }
  const paths = [...seen.keys()];
  expect(paths).toEqual(expect.arrayContaining(['/school/', '/school/ar', '/wellbeing/builder/index.html', '/wellbeing/offline.html']));
  const bad = [...seen].filter(([path, found]) => path !== blocked && found.length > 0);
  expect(Object.fromEntries(bad)).toEqual({});
  expect(seen.get(blocked)?.join(' ')).toContain('Content Security Policy');
});

/** What moves on a page of the school until nothing is loaded any more; what runs in it first can be given. */
async function movedOn(path: string, width: number, first = ''): Promise<readonly string[]> {
  const page = await browser.page({ viewport: { width, height: 1000 } });
  await watchShifts(page);
  await page.addInitScript(first);
  await page.goto(new URL(`/school/${path}`, site.address).href);
  const widget = page.locator('wellbeing-widget[data-version]');
  await (path === 'button' ? widget : widget.locator('.place').getByRole('button').or(widget.locator('.place select')).first()).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  const moved = await shiftsOf(page);
  await page.close();
  return moved;
}

test.each(everyday([320, 1280, 380], 1))(
  'nothing moves on the pages of the school while the card comes: %i px',
  { timeout: 60_000 },
  async (width) => {
    for (const path of ['', 'ar', 'guess', 'button']) expect([path, await movedOn(path, width)]).toEqual([path, []]);
  },
);

test('in Arabic on a phone what is said of Shift moves nothing; the control: another audience, whose lines are others, does', async () => {
  // as high as the whole card, so that everything that moves is seen
  const page = await browser.page({ viewport: { width: 375, height: 2000 } });
  await watchShifts(page);
  await page.goto(new URL('/school/ar', site.address).href);
  await page.locator('wellbeing-widget[data-version] .place').getByRole('button').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Shift');
  await page.locator('wellbeing-widget').getByRole('status').filter({ hasText: '1' }).waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  expect(await shiftsOf(page)).toEqual([]);
  await page.locator('wellbeing-widget').evaluate((element) => element.setAttribute('audience', 'helper'));
  await expect.poll(() => shiftsOf(page)).not.toEqual([]);
  await page.close();
});

test('the control: a line that comes late above everything is seen to move the page', async () => {
  const late = `addEventListener('wellbeing-ready', () => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Late' })))`;
  expect(await movedOn('', 380, late)).not.toEqual([]);
});

test('the control: an address that is not there is seen', async () => {
  const page = await browser.page();
  const faults = watched(page);
  await page.goto(new URL('/school/nowhere', site.address).href);
  expect(faults().join(' ')).toContain('404');
});
