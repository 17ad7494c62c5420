import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import { violations } from '../support/axe.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { everyday } from '../support/everyday.ts';
import { firstNumber, packed, type ShownLine, shownLines } from '../support/help.ts';
import { atToday, button, goTo, keep } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import type { Surface } from '../support/target.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pattern, type Tag, word } from '../support/words.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await sharedChromium();
  await (await atToday(browser)).close();
});
afterAll(() => browser?.close());
beforeEach(() => choose({ region: 'GB', language: 'en', look: 'light', audience: 'adult', textSize: 100 }));

/** What Settings would have stored. */
const choose = async (settings: Readonly<Record<string, unknown>>): Promise<void> =>
  (await browser.worker()).evaluate((chosen) => chrome.storage.local.set(chosen), settings);

async function atHelp(tag: Tag = 'en', width = 1280): Promise<Page> {
  const page = await browser.open('app.html');
  await page.setViewportSize({ width, height: 900 });
  await page.locator(`html[lang="${tag}"]`).waitFor();
  await goTo(page, 'help', tag);
  await page.locator('.help__lines').waitFor();
  return page;
}

const linesOf = async (page: Page): Promise<readonly ShownLine[]> => {
  await page.locator('service-list article').first().waitFor();
  return (await page.evaluate(shownLines)) as readonly ShownLine[];
};

/** The popup, one press later. */
async function popupAtHelp(): Promise<Surface> {
  const popup = await browser.popup();
  await popup.click(word('common.help'));
  await popup.until(`document.querySelector('.emergency .num')`);
  return popup;
}

const numbersShown = `[...document.querySelectorAll('.emergency .num')].map((each) => each.textContent.trim())`;

describe('Help, one press from the popup (A9)', () => {
  for (const region of everyday(['FI', 'IN', 'JP', 'UA', 'GB', 'US', 'KE', 'BR', 'SE', 'DE'], 4)) {
    it(`${region}: the emergency number and lines with a way to reach them`, async () => {
      await choose({ region });
      const popup = await popupAtHelp();
      await popup.until(`(${shownLines}).length > 0`);
      expect(await popup.evaluate(numbersShown)).toContain(firstNumber(region));
      const lines = (await popup.evaluate(shownLines)) as readonly ShownLine[];
      const dialled = lines.flatMap(({ links }) => links).filter((link) => /^(tel|sms):/u.test(link));
      expect(dialled.length).toBeGreaterThan(0);
      const digits = packed(region).replace(/[\s()-]/gu, '');
      for (const link of dialled) expect(digits).toContain(decodeURIComponent(link.replace(/^(tel|sms):/u, '')));
      await popup.close();
    });
  }

  it('AF: that sources disagree is said beside the number, and that no well-sourced line listens', async () => {
    await choose({ region: 'AF' });
    const page = await atHelp();
    await page.locator('.emergency').getByText(pattern('help.conflict')).waitFor();
    await page.getByText(word('directory.no-listener', { region: 'Afghanistan' })).waitFor();
  });

  it('a country without a known line says so, and shows what there is', async () => {
    await choose({ region: 'AX' });
    const page = await atHelp();
    await page.getByText(word('services.none', { country: 'Åland Islands' })).waitFor();
    await page.locator('.emergency .num').getByText(firstNumber('AX'), { exact: true }).waitFor();
    await page.getByRole('heading', { name: word('help.near') }).waitFor();
    await page.getByText(word('help.steady')).waitFor();
    expect(await page.locator('service-list').count()).toBe(0);
  });

  it('another region is one press away, and its lines take the place of the others', async () => {
    const page = await atHelp();
    const before = (await linesOf(page)).map(({ name }) => name);
    await page.getByLabel(word('help.region')).selectOption('SE');
    await page.locator('.emergency .where').getByText('Sweden').waitFor();
    await expect.poll(async () => (await linesOf(page)).some(({ name }) => before.includes(name))).toBe(false);
  });
});

describe('choosing among lines', () => {
  it('"open now" leaves out what is closed and keeps apart what is not known', async () => {
    const page = await atHelp();
    await page.getByRole('switch', { name: word('directory.open-now') }).click();
    await page.getByText(word('directory.open-now.hint')).waitFor();
    const states = (await linesOf(page)).map(({ state }) => state).filter(Boolean);
    expect(states.length).toBeGreaterThan(0);
    expect(states).not.toContain('closed');
    expect(states.lastIndexOf('open')).toBeLessThan(states.indexOf('unknown') < 0 ? states.length : states.indexOf('unknown'));
  });

  it('topics stand with practical things before feelings, and one of them leaves only lines about it', async () => {
    const page = await atHelp();
    const all = await linesOf(page);
    await button(page, 'directory.choose').click();
    const groups = await page.locator('.help__choose h4').allInnerTexts();
    const order = ['practical', 'safety', 'feelings', 'health', 'people', 'doing'].map((group) => word(`directory.group.${group}`));
    expect(groups).toEqual(order.filter((name) => groups.includes(name)));
    await page.getByRole('button', { name: word('topics.domestic-violence'), exact: true }).click();
    await button(page, 'directory.clear').waitFor();
    const chosen = await linesOf(page);
    const records = JSON.parse(packed('GB')) as { services?: { name: string; topics: string[] }[] };
    expect(chosen.map(({ name }) => name)).not.toEqual(all.map(({ name }) => name));
    for (const { name } of chosen)
      expect(records.services?.find((each) => each.name === name)?.topics ?? ['domestic-violence']).toContain('domestic-violence');
    await button(page, 'directory.clear').click();
    expect((await linesOf(page)).map(({ name }) => name)).toEqual(all.map(({ name }) => name));
  });

  it('a way to be in touch leaves only lines that have it, and nothing chosen is stored', async () => {
    const page = await atHelp();
    await button(page, 'directory.choose').click();
    await page.getByRole('button', { name: word('services.kind.sms'), exact: true }).click();
    await expect.poll(async () => (await linesOf(page)).every(({ links }) => links.some((link) => link.startsWith('sms:')))).toBe(true);
    const stored = await (await browser.worker()).evaluate(() => chrome.storage.local.get());
    expect(JSON.stringify(stored)).not.toContain('sms');
  });

  it('a part of the country can be chosen where lines serve only a part: its lines come forward, those of other parts stay behind', async () => {
    const page = await atHelp();
    const all = async (): Promise<string> => (await page.locator('service-list article').allInnerTexts()).join('\n');
    const part = page.getByLabel(word('directory.subdivision'), { exact: true });
    expect(await all()).not.toContain(word('services.part', { part: word('subdivisions.GB-SCT') }));
    await part.selectOption('GB-SCT');
    await expect.poll(all).toContain(word('services.part', { part: word('subdivisions.GB-SCT') }));
    expect(await all()).not.toContain(word('subdivisions.GB-WLS'));
    // another country takes nothing of it along, and one without parts asks nothing
    await choose({ region: 'EE' });
    await expect.poll(() => part.count()).toBe(0);
    await choose({ region: 'GB', subdivision: null });
  });

  it('for the younger the lines for children come first, by a choice in Settings that asks no age', async () => {
    const page = await browser.open('app.html');
    await goTo(page, 'settings');
    await page.getByRole('radio', { name: word('help.audience.c10') }).click();
    await goTo(page, 'help');
    const [first] = await linesOf(page);
    expect(await page.locator('service-list article').first().innerText()).toMatch(/children/u);
    expect(first?.links.length).toBeGreaterThan(0);
    await page.getByText(word('help.now.child.tell')).waitFor();
  });
});

describe('a press on a number', () => {
  for (const scheme of ['tel', 'sms'] as const) {
    it(`${scheme}: asks the browser for the other program, and the page stays as it is`, async () => {
      const page = await atHelp();
      const link = page.locator(`service-list a[href^="${scheme}:"]`).first();
      const href = await link.getAttribute('href');
      const session = await browser.context.newCDPSession(page);
      await session.send('Page.enable');
      const asked = new Promise<string>((done) => session.on('Page.frameRequestedNavigation', ({ url }) => done(url)));
      await page.evaluate(() => document.addEventListener('securitypolicyviolation', () => document.body.setAttribute('data-blocked', '')));
      await link.click();
      expect(await asked).toBe(href);
      expect(page.url()).toBe(browser.url('app.html'));
      expect(await page.evaluate(() => document.body.hasAttribute('data-blocked'))).toBe(false);
      // a tab that has asked for another program does not ask again
      await page.close();
    });
  }

  for (const surface of ['popup', 'sidePanel'] as const) {
    it(`in the real ${surface} nothing is blocked or closed, and what was typed is still there`, async () => {
      const shown = await browser[surface]();
      await shown.until(`document.querySelector('main.today [role=radio]')`);
      await shown.evaluate(`document.querySelector('main.today [role=radio]').click()`, true);
      for (const key of ['common.next', 'common.skip', 'common.skip', 'common.skip', 'checkin.note.open']) await shown.click(word(key));
      await shown.until(`document.querySelector('textarea')`);
      await shown.evaluate(`document.querySelector('textarea').focus()`);
      await shown.type('still here');
      await shown.click(word('common.help'));
      await shown.until(`(${shownLines}).some(({ links }) => links.some((link) => link.startsWith('tel:')))`);
      await shown.evaluate(`document.addEventListener('securitypolicyviolation', () => document.body.setAttribute('data-blocked', ''))`);
      await shown.evaluate(`document.querySelector('service-list').shadowRoot.querySelector('a[href^="tel:"]').click()`, true);
      await shown.evaluate(`new Promise((done) => setTimeout(done, 400))`);
      expect(await shown.evaluate(`document.body.hasAttribute('data-blocked')`)).toBe(false);
      await shown.click(word('common.today'));
      await shown.until(`document.querySelector('textarea')?.value === 'still here'`);
      await shown.click(word('checkin.let-go'));
      await shown.close();
    });
  }
});

describe('Help for everyone (A1, A3)', () => {
  const looks = [
    { tag: 'ar', look: 'dark', width: 320 },
    { tag: 'en', look: 'light', width: 380 },
    { tag: 'en', look: 'dark', width: 1280 },
    { tag: 'ar', look: 'light', width: 380 },
  ] as const;
  for (const { tag, look, width } of everyday(looks, 2)) {
    it(`no fault with everything open: ${tag}, ${look}, ${width} px`, async () => {
      await choose({ language: tag, look });
      const page = await atHelp(tag, width);
      await linesOf(page);
      await button(page, 'directory.choose', tag).click();
      await page.locator('service-list article button[aria-expanded]').first().click();
      await page.locator('service-details').waitFor();
      // as high as the screen is long: what is half under the bars until one scrolls is not small
      await page.setViewportSize({ width, height: 9000 });
      expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }

  it('with letters twice as large on a small screen the whole number stands in the first window, and nothing lies over it', async () => {
    for (const [tag, width] of [
      ['ar', 320],
      ['fi', 320],
      ['fi', 800],
      ['en', 900],
    ] as const) {
      await choose({ language: tag, textSize: 200, region: 'GB' });
      const page = await browser.open('app.html');
      await page.setViewportSize({ width, height: 568 });
      await page.locator(`html[lang="${tag}"][data-text="200"]`).waitFor();
      await goTo(page, 'help', tag);
      await page.locator('.help .emergency .num').first().waitFor();
      const corners = await page.evaluate(() => {
        const number = document.querySelector('.help .emergency .num') as Element;
        const { left, right, top, bottom } = number.getBoundingClientRect();
        const points = [left + 1, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => document.elementFromPoint(x, y)));
        return points.map((each) => Boolean(each && (number.contains(each) || each.contains(number)) && each.closest('.emergency')));
      });
      expect([tag, width, corners]).toEqual([tag, width, [true, true, true, true]]);
      // and its buttons stand clear of the words below it
      const [row, head] = await Promise.all([
        page.locator('.help .numbers--first').boundingBox(),
        page.locator('.help .emergency__head').boundingBox(),
      ]);
      expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(head?.y ?? 0);
      await page.close();
    }
  });

  it('by keyboard alone: from the popup to the first line, its number under the focus', async () => {
    const popup = await browser.popup();
    await popup.until(`document.querySelector('.help-btn')`);
    const focused = `(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()`;
    const tabTo = async (condition: string): Promise<void> => {
      for (let turn = 0; turn < 60 && !(await popup.evaluate(`Boolean(${condition})`)); turn += 1) await popup.press('Tab');
      expect(await popup.evaluate(`Boolean(${condition})`)).toBe(true);
    };
    await tabTo(`${focused}?.classList.contains('help-btn')`);
    await popup.press('Enter');
    await popup.until(`(${shownLines}).length > 0`);
    await tabTo(`${focused}?.closest('article') && ${focused}.href?.startsWith('tel:')`);
    const box = `${focused}.getBoundingClientRect()`;
    expect(await popup.evaluate(`${box}.top >= 0 && ${box}.bottom <= innerHeight && ${box}.height >= 44`)).toBe(true);
    await popup.close();
  });
});

describe('Help in full on every other screen (P10)', () => {
  it('the soft card after a heavy check-in names lines of the region with their numbers', async () => {
    const page = await atToday(browser);
    await keep(page, { pleasantness: -2, energy: 0, need: 'help' });
    const card = page.getByRole('region', { name: word('help.now'), exact: true });
    await card.getByText(word('help.now.lines')).waitFor();
    await expect.poll(() => card.locator('.first-line a').count()).toBe(3);
  });

  it('number and lines stand beside a record that is damaged', async () => {
    const page = await atToday(browser);
    await keep(page, { pleasantness: 1, energy: 0 });
    await page.evaluate(damage);
    await page.reload();
    await goTo(page, 'lookback');
    await page.getByText(pattern('failure.damaged')).first().waitFor();
    await page.locator('main .emergency .num').getByText('999', { exact: true }).first().waitFor();
    await expect.poll(() => page.locator('main .first-line a').count()).toBeGreaterThan(0);
  });

  it('lines that cannot be read are said to be so, and the emergency number does not depend on them', async () => {
    const folder = await temporaryFolder('broken-lines');
    await cp(built.chrome, folder.path, { recursive: true });
    await writeFile(join(folder.path, 'directory', 'GB.json'), '{"services":[');
    const broken = await startChromium({ extension: folder.path });
    const page = await atToday(broken);
    await goTo(page, 'help');
    await page.getByLabel(word('help.region')).first().selectOption('GB');
    await page.getByRole('alert').getByText(word('directory.failed')).waitFor();
    await page.locator('.emergency .num').getByText('999', { exact: true }).first().waitFor();
    await button(page, 'common.try-again').click();
    await page.getByRole('alert').getByText(word('directory.failed')).waitFor();
    await broken.close();
    await folder.remove();
  });

  it('Help works offline', async () => {
    await browser.context.setOffline(true);
    const page = await atHelp();
    expect((await linesOf(page)).length).toBeGreaterThan(0);
    await browser.context.setOffline(false);
  });
});

/** Runs in a page: writes a value that is no month over every month of the record, in the database and in its second copy. */
async function damage(): Promise<void> {
  const copies = Object.keys(await chrome.storage.local.get()).filter((key) => /\d{4}-\d{2}/u.test(key));
  await chrome.storage.local.set(Object.fromEntries(copies.map((key) => [key, 'damaged'])));
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name ?? '');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    for (const store of database.objectStoreNames) {
      const transaction = database.transaction(store, 'readwrite');
      const keys = transaction.objectStore(store).getAllKeys();
      keys.onsuccess = () => {
        for (const key of keys.result) if (/\d{4}-\d{2}/u.test(String(key))) transaction.objectStore(store).put('damaged', key);
      };
      await new Promise<void>((done) => {
        transaction.oncomplete = () => done();
      });
    }
    database.close();
  }
}
