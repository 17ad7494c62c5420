import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { walkSearch } from '../support/local-walk.ts';
import { type Looks, type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { asPages, localService, phoneOf, placeAt, smallDirectory } from '../support/small-directory.ts';
import { room, snippet, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const files = smallDirectory();
const broken = [...files].filter(([name]) => !name.startsWith('index-'));
/** A house whose hours are those of its door, and a number that nobody can dial. */
const houses = smallDirectory({
  services: [
    localService('house', {
      channels: [phoneOf('+358 40 111 2233')],
      hours: { rules: [{ days: 31, open: 540, close: 1020 }], holidays: null, building: true },
      places: [placeAt(0, 0)],
    }),
    localService('odd', { channels: [phoneOf('4567', { dial: null })], places: [placeAt(1, 1)] }),
  ],
});
const newer = [...files].map(([name, bytes]) =>
  name === 'manifest.json'
    ? ([name, new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"format":1', '"format":2'))] as const)
    : ([name, bytes] as const),
);

beforeAll(async () => {
  const page = (attributes: string, html = 'lang="en"') => ({ body: widget(`country="FI" ${attributes}`), head: snippet + room, html });
  site = await widgetSite(
    {
      '/local': { ...page('directory'), head: snippet, policy: strictest },
      '/near': page('directory="local" near="tampere"'),
      '/arabic': page('directory near="Tampere"', 'lang="ar" dir="rtl"'),
      '/broken': page('directory="/wellbeing/broken/" near="Tampere"'),
      '/houses': page('directory="houses" near="Tampere"'),
      '/newer': page('directory="newer"'),
      '/missing': page('directory="nothing-here"'),
      '/elsewhere': page('directory="https://elsewhere.example/local/"'),
    },
    {
      ...asPages(files, '/wellbeing/local/'),
      ...asPages(new Map(broken), '/wellbeing/broken/'),
      ...asPages(houses, '/wellbeing/houses/'),
      ...asPages(new Map(newer), '/wellbeing/newer/'),
    },
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Opened {
  readonly page: Page;
  readonly list: Locator;
  /** Paths that were asked for since the view was opened. */
  readonly asked: string[];
}

async function openLocal(path: string, looks: Looks = {}, tag: 'en' | 'ar' = 'en'): Promise<Opened> {
  // a Wednesday at noon in Helsinki, two months after the last check
  const page = await browser.again({ time: '2026-11-25T10:00:00Z', viewport: { width: 1000, height: 900 }, ...looks });
  return await viewOf(page, path, tag);
}

/** The same for a visitor who lets the page know where she is. */
async function openLocalFrom(geolocation: NonNullable<Looks['geolocation']>): Promise<Opened> {
  const page = await browser.again({ time: '2026-11-25T10:00:00Z', viewport: { width: 1000, height: 900 }, permissions: ['geolocation'] });
  await page.context().setGeolocation(geolocation);
  return await viewOf(page, '/local');
}

async function viewOf(page: Page, path: string, tag: 'en' | 'ar' = 'en'): Promise<Opened> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(new URL(path, site.address).href);
  await page.getByRole('button', { name: word('widget.more.local', {}, tag) }).click();
  return { page, list: page.locator('local-services'), asked };
}

const cards = ({ list }: Opened): Locator => list.locator('article');
const shards = (asked: readonly string[]): readonly string[] =>
  asked.map((url) => new URL(url).pathname).filter((path) => /\/(index|detail|places)-/.test(path));

test('the hours of a building are marked as that, and a number that cannot be dialled is no link', async () => {
  const opened = await openLocal('/houses');
  const card = (name: string): Locator => cards(opened).filter({ has: opened.page.getByRole('heading', { name, exact: true }) });
  await card('house').waitFor();
  expect(await card('house').textContent()).toMatch(/Open until 17:00/);
  await card('house').getByText(word('local.hours.building-phone')).waitFor();
  expect(await card('house').locator('a[href^="tel:"]').count()).toBe(1);
  expect(await card('odd').textContent()).toContain('4567');
  expect(await card('odd').locator('a').count()).toBe(0);
  await card('house')
    .getByRole('button', { name: word('services.more-of', { name: 'house' }) })
    .click();
  await expect.poll(() => card('house').getByText(word('local.hours.building-phone')).count()).toBe(2);
});

test('a town of the list is chosen, and services around it stand there with number, state, place and check', async () => {
  const opened = await openLocal('/local');
  await opened.list.getByLabel(word('local.place.field')).fill('tamp');
  await opened.list.getByRole('button', { name: 'Tampere' }).click();
  await cards(opened).first().waitFor();
  await opened.list.getByLabel(word('local.search')).fill('food bnak');
  await expect.poll(() => cards(opened).count()).toBe(1);
  const card = cards(opened).first();
  expect(await card.locator('a[href^="tel:"]').getAttribute('href')).toBe('tel:+358401234567');
  expect(await card.textContent()).toMatch(
    /Food bank of the harbour.*Tampere · about 2 km.*Open until 17:00.*Free · Step-free.*Checked September 2026/s,
  );
});

test('what is typed, chosen and opened asks the site for nothing; only the place did', async () => {
  const opened = await openLocal('/near');
  await cards(opened).first().waitFor();
  await expect.poll(() => opened.asked.filter((url) => url.includes('/detail-')).length).toBeGreaterThan(0);
  await opened.page.waitForLoadState('networkidle');
  const before = opened.asked.length;
  expect(shards(opened.asked)).toEqual([...new Set(shards(opened.asked))]);
  await opened.list.getByRole('button', { name: word('local.choose') }).click();
  await opened.list.getByLabel(word('directory.topic')).selectOption('domestic-violence');
  await opened.list.getByLabel(word('local.search')).fill('refuge');
  await expect.poll(() => cards(opened).count()).toBe(1);
  expect(await cards(opened).first().textContent()).toContain(word('local.hidden.confidential'));
  await cards(opened)
    .getByRole('button', { name: word('services.more-of', { name: 'Refuge for women' }) })
    .click();
  await opened.list.getByText(word('services.report')).waitFor();
  expect(opened.asked.slice(before)).toEqual([]);
  const stored = await opened.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(stored).toEqual([0, 0, '']);
});

test('everything that the list offers finds what it means: words, topic, people, language, way, cost, open now, how far', async () => {
  const opened = await openLocal('/near');
  await cards(opened).first().waitFor();
  await walkSearch(opened.list);
});

test.each([
  [61.95, 23.85, word('local.widened', { near: '25 km', far: '50 km' })],
  [10.1, -30.2, word('local.none-near', { far: '100 km' })],
])(
  'where nothing is near the list goes further and says so; what serves the country stands below: %s, %s',
  async (latitude, longitude, said) => {
    const opened = await openLocalFrom({ latitude, longitude, accuracy: 30 });
    await opened.list.getByRole('button', { name: word('local.place.locate') }).click();
    await opened.list.getByText(said).waitFor();
    expect(await cards(opened).locator('h4').allTextContents()).toContain('Crisis centre by the rapids');
  },
);

test('a position is asked for on a press only, and a refusal leads back to the towns', async () => {
  const visitor = await browser.visitor();
  const opened = await viewOf(await visitor.newPage(), '/local');
  const locate = opened.list.getByRole('button', { name: word('local.place.locate') });
  await locate.click();
  await opened.list.getByText(word('local.place.refused')).waitFor();
  await visitor.grantPermissions(['geolocation']);
  await visitor.setGeolocation({ latitude: 61.49781234, longitude: 23.76101234, accuracy: 30 });
  await locate.click();
  await cards(opened).first().waitFor();
  await opened.list.getByText(word('local.place.position')).waitFor();
  await visitor.close();
});

test.each([
  ['not allowed', { code: 1 }, 'refused'],
  ['no position to be had', { code: 2 }, 'unavailable'],
  ['too slow', { code: 3 }, 'late'],
  ['a browser without positions', null, 'unavailable'],
] as const)('why there is no position is said: %s', async (_, error, key) => {
  const page = await browser.page();
  // the answers of a browser, as its interface names them
  await page.addInitScript((answer) => {
    const geolocation = answer && { getCurrentPosition: (_: unknown, failed: (error: unknown) => void) => failed(answer) };
    Object.defineProperty(navigator, 'geolocation', { value: geolocation ?? undefined });
  }, error);
  await page.goto(new URL('/local', site.address).href);
  await page.getByRole('button', { name: word('widget.more.local') }).click();
  await page.getByRole('button', { name: word('local.place.locate') }).click();
  await page
    .getByRole('status')
    .getByText(word(`local.place.${key}`))
    .waitFor();
  await page.getByLabel(word('local.place.field')).waitFor();
  await page.close();
});

test.each([
  [20_001, false],
  [20_000, true],
])('a position that is less exact than 20 km leads to the towns, one that is as exact is used: %s m', async (accuracy, isUsed) => {
  const opened = await openLocalFrom({ latitude: 61.4978, longitude: 23.761, accuracy });
  await opened.list.getByRole('button', { name: word('local.place.locate') }).click();
  if (isUsed) await cards(opened).first().waitFor();
  else await opened.list.getByText(word('local.place.vague')).waitFor();
  expect((await cards(opened).count()) > 0).toBe(isUsed);
});

test('where files are missing that is said, and the towns and the way back still work', async () => {
  const opened = await openLocal('/broken');
  await opened.list.getByText(word('local.missing')).waitFor();
});

test.each([
  ['/newer', 'local.failed.newer'],
  ['/missing', 'local.failed'],
  ['/elsewhere', 'local.failed'],
])('a directory that cannot be read is never an empty box: %s', async (path, key) => {
  const { page, asked } = await openLocal(path);
  await page.getByRole('alert').getByText(word(key)).waitFor();
  expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([]);
});

test.each([
  ['by day', '/near', 'en', { colorScheme: 'light' }],
  ['by night at 320 px', '/near', 'en', { colorScheme: 'dark', viewport: { width: 320, height: 700 } }],
  ['in Arabic', '/arabic', 'ar', { viewport: { width: 380, height: 700 } }],
] as const)('the list has no fault that a machine can find and nothing too small to press %s', async (_, path, tag, options) => {
  const opened = await openLocal(path, options, tag);
  await cards(opened).first().waitFor();
  await cards(opened).first().locator('button[aria-expanded]').click();
  await opened.list.locator('.ask button[aria-expanded]').click();
  expect(await violations((expression) => opened.page.evaluate(expression))).toEqual([]);
  const small = await opened.list.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll('a, button, select, input') ?? [])]
      .map((each) => ({ text: each.textContent, ...(each.getBoundingClientRect().toJSON() as { width: number; height: number }) }))
      .filter(({ width, height }) => width < 44 || height < 44),
  );
  expect(small).toEqual([]);
  expect(await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
