import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { startFirefox } from './firefox.ts';
import { atToday } from './firefox-person.ts';
import { inStore } from './in-store.ts';
import { keepMany, plan } from './keep-many.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** How long after the first kept check-in the power goes (ms): long enough for some more, short enough to hit a write. */
const shortest = 100;
const longest = 1_200;

/**
 * Keeps check-ins one after another in stock Firefox, ends it with SIGKILL in the middle, starts it again on the same profile
 * and compares. Every check-in for which the page said "kept" must be there, once and whole.
 */
export async function firefoxKillRounds(rounds: number): Promise<{ readonly acknowledged: number; readonly kills: number }> {
  const profile = await temporaryFolder('firefox-kill');
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await writeUntilKilled(profile.path, acknowledged);
      const notes = await notesAfterRestart(profile.path);
      expect(acknowledged.filter((note) => !notes.includes(note))).toEqual([]);
      expect(new Set(notes).size).toBe(notes.length);
      expect(notes.filter((note) => !/^[0-9a-f]{8}-\d+$/u.test(note))).toEqual([]);
    }
  } finally {
    await profile.remove();
  }
  return { acknowledged: acknowledged.length, kills: rounds };
}

async function writeUntilKilled(profile: string, acknowledged: string[]): Promise<void> {
  const browser = await startFirefox({ profile });
  const page = await atToday(browser);
  const before = acknowledged.length;
  await page.exposeFunction('acknowledge', (note: string) => void acknowledged.push(note));
  const writing = page.evaluate(keepMany, plan(randomBytes(4).toString('hex'), 1_000)).catch(() => 'the browser is gone, as it should be');
  await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before);
  await new Promise((done) => setTimeout(done, randomInt(shortest, longest)));
  await browser.kill();
  await writing;
}

async function notesAfterRestart(profile: string): Promise<readonly string[]> {
  const browser = await startFirefox({ profile });
  try {
    return await inStore<readonly string[]>(
      await atToday(browser),
      'return value(await store.record.all()).checkins.map(({ note }) => note);',
    );
  } finally {
    await browser.close();
  }
}
