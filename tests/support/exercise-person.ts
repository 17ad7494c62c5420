import type { CDPSession, Page } from 'playwright-core';
import { button, goTo } from './person.ts';
import { word } from './words.ts';

/** The title of an exercise in English. */
export const titleOf = (id: string): string => word(`exercises.${id}.title`);

/** Opens the page that tells of an exercise, from anywhere; answers the question about the breath with yes. */
export async function openExercise(page: Page, id: string): Promise<void> {
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

/** So many presses go out together: most of a way by keyboard is spent on waiting for answers. */
const together = 8;

/**
 * Presses Tab until what has the focus begins with these words, and stands there. The presses go out in small batches, a listener in the
 * page notes the name at each stop, and what a batch went too far is gone back with Shift and Tab.
 */
export async function tabUntil(page: Page, words: string, most = 160): Promise<void> {
  if ((await focused(page)).startsWith(words)) return;
  for (let presses = 0; presses < most; presses += together) {
    await page.evaluate(noteStops);
    await pressTabs(page, together);
    const stops = await page.evaluate(() => (globalThis as unknown as { stops: string[] }).stops);
    const place = stops.findIndex((name) => name.startsWith(words));
    if (place < 0) continue;
    await pressTabs(page, stops.length - 1 - place, shift);
    if ((await focused(page)).startsWith(words)) return;
  }
  throw new Error(`the keyboard does not reach "${words}"`);
}

/** The bit of Shift among the modifiers of a key. */
const shift = 8;
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Presses Tab so often by the browser's own keyboard; each press goes down and up before the next, and only the last is waited for. */
async function pressTabs(page: Page, times: number, modifiers = 0): Promise<void> {
  const opened = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opened);
  const session = await opened;
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, nativeVirtualKeyCode: 9, modifiers };
  const presses = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(presses.map((type) => session.send('Input.dispatchKeyEvent', { type, ...key })));
}

/** Runs in the page: notes the name of everything that the focus comes to from now on. */
const noteStops = (): void => {
  const stops: string[] = [];
  const known = Object.hasOwn(globalThis, 'stops');
  Object.assign(globalThis, { stops });
  if (known) return;
  document.addEventListener(
    'keyup',
    ({ key }) => {
      if (key !== 'Tab') return;
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const name = (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
      (globalThis as unknown as { stops: string[] }).stops.push(name);
    },
    true,
  );
};
