import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { keepReports } from '../support/policy-hosts.ts';
import { asPages, smallDirectory } from '../support/small-directory.ts';
import { fallback, strictest, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const pack = {
  version: 1,
  name: 'Harbour School',
  zone: 'Europe/Helsinki',
  people: [
    { name: 'Ms Rossi', role: 'counsellor', place: 'room 12', phone: '+358 9 000 000', web: 'https://school.example/', agreed: true },
  ],
  listings: [{ title: 'Breakfast club', place: 'canteen', hours: 'Mo-Fr 07:30-08:15' }],
};
const full = (attributes: string): string =>
  `<wellbeing-widget country="FI" help="always" audience="helper" topic="violence school" directory near="Tampere" pack="/wellbeing/pack.json" ${attributes}>${fallback}</wellbeing-widget>`;
const layouts = ['list', 'button', 'card', 'bar'] as const;

beforeAll(async () => {
  const pages = layouts.map((layout) => [`/${layout}`, { body: full(`layout="${layout}"`), policy: strictest }] as const);
  site = await widgetSite(
    { ...Object.fromEntries(pages), '/guess': { body: `<wellbeing-widget>${fallback}</wellbeing-widget>`, policy: strictest } },
    {
      ...asPages(smallDirectory(), '/wellbeing/local/'),
      '/wellbeing/pack.json': { type: 'application/json', read: () => JSON.stringify(pack) },
    },
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens what each button of the first view opens, and what the first and the last row in there open. */
async function openEverything(page: Page): Promise<number> {
  const openers = page.locator('section, dialog').locator('.home .pick, .home .place .link, .pin button');
  const back = page.locator('.back');
  const names = await openers.allInnerTexts();
  for (const [index, name] of names.entries()) {
    // the choice of a place takes the buttons' place, so it comes last
    if (name === word('widget.more.place.change')) continue;
    await openers.nth(index).click();
    await back.waitFor();
    await page.waitForTimeout(150);
    for (const which of ['first', 'last'] as const) {
      const inner = page.locator('.inner .pick');
      if ((await inner.count()) === 0 || (await back.count()) === 0) continue;
      await inner[which]().click();
      await page.waitForTimeout(150);
    }
    while ((await back.count()) > 0) {
      await back.first().click();
      await page.waitForTimeout(200);
    }
  }
  return names.length;
}

/** Everything that a browser could keep for a site. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    // done at once: nothing is there
    files: (await (await navigator.storage.getDirectory()).keys().next()).done,
  }));
const nothing = { cookie: '', local: 0, session: 0, caches: 0, databases: 0, workers: 0, files: true };

/** What goes to the web, with what it says about where from. */
const telling = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const deep = (root: Document | ShadowRoot): HTMLAnchorElement[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        ...(each instanceof HTMLAnchorElement ? [each] : []),
        ...(each.shadowRoot ? deep(each.shadowRoot) : []),
      ]);
    return deep(document)
      .filter(
        ({ href, rel, className }) => href.startsWith('http') && !rel.includes('noreferrer') && className !== 'chip' && className !== 'out',
      )
      .map(({ outerHTML }) => outerHTML);
  });

test.each(everyday(layouts, 2))(
  'whatever is opened, nothing is stored, only files of its own folder are asked for, and no rule is broken: %s',
  async (layout) => {
    const visitor = await browser.visitor();
    const page = await visitor.newPage();
    page.setDefaultTimeout(10_000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(site.address, '/')));
    await page.addInitScript(keepReports);
    await page.goto(new URL(`/${layout}`, site.address).href);
    if (layout === 'bar' || layout === 'button') await page.getByRole('button', { name: word('widget.title') }).click();
    await page.locator('site-people').waitFor();
    await page
      .locator(layout === 'list' ? 'service-list article' : '.lines .state')
      .first()
      .waitFor();
    expect(await openEverything(page)).toBeGreaterThan(layout === 'list' ? 3 : 5);
    expect(await telling(page)).toEqual([]);
    await page.getByRole('button', { name: word('widget.more.place.change') }).click();
    await page.getByRole('combobox').selectOption('SE');
    await expect.poll(() => asked).toContain('/wellbeing/directory/SE.json');
    const [first, ...others] = asked;
    expect(first).toBe(`/${layout}`);
    expect(others.filter((path) => !path.startsWith('/wellbeing/'))).toEqual([]);
    expect(others.filter((path) => path.includes('?'))).toEqual([]);
    expect(await kept(page)).toEqual(nothing);
    expect(await visitor.cookies()).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { reports: unknown }).reports)).toEqual([]);
    await visitor.close();
  },
);

/** Where the keyboard is, down to the innermost root: what it says, whether the ring is drawn, and whether something lies over it. */
const focused = (page: Page): Promise<{ says: string; hasRing: boolean; isClear: boolean }> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const box = at?.getBoundingClientRect() ?? new DOMRect();
    const root = at?.getRootNode();
    const top = root instanceof ShadowRoot ? root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) : null;
    const ring = at ? getComputedStyle(at) : null;
    return {
      says: at?.textContent?.trim().replace(/\s+/g, ' ') ?? '',
      hasRing: ring?.outlineStyle === 'solid' && Number.parseFloat(ring.outlineWidth) >= 2,
      isClear: at === top || (top !== null && at?.contains(top) === true),
    };
  });

test('everything works by keyboard alone: in its order, with a ring, never covered, and the focus comes back', async () => {
  const page = await browser.page({ viewport: { width: 380, height: 500 } });
  page.setDefaultTimeout(10_000);
  await page.goto(new URL('/card', site.address).href);
  await page.locator('site-people').waitFor();
  await page.locator('.lines .state').first().waitFor();
  const seen: string[] = [];
  const hidden: string[] = [];
  const to = async (wanted: string): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const { says, hasRing, isClear } = await focused(page);
      seen.push(says);
      if (!hasRing || !isClear) hidden.push(`${says}: ${hasRing ? 'covered' : 'no ring'}`);
      if (says.startsWith(wanted)) return;
    }
    throw new Error(`Tab never came to ${wanted}: ${seen.join(' | ')}`);
  };
  await to(word('widget.leave'));
  await to('112');
  await to(word('widget.chat'));
  await to(word('widget.now'));
  await page.keyboard.press('Enter');
  await page.getByText(word('help.now.hard')).waitFor();
  expect((await focused(page)).says).toBe(word('widget.back'));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).says).toBe(word('widget.now'));
  await to(word('widget.more.place.change'));
  await to(word('widget.more.lines.all'));
  await to(word('widget.more.local'));
  await to(word('widget.breathing'));
  await to(word('widget.grounding'));
  await page.keyboard.press('Enter');
  await page.locator('.picks').waitFor();
  await to(word('exercises.gr-feet.title'));
  await page.keyboard.press('Space');
  await page.locator('.about').waitFor();
  await to(word('exercises.ui.begin'));
  await page.keyboard.press('Enter');
  await page.locator('step-exercise').waitFor();
  await page.getByRole('button', { name: word('exercises.ui.next-step') }).press('Enter');
  await page.locator('.back').press('Enter');
  await page.locator('.picks').waitFor();
  await page.locator('.back').press('Enter');
  await expect.poll(async () => (await focused(page)).says).toContain(word('widget.grounding'));
  expect(hidden).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  expect((await focused(page)).says).toContain(word('widget.breathing'));
  await page.close();
});

/** Runs in the page: numbers everything that the keyboard must come to, through all roots, in the order in which it is drawn in the tree. */
const numbered = (): number => {
  const all: Element[] = [];
  const walk = (root: Document | ShadowRoot | Element): void => {
    for (const each of root.children) {
      const isHere = each.checkVisibility() && !each.closest('[inert]');
      if (isHere && each.matches('a[href], button:not([disabled]), select, input, textarea, summary, [tabindex="0"]')) all.push(each);
      // what stands in a slot is walked where it was written
      walk(each.shadowRoot ?? each);
    }
  };
  walk(document.querySelector('wellbeing-widget')?.shadowRoot ?? document);
  Object.assign(globalThis, { numberOf: new Map(all.map((each, index) => [each, index])) });
  return all.length;
};

/** Runs in the page: the number of what has the focus; null outside the widget. */
const numberOfFocused = (): number | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (globalThis as unknown as { numberOf: Map<Element | null, number> }).numberOf.get(at) ?? null;
};

test.each(['card', 'list'] as const)(
  'Tab comes to everything that can be pressed, once and in its order, and back again: %s (A3)',
  async (layout) => {
    const page = await browser.page({ viewport: { width: 1000, height: 800 } });
    page.setDefaultTimeout(10_000);
    await page.goto(new URL(`/${layout}`, site.address).href);
    await page.locator('site-people').waitFor();
    await page
      .locator(layout === 'list' ? 'service-list article' : '.lines .state')
      .first()
      .waitFor();
    // what is still coming would change the numbers
    await page.waitForLoadState('networkidle');
    const count = await page.evaluate(numbered);
    expect(count).toBeGreaterThan(10);
    const walk = async (key: string): Promise<readonly number[]> => {
      const seen: number[] = [];
      for (let step = 0; step < count + 5; step += 1) {
        await page.keyboard.press(key);
        const number = await page.evaluate(numberOfFocused);
        // some browsers go round within the page, without a stop outside of it
        if (number === null ? seen.length > 0 : seen.includes(number)) break;
        if (number !== null) seen.push(number);
      }
      return seen;
    };
    const all = Array.from({ length: count }, (_, index) => index);
    expect(await walk('Tab')).toEqual(all);
    expect(await walk('Shift+Tab')).toEqual(all.toReversed());
    await page.close();
  },
);
