import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { beginExercise, titleOf } from '../support/exercise-person.ts';
import { inStore } from '../support/in-store.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await startChromium();
  page = await atToday(browser);
});
afterAll(() => browser?.close());

async function atCalm(): Promise<void> {
  await goTo(page, 'today');
  await goTo(page, 'calm');
}

const found = (): Promise<readonly string[]> => page.locator('.calm__find .item__name').allInnerTexts();
const kept = (name: string): Promise<unknown> =>
  inStore(page, `return value(await store.items.read(['${name}'])).get('${name}').value ?? null;`);

describe('finding the right one', () => {
  it('a few at first, never a wall; a need, a place and a body left alone narrow it; something else turns the page', async () => {
    await atCalm();
    expect((await found()).length).toBe(4);
    await button(page, 'checkin.need.space').click();
    await page.locator('.calm__find summary').click();
    await button(page, 'calm.find.bus').click();
    await button(page, 'calm.find.no-body').click();
    expect(await found()).toEqual(
      [titleOf('mi-unhook'), titleOf('gr-categories')].sort(
        (a, b) => Number(b === titleOf('mi-unhook')) - Number(a === titleOf('mi-unhook')),
      ),
    );
    await button(page, 'calm.find.no-body').click();
    await button(page, 'calm.find.bus').click();
    await button(page, 'checkin.need.space').click();
    const first = await found();
    await button(page, 'checkin.something-else').click();
    expect(await found()).not.toEqual(first);
  });

  it('where nothing fits it says so, and what to do', async () => {
    await atCalm();
    await page.locator('.calm__find summary').click();
    await button(page, 'checkin.need.meaning').click();
    await button(page, 'calm.find.bus').click();
    await page.getByText(word('calm.find.none')).waitFor();
  });

  it('"not for me" puts it away with something else in its place, and it can come back', async () => {
    await beginExercise(page, 'gr-feet');
    await button(page, 'exercises.ui.stop').click();
    await button(page, 'exercises.ui.not-for-me').click();
    await page.getByText(word('exercises.ui.put-away')).waitFor();
    await atCalm();
    expect(await page.getByRole('button', { name: titleOf('gr-feet') }).count()).toBe(0);
    await page
      .locator('summary')
      .filter({ hasText: word('exercises.ui.hidden') })
      .click();
    await page.getByRole('button', { name: word('exercises.ui.bring-back-one', { title: titleOf('gr-feet') }) }).click();
    await page
      .locator('summary')
      .filter({ hasText: word('exercises.ui.all') })
      .click();
    await page.locator('.calm__groups').getByText(titleOf('gr-feet'), { exact: true }).waitFor();
  });

  it('what eased something comes first the next time, and only when the person said so', async () => {
    await beginExercise(page, 'gr-cool');
    await button(page, 'exercises.ui.stop').click();
    await button(page, 'exercises.ui.better').click();
    expect(await kept('eased')).toBeNull();
    await button(page, 'calm.eased').click();
    await page.getByText(word('calm.eased.kept')).waitFor();
    await atCalm();
    await expect.poll(async () => (await found())[0]).toBe(titleOf('gr-cool'));
  });
});

describe('what is one’s own', () => {
  it('a breathing pattern is made with a name, told what is wrong with it, begun with and without its rest, and let go', async () => {
    await atCalm();
    await page.getByRole('button', { name: word('exercises.own.title'), exact: true }).click();
    await button(page, 'calm.own.make').click();
    await page.getByText(word('exercises.own.fault.name')).waitFor();
    await page.locator('#own-name').fill('by the sea');
    await page.locator('#own-in').fill('9');
    await page.getByText(word('exercises.own.fault.in-length')).waitFor();
    await page.locator('#own-in').fill('4');
    await page.locator('#own-rest-in').fill('2');
    await button(page, 'calm.own.keep').click();
    await page.getByText('by the sea').waitFor();
    expect(await kept('patterns')).toMatchObject([{ name: 'by the sea' }]);
    await button(page, 'calm.own.no-rest').click();
    await button(page, 'exercises.ui.stop').click();
    await button(page, 'exercises.ui.same').click();
    await button(page, 'exercises.ui.all').click();
    await page.getByRole('button', { name: word('calm.own.remove', { name: 'by the sea' }) }).click();
    await expect.poll(() => kept('patterns')).toEqual([]);
  });

  it('the here-and-now card is filled in once and stands there in large type with the day', async () => {
    await atCalm();
    await page.getByRole('button', { name: word('calm.here'), exact: true }).click();
    await button(page, 'calm.here.fill').click();
    await page.locator('#here-name').fill('Noor');
    await page.locator('#here-proof').fill('the blue kettle');
    await button(page, 'calm.here.keep').click();
    await page.locator('.here').getByText('the blue kettle').waitFor();
    const weekday = await page.evaluate(() => new Intl.DateTimeFormat('en', { weekday: 'long' }).format(Date.now()));
    expect(await page.locator('.here').innerText()).toContain(weekday);
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  });

  it('a steady thing has three equal answers for today, and nothing is counted', async () => {
    await atCalm();
    await page.getByRole('button', { name: word('calm.steady'), exact: true }).click();
    await page.locator('#steady-text').fill('open a window');
    await button(page, 'circle.add').click();
    await page.getByRole('button', { name: word('exercises.steady.tiny'), exact: true }).click();
    await expect
      .poll(async () => Object.values(((await kept('steady')) as { today: { answers: object } }).today.answers))
      .toEqual(['tiny']);
    expect(await page.locator('main').innerText()).not.toMatch(/\d/);
  });
});
