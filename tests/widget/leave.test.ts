import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type Elsewhere, leaveRounds, startElsewhere } from '../support/leave-rounds.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { fallback, widget, widgetSite } from '../support/widget-site.ts';

let elsewhere: Elsewhere;
let site: Site;
let browser: PlainChromium;
/** An empty page that reads pictures: one that is about to be left answers no more questions. */
let reader: Page;

beforeAll(async () => {
  elsewhere = await startElsewhere();
  site = await widgetSite({
    '/before': { body: '<a href="/sensitive">On</a>', head: '' },
    '/sensitive': { body: `${widget()}<input aria-label="Name">` },
    '/banner': {
      body: `<style>.banner{position:fixed;inset:0;z-index:2147483647;background:red}</style>${widget()}<div class="banner" hidden>Cookies</div>`,
    },
    '/long': {
      body: `<style>.banner{position:fixed;inset:0;z-index:2147483647;background:red}</style><p style="block-size:1200px">Before</p>${widget()}<p style="block-size:3000px">After</p><div class="banner" hidden>Cookies</div>`,
    },
    '/long-violence': { body: `<p style="block-size:2000px">Before</p>${widget('country="FI" topic="violence"')}` },
    '/slow': { body: widget(`country="FI" exit-url="${elsewhere.address}slow"`) },
    '/dialog': { body: widget('country="FI" layout="button"') },
    '/off': { body: widget('country="FI" exit="off"') },
    '/plain': { body: fallback, head: '' },
    '/script-address': { body: widget('country="FI" exit-url="javascript:alert(1)"') },
  });
  browser = await startPlainChromium();
  reader = await browser.page();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await elsewhere.close();
});

const at = (path: string): string => new URL(path, site.address).href;
const exit = (page: Page) => page.getByRole('link', { name: 'Leave quickly' });

/** Opens the page as a visitor who came from another one, once all of the widget is there. */
const arrive = async (path = '/sensitive'): Promise<Page> => comeTo(await browser.again(), path);

async function comeTo(page: Page, path: string): Promise<Page> {
  await page.goto(at('/before'));
  await page.goto(at(path));
  await page.getByRole('button', { name: 'Change place' }).waitFor();
  return page;
}

/** Runs in the page: what is put above everything at the last moment, then "Leave quickly", then what lies at the corners and in the middle a frame later. */
const isCovered = (above: string): Promise<boolean> =>
  new Promise((done) => {
    const widget = document.querySelector('wellbeing-widget');
    document.querySelector('.banner')?.removeAttribute('hidden');
    if (above === 'modal') document.body.appendChild(document.createElement('dialog')).showModal();
    if (above === 'hidden')
      document.head.appendChild(document.createElement('style')).textContent = '*{visibility:hidden!important;filter:opacity(0)!important}';
    widget?.shadowRoot?.querySelector<HTMLElement>('.exit')?.click();
    requestAnimationFrame(() => {
      const cover = widget?.shadowRoot?.querySelector(':popover-open');
      const places = [
        [1, 1],
        [innerWidth - 2, innerHeight - 2],
        [innerWidth / 2, innerHeight / 2],
      ] as const;
      // a modal dialog makes everything else inert, and what is inert is no answer to this question
      const lies = ([x, y]: readonly [number, number]): boolean =>
        above === 'modal' || (document.elementFromPoint(x, y) === widget && widget?.shadowRoot?.elementFromPoint(x, y) === cover);
      done(
        document.title === '' &&
          cover !== null &&
          cover !== undefined &&
          getComputedStyle(cover).visibility === 'visible' &&
          places.every(lies),
      );
    });
  });

/** Whether the window shows nothing but one colour. Asked of the browser itself: the driver would wait for the page that is on its way. */
async function isOneColour(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const { data: picture } = await session.send('Page.captureScreenshot', { format: 'png' });
  return await reader.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (each) => each.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0));
    return pixels.length > 0 && pixels.every((pixel) => pixel === pixels[0]);
  }, picture);
}

test('leaving covers the whole window within one frame, above everything, and before the other page answers', async () => {
  for (const above of ['a banner', 'modal', 'hidden']) {
    const page = await arrive('/banner');
    await page.route('**/exit.html', () => undefined);
    expect(await isOneColour(page), above).toBe(false);
    expect(await page.evaluate(isCovered, above), above).toBe(true);
    expect(await isOneColour(page), above).toBe(true);
  }
});

test('the cover stays until a slow page is there, and from an open dialog too', async () => {
  const page = await arrive('/slow');
  await page.evaluate(isCovered, '');
  await page.waitForTimeout(3000);
  expect([page.url(), await isOneColour(page)]).toEqual([at('/slow'), true]);
  await page.waitForURL(`${elsewhere.address}slow`);
  const other = await browser.again();
  await other.goto(at('/dialog'));
  await other.getByRole('button', { name: 'Support and calm' }).click();
  await other.route('**/exit.html', () => undefined);
  await exit(other).waitFor();
  expect(await other.evaluate(isCovered, 'modal')).toBe(true);
  expect(await isOneColour(other)).toBe(true);
});

test('where the other page cannot be reached, the browser says so, and Back still does not return', async () => {
  const visitor = await browser.visitor();
  const page = await comeTo(await visitor.newPage(), '/sensitive');
  await visitor.setOffline(true);
  await exit(page).click();
  await expect.poll(() => page.url()).not.toBe(at('/sensitive'));
  await visitor.setOffline(false);
  await page.goBack();
  expect(page.url()).toBe(at('/before'));
  await visitor.close();
});

test('a page that the browser kept whole comes back uncovered', async () => {
  const page = await arrive();
  await page.route('**/exit.html', () => undefined);
  const [before, after] = await page.evaluate(() => {
    const root = document.querySelector('wellbeing-widget')?.shadowRoot;
    root?.querySelector<HTMLElement>('.exit')?.click();
    const wasOpen = root?.querySelector(':popover-open') !== null;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return [wasOpen, root?.querySelector(':popover-open') !== null];
  });
  expect([before, after]).toEqual([true, false]);
  expect(await isOneColour(page)).toBe(false);
});

test('Back does not return to the page that was left, by press, by key or by Shift', async () => {
  const page = await browser.page();
  const led = await leaveRounds(page, at('/before'), at('/sensitive'), 3);
  expect(led).toEqual(Array.from({ length: 3 }, () => at('/before')));
  await page.close();
});

test('Shift three times leaves, and each press is told', async () => {
  const page = await arrive();
  await page.keyboard.press('Shift');
  await page.getByRole('status').filter({ hasText: 'Shift pressed 1 of 3 times.' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.waitForURL('**/wellbeing/exit.html');
});

test('Shift inside another key press is not a press of its own', async () => {
  const page = await arrive();
  await page.getByRole('textbox').focus();
  for (const key of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${key}`);
  await page.keyboard.press('Shift');
  await page.getByRole('status').filter({ hasText: 'Shift pressed 1 of 3 times.' }).waitFor({ state: 'attached' });
  expect(page.url()).toBe(at('/sensitive'));
});

test('the way out stays visible while the card is scrolled, and says honestly what it does not do', async () => {
  const page = await arrive();
  await page.setViewportSize({ width: 380, height: 400 });
  await page.getByText('It does not remove traces in history, accounts or tracking software.').scrollIntoViewIfNeeded();
  const box = await exit(page).boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= 400).toBe(true);
});

/** The way out at the corner of the window, which stands there while its own place is not within reach. */
const corner = (page: Page) => page.locator('.out:popover-open');
const wheel = async (page: Page, by: number): Promise<void> => {
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, by);
};

test('once the widget was seen the way out stays within reach while a long page is scrolled, and goes back to its place', async () => {
  const page = await arrive('/long');
  await wheel(page, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
  expect(await corner(page).count()).toBe(0);
  await exit(page).scrollIntoViewIfNeeded();
  await wheel(page, 1);
  await page.waitForTimeout(1500);
  expect(await corner(page).count()).toBe(0);
  await wheel(page, 3000);
  await corner(page).waitFor();
  const box = await corner(page).boundingBox();
  expect(box && box.y >= 0 && box.y + box.height < 100 && box.height >= 44).toBe(true);
  await wheel(page, -3000);
  await page.locator('.exit').first().scrollIntoViewIfNeeded();
  await corner(page).waitFor({ state: 'detached' });
  await wheel(page, 3000);
  await corner(page).click();
  await page.waitForURL('**/wellbeing/exit.html');
});

test('it stands above a banner that covers everything, and leaves from there', async () => {
  const page = await arrive('/long');
  await exit(page).scrollIntoViewIfNeeded();
  await wheel(page, 1);
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.querySelector('.banner')?.removeAttribute('hidden'));
  await corner(page).waitFor();
  await page.route('**/exit.html', () => undefined);
  await corner(page).click({ noWaitAfter: true });
  await expect.poll(() => isOneColour(page)).toBe(true);
});

test('on a page about violence it is there before the widget was seen, and with the way out it goes', async () => {
  const page = await arrive('/long-violence');
  await wheel(page, 10);
  await corner(page).waitFor();
  expect((await corner(page).boundingBox())?.height).toBeGreaterThanOrEqual(60);
  await page.locator('wellbeing-widget').evaluate((element) => element.setAttribute('exit', 'off'));
  await corner(page).waitFor({ state: 'detached' });
  await page.locator('wellbeing-widget').evaluate((element) => element.setAttribute('exit', 'on'));
  await corner(page).waitFor();
  await page.locator('wellbeing-widget').evaluate((element) => element.remove());
  expect(await page.locator('.out').count()).toBe(0);
});

test('without script the same way out is a plain link', async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(at('/plain'));
  await page.locator('.out').click();
  expect(page.url()).toBe(at('/wellbeing/exit.html'));
});

test('a site can switch it off, and then Shift does nothing', async () => {
  const page = await arrive('/off');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift');
  expect(await exit(page).count()).toBe(0);
  expect(page.url()).toBe(at('/off'));
});

test('an address that would run script is not followed', async () => {
  const page = await arrive('/script-address');
  expect(await exit(page).getAttribute('href')).toBe(at('/wellbeing/exit.html'));
});
