import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { allIds, inStore } from '../support/in-store.ts';
import { atToday, button, goTo, keep, pointName } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { pattern, word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  browser.context.setDefaultTimeout(8_000);
  page = await atToday(browser);
});
afterAll(() => browser?.close());

const grid = () => page.getByRole('radiogroup', { name: word('checkin.ask') });
const heading = (key: string) => page.getByRole('heading', { name: word(key), exact: true });
const main = () => page.getByRole('main');
const again = async (): Promise<void> => {
  await button(page, 'checkin.again').click();
  await grid().waitFor();
};

/** Chosen as in the settings, and read anew. */
async function choose(settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate((chosen) => chrome.storage.local.set(chosen), settings);
  await page.reload();
  await goTo(page, 'today');
  await grid().waitFor();
}

/** To a step, leaving out those before. */
async function skipTo(ask: 'words' | 'context' | 'need' | 'note'): Promise<void> {
  for (const each of ['words', 'context', 'need', 'note']) {
    await button(page, 'common.skip').click();
    await heading(`checkin.${each}.ask`).waitFor();
    if (each === ask) return;
  }
}

/** The question has come, and the focus with it: before that, a press of Tab would start from the question before. */
async function asked(ask: 'words' | 'context' | 'need' | 'note'): Promise<void> {
  await page.locator('h1:focus', { hasText: word(`checkin.${ask}.ask`) }).waitFor();
}

/** Presses Tab until the focus stands at something of this name. */
async function tabTo(name: string): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim());
  for (let turn = 0; turn < 90; turn += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to "${name}": ${await page.evaluate(() => document.body.innerText)}`);
}

/** All sentences of one kind of line. */
const linesOf = (kind: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => word(`${kind}.${index}`));

describe('the check-in', () => {
  it('the fastest path is open, arrow, Enter', async () => {
    const other = await browser.open('app.html');
    await other.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
    await other.keyboard.press('ArrowRight');
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { name: word('checkin.words.ask') }).waitFor();
    await button(other, 'checkin.keep').click();
    await button(other, 'checkin.again').waitFor();
    expect(await inStore(page, allIds)).toHaveLength(1);
  });

  it('is walked by keyboard alone: words, signs in the body, a word of one’s own, what is around it, what would help, a line', async () => {
    await page.reload();
    await grid().waitFor();
    for (const key of ['ArrowLeft', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await asked('words');
    const press = async (name: string): Promise<void> => {
      await tabTo(name);
      await page.keyboard.press('Space');
    };
    await press(word('checkin.word.tired'));
    await tabTo(word('checkin.words.in-words'));
    await page.keyboard.press('ArrowRight');
    await press(word('checkin.body.cold'));
    await page.getByRole('textbox', { name: word('checkin.words.own') }).focus();
    await page.keyboard.type('foggy');
    await page.keyboard.press('Enter');
    await press(word('common.next'));
    await asked('context');
    await press(word('checkin.context.someone-was-kind'));
    await press(word('common.next'));
    await asked('need');
    await press(word('checkin.need.rest'));
    await press(word('common.next'));
    await asked('note');
    await press(word('checkin.note.open'));
    await page.getByRole('textbox').focus();
    await page.keyboard.type('snow on the roof');
    await press(word('checkin.keep'));
    await page.getByText(pattern('checkin.kept')).waitFor();
    const all = "return value(await store.record.all()).checkins.find(({ note }) => note === 'snow on the roof');";
    expect(await inStore(page, all)).toMatchObject({
      feeling: { pleasantness: -1, energy: -1 },
      words: [
        { kind: 'listed', id: 'tired' },
        { kind: 'listed', id: 'body.cold' },
        { kind: 'own', text: 'foggy' },
      ],
      context: ['someone-was-kind'],
      need: 'rest',
    });
    // the line answers the first named family
    expect(linesOf('checkin.said.tiredness', 5)).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    await again();
  });

  it('"not today" is an answer, and keeps nothing', async () => {
    const before = await inStore(page, allIds);
    await button(page, 'checkin.not-today').click();
    await heading('checkin.not-today.said').waitFor();
    expect(await inStore(page, allIds)).toEqual(before);
    await again();
  });

  it('after a need there is an outer suggestion, and it leads to the right place and back to the check-in', async () => {
    for (const [need, lands] of [
      ['company', 'circle.title'],
      ['meaning', 'circle.belong'],
      ['settle', 'exercises.so-sit-near.title'],
    ] as const) {
      await skipTo('need');
      await button(page, `checkin.need.${need}`).click();
      await button(page, 'common.next').click();
      await button(page, 'checkin.let-go').click();
      await page.locator('.pick--outer').click();
      await heading(lands).waitFor();
      const back = main().getByRole('button', { name: word('common.today'), exact: true });
      await (need === 'company' ? button(page, 'common.today').first() : back).click();
      await again();
    }
  });

  it('with very little energy an exercise opens with its short form first, and leads back to the check-in', async () => {
    await page.getByRole('radio', { name: pointName({ pleasantness: -1, energy: -2 }), exact: true }).click();
    await button(page, 'common.next').click();
    await button(page, 'checkin.keep').click();
    await page.locator('.pick--inner').click();
    await page.locator('.calm__about .btn--wide', { hasText: word('exercises.ui.too-tired') }).waitFor();
    await main()
      .getByRole('button', { name: word('common.today'), exact: true })
      .click();
    await again();
  });

  it('after a pleasant, lively moment a line about what helped joins the entry', async () => {
    await keep(page, { pleasantness: 2, energy: 2 });
    await page.locator('.pick--inner').click();
    await page.keyboard.type('called my aunt');
    await button(page, 'checkin.keep').click();
    await page.getByText(word('checkin.note-helped.kept')).waitFor();
    expect(await inStore(page, 'return value(await store.record.all()).checkins.at(-1);')).toMatchObject({
      feeling: { pleasantness: 2, energy: 2 },
      note: 'called my aunt',
    });
    await again();
  });

  it('a pleasant, quiet moment gets no suggestion, but something else is there when asked for', async () => {
    await keep(page, { pleasantness: 1, energy: -1 });
    await page.getByText(word('checkin.enjoy')).waitFor();
    expect(await page.locator('.pick').count()).toBe(0);
    await button(page, 'checkin.something-else').click();
    await page.locator('.pick--outer').waitFor();
    await again();
  });

  it('the closing line names someone of the circle, never someone who is a risk', async () => {
    const tie = (id: string, price: readonly string[]) =>
      `{ id: '${id}', name: '${id}', kind: 'person', ring: 'near', gives: [], reach: null, ease: null, balance: null, shared: [], price: ${JSON.stringify(price)}, weight: null, how: '', noticed: [], at: null }`;
    const ties = `[${tie('Vaara', ['risk'])}, ${tie('Aino', [])}]`;
    await inStore(
      page,
      `value(await store.record.merge({ checkins: [], items: [{ name: 'circle', v: 1, value: { ties: ${ties}, blurred: false } }] }));`,
    );
    await page.reload();
    await grid().waitFor();
    for (let turn = 0; turn < 3; turn += 1) {
      await button(page, 'checkin.not-today').click();
      const closing = page.locator('.after__closing');
      await closing.getByText('Aino').waitFor();
      expect(await closing.innerText()).not.toContain('Vaara');
      await again();
    }
  });

  it('the line can be switched off for good', async () => {
    await choose({ sayings: false });
    await keep(page, { pleasantness: -1, energy: 1 });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(word('common.today'));
    await choose({ sayings: true });
  });

  it('in discreet mode the time is kept to the hour', async () => {
    await choose({ discreet: true });
    await keep(page, { pleasantness: 0, energy: 1 });
    const { at, offset } = await inStore<{ at: number; offset: number }>(
      page,
      'return value(await store.record.all()).checkins.find(({ feeling }) => feeling.pleasantness === 0 && feeling.energy === 1);',
    );
    expect((at + offset * 60_000) % 3_600_000).toBe(0);
    await choose({ discreet: false });
  });

  it('after low entries on three days one card asks; it does not come again, answered or not', async () => {
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
    // nobody answers: the page is just left
    await expect
      .poll(() => inStore(page, "return value(await store.record.others()).items.find(({ name }) => name === 'hints')?.value.heavyFrom"))
      .toMatch(/^\d{4}-/);
    await page.reload();
    await grid().waitFor();
    await keep(page, { pleasantness: 0, energy: 0 });
    await page.locator('.after__closing').waitFor();
    expect(await page.getByText(word('checkin.heavy')).count()).toBe(0);
    await again();
  });

  it('an earlier day can be written for, the entry stands on that day, and it can be changed', async () => {
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
    await page.getByRole('button', { name: pattern('lookback.edit.entry') }).click();
    await page.locator('textarea').fill('a better day in March');
    await button(page, 'lookback.keep-changes').click();
    await page.getByText('a better day in March').waitFor();
    const found =
      "return value(await store.record.all()).checkins.filter(({ note }) => note.includes('in March')).map(({ day, note }) => [day, note]);";
    expect(await inStore(page, found)).toEqual([['2026-03-08', 'a better day in March']]);
  });
});

describe('help after a check-in (content 6.2)', () => {
  const card = () => page.getByRole('heading', { name: word('help.now'), exact: true });
  const quietLine = () => page.getByRole('button', { name: word('checkin.too-much'), exact: true });
  const begin = async (): Promise<void> => {
    // a visit of its own: a closed card stays closed for the visit
    await page.reload();
    await goTo(page, 'today');
    await grid().waitFor();
  };

  const triggers: readonly { readonly what: string; readonly say: () => Promise<void> }[] = [
    ...['hopeless', 'unsafe'].map((id) => ({
      what: `the word "${id}"`,
      say: async (): Promise<void> => {
        await skipTo('words');
        await button(page, 'checkin.words.all').click();
        for (let left = await button(page, 'common.more').count(); left > 0; left -= 1) await button(page, 'common.more').first().click();
        await button(page, `checkin.word.${id}`).click();
      },
    })),
    {
      what: 'the tag "safety at home"',
      say: async () => {
        await skipTo('context');
        await button(page, 'checkin.context.safety-at-home').click();
      },
    },
    ...['safe', 'help'].map((id) => ({
      what: `the need "${id}"`,
      say: async (): Promise<void> => {
        await skipTo('need');
        await button(page, `checkin.need.${id}`).click();
      },
    })),
  ];

  it.each(triggers)('$what brings one card above the suggestions; closed, it leaves a quiet line for the visit', async ({ say }) => {
    await begin();
    await say();
    await button(page, 'checkin.keep').click();
    await card().waitFor();
    expect(await quietLine().count()).toBe(0);
    const [cardTop = 0, picksTop = 0] = await Promise.all([card().boundingBox(), page.locator('.pick').first().boundingBox()]).then(
      (boxes) => boxes.map((box) => box?.y),
    );
    expect(cardTop).toBeLessThan(picksTop);
    await button(page, 'common.close').click();
    await quietLine().waitFor();
    // to Help and back: it stays closed
    await quietLine().click();
    await page.getByRole('heading').first().waitFor();
    await goTo(page, 'today');
    await quietLine().waitFor();
    expect(await card().count()).toBe(0);
  });

  it('without a region the card asks for one, a draft language has the English beside each of its lines, and Escape closes it', async () => {
    const before = await page.evaluate(() => chrome.storage.local.get(['region', 'language']));
    await page.evaluate(() => chrome.storage.local.set({ region: null, language: null }));
    // a zone from which no country can be guessed
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Etc/UTC' });
    await begin();
    await skipTo('need');
    await button(page, 'checkin.need.safe').click();
    await button(page, 'checkin.keep').click();
    await page.evaluate(() => chrome.storage.local.set({ language: 'fi' }));
    const soft = page.locator('.soft-help');
    await soft.getByText(word('help.now.hard')).waitFor();
    for (const key of ['help.now.near', 'help.now.until']) await soft.getByText(word(key)).waitFor();
    await soft.getByRole('combobox').selectOption('FI');
    await soft.getByRole('link', { name: /112/ }).first().waitFor();
    await page.keyboard.press('Escape');
    await soft.waitFor({ state: 'detached' });
    await session.detach();
    await page.evaluate((was) => chrome.storage.local.set({ region: null, language: null, ...was }), before);
  });

  it('the lowest point brings the quiet line and no card; any other point neither', async () => {
    await begin();
    await keep(page, { pleasantness: -2, energy: 1 });
    await quietLine().waitFor();
    expect(await card().count()).toBe(0);
    await again();
    await keep(page, { pleasantness: -1, energy: 1 });
    expect([await quietLine().count(), await card().count()]).toEqual([0, 0]);
    await again();
  });

  it('a heavy word is answered as heavy, also when it is let go, and never with "enjoy it"', async () => {
    await begin();
    await triggers[0]?.say();
    await button(page, 'common.next').click();
    for (const ask of ['context', 'need']) {
      await heading(`checkin.${ask}.ask`).waitFor();
      await button(page, 'common.skip').click();
    }
    await button(page, 'checkin.let-go').click();
    await card().waitFor();
    expect(linesOf('checkin.said.heavy', 4)).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    expect(await page.getByText(word('checkin.enjoy')).count()).toBe(0);
    await again();
  });
});

/** Everything that this page could have kept or noted. */
const everything = `
  const all = value(await store.record.all()).checkins;
  const items = value(await store.record.others()).items;
  const databases = await indexedDB.databases();
  return JSON.stringify([all, items, databases, await chrome.storage.session.get('draft'), Object.keys(await chrome.storage.local.get()).sort()]);`;

describe('for who is younger (content 1.4)', () => {
  const face = (id: string) => page.getByRole('radio', { name: word(`checkin.face.${id}`), exact: true });

  it('faces with words, big or small energy, words by family, by keyboard and with a way back; nothing of it is kept anywhere', async () => {
    await choose({ audience: 'c10' });
    const before = await inStore(page, everything);
    const faults: (readonly string[])[] = [];
    const look = async (): Promise<void> => {
      await page.setViewportSize({ width: 1280, height: 2000 });
      faults.push(await violations((expression) => page.evaluate(expression)));
    };
    await look();
    // nothing is chosen beforehand, and the first arrow starts from the middle
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await face('okay').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await face('bit-sad').isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await heading('checkin.face.energy').waitFor();
    await look();
    await button(page, 'common.back').click();
    expect(await face('bit-sad').isChecked()).toBe(true);
    await face('wobbly').click();
    await button(page, 'common.next').click();
    await page.getByRole('radio', { name: word('checkin.face.small'), exact: true }).click();
    await button(page, 'common.next').click();
    await page.getByRole('group', { name: word('checkin.family.sadness') }).waitFor();
    await button(page, 'checkin.word.lonely').click();
    await button(page, 'checkin.word.thankful').click();
    await look();
    expect(await main().getByRole('textbox').count()).toBe(0);
    await button(page, 'common.next').click();
    await button(page, 'checkin.again').waitFor();
    await look();
    expect(linesOf('checkin.said.young-unpleasant', 4).slice(2)).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    await page.getByText(word('closing.grown-up')).waitFor();
    expect(await button(page, 'checkin.take-back').count()).toBe(0);
    await again();
    await button(page, 'checkin.face.hidden').click();
    await button(page, 'checkin.again').waitFor();
    expect(linesOf('checkin.said.young-hidden', 4)).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    await again();
    await button(page, 'checkin.not-today').click();
    await heading('checkin.not-today.said').waitFor();
    expect(await inStore(page, everything)).toBe(before);
    expect(faults.flat()).toEqual([]);
  });

  it('who is a teen finds tags of their own, and writes only after a switch that says where it is stored', async () => {
    await choose({ audience: 't13' });
    await skipTo('words');
    expect(await main().getByRole('textbox').count()).toBe(0);
    await button(page, 'checkin.note.teen').click();
    await page.getByText(word('checkin.note.teen.where')).waitFor();
    await page.getByRole('textbox', { name: word('checkin.words.own') }).waitFor();
    await button(page, 'common.skip').click();
    await button(page, 'checkin.context.exams').click();
    await button(page, 'common.next').click();
    await heading('checkin.need.ask').waitFor();
    await button(page, 'common.skip').click();
    await button(page, 'checkin.note.teen').click();
    await page.getByText(word('checkin.note.teen.where')).waitFor();
    await button(page, 'checkin.let-go').click();
    await choose({ audience: 'adult' });
  });
});

describe('in the room of the popup (380 × 600 px)', () => {
  const hidden = (): Promise<number> =>
    page.evaluate(() => {
      const body = document.querySelector('.today__body');
      return body ? body.scrollHeight - body.clientHeight : -1;
    });
  /** Buttons of the foot that are not whole on the screen. */
  const cut = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.actions button')].flatMap((each) => {
        const { top, bottom, left, right } = each.getBoundingClientRect();
        return top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight ? [] : [each.textContent ?? ''];
      }),
    );

  it.each(['en', 'fi', 'ar'] as const)(
    'the first question stands there whole, for everyone, and every step keeps its way on: %s',
    async (tag) => {
      const other = page;
      page = await browser.open('popup.html');
      await page.setViewportSize({ width: 380, height: 600 });
      for (const audience of ['c10', 'adult'] as const) {
        await page.evaluate((chosen) => chrome.storage.local.set(chosen), { language: tag, audience });
        await page.reload();
        await page.getByRole('radio').nth(4).waitFor();
        await expect.poll(hidden).toBe(0);
        expect(await cut()).toEqual([]);
      }
      await page.getByRole('radio', { name: pointName({ pleasantness: -1, energy: 1 }, tag), exact: true }).click();
      expect([await hidden(), await cut()]).toEqual([0, []]);
      await button(page, 'common.next', tag).click();
      for (const ask of ['words', 'context', 'need', 'note']) {
        await page.getByRole('heading', { name: word(`checkin.${ask}.ask`, {}, tag), exact: true }).waitFor();
        expect(await cut()).toEqual([]);
        if (ask !== 'note') await button(page, 'common.skip', tag).click();
      }
      await button(page, 'checkin.let-go', tag).click();
      await button(page, 'checkin.again', tag).waitFor();
      await page.evaluate(() => chrome.storage.local.set({ language: null }));
      page = other;
    },
  );
});
