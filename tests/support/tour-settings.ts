import type { Locator, Page } from 'playwright-core';
import { goTo } from './person.ts';
import type { Visit } from './tour.ts';
import { type Tag, word } from './words.ts';

/** A table that no app is known by, and one of Daylio's. */
const tables = {
  mapper: 'When;Level;Comment\n2025-04-03;1;rain\n2025-04-05;10;sun\n',
  daylio: 'full_date,date,weekday,time,mood,activities,note_title,note\n2026-11-20,x,Friday,9:30 pm,good,"walk | tea",,A calm one\n',
} as const;

const passphrase = 'lamp river seven coat';

const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, key: string, tag: Tag): Locator => main(page).getByRole('button', { name: word(key, {}, tag), exact: true });
const summary = (page: Page, key: string, tag: Tag): Locator =>
  main(page)
    .locator('summary')
    .filter({ hasText: word(key, {}, tag) });

/** Looks at what a chosen file would bring, and brings nothing. */
async function lookAtFile(visit: Visit, field: string, name: string, text: string, shown: Locator): Promise<void> {
  const { page, tag, look } = visit;
  await page.locator(field).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await shown.waitFor();
  await look(`settings, ${name} chosen`);
  await button(page, 'common.cancel', tag)
    .or(button(page, 'settings.bring-in.not', tag))
    .or(button(page, 'common.close', tag))
    .first()
    .click();
}

/** A backup that is saved, and read again. */
async function backup(visit: Visit): Promise<void> {
  const { page, tag } = visit;
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'keeping.plain', tag).click()]);
  const pieces: Uint8Array[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Uint8Array);
  await download.delete();
  const preview = main(page).getByRole('heading', { name: word('settings.bring-in.preview', {}, tag) });
  await lookAtFile(visit, '#bring-in-file', 'backup.json', Buffer.concat(pieces).toString(), preview);
}

async function reminder({ page, tag, look }: Visit): Promise<void> {
  // no hand can press the browser's own question here, so its answer is given in its place
  // as text: the runner of `npm run look` names functions in a way that a page does not know
  await page.evaluate('Object.assign(chrome.permissions, { request: async () => true, remove: async () => true })');
  await button(page, 'reminder.turn-on', tag).click();
  await button(page, 'reminder.turn-off', tag).waitFor();
  await look('settings, a reminder');
  await button(page, 'reminder.turn-off', tag).click();
  await button(page, 'reminder.turn-on', tag).waitFor();
}

/** Settings with all that unfolds there: a backup, bringing in from elsewhere, the reminder, the question before everything is deleted. */
export async function settingsVisit(visit: Visit): Promise<void> {
  const { page, tag, look } = visit;
  await goTo(page, 'today', tag);
  await goTo(page, 'settings', tag);
  await look('settings, as it opens');
  for (const each of await main(page).locator('summary').all()) await each.click();
  await main(page)
    .getByRole('button', { name: word('settings.backup', {}, tag) })
    .first()
    .click();
  await backup(visit);
  await lookAtFile(visit, '#foreign-file', 'mine.csv', tables.mapper, page.locator('#column-feeling'));
  await lookAtFile(visit, '#foreign-file', 'daylio.csv', tables.daylio, page.getByText(word('bring-in.from.daylio', {}, tag)));
  await reminder(visit);
  await button(page, 'settings.delete', tag).click();
  await button(page, 'settings.delete.no', tag).waitFor();
  await look('settings, before everything is deleted');
  await button(page, 'settings.delete.no', tag).click();
}

/** A lock is turned on, closed, opened and turned off: its code, its screen, and what can be changed about it. */
export async function lockVisit({ page, tag, look }: Visit): Promise<void> {
  await summary(page, 'lock.turn-on', tag).waitFor();
  for (const field of ['#lock-new', '#lock-new-again']) await page.locator(field).fill(passphrase);
  await button(page, 'lock.turn-on', tag).click();
  await page.locator('.lock__code').waitFor();
  await look('lock, its code');
  await button(page, 'lock.code.done', tag).click();
  await button(page, 'lock.now', tag).click();
  await goTo(page, 'lookback', tag);
  await page.locator('#lock-passphrase').waitFor();
  await look('lock, closed');
  await page.locator('#lock-passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('.days__day').first().waitFor();
  await goTo(page, 'settings', tag);
  await summary(page, 'lock.turn-off', tag).click();
  await page.locator('#lock-for-off').fill(passphrase);
  await look('lock, open');
  await button(page, 'lock.turn-off', tag).click();
  await summary(page, 'lock.turn-on', tag).waitFor();
}
