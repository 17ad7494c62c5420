import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { goTo } from './person.ts';
import { word } from './words.ts';

/** A check-in as it stands in the exported file; only what the tests look at. */
export interface Exported {
  readonly format: string;
  readonly version: number;
  readonly checkins: readonly { readonly id: string; readonly at: number; readonly day: string; readonly note: string }[];
}

/** Saves a backup through Settings and reads the file that the browser was given. */
export async function exported(page: Page): Promise<{ readonly text: string; readonly document: Exported }> {
  await goTo(page, 'settings');
  const plain = page.getByRole('button', { name: word('keeping.plain'), exact: true });
  if (!(await plain.isVisible())) await page.getByRole('button', { name: word('settings.backup') }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), plain.click()]);
  const text = readFileSync(await download.path(), 'utf8');
  await download.delete();
  return { text, document: JSON.parse(text) as Exported };
}

/** The notes in the exported file. */
export const exportedNotes = async (page: Page): Promise<readonly string[]> =>
  (await exported(page)).document.checkins.map((each) => each.note);
