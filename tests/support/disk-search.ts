import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Chromium, startChromium } from './chromium.ts';
import { allIds, inStore, keepTexts } from './in-store.ts';
import { keepOuter, outerItems, outerTexts } from './outer-items.ts';
import { atToday, button, goTo } from './person.ts';
import { filesBelow } from './profile-scan.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { word } from './words.ts';

/** Of every lock in these tests. */
export const passphrase = 'correct horse battery';

/** Random words that no compression hides. */
export const canaries = (count: number): readonly string[] => Array.from({ length: count }, () => randomBytes(12).toString('hex'));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Which of the texts are found below the folder, as bytes of UTF-8 or UTF-16LE, and in which file. Each file is gone through once for all of them. */
export function found(folder: string, texts: readonly string[]): readonly string[] {
  const narrow = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');
  const textOf = new Map(texts.flatMap((text) => [narrow, wide].map((form) => [form(text), text] as const)));
  const any = new RegExp([...textOf.keys()].map(escaped).join('|'), 'gs');
  return filesBelow(folder).flatMap((file) => {
    const hits = new Set(readFileSync(file, 'latin1').match(any));
    return [...hits].map((hit) => `${textOf.get(hit)} ${relative(folder, file)}`);
  });
}

/** Those of the texts that are found nowhere below the folder. */
export function notFound(folder: string, texts: readonly string[]): readonly string[] {
  const hits = found(folder, texts);
  return texts.filter((text) => !hits.some((hit) => hit.startsWith(`${text} `)));
}

/** Run in the page: opens the lock. */
export const unlock = `value(await store.vault.unlock(${JSON.stringify(passphrase)}));`;

/** Turns the lock on and waits until what lay open before was overwritten. */
export const turnOn = `
  const code = value(await store.vault.turnOn(${JSON.stringify(passphrase)}));
  await store.sweep();
  return { code, key: (await chrome.storage.session.get('open')).open.key };
`;

/** Closes the browser when its files are written. */
export async function close(browser: Chromium): Promise<void> {
  await new Promise((done) => setTimeout(done, 1_000));
  await browser.close();
}

/**
 * Keeps 200 texts and an item of every other kind, with or without a lock, deletes some one by one and then everything, and searches
 * the browser's files:
 * gives what is still found or listed.
 */
export async function leftAfterDeleting(lock: boolean): Promise<readonly string[]> {
  const [kept, removed, outer] = [canaries(100), canaries(100), canaries(outerTexts)];
  const { path: folder, remove } = await temporaryFolder('lock');
  const browser = await startChromium({ profile: folder });
  const page = await atToday(browser);
  await inStore(page, keepTexts([...kept, ...removed]));
  await inStore(page, keepOuter(outerItems(outer)));
  await inStore(
    page,
    `for (const each of value(await store.record.all()).checkins) if (${JSON.stringify(removed)}.some((text) => each.id.startsWith(text))) value(await store.record.remove(each));`,
  );
  const secrets = lock ? Object.values(await inStore<Record<string, string>>(page, turnOn)) : [];
  await close(browser);
  // the search must be able to find something
  if (!lock && notFound(folder, [...kept, ...outer]).length > 0) throw new Error('the search does not find what lies open');
  const again = await startChromium({ profile: folder });
  const last = await again.open('app.html');
  if (lock) await inStore(last, unlock);
  await goTo(last, 'settings');
  await button(last, 'settings.delete').click();
  await button(last, 'settings.delete.yes').click();
  await button(last, 'welcome.start')
    .or(last.getByRole('radiogroup', { name: word('checkin.ask') }))
    .first()
    .waitFor();
  await close(again);
  const restarted = await startChromium({ profile: folder });
  const left = await inStore<readonly string[]>(await restarted.open('app.html'), allIds);
  await close(restarted);
  const hits = found(folder, [...kept, ...removed, ...outer, ...secrets]);
  await remove();
  return [...left, ...hits];
}
