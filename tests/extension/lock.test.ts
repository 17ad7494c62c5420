import { randomBytes } from 'node:crypto';
import { relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { allIds, inStore, keepTexts } from '../support/in-store.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { scanFolder } from '../support/profile-scan.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';

const passphrase = 'correct horse battery';

const canaries = (count: number): readonly string[] => Array.from({ length: count }, () => randomBytes(12).toString('hex'));

/** Which of the texts are found below the folder, and in which file. */
const found = (folder: string, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => scanFolder(folder, text).map((hit) => `${text} ${relative(folder, hit.file)}`));

const profiles: (() => Promise<void>)[] = [];
afterAll(async () => void (await Promise.all(profiles.map((remove) => remove()))));

async function profile(): Promise<string> {
  const folder = await temporaryFolder('lock');
  profiles.push(folder.remove);
  return folder.path;
}

const unlock = `value(await store.vault.unlock(${JSON.stringify(passphrase)}));`;

/** Turns the lock on and waits until what lay open before was overwritten. */
const turnOn = `
  const code = value(await store.vault.turnOn(${JSON.stringify(passphrase)}));
  await store.sweep();
  return { code, key: (await chrome.storage.session.get('open')).open.key };
`;

/** Closes the browser when its files are written. */
async function close(browser: Chromium): Promise<void> {
  await new Promise((done) => setTimeout(done, 1_000));
  await browser.close();
}

describe('what lies on the disk (C2)', () => {
  it('without a lock the search finds what was kept; with a lock nothing of before or after it, nor the data key', {
    timeout: 120_000,
  }, async () => {
    const [before, after] = [canaries(50), canaries(50)];
    const folder = await profile();
    const first = await startChromium({ profile: folder });
    await inStore(await atToday(first), keepTexts(before));
    await close(first);
    expect(found(folder, before).length).toBeGreaterThanOrEqual(before.length);

    const second = await startChromium({ profile: folder });
    const page = await atToday(second);
    const { key, code } = await inStore<{ key: string; code: string }>(page, turnOn);
    await inStore(page, keepTexts(after));
    expect(await inStore(page, allIds)).toHaveLength(100);
    await close(second);
    expect(found(folder, [...before, ...after])).toEqual([]);
    const raw = Buffer.from(key, 'base64').toString('latin1');
    expect(found(folder, [key, code, code.replaceAll('-', ''), passphrase, '2024-01', '"rows"'])).toEqual([]);
    expect(scanFolder(folder, raw, () => true, 'latin1')).toEqual([]);

    const third = await startChromium({ profile: folder });
    const later = await third.open('app.html');
    await expect(inStore(later, allIds)).rejects.toThrow('locked');
    expect(await inStore(later, `${unlock}${allIds}`)).toHaveLength(100);
    await third.close();
  });
});

describe('delete everything (C8)', () => {
  for (const lock of [false, true]) {
    it(`leaves none of 200 canaries in the browser's files, ${lock ? 'with' : 'without'} a lock`, { timeout: 120_000 }, async () => {
      const [kept, removed] = [canaries(100), canaries(100)];
      const folder = await profile();
      const browser = await startChromium({ profile: folder });
      const page = await atToday(browser);
      await inStore(page, keepTexts([...kept, ...removed]));
      await inStore(
        page,
        `for (const each of value(await store.record.all()).checkins) if (${JSON.stringify(removed)}.some((text) => each.id.startsWith(text))) value(await store.record.remove(each));`,
      );
      const secrets = lock ? Object.values(await inStore<Record<string, string>>(page, turnOn)) : [];
      await close(browser);
      if (!lock) expect(found(folder, kept).length).toBeGreaterThanOrEqual(kept.length);
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
      expect(await inStore(await restarted.open('app.html'), allIds)).toEqual([]);
      await close(restarted);
      expect(found(folder, [...kept, ...removed, ...secrets])).toEqual([]);
    });
  }
});
