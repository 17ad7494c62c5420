import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { Chromium } from '../support/chromium.ts';
import { inStore } from '../support/in-store.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  page = await atToday(browser);
  // two months: friends every other day, on which it was pleasant
  await inStore(
    page,
    `const checkins = Array.from({ length: 60 }, (_, ago) => {
      const at = Date.now() - (ago + 1) * 86400000;
      const even = ago % 2 === 0;
      return { id: 'd' + ago, at, offset: 0, day: new Date(at).toISOString().slice(0, 10), feeling: { pleasantness: even ? 1 : -1, energy: 0 }, words: [{ kind: 'own', text: 'walk' }], context: even ? ['friends'] : [], need: null, note: '' };
    });
    value(await store.record.merge({ checkins, items: [] }));`,
  );
  await page.reload();
});
afterAll(() => browser?.close());

async function open(key: string): Promise<void> {
  await goTo(page, 'lookback');
  const back = page.getByRole('main').getByRole('button', { name: word('common.lookback'), exact: true });
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: word(key), exact: true }).click();
  await page.getByRole('heading', { name: word(key), level: 1 }).waitFor();
}

const faults = (): Promise<readonly string[]> => violations((expression) => page.evaluate(expression));

describe('my week', () => {
  it('ten lines, each of which can be skipped; petals and words say the same; the closing question leads to one step', async () => {
    await open('pulse.title');
    await button(page, 'pulse.begin').click();
    const line = page.getByRole('group', { name: word('pulse.item.p8') });
    await line.getByRole('button', { name: word('pulse.answer.3') }).click();
    await page
      .getByRole('group', { name: word('pulse.item.p1') })
      .getByRole('button', { name: word('pulse.answer.0') })
      .click();
    await button(page, 'pulse.keep').click();
    await page.getByRole('img', { name: word('pulse.petals') }).waitFor();
    expect(await page.locator('.pulse-words dd').allInnerTexts()).toEqual(
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'].map((id) =>
        id === 'p1' ? word('pulse.answer.0') : id === 'p8' ? word('pulse.answer.3') : word('pulse.skipped'),
      ),
    );
    await page.getByText(word('pulse.help-first')).waitFor();
    await page.getByText(word('pulse.footer')).waitFor();
    expect(await faults()).toEqual([]);
    await button(page, 'pulse.short.p8').click();
    await button(page, 'pulse.more.step').click();
    await page.locator('main.calm').waitFor();
  });

  it('is kept, once a week', async () => {
    await open('pulse.title');
    await button(page, 'pulse.again').click();
    await button(page, 'pulse.keep').click();
    const weeks = await inStore<unknown[]>(page, `return value(await store.items.read(['pulse'])).get('pulse').value.weeks;`);
    expect(weeks).toHaveLength(1);
  });
});

describe('the week of who is younger', () => {
  it('has five lines to its end, and no way leads to a form with writing', async () => {
    await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
    await page.reload();
    // what somebody else kept here is not theirs
    await open('pulse.title');
    await button(page, 'pulse.begin').click();
    await page.getByText(word('pulse.intro.young')).waitFor();
    await page
      .getByRole('group', { name: word('pulse.young.p10') })
      .getByRole('button', { name: word('pulse.answer.1') })
      .click();
    await button(page, 'common.done').click();
    await page.getByRole('img', { name: word('pulse.petals.young') }).waitFor();
    expect(await page.locator('.pulse-words dd').count()).toBe(5);
    const more = page.getByRole('group', { name: word('pulse.more') }).getByRole('button');
    expect(await more.allInnerTexts()).toEqual(['p1', 'p3', 'p4', 'p7', 'p10'].map((id) => word(`pulse.short.${id}`)));
    expect(await faults()).toEqual([]);
    await button(page, 'pulse.short.p10').click();
    await button(page, 'pulse.more.step').click();
    await page.getByRole('heading', { name: word('exercises.mi-strengths.title') }).waitFor();
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
    await page.reload();
  });
});

describe('over time', () => {
  it('a chart and the same as a table; hidden charts stay hidden, and the words stay', async () => {
    await open('insights.over');
    await page.getByRole('img', { name: word('insights.chart') }).waitFor();
    await page
      .locator('summary')
      .filter({ hasText: word('insights.table') })
      .click();
    await page.getByRole('rowheader').first().waitFor();
    const bars = await page.locator('.bars__tick').getAttribute('d');
    expect(await page.getByRole('rowheader').count()).toBe((bars?.split('M').length ?? 0) - 1);
    expect(await faults()).toEqual([]);
    await button(page, 'insights.charts.hide').click();
    await button(page, 'insights.charts.show').waitFor();
    await page.reload();
    await open('insights.over');
    await button(page, 'insights.charts.show').waitFor();
    expect(await page.getByRole('img', { name: word('insights.chart') }).count()).toBe(0);
    await page.getByText('walk', { exact: true }).waitFor();
    await goTo(page, 'lookback');
    await page.getByRole('button', { name: word('insights.charts.show') }).waitFor();
    expect(await page.locator('.cal').count()).toBe(0);
    await button(page, 'insights.charts.show').click();
    await page.locator('.cal').waitFor();
  });

  it('a year at one look: as many days drawn as stand in the table, and none that was not kept', async () => {
    await open('insights.over');
    await page.getByRole('radio', { name: word('insights.span.year'), exact: true }).click();
    await page.getByRole('img', { name: word('insights.year.picture') }).waitFor();
    // the months come one after the other
    const drawn = (): Promise<number> =>
      page.locator('.year__days path[class^=v]').evaluateAll(
        (paths) =>
          paths
            .map((path) => path.getAttribute('d') ?? '')
            .join('')
            .split('M').length - 1,
      );
    await expect.poll(drawn).toBe(60);
    await page
      .locator('summary')
      .filter({ hasText: word('insights.year.table') })
      .click();
    await page.getByRole('rowheader').nth(59).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(60);
    expect(await faults()).toEqual([]);
  });

  it('from a day to a day: the days between, and a plain sentence where they stand the wrong way round', async () => {
    await open('insights.over');
    await page.getByRole('radio', { name: word('insights.span.own'), exact: true }).click();
    const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(word('insights.own.from')).fill(ago(5));
    await page.getByLabel(word('insights.own.to')).fill(ago(3));
    await expect.poll(async () => (await page.locator('.bars__tick').getAttribute('d'))?.split('M').length).toBe(4);
    await page.getByLabel(word('insights.own.to')).fill(ago(9));
    await page.getByText(word('insights.own.bad')).waitFor();
  });

  it('a day beside a word leads to what was written', async () => {
    await open('insights.over');
    await page.locator('.over__said button').first().click();
    await page.locator('#dayview').waitFor();
  });
});

describe('what went with what', () => {
  it('says the days for and the others, that it may be chance, and what would change it; sent away it stays away', async () => {
    await open('insights.with');
    const tag = word('checkin.context.friends');
    await page.getByText(word('insights.with.days', { tag, pleasant: 30, all: 30 })).waitFor();
    await page.getByText(word('insights.with.hint')).waitFor();
    await page.getByText(word('insights.with.change')).waitFor();
    expect(await faults()).toEqual([]);
    await button(page, 'insights.with.never').click();
    await page.getByText(word('insights.with.none', { floor: 8 })).waitFor();
    await page.reload();
    await open('insights.with');
    await page.getByText(word('insights.with.none', { floor: 8 })).waitFor();
  });
});

describe('scores of questionnaires', () => {
  it('name, day, number and who asked; no meaning; asked again when something is missing', async () => {
    await open('insights.scores');
    await button(page, 'insights.scores.add').click();
    await page.getByText(word('insights.scores.bad')).waitFor();
    await page.locator('#score-new-name').fill('Some questionnaire');
    await page.locator('#score-new-total').fill('12');
    await page.locator('#score-new-asked').fill('the clinic');
    await button(page, 'insights.scores.add').click();
    await page.getByRole('listitem').getByText('Some questionnaire').waitFor();
    expect(await page.getByRole('listitem').innerText()).toContain('the clinic');
    await page.getByRole('listitem').getByRole('button').first().click();
    await page.locator('#score-new-name').fill('Another one');
    await page.getByRole('listitem').getByLabel(word('insights.scores.total')).fill('13,5');
    await button(page, 'lookback.keep-changes').click();
    await page.getByRole('listitem').getByText('13.5', { exact: true }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(1);
    // what was begun beside the change is still there
    expect(await page.locator('#score-new-name').inputValue()).toBe('Another one');
    expect(await faults()).toEqual([]);
    await page.getByRole('listitem').getByRole('button').last().click();
    await page.getByText(word('insights.scores.none')).waitFor();
  });
});
