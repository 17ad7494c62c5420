import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { everyday } from '../support/everyday.ts';
import { beginExercise, titleOf } from '../support/exercise-person.ts';
import { allIds, inStore } from '../support/in-store.ts';
import { atToday, button, goTo, say } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  page = await atToday(browser);
  await page.evaluate(() => chrome.storage.local.set({ region: 'GB' }));
  await page.reload();
});
afterAll(() => browser?.close());

async function press(situation: string): Promise<void> {
  await goTo(page, 'settings');
  await page.getByRole('button', { name: word(`packs.${situation}`), exact: true }).click();
}

const stored = (): Promise<string> => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
const listed = async (): Promise<readonly string[]> => {
  await goTo(page, 'calm');
  await page.locator('.calm__find .item__name').first().waitFor();
  return page.locator('main .item__name').allInnerTexts();
};

/** Situations that have a pack for whom they are offered (content 7). */
const offeredTo = {
  adult: ['grief', 'illness', 'transition', 'displacement', 'unaccompanied', 'disaster', 'war', 'humanitarian', 'violence'],
  t13: ['school', 'grief', 'transition', 'unaccompanied', 'war', 'violence'],
} as const;

describe('a situation', () => {
  it('a disaster puts help first, changes the order, says its line, is there again after a while, and can be taken back', async () => {
    const everyday = await listed();
    await press('disaster');
    await expect.poll(stored).toContain('"disaster"');
    expect((await listed()).slice(0, 4)).not.toEqual(everyday.slice(0, 4));
    await page.getByText(word('packs.disaster.words')).waitFor();
    await goTo(page, 'today');
    await button(page, 'packs.now').click();
    await page.getByRole('link', { name: '999' }).first().waitFor();
    await page.reload();
    await button(page, 'packs.now').waitFor();
    await press('disaster');
    await expect.poll(stored).not.toContain('"disaster"');
    expect(await listed()).toEqual(everyday);
  });

  it('each one is offered where it has a pack, and changes what Calm shows first', { timeout: 120_000 }, async () => {
    for (const [audience, offered] of Object.entries(offeredTo)) {
      await page.evaluate((who) => chrome.storage.local.set({ audience: who, situations: [] }), audience);
      await page.reload();
      const usual = await listed();
      await goTo(page, 'settings');
      const chips = page.getByRole('region', { name: word('packs.title') }).locator('.chip');
      await chips.first().waitFor();
      expect(await chips.allInnerTexts()).toEqual(offered.map((each) => word(`packs.${each}`)));
      for (const situation of everyday(offered, 2)) {
        await press(situation);
        expect([audience, situation, await listed()]).not.toEqual([audience, situation, usual]);
        await press(situation);
      }
      expect(await listed()).toEqual(usual);
    }
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
  });

  it('relief or rescue work brings what is for helpers, in Calm and after a check-in', async () => {
    await press('humanitarian');
    expect(await listed()).toContain(titleOf('he-self'));
    await press('humanitarian');
    expect((await listed()).slice(0, 4)).not.toContain(titleOf('he-self'));
  });

  it('where sirens are part of life no exercise offers a sound', async () => {
    const offers = async (): Promise<number> => {
      await beginExercise(page, 'br-long-out');
      return await page.getByRole('button', { name: word('exercises.ui.sound-on') }).count();
    };
    expect(await offers()).toBe(1);
    await press('war');
    await expect.poll(stored).toContain('"war"');
    expect(await offers()).toBe(0);
    await press('war');
    await expect.poll(stored).not.toContain('"war"');
  });

  it('violence is written down nowhere, is strict for the visit, leads to help under a neutral title, and is gone with the page', async () => {
    const before = await stored();
    expect(await listed()).toContain(titleOf('pr-steps'));
    await press('violence');
    await page.getByText(word('packs.unstored')).waitFor();
    await page.getByText(word('packs.strict')).waitFor();
    expect(await stored()).toBe(before);
    // the strictest settings win (content 7): the title, the way out, reminders, check-ins
    await expect.poll(() => page.title()).toBe(word('common.notes'));
    await page.getByRole('banner').getByText(word('common.leave'), { exact: true }).waitFor();
    const held = (): Promise<readonly (string | undefined)[]> =>
      page.evaluate(async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name));
    await expect.poll(held).toContain('reminders-held');
    await goTo(page, 'today');
    await say(page, { pleasantness: -1, energy: -1 });
    expect(await button(page, 'checkin.keep').count()).toBe(0);
    await button(page, 'checkin.go-on').click();
    await button(page, 'checkin.again').click();
    expect(await inStore(page, allIds)).toEqual([]);
    // the person may say otherwise, for this visit
    await goTo(page, 'settings');
    await page.getByRole('switch', { name: word('packs.strict.history') }).click();
    await goTo(page, 'today');
    await button(page, 'common.skip').click();
    await button(page, 'checkin.keep').first().waitFor();
    await button(page, 'common.back').click();
    expect(await listed()).not.toContain(titleOf('pr-steps'));
    await goTo(page, 'today');
    await button(page, 'violence.neutral').click();
    await page.getByRole('heading', { level: 1, name: word('violence.neutral') }).waitFor();
    await page.getByRole('link', { name: '999' }).first().waitFor();
    const lines = page.locator('.help__lines');
    await lines.getByText('0808 2000 247').first().waitFor();
    expect(await page.title()).toBe(word('common.notes'));
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
    expect(await stored()).toBe(before);
    await button(page, 'common.help').last().click();
    await button(page, 'violence.neutral').waitFor();
    await page.reload();
    await page.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
    expect(await button(page, 'violence.neutral').count()).toBe(0);
    expect(await page.title()).toBe(word('common.name'));
    expect(await held()).not.toContain('reminders-held');
  });

  it('younger people are not asked', async () => {
    await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
    await page.reload();
    await goTo(page, 'settings');
    await page.getByRole('heading', { name: word('settings.language') }).waitFor();
    expect(await page.getByRole('heading', { name: word('packs.title') }).count()).toBe(0);
    await goTo(page, 'help');
    await page.getByRole('link', { name: '999' }).first().waitFor();
    expect(await button(page, 'violence.neutral').count()).toBe(0);
  });
});
