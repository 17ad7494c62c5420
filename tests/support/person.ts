import type { Locator, Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import type { Surface } from './target.ts';
import { pattern, type Tag, word } from './words.ts';

/** What a person says in one check-in; everything but the point can be left out. */
export interface Said {
  readonly pleasantness: -2 | -1 | 0 | 1 | 2;
  readonly energy: -2 | -1 | 0 | 1 | 2;
  readonly words?: readonly string[];
  readonly context?: readonly string[];
  readonly need?: string;
  readonly note?: string;
}

/** A button by the words on it. */
export const button = (page: Page, key: string, tag: Tag = 'en'): Locator =>
  page.getByRole('button', { name: word(key, {}, tag), exact: true });

/** The name of one of the 25 points. */
export const pointName = ({ pleasantness, energy }: Pick<Said, 'pleasantness' | 'energy'>, tag: Tag = 'en'): string =>
  word('checkin.point', { pleasantness: word(`checkin.x.${pleasantness}`, {}, tag), energy: word(`checkin.y.${energy}`, {}, tag) }, tag);

/** Opens a page of the extension and stands at Today, past the welcome if it is the first time. */
export async function atToday(browser: Chromium, file: 'app.html' | 'popup.html' | 'sidepanel.html' = 'app.html'): Promise<Page> {
  const page = await browser.open(file);
  const grid = page.getByRole('radiogroup', { name: word('checkin.ask') });
  const start = button(page, 'welcome.start');
  await grid.or(start).first().waitFor();
  if (await start.isVisible()) await start.click();
  await grid.waitFor();
  return page;
}

/** The same in the real popup or side panel. */
export async function throughWelcome(surface: Surface): Promise<void> {
  const start = word('welcome.start');
  const grid = `document.querySelector('main.today [role=radiogroup]')`;
  await surface.until(`${grid} || document.body?.innerText.includes(${JSON.stringify(start)})`);
  if (!(await surface.evaluate(`Boolean(${grid})`))) await surface.click(start);
  await surface.until(grid);
}

/** Goes to one of the places by its button: the four in the bar, Help and Settings in the header. */
export async function goTo(
  page: Page,
  place: 'today' | 'calm' | 'people' | 'lookback' | 'help' | 'settings',
  tag: Tag = 'en',
): Promise<void> {
  await page.bringToFront();
  await button(page, `common.${place}`, tag).first().click();
  await page.getByRole('heading').first().waitFor();
}

/** Says the whole check-in up to the last question, without keeping it. */
export async function say(page: Page, said: Said): Promise<void> {
  // a page behind another draws once a second, whatever it is told of being seen
  await page.bringToFront();
  await page.getByRole('radio', { name: pointName(said), exact: true }).click();
  await button(page, 'common.next').click();
  await choose(
    page,
    (said.words ?? []).map((id) => word(`checkin.word.${id}`)),
  );
  await choose(
    page,
    (said.context ?? []).map((id) => word(`checkin.context.${id}`)),
  );
  await choose(page, said.need ? [word(`checkin.need.${said.need}`)] : []);
  if (!said.note) return;
  await button(page, 'checkin.note.open').click();
  await page.getByRole('textbox', { name: word('checkin.note.ask') }).fill(said.note);
}

/** Says it and keeps it; comes back when the page says that it was kept. */
export async function keep(page: Page, said: Said): Promise<void> {
  await say(page, said);
  await button(page, 'checkin.keep').click();
  await page.getByText(pattern('checkin.kept')).waitFor();
}

async function choose(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
  await button(page, names.length > 0 ? 'common.next' : 'common.skip').click();
}
