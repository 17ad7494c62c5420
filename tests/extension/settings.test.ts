import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { allIds, inStore } from '../support/in-store.ts';
import { atToday, button, goTo, keep } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  page = await atToday(browser);
});
afterAll(() => browser?.close());

const choose = (name: string, text: string): Promise<void> =>
  page.locator('#foreign-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const daylio = `full_date,date,weekday,time,mood,activities,note_title,note
2026-11-20,x,Friday,9:30 pm,good,"walk | tea",,A calm one
2026-11-19,x,Thursday,08:05,awful,,,
someday,x,Thursday,08:05,awful,,,
`;

describe('bringing in from another app', () => {
  it('says what it would do first, brings it in, and a second time nothing is new', async () => {
    await goTo(page, 'settings');
    await choose('daylio.csv', daylio);
    await page.getByText(word('bring-in.from.daylio')).waitFor();
    await page.getByText(word('bring-in.unplaced.one', { count: 1 })).waitFor();
    expect(await inStore(page, allIds)).toEqual([]);
    await button(page, 'settings.bring-in.add').click();
    await page.getByRole('heading', { name: word('settings.bring-in.came.other', { count: 2 }) }).waitFor();
    expect(await inStore(page, allIds)).toHaveLength(2);
    await button(page, 'common.close').click();
    await choose('daylio.csv', daylio);
    await page.getByText(word('settings.bring-in.new.none')).waitFor();
    await button(page, 'common.close').click();
  });

  it('a table asks what its columns are, shows its first rows, and asks about dates that can be read in two ways', async () => {
    await choose('mine.csv', 'When;Level;Comment\n03/04/2025;1;rain\n05/04/2025;10;sun\n');
    await page.getByRole('cell', { name: 'rain' }).waitFor();
    await page.getByText(word('bring-in.mapper.order.ask')).waitFor();
    await page.getByRole('radio', { name: word('bring-in.mapper.order.dmy') }).click();
    await page.locator('#column-feeling').selectOption({ label: 'Level' });
    expect(await page.locator('#scale-best').inputValue()).toBe('10');
    await page.locator('#column-note').selectOption({ label: 'Comment' });
    await button(page, 'bring-in.mapper.go').click();
    await button(page, 'settings.bring-in.add').click();
    await page.getByRole('heading', { name: word('settings.bring-in.came.other', { count: 2 }) }).waitFor();
    const days = await inStore<string[]>(page, 'return value(await store.record.all()).checkins.map(({ day }) => day).sort();');
    expect(days).toEqual(['2025-04-03', '2025-04-05', '2026-11-19', '2026-11-20']);
    await button(page, 'common.close').click();
  });

  it('a file that is none of these says what is wrong and what to do, and changes nothing', async () => {
    const before = await inStore(page, allIds);
    for (const [text, key] of [
      ['', 'failure.import-foreign-empty'],
      ['{"a":1}', 'failure.import-foreign-json'],
      ['a sentence', 'failure.import-foreign-rows'],
    ] as const) {
      await choose('some.txt', text);
      await page.getByText(word(key)).waitFor();
      await page.getByText(word(`${key}.next`)).waitFor();
    }
    expect(await inStore(page, allIds)).toEqual(before);
  });
});

describe('the reminder', () => {
  const kept = (): Promise<unknown> => page.evaluate(() => chrome.storage.local.get('reminder').then(({ reminder }) => reminder ?? null));

  it('is off at first, asks for the permission in the press and not before, and says so when it is refused', async () => {
    expect(await kept()).toBeNull();
    expect(await page.evaluate(() => chrome.permissions.getAll().then(({ permissions }) => permissions?.includes('notifications')))).toBe(
      false,
    );
    // no hand can press the browser's own question here, so its answer is given in its place
    await page.evaluate(() => Object.assign(chrome.permissions, { request: async () => false }));
    await button(page, 'reminder.turn-on').click();
    await page.getByText(word('reminder.refused')).waitFor();
    expect(await kept()).toBeNull();
  });

  it('once allowed it is kept with neutral sentences, warns of a time in the quiet hours, and a check-in moves it to tomorrow', async () => {
    await page.evaluate(() => Object.assign(chrome.permissions, { request: async () => true, remove: async () => true }));
    await page.locator('#reminder-at').fill('22:00');
    await page.locator('#reminder-at').blur();
    await page.getByText(word('reminder.in-quiet')).waitFor();
    await page.locator('#reminder-at').fill('17:30');
    await page.locator('#reminder-at').blur();
    await button(page, 'reminder.turn-on').click();
    await button(page, 'reminder.turn-off').waitFor();
    const { minute, next, texts } = (await kept()) as { minute: number; next: string; texts: string[] };
    expect(minute).toBe(17 * 60 + 30);
    expect(texts).toContain('A moment for you, if you want one.');
    await goTo(page, 'today');
    await keep(page, { pleasantness: 0, energy: 0 });
    await expect.poll(async () => ((await kept()) as { next: string }).next > next).toBe(true);
    await goTo(page, 'settings');
    await button(page, 'reminder.turn-off').click();
    await button(page, 'reminder.turn-on').waitFor();
    expect(await kept()).toBeNull();
  });
});

describe('the discreet name and icon (P2)', () => {
  it('title, header and toolbar say "Notes", there is no badge, and it can be taken back', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('switch', { name: word('discreet.title') }).click();
    await expect.poll(() => page.title()).toBe('Notes');
    await page.getByRole('banner').getByText('Notes').waitFor();
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    await expect.poll(() => worker.evaluate(() => chrome.action.getTitle({}))).toBe('Notes');
    expect(await worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
    await page.reload();
    await expect.poll(() => page.title()).toBe('Notes');
    expect(await page.getByText('Even Keel', { exact: true }).count()).toBe(0);
    await goTo(page, 'settings');
    await page.getByRole('switch', { name: word('discreet.title') }).click();
    await expect.poll(() => worker.evaluate(() => chrome.action.getTitle({}))).toBe('Even Keel');
  });
});
