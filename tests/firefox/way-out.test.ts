import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { inside, press } from '../support/in-widget.ts';
import { firefoxVisitor } from '../support/shared-firefox.ts';
import { snippet, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let firefox: BrowserContext;

/** Writes down whether this very document was kept and is shown again. */
const counted =
  '<script>addEventListener("pageshow", (event) => { document.documentElement.dataset.kept = String(event.persisted); })</script>';
const banner = '<style>.banner{position:fixed;inset:0;z-index:2147483647;background:red}</style><div class="banner" hidden>Cookies</div>';
const long = (attributes: string): string =>
  `<p style="block-size:1200px">Before</p>${widget(attributes)}<p style="block-size:3000px">After</p>${banner}`;

beforeAll(async () => {
  const policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'; style-src 'unsafe-inline'";
  // a page that says "no-store" is never kept
  const headers = { 'cache-control': 'no-cache' };
  site = await widgetSite({
    '/before': { body: '<a href="/kept">On</a>', head: '', headers },
    '/kept': { body: widget(), head: snippet + counted, policy, headers },
    '/next': { body: '', head: '', headers },
    '/long': { body: long('country="FI"') },
    '/long-violence': { body: long('country="FI" topic="violence"') },
  });
  firefox = await firefoxVisitor();
});

afterAll(async () => {
  await firefox.close();
  await site.close();
});

const at = (path: string): string => new URL(path, site.address).href;

/** Opens a page and waits for what the widget adds once it is quiet. */
async function arrive(path: string): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(at('/before'));
  await page.goto(at(path));
  await inside(page, '.link');
  return page;
}

/** What stands at the corner, and whether a press on its middle would reach it; null where nothing stands there. */
const corner = (page: Page): Promise<{ top: number; height: number; isReached: boolean } | null> =>
  page.evaluate(() => {
    const root = document.querySelector('wellbeing-widget')?.shadowRoot;
    const out = root?.querySelector('.out:popover-open');
    if (!root || !out) return null;
    const { left, top, width, height } = out.getBoundingClientRect();
    return { top, height, isReached: root.elementFromPoint(left + width / 2, top + height / 2) === out };
  });

const scroll = (page: Page, to: string): Promise<unknown> =>
  page.evaluate((where) => {
    const own = document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector('.exit:not(.out)');
    if (where === 'own') own?.scrollIntoView({ block: 'center' });
    else scrollTo(0, Number(where));
  }, to);

/** The driver waits in vain for the load of a page that was kept, so the address is looked at. */
async function arrived(page: Page, path: string): Promise<void> {
  const address = (): Promise<string> => page.evaluate(() => location.href).catch(() => 'between two pages');
  await expect.poll(address, { timeout: 10_000 }).toBe(at(path));
}

async function go(page: Page, by: number, to: string): Promise<void> {
  await page.evaluate((steps) => void setTimeout(() => history.go(steps)), by);
  await arrived(page, to);
}

/** Longer than the pace at which it is looked what covers the way out. */
const pause = 1500;

test('in Firefox the way out stands at the corner once its own place has scrolled away, goes back there, and leaves from the corner', async () => {
  const page = await arrive('/long');
  await scroll(page, '100');
  await new Promise((done) => setTimeout(done, pause));
  expect(await corner(page)).toBeNull();
  await scroll(page, 'own');
  await new Promise((done) => setTimeout(done, pause));
  expect(await corner(page)).toBeNull();
  await scroll(page, '3500');
  await expect.poll(() => corner(page)).not.toBeNull();
  const shown = await corner(page);
  expect(shown?.isReached).toBe(true);
  expect(shown && shown.top >= 0 && shown.top + shown.height < 100 && shown.height >= 44).toBe(true);
  await scroll(page, 'own');
  await expect.poll(() => corner(page)).toBeNull();
  await scroll(page, '3500');
  await expect.poll(() => corner(page)).not.toBeNull();
  await Promise.all([page.waitForNavigation(), press(page, '.out', word('widget.leave'))]);
  expect(page.url()).toBe(at('/wellbeing/exit.html'));
  await go(page, -1, '/before');
});

test('in Firefox it stands above a banner that covers everything, and on a page about violence before the widget was seen', async () => {
  const page = await arrive('/long');
  await scroll(page, 'own');
  await new Promise((done) => setTimeout(done, pause));
  await page.evaluate(() => document.querySelector('.banner')?.removeAttribute('hidden'));
  await expect.poll(async () => (await corner(page))?.isReached, { timeout: 5000 }).toBe(true);
  const other = await arrive('/long-violence');
  await scroll(other, '10');
  await expect.poll(async () => (await corner(other))?.isReached, { timeout: 5000 }).toBe(true);
  expect((await corner(other))?.height).toBeGreaterThanOrEqual(60);
});

test('in Firefox a page that was kept whole while it was left comes back uncovered and works again', async () => {
  const page = await arrive('/kept');
  // a page that still loads something is never kept
  await page.waitForNetworkIdle();
  // with its cover on, as where the way out was pressed and the page was kept all the same
  const isCovered = await page.evaluate(() => {
    Object.assign(globalThis, { mark: 'the same document' });
    const root = document.querySelector('wellbeing-widget')?.shadowRoot;
    root?.querySelector<HTMLElement>('[popover]:not(.out)')?.showPopover();
    return root?.querySelector(':popover-open') !== null;
  });
  expect(isCovered).toBe(true);
  await page.goto(at('/next'));
  await go(page, -1, '/kept');
  // the control: it is the very same document, not a new one
  expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('the same document');
  expect(await page.evaluate(() => document.documentElement.dataset['kept'])).toBe('true');
  expect(await page.evaluate(() => document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector(':popover-open'))).toBeNull();
  await press(page, '.pick', word('widget.grounding'));
  await press(page, '.picks .pick', word('exercises.gr-feet.title'));
  await press(page, '.begin', word('exercises.ui.begin'));
  await inside(page, 'step-exercise');
  await page.keyboard.press('Shift');
  await page.waitForFunction(() =>
    document.querySelector('wellbeing-widget')?.shadowRoot?.textContent?.includes('Shift pressed 1 of 3 times.'),
  );
  await press(page, '.exit', word('widget.leave'));
  await arrived(page, '/wellbeing/exit.html');
  await go(page, -1, '/before');
});

test('in Firefox a page that was left for good is not kept: neither Back nor Forward leads to it', async () => {
  const page = await arrive('/kept');
  await Promise.all([page.waitForNavigation(), press(page, '.exit', word('widget.leave'))]);
  await go(page, -1, '/before');
  await go(page, 1, '/wellbeing/exit.html');
});
