import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inStore } from '../support/in-store.ts';
import { keepCircle, tie } from '../support/keep-items.ts';
import { atToday, button } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';

/** All that a page can tell of what was kept before it. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    firstPaint: { ...localStorage },
    tab: { ...sessionStorage },
    alarms: await chrome.alarms.getAll(),
    title: await chrome.action.getTitle({}),
    scheme: matchMedia('(prefers-color-scheme: dark)').matches,
    size: [innerWidth, innerHeight],
  }));

it('the browser that files share is as on the first day for each of them, whatever the one before has left', async () => {
  const browser = await sharedChromium();
  const fresh = await browser.open('app.html');
  await button(fresh, 'welcome.start').waitFor();
  const firstDay = await kept(fresh);
  const page = await atToday(browser);
  await keepCircle(page, [tie('a', 'Nan')]);
  await inStore(page, `value(await store.vault.turnOn('harbour lamp seven'));`);
  await page.setViewportSize({ width: 380, height: 600 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(async () => {
    localStorage.setItem('planted', 'here');
    sessionStorage.setItem('planted', 'here');
    await chrome.storage.local.set({ discreet: true, planted: 'here' });
    await chrome.storage.session.set({ planted: 'here' });
    await chrome.alarms.create('planted', { delayInMinutes: 600 });
  });
  await expect.poll(() => page.evaluate(() => chrome.action.getTitle({}))).toBe('Notes');
  expect(await kept(page)).toMatchObject({ firstPaint: { planted: 'here' }, local: { planted: 'here' }, scheme: true });

  const again = await (await sharedChromium()).open('app.html');
  expect(fresh.isClosed() && page.isClosed()).toBe(true);
  await button(again, 'welcome.start').waitFor();
  expect(await kept(again)).toEqual(firstDay);
});
