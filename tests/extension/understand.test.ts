import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { atToday, goTo } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  page = await atToday(browser);
});
afterAll(() => browser?.close());

async function atCards(): Promise<void> {
  await goTo(page, 'today');
  await goTo(page, 'calm');
  await page.getByRole('button', { name: word('calm.understand'), exact: true }).click();
  await page.getByRole('heading', { name: word('understand.ui'), level: 1 }).waitFor();
}

describe('understand', () => {
  it('a card opens with all its lines, its label, and one step for oneself and one with others', async () => {
    await atCards();
    await page.getByRole('button', { name: word('understand.un-lonely.title'), exact: true }).click();
    for (let line = 0; line < 7; line += 1) await page.getByText(word(`understand.un-lonely.line.${line}`), { exact: true }).waitFor();
    await page.getByText(word('understand.un-lonely.limit')).waitFor();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
    await page.locator('.pick--outer').click();
    await page.getByRole('heading', { name: word('circle.belong') }).waitFor();
  });

  it('the card about fear of someone has a neutral name in the list, behind one press more', async () => {
    await atCards();
    expect(await page.getByText(word('understand.un-afraid.title')).count()).toBe(0);
    await page
      .locator('summary')
      .filter({ hasText: word('exercises.ui.more') })
      .click();
    await page.getByRole('button', { name: word('understand.ui.more-support'), exact: true }).click();
    await page.getByText(word('understand.un-afraid.line.6'), { exact: true }).waitFor();
    expect(await page.title()).not.toContain('relationship');
    await page.locator('.pick--outer').click();
    await page.locator('main.help').waitFor();
  });

  it('who does what, and what a first contact is like', async () => {
    await atCards();
    await page.getByRole('button', { name: word('understand.un-who.title'), exact: true }).click();
    await page.getByText(word('understand.who.helpline.first')).waitFor();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  });

  it('beside the two steps stand what else there is to read, and what can be done with a child', async () => {
    await atCards();
    await page.getByRole('button', { name: word('understand.un-get-help.title'), exact: true }).click();
    const also = page.getByRole('region', { name: word('understand.ui.also') });
    expect(await also.getByRole('button').allInnerTexts()).toEqual([word('help.now'), word('understand.un-who.title')]);
    await also.getByRole('button', { name: word('understand.un-who.title') }).click();
    await page.getByText(word('understand.who.helpline.first')).waitFor();
    await atCards();
    await page.getByRole('button', { name: word('understand.un-support-price.title'), exact: true }).click();
    await page.getByRole('button', { name: word('circle.no'), exact: true }).waitFor();
    await atCards();
    await page.getByRole('button', { name: word('understand.un-child-care.title'), exact: true }).click();
    await page.getByRole('button', { name: word('exercises.gr-stone-water.title'), exact: true }).click();
    await page.getByRole('heading', { name: word('exercises.gr-stone-water.title') }).waitFor();
  });

  it('who is younger reads the words for them', async () => {
    await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
    await page.reload();
    await atCards();
    expect(await page.getByRole('button', { name: word('understand.un-waiting.title'), exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: word('understand.un-anger.title'), exact: true }).click();
    await page.getByText(word('understand.un-anger.child'), { exact: true }).waitFor();
    expect(await page.getByText(word('understand.un-anger.line.0'), { exact: true }).count()).toBe(0);
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
  });

  it('prints on one page, A4 and Letter, the card and nothing around it', async () => {
    await page.reload();
    await atCards();
    await page.getByRole('button', { name: word('understand.un-get-help.title'), exact: true }).click();
    await page.getByText(word('understand.un-get-help.line.6'), { exact: true }).waitFor();
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
      const { text } = await extractText(pdf);
      expect(text).toHaveLength(1);
      const flat = text.join(' ').replace(/\s+/g, ' ');
      for (let line = 0; line < 7; line += 1) expect(flat).toContain(word(`understand.un-get-help.line.${line}`).split(/[.?]/)[0]);
      expect(flat).not.toContain(word('common.lookback'));
    }
  });
});
