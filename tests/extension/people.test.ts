import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { inStore } from '../support/in-store.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await sharedChromium();
});
afterAll(() => browser?.close());

const kept = (page: Page): Promise<{ ties: { name: string; ring: string; gives: string[]; price: string[] }[] }> =>
  inStore(page, `return value(await store.items.read(['circle'])).get('circle').value;`);

/** Adds someone by name, ring and kinds of help; the price stands behind "more". */
async function add(page: Page, name: string, chosen: readonly string[], price?: string): Promise<void> {
  await button(page, 'circle.add').click();
  await page.getByRole('textbox', { name: word('circle.name') }).fill(name);
  for (const key of chosen) await button(page, key).click();
  if (price) {
    await page.getByText(word('circle.more')).click();
    await button(page, price).click();
  }
  await button(page, 'circle.keep').click();
  await page.getByRole('heading', { name: word('circle.title') }).waitFor();
}

async function atPeople(): Promise<Page> {
  const page = await atToday(browser);
  await page.setViewportSize({ width: 1280, height: 900 });
  await goTo(page, 'people');
  return page;
}

describe('the circle', () => {
  it('nobody comes to mind: places and services count, and Help is one press away', async () => {
    const page = await atPeople();
    await page.getByText(word('circle.empty')).waitFor();
    await button(page, 'circle.empty.places').click();
    await page.locator('main.help').waitFor();
  });

  it('someone is added, found on the map and in the list with the same words, changed and taken off', async () => {
    const page = await atPeople();
    await add(page, 'Sam', ['circle.ring.near', 'circle.gives.comfort', 'circle.ease.easy']);
    const spoken = 'Sam, Very near, easy to ask, comfort';
    await page.locator('svg').getByRole('button', { name: spoken, exact: true }).waitFor();
    await page.getByRole('listitem').getByRole('button', { name: /Sam/ }).click();
    await button(page, 'circle.gives.fun').click();
    await button(page, 'circle.keep').click();
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /comfort, fun/ })
      .waitFor();
    expect((await kept(page)).ties).toMatchObject([{ name: 'Sam', ring: 'near', gives: ['comfort', 'fun'] }]);
  });

  it('a name is all that is needed, and without one it says so and loses nothing', async () => {
    const page = await atPeople();
    await button(page, 'circle.add').click();
    await button(page, 'circle.ring.community').click();
    await button(page, 'circle.keep').click();
    await page.getByText(word('circle.name.missing')).waitFor();
    await page.getByRole('textbox', { name: word('circle.name') }).fill('choir');
    await button(page, 'circle.keep').click();
    await page.getByRole('listitem').getByRole('button', { name: /choir/ }).waitFor();
  });

  it('by keyboard: arrows choose on the map, Shift and an arrow move to another ring, Enter opens', async () => {
    const page = await atPeople();
    const sam = page.locator('svg').getByRole('button', { name: /^Sam, / });
    await sam.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page
      .locator('svg')
      .getByRole('button', { name: /^Sam, Around me/ })
      .waitFor();
    expect((await kept(page)).ties.find(({ name }) => name === 'Sam')?.ring).toBe('around');
    await page
      .locator('svg')
      .getByRole('button', { name: /^Sam, / })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: word('circle.name') }).waitFor();
  });

  it('with a pointer someone is dragged to another ring', async () => {
    const page = await atPeople();
    const box = await page
      .locator('svg')
      .getByRole('button', { name: /^choir, / })
      .boundingBox();
    const me = await page.locator('svg[role=group]').getByText(word('circle.map.me'), { exact: true }).boundingBox();
    if (!box || !me) throw new Error('the map is not there');
    await page.mouse.move(box.x + box.width / 2, box.y + 15);
    await page.mouse.down();
    await page.mouse.move(me.x, me.y - 140, { steps: 6 });
    await page.mouse.up();
    await page
      .locator('svg')
      .getByRole('button', { name: /^choir, Very near/ })
      .waitFor();
  });

  it('whoever is a risk stays on the map and out of suggestions and starters, and help for it stands there quietly', async () => {
    const page = await atPeople();
    await button(page, 'circle.add').click();
    await page.getByRole('textbox', { name: word('circle.name') }).fill('Kay');
    await button(page, 'circle.gives.comfort').click();
    await page.getByText(word('circle.more')).click();
    await button(page, 'circle.price.risk').click();
    await button(page, 'circle.risk.help').waitFor();
    await button(page, 'circle.keep').click();
    await page
      .locator('svg')
      .getByRole('button', { name: /^Kay, / })
      .waitFor();
    await page.getByRole('radio', { name: word('circle.view.today') }).click();
    await button(page, 'circle.gives.comfort').click();
    await page.getByRole('listitem').getByRole('button', { name: /Sam/ }).waitFor();
    expect(await page.getByRole('listitem').getByRole('button', { name: /Kay/ }).count()).toBe(0);
    await button(page, 'circle.message').click();
    await button(page, 'reach-out.want.say-hi').waitFor();
    expect(await page.getByRole('button', { name: 'Kay', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Sam', exact: true }).count()).toBe(1);
  });

  it('names are blurred on the map and in the list, and stay so', async () => {
    const page = await atPeople();
    await button(page, 'circle.blur').click();
    await page.locator('svg').getByRole('button', { name: /^S…/ }).waitFor();
    expect(await page.getByText('Sam', { exact: true }).count()).toBe(0);
    await page.reload();
    await goTo(page, 'people');
    await page.getByRole('listitem').getByRole('button', { name: /S…/ }).waitFor();
    await button(page, 'circle.blur').click();
  });

  it('a message is begun, changed into own words, and only ever copied', async () => {
    const page = await atPeople();
    await button(page, 'circle.message').click();
    await button(page, 'reach-out.want.be-heard').click();
    await page.getByRole('button', { name: word('reach-out.be-heard.1'), exact: true }).click();
    const field = page.getByRole('textbox', { name: word('reach-out.own') });
    expect(await field.inputValue()).toBe(word('reach-out.be-heard.1'));
    await field.fill('Have you got ten minutes?');
    await button(page, 'common.copy').click();
    expect(await page.locator('main a').count()).toBe(0);
  });

  it('who is younger sees three rings and no price, and nothing of it is kept', async () => {
    const page = await atPeople();
    await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
    await page.reload();
    await goTo(page, 'people');
    const before = await kept(page);
    await page.getByText(word('circle.empty.young')).waitFor();
    await button(page, 'circle.add').click();
    await page.getByRole('textbox', { name: word('circle.name') }).fill('Grandma');
    expect(await button(page, 'circle.ring.services').count()).toBe(0);
    expect(await page.getByText(word('circle.more')).count()).toBe(0);
    await button(page, 'circle.done').click();
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /Grandma/ })
      .waitFor();
    await page.getByText(word('circle.young.adult')).waitFor();
    expect(await kept(page)).toEqual(before);
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
  });
});
