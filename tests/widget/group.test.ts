import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exercises } from '#shared/exercises/catalogue.ts';
import { sheets } from '#shared/group/sheets.ts';
import { understandCards } from '#shared/understand/cards.ts';
import type { Site } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { everyday } from '../support/everyday.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  site = await widgetSite({ '/page': { body: widget() } });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Visit {
  readonly page: Page;
  readonly asked: string[];
}

async function visit(address: string, look: 'light' | 'dark' = 'light', width = 380, at?: Page): Promise<Visit> {
  const size = { width, height: 800 };
  const page = at ?? (await browser.again({ colorScheme: look, viewport: size }));
  if (at) await at.setViewportSize(size);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(new URL(`/wellbeing/group/index.html${address}`, site.address).href);
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }) && undefined);
  return { page, asked };
}

/** The pages of what was laid out for the printer, as text, in the size that the paper asks for. */
async function printed(page: Page): Promise<readonly { readonly text: string; readonly width: number; readonly height: number }[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false })));
  const { text } = await extractText(pdf);
  return await Promise.all(
    text.map(async (each, index) => {
      const [, , width = 0, height = 0] = (await pdf.getPage(index + 1)).view;
      return { text: each.replace(/\s+/g, ' '), width: Math.round((width / 72) * 25.4), height: Math.round((height / 72) * 25.4) };
    }),
  );
}

test('an hour is found, walked card by card to the lines for the leaders, and nothing but files of this folder is read', async () => {
  const { page, asked } = await visit('?lang=en');
  await page.getByRole('heading', { name: 'Before the first card' }).waitFor();
  await page.getByRole('link', { name: 'Opening: name and move' }).first().click();
  for (const title of ['Check-in round', 'Breath or body', 'My safe circle', 'Closing']) {
    await page.getByRole('link', { name: 'Next card' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
  await page.getByRole('heading', { name: 'When the children have gone' }).waitFor();
  expect(asked.every((url) => url.startsWith(`${site.address}`) && new URL(url).pathname.startsWith('/wellbeing/group/'))).toBe(true);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('on a screen a whole room can read: letters of at least 2.5 % of its height, two languages side by side, a timer without a sound', async () => {
  const visitor = await browser.visitor();
  const { page } = await visit('?lang=en&and=ar#screen/grp-checkin', 'light', 1280, await visitor.newPage());
  const line = page.getByText('No one has to explain.');
  // a capital letter is about 0.7 of the type size
  expect(await line.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.7)).toBeGreaterThan(800 * 0.025);
  expect(await page.locator('.room__say [lang=ar][dir=rtl]').count()).toBe(3);
  expect(await page.getByRole('timer').textContent()).toBe('6 minutes left');
  await page.clock.install();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.clock.runFor(5 * 60_000 + 2_000);
  expect(await page.getByRole('timer').textContent()).toBe('Less than a minute left');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(60_000);
  expect(await page.getByRole('timer').textContent()).toBe('Less than a minute left');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.clock.runFor(60_000);
  expect(await page.getByRole('timer').textContent()).toBe('The time is over. There is no hurry.');
  await visitor.close();
});

test('the cards of an hour print on one page of A5 each, with everything that stands on them', async () => {
  const { page } = await visit('?lang=en');
  await page.getByRole('button', { name: 'Print the cards of this hour' }).click();
  const pages = await printed(page);
  expect(pages.map(({ width, height }) => [width, height])).toEqual(Array.from({ length: 5 }, () => [148, 210]));
  expect(pages[3]?.text).toContain('One for a number or office: the child helpline or office you know.');
  expect(pages[4]?.text).toContain('Leaders stay ten minutes for children who linger.');
});

test('a story is skipped, written, saved, opened again, and becomes a booklet of two sheets whose back says whom to tell', async () => {
  const { page } = await visit('?lang=en#story/st-courage');
  await page.getByRole('textbox', { name: 'By' }).fill('Ada');
  await page.getByRole('region', { name: 'Page 1' }).getByRole('textbox').fill('He whispers like snow.');
  await page.getByRole('region', { name: 'Page 2' }).getByRole('button', { name: 'Skip this page' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
  const saved = await download.path();
  await page.getByRole('button', { name: 'Print the booklet' }).click();
  const pages = await printed(page);
  expect(pages.map(({ width, height }) => [width, height])).toEqual(Array.from({ length: 4 }, () => [297, 210]));
  expect(pages[0]?.text).toContain('tell a grown-up');
  expect(pages[0]?.text).toContain('By: Ada');
  expect(pages[1]?.text).toContain('He whispers like snow.');
  expect(pages.some(({ text }) => text.includes('What is the lion afraid of?'))).toBe(false);

  const { page: other } = await visit('?lang=en#story/st-courage');
  await other.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"v":1}') });
  await other.getByRole('alert').waitFor();
  await other.locator('input[type=file]').setInputFiles({ name: 'story.json', mimeType: 'application/json', buffer: readFileSync(saved) });
  await expect.poll(() => other.getByRole('region', { name: 'Page 1' }).getByRole('textbox').inputValue()).toBe('He whispers like snow.');
  expect(await other.getByRole('alert').count()).toBe(0);
});

/** Adds a session and types its numbers. */
async function fillSession(page: Page, session: string, values: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: word('count.add') }).click();
  const card = page.getByRole('region', { name: session });
  for (const [name, value] of Object.entries(values)) {
    await card.getByRole('spinbutton', { name, exact: true }).fill(value);
    await card.getByRole('spinbutton', { name, exact: true }).press('Tab');
  }
}

test('counts: too few are not said, a direction only on the day, and the term says fives; the sheet and its sums print', async () => {
  const { page } = await visit('?lang=en#counts');
  await page.getByText('No session yet.').waitFor();
  const term = page.getByRole('region', { name: 'The term so far' });
  await fillSession(page, 'Session 1', { 'Children present': '7', Good: '4', Middle: '2', Hard: '1' });
  await page.getByRole('region', { name: 'Session 1' }).getByText('Mostly good').waitFor();
  expect(await term.textContent()).not.toContain('Mostly good');
  await fillSession(page, 'Session 2', { 'Children present': '6', Good: '5', Middle: '1', Hard: '0', Yes: '2' });
  await term.getByText('About 15 answers').waitFor();
  await term.getByText('Middle: about 5').waitFor();
  expect(await page.getByRole('region', { name: 'Session 2' }).textContent()).toContain('Too few answers. No jars');
  // seven and six children: rounding must not make five or ten of them
  await term.getByText(word('count.small')).waitFor();
  expect(await term.textContent()).not.toMatch(/children came/);
  await page.getByRole('region', { name: 'Session 1' }).getByText(word('count.cards')).click();
  await page.getByRole('region', { name: 'Session 1' }).getByLabel(word('group.grp-game.title')).check();
  await term.getByText(word('count.cards.said', { cards: word('group.grp-game.title') })).waitFor();
  await page.getByRole('button', { name: 'Print the sums of the term' }).click();
  const sums = await printed(page);
  expect(sums).toHaveLength(1);
  expect(sums[0]?.text).toContain('2 sessions held');
  expect(sums[0]?.text).not.toContain('Session 1');
  await page.getByRole('button', { name: 'Print an empty sheet for paper' }).click();
  const sheet = await printed(page);
  expect(sheet).toHaveLength(1);
  for (const text of ['Session 8', word('count.checks.3'), word('count.referrals'), word('count.changed'), word('count.ages.2')])
    expect(sheet[0]?.text).toContain(text);
});

test('what is saved of a term is its sums as they may be shown: no session, no words; it opens again for twelve months', async () => {
  const { page } = await visit('?lang=en#counts');
  await fillSession(page, 'Session 1', { 'Children present': '8', Good: '6', Middle: '1', Hard: '1', Yes: '7' });
  await fillSession(page, 'Session 2', { 'Children present': '8', Good: '7', Middle: '1' });
  await page.getByRole('textbox', { name: word('count.changed') }).fill('Longer breaks');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: word('count.save') }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  const month = new Date().toISOString().slice(0, 7);
  expect(JSON.parse(text)).toEqual({
    v: 2,
    month,
    held: 2,
    upset: 0,
    present: null,
    mood: {
      kind: 'numbers',
      answers: 15,
      rounded: true,
      jars: [
        { jars: [0], says: { kind: 'most' } },
        { jars: [1], says: { kind: 'few' } },
        { jars: [2], says: { kind: 'few' } },
      ],
    },
    joined: { kind: 'not-asked' },
  });
  const { page: other } = await visit('?lang=en#counts');
  const open = (content: string): Promise<void> =>
    other.locator('input[type=file]').setInputFiles({ name: 'term.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await open(text.replace(month, '2020-01'));
  await other.getByRole('alert').getByText(word('count.old')).waitFor();
  await open('{"v":1,"sessions":[]}');
  await other.getByRole('alert').getByText(word('file.not-ours')).waitFor();
  await open(text);
  await other.getByText('About 15 answers').waitFor();
  expect(await other.getByRole('alert').count()).toBe(0);
});

test('a report says what is known, and of few people only that they were few; it prints on one page', async () => {
  const { page } = await visit('?lang=en#counts');
  for (const session of ['Session 1', 'Session 2', 'Session 3'])
    await fillSession(page, session, { 'Children present': '14', Good: '12', Yes: '11', No: '1' });
  await page.getByRole('link', { name: word('report.title') }).click();
  const report = page.getByRole('region', { name: word('report.title'), exact: true });
  await report.getByText('On average about 15 children came.').waitFor();
  await report.getByText('Of 36 answers').waitFor();
  await report.getByText(word('report.rp-care.small', { meetings: '0', themes: word('report.unknown.themes') })).waitFor();
  const fill = async (name: string, value: string): Promise<void> => {
    await page.getByLabel(word(`report.field.${name}`), { exact: true }).fill(value);
    await page.keyboard.press('Tab');
  };
  await fill('club', 'Harbour club');
  await fill('meetings', '1');
  await fill('adults', '7');
  await fill('themes', 'More evenings');
  // seven adults: what they said is not told
  expect(await report.textContent()).not.toContain('More evenings');
  await fill('adults', '21');
  await report.getByText('1 meetings with caregivers, about 20 adults. They said: More evenings.').waitFor();
  const [first, last] = ['first', 'last'].map((when) => page.getByRole('group', { name: new RegExp(word(`report.adult.${when}`)) }));
  for (const [group, yes, no] of [
    [first, '20', '20'],
    [last, '30', '10'],
  ] as const) {
    await group?.getByLabel(word('count.joined.0'), { exact: true }).fill(yes);
    await group?.getByLabel(word('count.joined.1'), { exact: true }).fill(no);
    await page.keyboard.press('Tab');
  }
  await report.getByText(word('report.change.more')).waitFor();
  await page.getByRole('button', { name: word('report.print') }).click();
  const pages = await printed(page);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('Harbour club');
  expect(pages[0]?.text).toContain(word('report.rp-limits'));
});

test('sheets for caregivers, helpers, counting and consent stand there whole and print on one page each, in one language or two', async () => {
  const { page } = await visit('?lang=en');
  for (const { id, lead, parts } of everyday(sheets, 2)) {
    await page.evaluate((hash) => location.assign(hash), `#sheet/${id}`);
    await page.getByRole('heading', { level: 1, name: word(`sheet.${id}.title`), exact: true }).waitFor();
    await page.getByRole('button', { name: word('sheet.print') }).click();
    const pages = await printed(page);
    expect(
      pages.map(({ width, height }) => [width, height]),
      id,
    ).toEqual([[148, 210]]);
    const keys = [...lead, ...parts.flatMap(({ key, lines }) => Array.from({ length: lines }, (_, index) => `${key}.${index}`))];
    for (const key of keys) expect(pages[0]?.text, id).toContain(word(key));
  }
  const { page: two } = await visit('?lang=ar&and=fi#sheet/cg-2');
  await two.getByRole('button', { name: word('sheet.print', {}, 'ar') }).click();
  const pages = await printed(two);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain(word('sheet.cg-2.take.0', {}, 'fi'));
  await two.evaluate(() => location.assign('#programme'));
  await two.getByRole('button', { name: word('sheet.print', {}, 'ar') }).click();
  expect((await printed(two)).length).toBeLessThanOrEqual(2);
});

test('every exercise and every card to understand by prints on one page of A5, its steps and what to mind on it', async () => {
  const { page } = await visit('?lang=en#exercise/br-long-out');
  const wanted = [...exercises.map(({ id }) => `exercise/${id}`), ...understandCards.map(({ id }) => `understand/${id}`)];
  const long: string[] = [];
  for (const each of everyday(wanted, 6)) {
    await page.evaluate((hash) => location.assign(`#${hash}`), each);
    const [kind = '', id = ''] = each.split('/');
    const title = word(`${kind === 'exercise' ? 'exercises' : 'understand'}.${id}.title`);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await page.getByRole('button', { name: word('group.print') }).click();
    const pages = await printed(page);
    const [first] = pages;
    expect(first && [first.width, first.height], each).toEqual([148, 210]);
    expect(pages.map(({ text }) => text).join(' '), each).toContain(word('common.disclaimer'));
    if (pages.length !== 1) long.push(each);
  }
  // thirteen steps do not fit one page in letters that can be read at arm's length
  expect(long.filter((each) => each !== 'exercise/gr-pmr-short')).toEqual([]);
});

test('from an exercise in the widget its card is one press away, in a page of its own', async () => {
  const page = await browser.again();
  await page.goto(new URL('/page#exercise=gr-feet', site.address).href);
  const [card] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: word('widget.view.print'), exact: true }).click(),
  ]);
  await card.getByRole('heading', { level: 1, name: word('exercises.gr-feet.title') }).waitFor();
  expect(await card.evaluate(() => [document.referrer, opener])).toEqual(['', null]);
  await card.close();
});

test('an exercise in two languages, the first from right to left, has every line in both', async () => {
  const { page } = await visit('?lang=ar&and=en#exercise/br-long-out');
  await page.getByRole('button', { name: word('group.print', {}, 'ar') }).click();
  const pages = await printed(page);
  expect(pages).toHaveLength(1);
  for (const key of ['phase.0', 'phase.1', 'start', 'end']) expect(pages[0]?.text).toContain(word(`exercises.br-long-out.${key}`));
  expect(await page.locator('h1 [lang=ar][dir=rtl]').textContent()).toBe(word('exercises.br-long-out.title', {}, 'ar'));
});

const looks = [
  ['ar', 'dark', 320],
  ['en', 'light', 380],
  ['fi', 'dark', 1280],
] as const;
for (const [language, look, width] of everyday(looks, 1))
  test(`every part has no fault and fits: ${language}, ${look}, ${width} px`, async () => {
    const { page } = await visit(`?lang=${language}&and=en`, look, width);
    for (const part of [
      '',
      '#exercise/pr-steps',
      '#understand/un-stress-body',
      '#card/grp-closing',
      '#screen/grp-helpers',
      '#story/st-losing',
      '#counts',
      '#report',
      '#programme',
      '#sheet/cg-1',
    ]) {
      await page.evaluate((hash) => location.assign(hash || '#'), part);
      await page.locator(`main[data-view=${part.slice(1).split('/')[0] || 'home'}]`).waitFor();
      if (part === '#counts') await page.locator('.btn').nth(1).click();
      expect(await violations((expression) => page.evaluate(expression)), part).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), part).toBe(true);
    }
  });
