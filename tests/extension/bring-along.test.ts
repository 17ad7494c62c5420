import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { inStore } from '../support/in-store.ts';
import { keepCircle, keepItem, tie } from '../support/keep-items.ts';
import { turnLockOn } from '../support/little-filling.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { printed } from '../support/printed.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { type Tag, word } from '../support/words.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await sharedChromium();
  await (await browser.worker()).evaluate(() => chrome.storage.local.set({ region: 'GB', language: 'en' }));
  const page = await atToday(browser);
  await fill(page);
  await page.close();
});
afterAll(() => browser?.close());

const people = [
  tie('a', 'Nan', { gives: ['comfort', 'company'], reach: 'same-day', how: '0700 900 111' }),
  tie('b', 'Choir', { kind: 'group', ring: 'community' }),
  tie('c', 'Rex', { price: ['risk'], how: 'next door' }),
];

/** A record, a circle and a plan to choose from. */
async function fill(page: Page): Promise<void> {
  await inStore(
    page,
    `const at = Date.now() - 86_400_000;
     const checkin = (id, at, more) => ({ id, at, offset: 0, day: new Date(at).toISOString().slice(0, 10), feeling: null, words: [], context: [],
       need: null, note: '', ...more });
     value(await store.record.merge({ items: [], checkins: [
       checkin('one', at, { words: [{ kind: 'listed', id: 'lonely' }, { kind: 'own', text: 'glassy' }], context: ['sleep'],
         note: 'Sam read the letter to me and left' }),
       checkin('two', at - 1000, { words: [{ kind: 'listed', id: 'bored' }], note: 'Unchosen whisper' }),
     ] }));`,
  );
  const line = (id: string, text: string, link: unknown = null): unknown => ({ id, text, detail: '', link });
  await keepCircle(page, people);
  await keepItem(page, 'safety-plan', {
    signs: [line('s', 'I stop answering Sam')],
    alone: [line('t', 'x', { kind: 'exercise', id: 'br-long-out' })],
    elsewhere: [],
    tell: [line('u', 'Rex', { kind: 'tie', id: 'c' })],
    experts: [],
    safer: [line('v', 'Left drawer')],
    stay: [],
  });
  await keepItem(page, 'pulse', { weeks: [{ week: '2026-11-16', answers: { p1: 3, p2: 1 }, more: 'p5' }] });
  await keepItem(page, 'eased', { rows: [{ exercise: 'gr-feet', day: '2026-11-20' }] });
  await keepItem(page, 'steady', { things: [{ id: 'w', text: 'feed Biscuit' }], today: null });
}

async function atBring(tag: Tag = 'en'): Promise<Page> {
  const page = await atToday(browser);
  await goTo(page, 'lookback', tag);
  await button(page, 'lookback.bring', tag).click();
  await page.getByRole('heading', { name: word('lookback.bring', {}, tag), level: 1 }).waitFor();
  return page;
}

/** Opens one of the parts that lines come from. */
async function part(page: Page, name: string): Promise<Locator> {
  const title = word(`bring.paper.${name}`);
  const found = page
    .getByRole('group')
    .filter({ has: page.locator('summary').filter({ hasText: title }) })
    .first();
  await found.locator('summary').filter({ hasText: title }).click();
  return found;
}

const tick = (where: Page | Locator, name: RegExp): Promise<void> => where.getByRole('checkbox', { name }).check();

/** Presses a word in the lines that are chosen. */
const cross = (page: Page, name: string, nth = 0): Promise<void> => page.getByRole('button', { name, exact: true }).nth(nth).click();

const openCrossing = (page: Page): Promise<void> =>
  page
    .locator('summary')
    .filter({ hasText: word('bring.cross') })
    .click();

/** What the copy button hands to the clipboard. */
async function copied(page: Page): Promise<string> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset['copied'] = text;
    };
  });
  await page.getByRole('button', { name: new RegExp(`${word('bring.copy')}|${word('common.copied')}`) }).click();
  return page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
}

/** Lines of one's own, some of the record, the week, what eased it, a steady thing, someone, two lines of the plan. */
async function choose(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: word('bring.for') }).selectOption(word('bring.for.doctor'));
  await page.getByRole('textbox', { name: word('bring.paper.say') }).fill('I sleep three hours.\nThe letter came from Sam');
  await page.getByRole('textbox', { name: word('bring.paper.ask') }).fill('Can you write to the office?');
  const days = await part(page, 'days');
  await tick(days, /lonely · glassy/);
  await tick(days, /sleep/);
  await tick(days, /Sam read the letter/);
  await tick(await part(page, 'week'), /Basics: mostly/);
  await tick(await part(page, 'eased'), /Feet on the floor/);
  await tick(await part(page, 'steady'), /feed Biscuit/);
  await tick(await part(page, 'people'), /Nan · comfort/);
  const plan = await part(page, 'plan');
  await tick(plan, /I stop answering Sam/);
  await tick(plan, /Longer out-breath/);
}

describe('a page to bring along', () => {
  it('holds nothing but its neutral lines until something is chosen', async () => {
    const page = await atBring();
    await page.getByText(word('bring.paper.empty')).waitFor();
    const { text, pages } = await printed(page, 'A4');
    expect(pages).toBe(1);
    expect(text).toContain(word('bring.paper.title'));
    expect(text).toContain(word('bring.paper.mine'));
    expect(text).not.toMatch(/lonely|Nan|Sam|Biscuit|Look back|How it will look|Print/);
    await page.getByRole('checkbox', { name: word('bring.paper.mine') }).uncheck();
    expect((await printed(page, 'A4')).text).not.toContain(word('bring.paper.mine'));
  });

  it('prints what was chosen, without what was not and what was crossed out, on A4 and Letter; the copy says the same', async () => {
    const page = await atBring();
    await choose(page);
    await openCrossing(page);
    await cross(page, 'read');
    await cross(page, 'glassy');
    await cross(page, 'sleep', 1);
    // the word that stands in four places: one press here, one for the others
    await cross(page, 'Sam');
    await button(page, 'bring.cross.everywhere').click();
    const wanted = ['For a doctor', 'I sleep three hours.', 'The letter came from …', 'Can you write to the office?', 'lonely · …'];
    wanted.push('… the letter to me and left', 'Basics: mostly', word('bring.paper.pulse'), 'Feet on the floor', 'feed Biscuit');
    wanted.push('Very near', 'Nan · comfort · company and belonging · same day', 'I stop answering …', 'Longer out-breath');
    const unwanted = /Sam|glassy|read|bored|whisper|Choir|Rex|drawer|0700|Body: |around: sleep|crossed|Cross/;
    const copy = (await copied(page)).replace(/\s+/g, ' ');
    for (const text of [(await printed(page, 'A4')).text, (await printed(page, 'Letter')).text, copy]) {
      expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
      expect(text.match(unwanted)).toBeNull();
    }
    expect((await printed(page, 'A4')).pages).toBe(1);
    await page
      .getByRole('button', { name: /^Sam, crossed out/ })
      .first()
      .click();
    expect((await printed(page, 'A4')).text).toContain('The letter came from Sam');
    await button(page, 'bring.cross.all').click();
    expect((await printed(page, 'A4')).text).toContain('Sam read the letter to me');
  });

  it('can be walked with the keys alone, and has no fault that a checker finds', async () => {
    const page = await atBring();
    await page.getByRole('textbox', { name: word('bring.paper.say') }).fill('About Sam');
    const people = await part(page, 'people');
    const nan = people.getByRole('checkbox', { name: /Nan/ });
    await nan.press('Space');
    const cross = page.locator('summary').filter({ hasText: word('bring.cross') });
    await cross.focus();
    await cross.press('Enter');
    await cross.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: word('bring.take-off') }).count()).toBe(2);
    expect((await printed(page, 'A4')).text).toContain('…');
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
  });

  it('stands in two languages side by side: phrases in each, own words as they were written and marked as such', async () => {
    const page = await atBring();
    await choose(page);
    await page.getByRole('combobox', { name: word('bring.second') }).selectOption('ar');
    await page.getByText(word('bring.paper.title', {}, 'ar')).waitFor();
    expect(await page.locator('article [lang=ar]').first().getAttribute('dir')).toBe('rtl');
    const said = await copied(page);
    expect(said).toContain(word('checkin.word.lonely', {}, 'ar'));
    expect(said).toContain(word('bring.paper.own', { text: 'glassy' }, 'ar'));
    expect(said).toContain(word('bring.paper.draft', {}, 'ar'));
    // a name is a name in any language
    expect(said).not.toContain(word('bring.paper.own', { text: 'Nan' }, 'ar'));
    const { text, pages } = await printed(page, 'A4');
    expect(pages).toBeLessThanOrEqual(2);
    expect(text.match(/glassy/g)).toHaveLength(2);
    expect(text.match(/\p{Script=Arabic}/gu)?.length).toBeGreaterThan(200);
    // what is crossed out in one language is gone in both
    await openCrossing(page);
    await cross(page, 'lonely');
    const out = await copied(page);
    expect(out).not.toContain('lonely');
    expect(out).not.toContain(word('checkin.word.lonely', {}, 'ar'));
    await page.getByRole('combobox', { name: word('bring.language') }).selectOption('fi');
    await page.getByText(word('bring.paper.title', {}, 'fi')).waitFor();
    expect(await copied(page)).toContain(word('bring.paper.own', { text: 'I sleep three hours.' }, 'fi'));
  });

  it('leaves out whoever is a risk, from the circle and from the plan, until the person puts them there against a warning', async () => {
    const page = await atBring();
    const circle = await part(page, 'people');
    await circle.getByRole('button', { name: word('bring.all') }).click();
    await tick(await part(page, 'plan'), /Left drawer/);
    expect((await printed(page, 'A4')).text).not.toContain('Rex');
    await circle
      .locator('summary')
      .filter({ hasText: word('circle.left-out') })
      .click();
    const rex = circle.getByRole('checkbox', { name: /Rex/ });
    await rex.click();
    await page.getByText(word('circle.risk.print.ask', { name: 'Rex' })).waitFor();
    expect(await rex.isChecked()).toBe(false);
    expect((await printed(page, 'A4')).text).not.toContain('Rex');
    await button(page, 'circle.risk.print.yes').click();
    expect((await printed(page, 'A4')).text).toContain('Rex');
    // someone who becomes a risk while the page is open leaves it too
    expect((await printed(page, 'A4')).text).toContain('Nan');
    await keepCircle(
      page,
      people.map((each, at) => (at === 0 ? tie('a', 'Nan', { price: ['risk'] }) : each)),
    );
    await expect.poll(async () => (await printed(page, 'A4')).text).not.toContain('Nan');
    await keepCircle(page, people, true);
    await page.getByText(word('bring.people.blurred')).waitFor();
    expect(await circle.getByRole('checkbox', { name: /^N…/ }).count()).toBe(1);
    await keepCircle(page, people);
  });

  it('keeps nothing of itself: it is empty again when it was left, and the store and the session know no word of it', async () => {
    const page = await atBring();
    await page.getByRole('textbox', { name: word('bring.paper.say') }).fill('marmalade secret');
    const areas = await page.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get(), { ...localStorage }, { ...sessionStorage }]),
    );
    expect(areas).not.toContain('marmalade');
    expect(areas).toContain('language');
    await button(page, 'common.lookback').last().click();
    await button(page, 'lookback.bring').click();
    expect(await page.getByRole('textbox', { name: word('bring.paper.say') }).inputValue()).toBe('');
  });

  it('opens in the full page from the small window, and not at all for who is younger', async () => {
    const popup = await atToday(browser, 'popup.html');
    await goTo(popup, 'lookback');
    const opened = browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: new RegExp(word('lookback.bring')) }).click();
    const page = await opened;
    await page.getByRole('heading', { name: word('lookback.bring'), level: 1 }).waitFor();
    await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
    await page.getByRole('heading', { name: word('lookback.bring'), level: 1 }).waitFor({ state: 'detached' });
    await button(page, 'common.lookback').last().click();
    await button(page, 'pulse.title').waitFor();
    expect(await button(page, 'lookback.bring').count()).toBe(0);
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
    await button(page, 'lookback.bring').waitFor();
    await page.close();
  });
});

describe('other things on paper', () => {
  it('the circle prints as a map and a complete list, without whoever is a risk unless they are put there', async () => {
    const page = await atToday(browser);
    await goTo(page, 'people');
    await button(page, 'circle.print').waitFor();
    for (const format of ['A4', 'Letter'] as const) {
      const { text, pages } = await printed(page, format);
      expect(pages).toBe(1);
      const wanted = ['Nan: comfort, company and belonging · same day · easy to ask · 0700 900 111', 'Choir: comfort', 'takes courage'];
      expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
      // on the map, where a white edge is drawn under it, and in the list
      expect(text.match(/Nan/g)?.length).toBeGreaterThanOrEqual(2);
      expect(text).not.toMatch(/Rex|next door|price|Today|Reaching out/);
    }
    await page
      .locator('summary')
      .filter({ hasText: word('circle.left-out') })
      .click();
    await page.getByRole('checkbox', { name: 'Rex' }).click();
    await button(page, 'circle.risk.print.yes').click();
    expect((await printed(page, 'A4')).text.match(/Rex/g)?.length).toBeGreaterThanOrEqual(2);
    await button(page, 'circle.blur').click();
    await page.getByRole('checkbox', { name: 'R…' }).waitFor();
    expect((await printed(page, 'A4')).text).not.toMatch(/Nan|Rex|0700/);
    await button(page, 'circle.blur').click();
  });

  it('a hundred names print complete', async () => {
    const page = await atToday(browser);
    await goTo(page, 'people');
    const many = Array.from({ length: 100 }, (_, at) =>
      tie(`n${at}`, `Name${at}z`, { ring: ['near', 'around', 'community', 'services'][at % 4] }),
    );
    await keepCircle(page, many);
    await page.getByRole('listitem').getByText('Name99z').waitFor();
    const { text } = await printed(page, 'A4');
    expect(many.flatMap((_, at) => (text.includes(`Name${at}z`) ? [] : [at]))).toEqual([]);
    await keepCircle(page, people);
  });

  it('what one is good at prints with its answers and room to write; it is kept nowhere, and the exercise stays at its end', async () => {
    const page = await atToday(browser);
    await goTo(page, 'calm');
    await page
      .locator('summary')
      .filter({ hasText: word('exercises.ui.all') })
      .click();
    await page.getByRole('button', { name: new RegExp(word('exercises.mi-strengths.title')) }).click();
    await button(page, 'exercises.ui.begin').click();
    await button(page, 'exercises.mi-strengths.choice.hands').click();
    await button(page, 'exercises.ui.next-step').click();
    await page.getByRole('textbox').fill('Grandmother, who taught me to mend nets');
    await button(page, 'exercises.ui.next-step').click();
    await button(page, 'exercises.ui.next-step').click();
    await button(page, 'exercises.ui.done').click();
    await button(page, 'calm.strengths.print').waitFor();
    await button(page, 'exercises.ui.better').click();
    await button(page, 'calm.eased').waitFor();
    expect(await button(page, 'exercises.ui.next-step').count()).toBe(0);
    for (const format of ['A4', 'Letter'] as const) {
      const { text, pages } = await printed(page, format);
      expect(pages).toBe(1);
      expect(text).toContain('languages? hands');
      expect(text).toContain('Grandmother, who taught me to mend nets');
      expect(text).not.toMatch(/Calm|Copy|Next|A bit better/);
    }
  });
});

describe('the page and the lock', () => {
  it('closing the lock takes the page away with all that was chosen', async () => {
    const page = await atBring();
    await turnLockOn(page, 'harbour lamp seven');
    await page.reload();
    await goTo(page, 'lookback');
    await button(page, 'lookback.bring').click();
    await page.getByRole('textbox', { name: word('bring.paper.say') }).fill('About the lighthouse');
    await tick(await part(page, 'people'), /Nan/);
    await inStore(page, 'await store.vault.lockNow();');
    await page.getByRole('heading', { name: word('lock.locked') }).waitFor();
    expect((await printed(page, 'A4')).text).not.toMatch(/lighthouse|Nan/);
    await page.locator('#lock-passphrase').fill('harbour lamp seven');
    await page.keyboard.press('Enter');
    await page.getByText(word('bring.paper.empty')).waitFor();
    expect((await printed(page, 'A4')).text).not.toMatch(/lighthouse|Nan/);
  });
});
