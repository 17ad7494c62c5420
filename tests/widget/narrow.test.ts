import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exercises } from '../../shared/exercises/catalogue.ts';
import { understandCards } from '../../shared/understand/cards.ts';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { misfits } from '../support/narrow-fit.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  // Finnish has the longest words, and the English beside them
  site = await widgetSite({ '/fi': { body: widget('country="FI" lang="fi"') } });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A window of 1,280 by 1,024 at 400 %. */
const narrow = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

async function visit(): Promise<Page> {
  const page = await browser.again(narrow);
  await page.goto(new URL('/fi', site.address).href);
  await page.locator('wellbeing-widget').locator('.link').first().waitFor({ state: 'attached' });
  return page;
}

async function openAt(page: Page, hash: string, title: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
  await page.getByRole('heading', { name: word(title, {}, 'fi'), exact: true, level: 2 }).waitFor();
}

test('the control: what is too wide, and what has no name, is seen', async () => {
  const page = await visit();
  expect(await page.evaluate(misfits)).toEqual([]);
  await page.evaluate(() =>
    document
      .querySelector('wellbeing-widget')
      ?.shadowRoot?.querySelector('.inner, .home')
      ?.insertAdjacentHTML('beforeend', '<p style="inline-size:400px">wide</p><button></button>'),
  );
  expect((await page.evaluate(misfits)).map((each) => each.split(' ')[0])).toEqual(['wide', 'no']);
});

/** The cards and the exercises that set themselves apart first: the longest text, English beside all of it, steps with a child, choices, ways out. */
const cards = [...understandCards].sort((a, b) => Number(b.safety === 'all') - Number(a.safety === 'all'));
const hardest = ['gr-cool', 'br-478', 'mi-values', 'he-lll', 'br-own'];
const walked = [...exercises].sort((a, b) => Number(hardest.includes(b.id)) - Number(hardest.includes(a.id)));

test('at 320 pixels, as at 400 %, every card fits and what can be pressed has a name', async () => {
  const page = await visit();
  for (const { id } of everyday(cards, 5)) {
    await openAt(page, `#understand=${id}`, `understand.${id}.title`);
    await page.locator('understand-card article').waitFor();
    expect(await page.evaluate(misfits), id).toEqual([]);
  }
  await openAt(page, '#understand=un-who', 'understand.un-who.title');
  expect(await page.evaluate(misfits)).toEqual([]);
});

test('at 320 pixels, as at 400 %, every exercise fits, before it begins, while it runs and when it ended', async () => {
  const page = await visit();
  const press = (key: string): Promise<void> => page.getByRole('button', { name: word(key, {}, 'fi'), exact: true }).click();
  for (const { id } of everyday(walked, 5)) {
    await openAt(page, `#exercise=${id}`, `exercises.${id}.title`);
    const begin = page.getByRole('button', { name: word('exercises.ui.begin', {}, 'fi'), exact: true });
    const asked = page.locator('breath-gate');
    await begin.or(asked).first().waitFor();
    if ((await asked.count()) > 0) await press('exercises.ui.gate.yes');
    await begin.waitFor();
    expect(await page.evaluate(misfits), `before ${id}`).toEqual([]);
    await begin.click();
    await page.locator('.room').waitFor();
    const stop = page.getByRole('button', { name: word('exercises.ui.stop', {}, 'fi'), exact: true });
    await stop.waitFor();
    expect(await page.evaluate(misfits), `while ${id} runs`).toEqual([]);
    await stop.click();
    await page.getByText(word('exercises.ui.how-was-that', {}, 'fi')).waitFor();
    expect(await page.evaluate(misfits), `after ${id}`).toEqual([]);
  }
});
