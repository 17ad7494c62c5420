import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { beginExercise, titleOf } from '../support/exercise-person.ts';
import { inStore } from '../support/in-store.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
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

  it('what was put away is not offered in the place of something else', async () => {
    const rather = page.getByRole('button', { name: word('exercises.ui.rather', { title: titleOf('gr-object') }), exact: true });
    await beginExercise(page, 'gr-cross-tap');
    await rather.waitFor();
    await page.evaluate(() => chrome.storage.local.set({ hidden: ['gr-object'] }));
    await page.getByRole('button', { name: word('exercises.ui.rather', { title: titleOf('br-hand') }), exact: true }).waitFor();
    expect(await rather.count()).toBe(0);
    await page.evaluate(() => chrome.storage.local.set({ hidden: [] }));
  });

  it('a teenager finds nothing that is only for adults or for helpers, a child nothing for teenagers', async () => {
    const all = async (audience: string): Promise<readonly string[]> => {
      await page.evaluate((to) => chrome.storage.local.set({ audience: to }), audience);
      await page.reload();
      await atCalm();
      await page
        .locator('summary')
        .filter({ hasText: word('exercises.ui.all') })
        .click();
      return page.locator('.calm__groups .item__name, .calm__away .item__name').allTextContents();
    };
    const [adult, teen, child] = [await all('adult'), await all('t13'), await all('c10')];
    for (const id of ['br-478', 'he-self', 'wk-everyday']) {
      expect(adult).toContain(titleOf(id));
      expect(teen).not.toContain(titleOf(id));
    }
    expect(teen).toContain(titleOf('gr-orient'));
    expect(child).not.toContain(titleOf('gr-orient'));
    // from the taps a child is led to something to hold, not to the card about memories
    await beginExercise(page, 'gr-cross-tap');
    await button(page, 'exercises.gr-cross-tap.way-out').click();
    await page.getByRole('heading', { name: titleOf('gr-object') }).waitFor();
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
    await page.reload();
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
    // step by step it speaks with the same lines; what was left empty stays open
    await button(page, 'calm.here.steps').click();
    await button(page, 'exercises.ui.begin').click();
    for (const _ of [1, 2, 3]) await button(page, 'exercises.ui.next-step').click();
    const said = async (): Promise<string> => (await page.getByRole('listitem').allInnerTexts()).join(' ').replace(/[\u2068\u2069]/g, '');
    await expect.poll(said).toContain('My name is Noor. I am … years old.');
    expect(await said()).toContain('I am in … . Things here that were not there then: the blue kettle.');
  });

  it('a steady thing has three equal answers for today, and nothing is counted', async () => {
    await atCalm();
    await page.getByRole('button', { name: word('calm.steady'), exact: true }).click();
    // an empty shelf leads to something that can be done now
    const empty = page.getByText(word('calm.steady.empty'), { exact: true });
    await empty.waitFor();
    await button(page, 'calm.steady.empty.step').click();
    await page.getByRole('heading', { name: word('exercises.gr-feet.title') }).waitFor();
    await atCalm();
    await page.getByRole('button', { name: word('calm.steady'), exact: true }).click();
    await page.locator('#steady-text').fill('open a window');
    await button(page, 'circle.add').click();
    await empty.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: word('exercises.steady.tiny'), exact: true }).click();
    await expect
      .poll(async () => Object.values(((await kept('steady')) as { today: { answers: object } }).today.answers))
      .toEqual(['tiny']);
    expect(await page.locator('main').innerText()).not.toMatch(/\d/);
  });
});
