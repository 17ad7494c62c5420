import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandbox } from '../../widget/builder/snippets.ts';
import type { Site } from '../../widget/examples/site.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { snippet, strictest, widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  // a page that tells everybody where its visitors come from, as a careless site does
  const tells = `<meta name="referrer" content="unsafe-url">${snippet}`;
  const leaving = (attributes: string): string =>
    `${widget(attributes)}<a class="plain" href="https://other.example/plain">Another page</a>`;
  site = await widgetSite({
    '/page': { body: widget(), policy: strictest },
    '/framed': {
      body: `<iframe title="Support" src="/wellbeing/embed.html?country=FI" sandbox="${sandbox}"></iframe>`,
      policy: "default-src 'self'",
    },
    '/tells': { body: leaving('country="FI" audience="t13" exit-url="https://other.example/left"'), head: tells, policy: strictest },
  });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string): Promise<{ page: Page; asked: Request[] }> {
  const page = await browser.page();
  page.setDefaultTimeout(10_000);
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await page.goto(new URL(path, site.address).href);
  await page.getByRole('button', { name: word('widget.more.place.change') }).waitFor();
  return { page, asked };
}

/** What another site is told of the page that led to it, after a press. */
async function told(press: (page: Page) => Promise<void>, address: RegExp): Promise<string | undefined> {
  const { page } = await visit('/tells');
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Another site</p>' }));
  const [request] = await Promise.all([page.waitForRequest(address), press(page)]);
  const { referer } = await request.allHeaders();
  await page.close();
  return referer;
}

test('no other site is told where its visitor comes from: neither by a line nor by "Leave quickly"', async () => {
  expect(await told((page) => page.locator('.plain').click(), /other\.example\/plain/)).toContain('/tells');
  expect(await told((page) => page.getByRole('link', { name: word('widget.chat') }).click(), /chat\.example/)).toBeUndefined();
  expect(await told((page) => page.getByRole('link', { name: word('widget.leave') }).click(), /other\.example\/left/)).toBeUndefined();
});

/** Every name that a file of the widget has: no request says more than such a name. */
const names =
  /^\/wellbeing\/(wellbeing-widget\.js|locales\/(en|fi|ar|keys)\.[a-z-]+\.js|parts\/[a-z-]+\.js|directory\/[A-Z]{2}(\.more|\.all)?\.json)$/;

/** What the server is asked for in a visit, after the page itself. */
async function askedIn(walk: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const { page, asked } = await visit('/page');
  await walk(page);
  await page.waitForLoadState('networkidle');
  const files = asked.slice(1);
  const headers = await Promise.all(files.map((request) => request.allHeaders()));
  expect(headers.filter((each) => 'cookie' in each || 'authorization' in each)).toEqual([]);
  expect(files.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual([]);
  await page.close();
  return files.map((request) => request.url().replace(site.address, '/')).sort();
}

const exercise = (kind: string, id: string) => async (page: Page) => {
  await page.getByRole('button', { name: word(`widget.${kind}`) }).click();
  await page.getByRole('button', { name: new RegExp(word(`exercises.${id}.title`)) }).click();
  await page.locator('.about, breath-gate').first().waitFor();
};

test("the host's log can tell country, language and which part was opened, never which exercise, line or number", async () => {
  const feet = await askedIn(exercise('grounding', 'gr-feet'));
  expect(await askedIn(exercise('grounding', 'gr-54321'))).toEqual(feet);
  expect(await askedIn(exercise('breathing', 'br-long-out'))).toEqual(feet);
  const looked = await askedIn(async (page) => {
    await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
    await page.getByRole('heading', { name: 'Kriisipuhelin' }).waitFor();
  });
  const pressed = await askedIn(async (page) => {
    // a press on a number is the business of the telephone
    await page.evaluate(() =>
      document.addEventListener(
        'click',
        (event) => event.composedPath().some((each) => each instanceof HTMLAnchorElement) && event.preventDefault(),
      ),
    );
    await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
    await page.getByRole('heading', { name: 'Kriisipuhelin' }).waitFor();
    for (const link of await page.locator('service-list a').all()) await link.click();
  });
  expect(pressed).toEqual(looked);
  expect([...feet, ...looked].filter((path) => !names.test(path))).toEqual([]);
  expect(looked).toContain('/wellbeing/directory/FI.all.json');
  const support = await askedIn(async (page) => {
    await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
    await page.getByRole('button', { name: word('widget.view.support') }).click();
    await page.getByRole('heading', { name: word('widget.view.support') }).waitFor();
  });
  expect(support.filter((path) => !looked.includes(path))).toContain('/wellbeing/parts/now.js');
  // the card for a moment that is too much reads the same files, so that nobody can tell which it was
  const much = await askedIn(async (page) => {
    await page.getByRole('button', { name: word('widget.more.lines.all') }).click();
    await page.getByRole('heading', { name: 'Kriisipuhelin' }).waitFor();
    await page.getByRole('button', { name: word('widget.back') }).click();
    await page.locator('wellbeing-widget').evaluate((element) => element.setAttribute('help', 'always'));
    await page.getByRole('button', { name: word('widget.now') }).click();
    await page.getByRole('heading', { name: word('widget.now') }).waitFor();
  });
  expect(much.toSorted()).toEqual(support.toSorted());
});

test('a frame has no origin: no cookie, no storage, and nothing of the page around it', async () => {
  const page = await (await browser.visitor()).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(new URL('/framed', site.address).href);
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the page around has what the frame must not see
    document.cookie = 'of-the-page=1';
    localStorage.setItem('of-the-page', '1');
  });
  const frame = page.frames()[1];
  await page.frameLocator('iframe').getByRole('link', { name: '112', exact: true }).waitFor();
  const seen = await frame?.evaluate(() => {
    const closed = (look: () => unknown): boolean => {
      try {
        look();
        return false;
      } catch {
        return true;
      }
    };
    return {
      origin,
      closed: [
        closed(() => document.cookie),
        closed(() => localStorage.length),
        closed(() => sessionStorage.length),
        closed(() => indexedDB.open('a')),
        closed(() => parent.document),
        closed(() => parent.location.href),
      ],
    };
  });
  expect(seen).toEqual({ origin: 'null', closed: [true, true, true, true, true, true] });
  await page.context().close();
});
