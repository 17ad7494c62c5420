import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { startChromium } from './chromium.ts';
import { inStore, keepTexts } from './in-store.ts';
import { scanFolder } from './profile-scan.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ids = (texts: readonly string[]): readonly string[] => texts.map((text) => `${text}-id`).sort();

const someTexts = (): readonly string[] => Array.from({ length: 20 }, () => randomBytes(12).toString('hex'));

/** Does something in the store of a page and ends the browser at once in the middle, so many ms later at most. */
async function killWhile(profile: string, before: string, work: string, longest: number): Promise<void> {
  const browser = await startChromium({ profile });
  // it may be locked, so the page shows what it may
  const page = await browser.open('app.html');
  await inStore(page, before);
  const working = inStore(page, work).catch(() => 'the browser is gone, as it should be');
  await new Promise((done) => setTimeout(done, randomInt(longest)));
  await browser.kill();
  await working;
}

async function after<T>(profile: string, body: string): Promise<T> {
  const browser = await startChromium({ profile });
  try {
    return await inStore<T>(await browser.open('app.html'), body);
  } finally {
    await new Promise((done) => setTimeout(done, 500));
    await browser.close();
  }
}

/** Which of two passphrases opens the lock, and what is there then. */
const openWith = (one: string, other: string): string => `
  const first = await store.vault.unlock('${one}');
  const opened = first.ok ? '${one}' : value(await store.vault.unlock('${other}')) ?? '${other}';
  return { opened, ids: value(await store.record.all()).checkins.map(({ id }) => id).sort() };
`;

export interface PassphraseKills {
  readonly byOld: number;
  readonly byNew: number;
}

/** Changes the passphrase and kills the browser at a random moment of it: afterwards the old or the new one opens everything. */
export async function passphraseKills(rounds: number): Promise<PassphraseKills> {
  const profile = await temporaryFolder('passphrase');
  const tally = { byOld: 0, byNew: 0 };
  try {
    const texts = someTexts();
    let now = 'passphrase 0';
    await after(profile.path, `${keepTexts(texts)} value(await store.vault.turnOn('${now}')); await store.sweep();`);
    for (let round = 1; round <= rounds; round += 1) {
      const next = `passphrase ${round}`;
      await killWhile(profile.path, '', `value(await store.vault.changePassphrase('${now}', '${next}'));`, 1_200);
      const { opened, ids: there } = await after<{ opened: string; ids: readonly string[] }>(profile.path, openWith(now, next));
      expect(there).toEqual(ids(texts));
      if (opened === next) tally.byNew += 1;
      else tally.byOld += 1;
      now = opened;
    }
  } finally {
    await profile.remove();
  }
  return tally;
}

export interface TurnKills {
  readonly open: number;
  readonly locked: number;
}

/**
 * Turns the lock on and kills the browser at a random moment of it: afterwards everything is there, either open as before or
 * locked; and where it is locked, one start later, nothing readable is left in the browser's files.
 */
export async function turnKills(rounds: number): Promise<TurnKills> {
  const tally = { open: 0, locked: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const profile = await temporaryFolder('turn');
    try {
      const texts = someTexts();
      await killWhile(profile.path, keepTexts(texts), `value(await store.vault.turnOn('passphrase 0')); await store.sweep();`, 2_500);
      const body = `
        const status = value(await store.vault.status());
        if (status === 'locked') value(await store.vault.unlock('passphrase 0'));
        await store.sweep();
        const health = await store.guard.health();
        return { status, health, ids: value(await store.record.all()).checkins.map(({ id }) => id).sort() };`;
      const there = await after<{ status: string; health: unknown; ids: readonly string[] }>(profile.path, body);
      expect(there.ids).toEqual(ids(texts));
      expect(there.health).toEqual({ kind: 'sound' });
      const left = texts.filter((text) => scanFolder(profile.path, text).length > 0);
      expect(left).toEqual(there.status === 'none' ? texts : []);
      if (there.status === 'none') tally.open += 1;
      else tally.locked += 1;
    } finally {
      await profile.remove();
    }
  }
  return tally;
}
