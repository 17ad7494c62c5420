import type { Page } from 'playwright-core';
import { button, goTo } from './person.ts';
import { word } from './words.ts';

/** The title of an exercise in English. */
export const titleOf = (id: string): string => word(`exercises.${id}.title`);

/** Opens the page that tells of an exercise, from anywhere; answers the question about the breath with yes. */
async function openExercise(page: Page, id: string): Promise<void> {
  await goTo(page, 'today');
  await goTo(page, 'calm');
  const row = page
    .locator('.calm__groups, .calm__away')
    .getByRole('listitem')
    .getByRole('button')
    .filter({ has: page.getByText(titleOf(id), { exact: true }) })
    .first();
  await page
    .locator('summary')
    .filter({ hasText: word('exercises.ui.all') })
    .click();
  // what is shown on request only stands behind one press more
  if (!(await row.isVisible())) await page.getByText(word('exercises.ui.more'), { exact: true }).click();
  await row.click();
  const yes = button(page, 'exercises.ui.gate.yes');
  const begin = button(page, 'exercises.ui.begin');
  await yes.or(begin).first().waitFor();
  if (await yes.isVisible()) await yes.click();
  await begin.waitFor();
}

/** Opens an exercise and begins it, in full or as its short form; `minutes` chooses one of the lengths that are offered. */
export async function beginExercise(page: Page, id: string, form: 'full' | 'tired' = 'full', minutes?: 1 | 2 | 5): Promise<void> {
  await openExercise(page, id);
  if (minutes) await page.getByText(word('exercises.ui.minutes', { minutes }), { exact: true }).click();
  await button(page, form === 'full' ? 'exercises.ui.begin' : 'exercises.ui.too-tired').click();
  await page.getByRole('button', { name: word('exercises.ui.stop'), exact: true }).waitFor();
}

/** The name of what has the focus, inside shadow trees too. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
