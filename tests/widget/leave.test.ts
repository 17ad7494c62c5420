import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { fallback, widget, widgetSite } from '../support/widget-site.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  site = await widgetSite({
    '/before': { body: '<a href="/sensitive">On</a>', head: '' },
    '/sensitive': { body: `${widget()}<input aria-label="Name">` },
    '/banner': {
      body: `<style>.banner{position:fixed;inset:0;z-index:2147483647;background:red}</style>${widget()}<div class="banner" hidden>Cookies</div>`,
    },
    '/off': { body: widget('country="FI" exit="off"') },
    '/plain': { body: fallback, head: '' },
    '/script-address': { body: widget('country="FI" exit-url="javascript:alert(1)"') },
  });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const at = (path: string): string => new URL(path, site.address).href;
const exit = (page: Page) => page.getByRole('link', { name: 'Leave quickly' });

/** Opens the page as a visitor who came from another one, once all of the widget is there. */
async function arrive(path = '/sensitive'): Promise<Page> {
  const page = await (await browser.visitor()).newPage();
  await page.goto(at('/before'));
  await page.goto(at(path));
  await page.getByRole('button', { name: 'Change place' }).waitFor();
  return page;
}

test('leaving covers the whole window within one frame, above everything, and before the other page answers', async () => {
  const page = await arrive('/banner');
  await page.route('**/exit.html', () => undefined);
  const covered = await page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const widget = document.querySelector('wellbeing-widget');
        const link = widget?.shadowRoot?.querySelector<HTMLElement>('.exit');
        document.querySelector('.banner')?.removeAttribute('hidden');
        link?.click();
        requestAnimationFrame(() => {
          const corners = [
            [1, 1],
            [innerWidth - 2, innerHeight - 2],
            [innerWidth / 2, innerHeight / 2],
          ] as const;
          done(
            corners.every(
              ([x, y]) =>
                document.elementFromPoint(x, y) === widget && widget?.shadowRoot?.elementFromPoint(x, y)?.matches(':popover-open') === true,
            ),
          );
        });
      }),
  );
  expect(covered).toBe(true);
});

test('Back does not return to the page that was left', async () => {
  const page = await arrive();
  await exit(page).click();
  await page.waitForURL('**/wellbeing/exit.html');
  expect(await page.evaluate(() => document.referrer)).toBe('');
  await page.goBack();
  expect(page.url()).toBe(at('/before'));
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

test('without script the same way out is a plain link', async () => {
  const page = await (await browser.visitor({ javaScriptEnabled: false })).newPage();
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
