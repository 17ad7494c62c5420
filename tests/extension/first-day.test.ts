import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { inStore } from '../support/in-store.ts';
import { keepCircle, keepItem, tie } from '../support/keep-items.ts';
import { atToday, button, goTo, keep } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
beforeEach(async () => {
  browser = await sharedChromium();
});
afterAll(() => browser?.close());

const texts = ['welcome.title', 'settings.device.shared.note'] as const;
const count = (text: string): number => text.split(/\s+/u).length;

describe('the first screen', () => {
  it('has no fault that a machine can find (A1)', async () => {
    const page = await browser.open('app.html');
    await button(page, 'welcome.start').waitFor();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  });

  it('shows what a shared device means before anything can be kept, in few words, and the rest one press away (P6)', async () => {
    const page = await browser.open('popup.html');
    for (const key of texts) await page.getByText(word(key), { exact: true }).waitFor();
    const main = page.getByRole('main');
    for (const key of ['settings.organisation', 'lock.not'] as const) {
      await main
        .locator('summary')
        .filter({ hasText: word(key) })
        .click();
    }
    await main.getByText(word('settings.device.school.note')).waitFor();
    await main.getByText(word('lock.not.1')).waitFor();
    // each answer has its own words, none of them long
    for (const device of ['mine', 'shared', 'school', 'unsafe'] as const) {
      await page.getByRole('radio', { name: word(`settings.device.${device}`), exact: true }).click();
      const note = page.getByRole('status').filter({ hasText: word(`settings.device.${device}.note`) });
      await note.waitFor();
      expect(count(await note.innerText())).toBeLessThanOrEqual(120);
    }
    expect(await inStore(page, 'return value(await store.items.names());')).toEqual([]);
  });

  it('says hello in the words for a child once it was said that it is for one, in under 70 words, and goes on', async () => {
    const page = await browser.open('popup.html');
    await page.getByText(word('welcome.is-not')).waitFor();
    await goTo(page, 'settings');
    await page.getByRole('radio', { name: word('help.audience.c10') }).click();
    await page.reload();
    await page.getByRole('heading', { name: word('welcome.child.title'), exact: true }).waitFor();
    expect(count(await page.locator('.welcome__what').innerText())).toBeLessThanOrEqual(70);
    for (const line of [0, 1, 2, 3]) await page.getByText(word(`welcome.child.${line}`), { exact: true }).waitFor();
    expect(await page.getByText(word('welcome.is-not')).count()).toBe(0);
    await button(page, 'welcome.start').click();
    await page.getByRole('radio', { name: word('checkin.face.okay'), exact: true }).waitFor();
  });

  it('number and lines stand on the first screen of a new profile (P10)', async () => {
    const page = await browser.open('app.html');
    await button(page, 'welcome.start').waitFor();
    await page.getByLabel(word('help.region')).first().selectOption('FI');
    await page.locator('.emergency .num').getByText('112', { exact: true }).first().waitFor();
    await expect.poll(() => page.locator('.first-line a[href^="tel:"]').count()).toBeGreaterThan(0);
  });

  it('says that an organisation installed it where the browser says so, and only then', async () => {
    for (const type of ['normal', 'admin'] as const) {
      const page = await browser.context.newPage();
      // no policy of an organisation stands behind this machine, so the browser's answer is given in its place
      await page.addInitScript((installType) => Object.assign(chrome.management, { getSelf: async () => ({ installType }) }), type);
      await page.goto(browser.url('app.html'));
      await page.getByText(word('settings.device.shared.note')).waitFor();
      const note = page.getByText(word('settings.organisation.installed.note'));
      if (type === 'admin') await note.waitFor();
      else expect(await note.count()).toBe(0);
      await page.close();
    }
  });
});

/** Everything a person could have left with the browser. */
const traces = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    firstPaint: { ...localStorage },
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    permissions: (await chrome.permissions.getAll()).permissions?.sort(),
    title: await chrome.action.getTitle({}),
  }));

describe('deleting everything', () => {
  it('names what goes, and leaves databases, storage, alarms, permissions and toolbar as on the first day', {
    timeout: 120_000,
  }, async () => {
    const first = await browser.open('app.html');
    await button(first, 'welcome.start').waitFor();
    const firstDay = await traces(first);
    await first.close();

    const page = await atToday(browser);
    await keep(page, { pleasantness: -1, energy: 0, note: 'a note of mine' });
    await keepCircle(page, [tie('a', 'Nan')]);
    await keepItem(page, 'steady', { things: [], today: null });
    const worker = await browser.worker();
    await worker.evaluate(() => {
      const { setIcon } = chrome.action;
      chrome.action.setIcon = (details) => {
        Object.assign(globalThis, { lastIcon: JSON.stringify(details.path) });
        return setIcon(details);
      };
    });
    await page.evaluate(async () => {
      await chrome.storage.local.set({ discreet: true, 'outside-plan': {}, 'site-pack': '{}', reminder: { minute: 600 } });
      await chrome.alarms.create('another', { delayInMinutes: 600 });
    });
    await expect.poll(() => worker.evaluate(() => chrome.action.getTitle({}))).toBe('Notes');
    expect(await page.evaluate(() => chrome.alarms.getAll().then((all) => all.map(({ name }) => name)))).toContain('another');
    await page.evaluate(() =>
      Object.assign(chrome.permissions, { remove: async (what: unknown) => Object.assign(window, { givenBack: what }) }),
    );
    await goTo(page, 'settings');
    await button(page, 'settings.delete').click();
    for (const part of ['checkins', 'people', 'plan', 'own', 'lists', 'draft', 'reminder', 'settings'] as const)
      await page.getByText(word(`settings.delete.${part}`)).waitFor();
    await button(page, 'settings.delete.yes').click();
    await button(page, 'welcome.start').waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => (window as unknown as { givenBack: unknown }).givenBack)).toEqual({
      permissions: ['notifications', 'idle'],
    });
    await expect.poll(() => worker.evaluate(() => (globalThis as unknown as { lastIcon: string }).lastIcon)).not.toContain('notes');
    await page.reload();
    await button(page, 'welcome.start').waitFor();
    await expect.poll(() => traces(page)).toEqual(firstDay);
  });
});
