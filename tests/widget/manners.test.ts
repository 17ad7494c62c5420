import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { snippet, strictest, widget, widgetSite } from '../support/widget-site.ts';

let site: Site;
let browser: PlainChromium;

const preload = '<link rel="preload" as="fetch" crossorigin href="/wellbeing/directory/FI.json">';

beforeAll(async () => {
  site = await widgetSite(
    {
      '/strict': { body: widget(), policy: strictest },
      '/offline': { body: widget('country="AX"') },
      '/preload': { body: widget(), head: preload + snippet },
      '/busy': { body: widget(), head: `<script src="/busy.js"></script>${snippet}`, policy: strictest },
    },
    { '/busy.js': { type: 'text/javascript', read: () => `(${neverIdle})()` } },
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Runs in a page: it always has something to do, as a page full of advertisements may. */
function neverIdle(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    for (const end = performance.now() + 8; performance.now() < end; );
    port2.postMessage(0);
  };
  port2.postMessage(0);
}

async function visit(path: string): Promise<{ page: Page; asked: string[]; faults: string[] }> {
  const context = await browser.visitor();
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(site.address, '/')));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => /error|warning/.test(message.type()) && faults.push(message.text()));
  await page.goto(new URL(path, site.address).href);
  return { page, asked, faults };
}

const emergency = (page: Page) => page.getByRole('link', { name: '112' });
const line = (page: Page) => page.getByRole('link', { name: '85258' });

test('the emergency number needs no answer, and a country without a file says so', async () => {
  const context = await browser.visitor();
  const page = await context.newPage();
  await page.route('**/directory/**', () => undefined);
  await page.goto(new URL('/strict', site.address).href);
  await emergency(page).waitFor();
  expect(await page.locator('.fallback').isVisible()).toBe(false);
  const { page: empty } = await visit('/offline');
  await empty.getByText('We know no line with a source here yet.').waitFor();
});

test('the file of the country that a page announced is asked for once', async () => {
  const { page, asked, faults } = await visit('/preload');
  await line(page).waitFor();
  // the browser warns some seconds later when a preloaded answer was not used
  await page.waitForTimeout(4000);
  expect(asked.filter((path) => path.endsWith('FI.json'))).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('a page that always has something to do gets the whole card too', async () => {
  const { page } = await visit('/busy');
  await line(page).waitFor();
  await page.getByRole('button', { name: 'Change place' }).waitFor();
});
