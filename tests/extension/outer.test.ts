import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTie, rings, type Tie } from '#shared/circle/tie.ts';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { inStore } from '../support/in-store.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { treeNames } from '../support/tree-names.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  page = await atToday(browser);
  await page.evaluate(() => chrome.storage.local.set({ region: 'GB', language: 'en' }));
});
afterAll(() => browser?.close());

const heading = (key: string) => page.getByRole('heading', { name: word(key), exact: true });
const main = () => page.getByRole('main');

async function keepCircle(ties: readonly Tie[]): Promise<void> {
  const value = JSON.stringify({ ties, blurred: false });
  await inStore(
    page,
    `value(await store.items.change(['circle'], () => ({ ok: true, value: [{ kind: 'keep', name: 'circle', v: 1, value: ${value} }] })));`,
  );
}

async function atPeople(): Promise<void> {
  await goTo(page, 'today');
  await goTo(page, 'people');
}

async function situation(key: string): Promise<void> {
  await goTo(page, 'settings');
  await button(page, `packs.${key}`).click();
}

describe('turning to others', () => {
  it('every way opens from People and leads back, and the short forms need no choice and no writing', async () => {
    for (const way of ['message', 'hello', 'no', 'belong'] as const) {
      await atPeople();
      await button(page, `circle.${way}`).click();
      await heading(`circle.${way}`).waitFor();
      if (way !== 'hello') {
        await button(page, 'reach-out.too-tired').click();
        await page.getByText(word(`reach-out.tired.${way}.0`), { exact: true }).waitFor();
        while (await button(page, 'common.next').isVisible()) await button(page, 'common.next').click();
        await page.getByText(word('reach-out.tired.done')).waitFor();
      }
      await main()
        .getByRole('button', { name: word('common.people'), exact: true })
        .click();
      await heading('circle.title').waitFor();
    }
    await button(page, 'circle.by').click();
    await heading('standing-by.title').waitFor();
    await page.getByText(word('standing-by.danger.text')).waitFor();
  });

  it('from an exercise about others the ways to people that the content names are one press away', async () => {
    await atPeople();
    await button(page, 'circle.ask').click();
    await button(page, 'exercises.ui.begin').click();
    await button(page, 'circle.message').click();
    await heading('circle.message').waitFor();
  });

  it('someone lost stays on the map and is not written to; someone far away is', async () => {
    await situation('displacement');
    await atPeople();
    for (const [name, away] of [
      ['Baba', 'lost'],
      ['Mum', 'far'],
    ] as const) {
      await button(page, 'circle.add').click();
      await page.getByRole('textbox', { name: word('circle.name') }).fill(name);
      await button(page, `circle.away.${away}`).click();
      await button(page, 'circle.keep').click();
      await page
        .locator('svg')
        .getByRole('button', { name: `${name}, ${word('circle.ring.near')}, ${word(`circle.away.${away}`)}` })
        .waitFor();
    }
    await button(page, 'circle.message').click();
    await page.getByRole('button', { name: 'Mum', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Baba', exact: true }).count()).toBe(0);
    await situation('displacement');
  });
});

describe('where someone hurts or controls a person', () => {
  it('a risk on the map leads to the card and its lines, under a neutral title', async () => {
    await atPeople();
    await button(page, 'circle.add').click();
    await page.getByText(word('circle.more')).click();
    await button(page, 'circle.price.risk').click();
    await button(page, 'circle.risk.help').click();
    await heading('violence.neutral').waitFor();
    for (const line of [0, 1, 2, 3]) await page.getByText(word(`violence.${line}`)).waitFor();
    await page.locator('service-list').getByText('National Domestic Abuse Helpline').waitFor();
    expect(await page.title()).not.toMatch(/violence|hurt/i);
  });

  it('for this visit saying no and looking again are not offered, the closing line names nobody, and nothing of it is written down', async () => {
    await keepCircle([{ ...newTie('a', 'Amira', 'near', 'person'), gives: ['comfort'] }]);
    await situation('violence');
    await atPeople();
    await button(page, 'circle.message').waitFor();
    expect(await button(page, 'circle.no').count()).toBe(0);
    await page.getByText(word('circle.again'), { exact: true }).click();
    expect(await button(page, 'circle.again.perceived').count()).toBe(0);
    await goTo(page, 'today');
    await button(page, 'checkin.not-today').click();
    const said = await page.locator('.after__closing').innerText();
    expect([0, 1, 2].map((line) => word(`closing.violence.${line}`))).toContain(said.trim());
    await goTo(page, 'help');
    await button(page, 'violence.neutral').click();
    await heading('violence.neutral').waitFor();
    const stored = await page.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), { ...localStorage }]));
    expect(stored).not.toContain('violence');
    await situation('violence');
  });
});

describe('a map of sixty', () => {
  /** Sixty with names, kinds of help and prices of every sort. */
  const sixty: readonly Tie[] = Array.from({ length: 60 }, (_, n) => ({
    ...newTie(`t${n}`, `Name ${n}`, rings[n % 4] ?? 'near', 'person'),
    gives: n % 3 === 0 ? ['comfort', 'fun'] : ['tasks'],
    ease: n % 2 === 0 ? 'easy' : 'courage',
    reach: n % 5 === 0 ? 'same-day' : null,
    price: n % 7 === 0 ? ['stress'] : [],
  }));

  /** What is said, whatever the order and the signs between. */
  const said = (text: string): string =>
    text
      .match(/[\p{L}\p{N}]+/gu)
      ?.sort()
      .join(' ') ?? '';

  it('list and map tell the same to a screen reader, each person once', async () => {
    await keepCircle(sixty);
    await atPeople();
    await page.locator('svg.harbour:not(.sheet svg)').waitFor();
    const all = await treeNames(page, ['button', 'heading']);
    const onMap = all.filter(({ role, within }) => role === 'button' && within.includes(word('circle.map')));
    const from = all.findIndex(({ role, name }) => role === 'heading' && name === word('circle.list'));
    const inList: string[] = [];
    let ring = '';
    for (const { role, name } of all.slice(from + 1)) {
      if (role === 'heading') ring = name;
      else if (/^Name \d/.test(name)) inList.push(said(`${name} ${ring}`));
    }
    expect(onMap).toHaveLength(60);
    expect([...inList].sort()).toEqual(onMap.map(({ name }) => said(name)).sort());
  });

  it('has no fault that a machine can find, by a finger on a narrow page too', async () => {
    await page.setViewportSize({ width: 380, height: 9000 });
    // two letters in a full ring stand for the name that the button begins with, as a drawing would
    const faults = (await violations((expression) => page.evaluate(expression))).filter(
      (each) => !each.startsWith('label-content-name-mismatch'),
    );
    expect(faults).toEqual([]);
    const small = await page
      .locator('svg:not(.sheet svg) .tie .p')
      .evaluateAll((dots) => dots.filter((dot) => dot.getBoundingClientRect().width < 20).length);
    expect(small).toBe(0);
  });
});
