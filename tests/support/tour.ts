import type { Page } from 'playwright-core';
import { button, goTo, pointName } from './person.ts';
import { type Tag, word } from './words.ts';

/** Called when a screen stands still, with a name for it. */
export type Look = (name: string) => Promise<void>;

/**
 * Through every screen of a page that stands at Today, by the buttons a person would press, in the language of the page.
 * Keeps one check-in on the way and ends in Settings.
 */
export async function tour(page: Page, tag: Tag, look: Look): Promise<void> {
  await checkIn(page, tag, look);
  await goTo(page, 'calm', tag);
  await look('Calm');
  await exercises(page, tag, look);
  for (const place of ['people', 'help', 'lookback', 'settings'] as const) {
    await goTo(page, place, tag);
    await look(place);
  }
}

async function checkIn(page: Page, tag: Tag, look: Look): Promise<void> {
  await look('Today');
  await page.getByRole('radio', { name: pointName({ pleasantness: -1, energy: 1 }, tag), exact: true }).click();
  await look('Today, a point chosen');
  await button(page, 'common.next', tag).click();
  for (const ask of ['words', 'context', 'need']) {
    await page.getByRole('heading', { name: word(`checkin.${ask}.ask`, {}, tag) }).waitFor();
    await look(`Today, ${ask}`);
    await button(page, 'common.skip', tag).click();
  }
  await button(page, 'checkin.note.open', tag).click();
  await page.getByRole('textbox').fill('one line');
  await look('Today, a line');
  await button(page, 'checkin.keep', tag).click();
  await button(page, 'checkin.again', tag).waitFor();
  await look('Today, kept');
}

/** So many rows of the list apart: each exercise has its own walk (`exercise-walks.ts`), this one is about the screens around it. */
const apart = 8;

/** Opens some exercises of the list in turn, looks, and goes back to the list. */
async function exercises(page: Page, tag: Tag, look: Look): Promise<void> {
  const list = page.locator('.calm__find, .calm__groups').getByRole('listitem').getByRole('button');
  const all = page.locator('summary').filter({ hasText: word('exercises.ui.all', {}, tag) });
  await all.click();
  await look('Calm, all exercises');
  const count = await list.count();
  for (let index = 0; index < count; index += apart) {
    const name = (await list.nth(index).innerText()).split('\n')[0] ?? '';
    await list.nth(index).click();
    await look(`Calm, ${name}`);
    await goTo(page, 'today', tag);
    await goTo(page, 'calm', tag);
    await all.click();
  }
}
