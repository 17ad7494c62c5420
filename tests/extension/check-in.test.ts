import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { allIds, inStore } from '../support/in-store.ts';
import { atToday, button, goTo, keep } from '../support/person.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await startChromium();
  page = await atToday(browser);
});
afterAll(() => browser?.close());

const grid = () => page.getByRole('radiogroup', { name: word('checkin.ask') });
const again = async (): Promise<void> => {
  await button(page, 'checkin.again').click();
  await grid().waitFor();
};

describe('the check-in', () => {
  it('the fastest path is open, arrow, Enter', async () => {
    const other = await browser.open('app.html');
    await other.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
    await other.keyboard.press('ArrowRight');
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { name: word('checkin.words.ask') }).waitFor();
    await button(other, 'checkin.keep').click();
    await button(other, 'checkin.again').waitFor();
    await other.close();
    expect(await inStore(page, allIds)).toHaveLength(1);
  });

  it('after a need there is an outer suggestion, and it leads to the right place and back', async () => {
    for (const [need, lands] of [
      ['company', 'circle.title'],
      ['meaning', 'circle.belong'],
      ['settle', 'exercises.so-sit-near.title'],
    ] as const) {
      await goTo(page, 'today');
      if (!(await grid().isVisible())) await again();
      await button(page, 'common.skip').click();
      await page.getByRole('heading', { name: word('checkin.words.ask') }).waitFor();
      await button(page, 'common.skip').click();
      await page.getByRole('heading', { name: word('checkin.context.ask') }).waitFor();
      await button(page, 'common.skip').click();
      await button(page, `checkin.need.${need}`).click();
      await button(page, 'common.next').click();
      await button(page, 'checkin.let-go').click();
      await page.locator('.pick--outer').click();
      await page.getByRole('heading', { name: word(lands) }).waitFor();
    }
    await goTo(page, 'today');
    await again();
  });

  it('after low entries on three days one card asks, and "not now" keeps it away', async () => {
    await inStore(
      page,
      `for (const ago of [1, 2, 3]) {
        const at = Date.now() - ago * 86400000;
        value(await store.record.add({ id: 'low' + ago, at, offset: 0, day: new Date(at).toISOString().slice(0, 10), feeling: { pleasantness: -2, energy: 0 }, words: [], context: [], need: null, note: '' }));
      }`,
    );
    await page.reload();
    await grid().waitFor();
    await keep(page, { pleasantness: 0, energy: 0 });
    await page.getByText(word('checkin.heavy')).waitFor();
    await button(page, 'checkin.hint.not-now').click();
    await again();
    await keep(page, { pleasantness: 0, energy: 0 });
    expect(await page.getByText(word('checkin.heavy')).count()).toBe(0);
    await again();
  });

  it('an earlier day can be written for, and the entry stands on that day', async () => {
    await goTo(page, 'lookback');
    await page
      .locator('summary')
      .filter({ hasText: word('lookback.add.past') })
      .click();
    await page.locator('#earlier-day').fill('2026-03-08');
    await button(page, 'lookback.add.go').click();
    await button(page, 'lookback.add').click();
    await page.locator('textarea').fill('a day in March');
    await button(page, 'lookback.keep-changes').click();
    await page.getByText('a day in March').waitFor();
    const day = await inStore(page, "return value(await store.record.all()).checkins.find(({ note }) => note === 'a day in March').day;");
    expect(day).toBe('2026-03-08');
  });
});

describe('for who is younger (content 1.4)', () => {
  it('faces with words, big or small energy, and nothing of it is kept', async () => {
    const before = await inStore(page, allIds);
    await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
    await page.reload();
    await goTo(page, 'today');
    await button(page, 'checkin.face.wobbly').click();
    await page.getByRole('heading', { name: word('checkin.face.energy') }).waitFor();
    await button(page, 'checkin.face.small').click();
    await button(page, 'checkin.word.lonely').click();
    await page.getByText(word('checkin.face.kept')).waitFor();
    await button(page, 'common.next').click();
    await button(page, 'checkin.again').waitFor();
    expect(await button(page, 'checkin.take-back').count()).toBe(0);
    await button(page, 'checkin.again').click();
    await button(page, 'checkin.face.hidden').click();
    await button(page, 'checkin.again').waitFor();
    expect(await inStore(page, allIds)).toEqual(before);
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
  });

  it('who is a teen finds tags of their own, and a line that says where it is stored', async () => {
    await page.evaluate(() => chrome.storage.local.set({ audience: 't13' }));
    await page.reload();
    await grid().waitFor();
    await button(page, 'common.skip').click();
    await page.getByRole('heading', { name: word('checkin.words.ask') }).waitFor();
    await button(page, 'common.skip').click();
    await button(page, 'checkin.context.exams').click();
    await button(page, 'common.next').click();
    await page.getByRole('heading', { name: word('checkin.need.ask') }).waitFor();
    await button(page, 'common.skip').click();
    await button(page, 'checkin.note.teen').click();
    await page.getByText(word('checkin.note.teen.where')).waitFor();
    await button(page, 'checkin.let-go').click();
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
  });
});
