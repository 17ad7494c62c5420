import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { word } from './words.ts';

/** Another site, that writes down from where it is told a visitor comes. */
export interface Elsewhere {
  readonly address: string;
  /** Path and `Referer` of each visit; an empty text where none was sent. */
  readonly visits: readonly (readonly [path: string, from: string])[];
  close(): Promise<void>;
}

/** Starts the other site; what begins with `/slow` is answered after five seconds. */
export async function startElsewhere(): Promise<Elsewhere> {
  const visits: (readonly [string, string])[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/favicon.ico') visits.push([path, request.headers.referer ?? '']);
    setTimeout(
      () => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title><p>Elsewhere</p>'),
      path.startsWith('/slow') ? 5000 : 0,
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    visits,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The ways to leave. */
const ways: readonly ((page: Page) => Promise<void>)[] = [
  (page) => page.getByRole('link', { name: word('widget.leave') }).click(),
  async (page) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  },
  async (page) => {
    await page.getByRole('link', { name: word('widget.leave') }).focus();
    await page.keyboard.press('Enter');
  },
];

/** Comes from `before` to `sensitive`, leaves in one of the ways, and goes back; gives where Back led to, each time. */
export async function leaveRounds(page: Page, before: string, sensitive: string, rounds: number): Promise<readonly string[]> {
  const led: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(before);
    await page.goto(sensitive);
    await page.locator('wellbeing-widget[data-version]').waitFor();
    await ways[round % ways.length]?.(page);
    await page.waitForURL((url) => url.href !== sensitive);
    await page.goBack();
    led.push(page.url());
  }
  return led;
}

/** Presses the links of a page to the web, one after the other, the first of them now and then into a new window; gives path and `Referer` of each arrival. */
export async function linkRounds(page: Page, address: string, elsewhere: Elsewhere, rounds: number): Promise<Elsewhere['visits']> {
  const links = ['.lines a[href*="/line"]', 'site-people a[href*="/pack"]', '.exit'];
  const packs: (readonly [string, string])[] = [];
  // a pack names secure pages only, so this one is answered on the way there
  await page.context().route('https://pack.example/**', async (route) => {
    packs.push(['/pack', (await route.request().allHeaders())['referer'] ?? '']);
    await route.fulfill({ contentType: 'text/html', body: '<p>Elsewhere</p>' });
  });
  const seen = elsewhere.visits.length;
  const count = (): number => elsewhere.visits.length - seen + packs.length;
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(address);
    await page.locator('site-people').waitFor();
    const link = page.locator(links[round % links.length] ?? '').first();
    await link.click(round % 6 === 3 ? { modifiers: ['Control'] } : {});
    const end = Date.now() + 10_000;
    while (count() <= round) {
      if (Date.now() > end) throw new Error(`press ${round + 1} arrived nowhere: ${page.url()}`);
      await page.waitForTimeout(20);
    }
    for (const other of page.context().pages()) if (other !== page) await other.close();
  }
  return [...elsewhere.visits.slice(seen), ...packs];
}
