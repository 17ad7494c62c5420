import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { type Chromium, startChromium } from './chromium.ts';
import { exportedNotes } from './exported.ts';
import { keepMany, plan } from './keep-many.ts';
import { atToday } from './person.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** How long after the first press the power goes (ms): long enough for some check-ins, short enough to hit a write. */
const shortest = 250;
const longest = 1_400;

/**
 * Keeps check-ins one after another, ends the browser with SIGKILL in the middle, starts it again on the same profile and
 * compares. Every check-in for which the page said "kept" must be there, once and whole.
 */
export async function killRounds(rounds: number): Promise<{ readonly acknowledged: number }> {
  const profile = await temporaryFolder('kill');
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
  return { acknowledged: acknowledged.length };
}

async function writeUntilKilled(profile: string, acknowledged: string[]): Promise<void> {
  const browser = await startChromium({ profile });
  await browser.context.exposeFunction('acknowledge', (note: string) => void acknowledged.push(note));
  const page = await atToday(browser);
  const before = acknowledged.length;
  const writing = page.evaluate(keepMany, plan(randomBytes(4).toString('hex'), 1_000)).catch(() => 'the browser is gone, as it should be');
  await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before);
  await new Promise((done) => setTimeout(done, randomInt(shortest, longest)));
  await browser.kill();
  await writing;
}

async function notesAfterRestart(profile: string): Promise<readonly string[]> {
  const browser: Chromium = await startChromium({ profile });
  try {
    return await exportedNotes(await atToday(browser));
  } finally {
    await browser.close();
  }
}
