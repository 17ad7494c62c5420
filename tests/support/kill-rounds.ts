import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { newTie } from '#shared/circle/tie.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { exportedNotes } from './exported.ts';
import { inStore } from './in-store.ts';
import { keepMany, plan } from './keep-many.ts';
import { atToday } from './person.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** How long after the first press the power goes (ms): long enough for some check-ins, short enough to hit a write. */
const shortest = 250;
const longest = 1_400;

/**
 * Keeps check-ins one after another, ends the browser with SIGKILL in the middle, starts it again on the same profile and
 * compares. Every check-in for which the page said "kept" must be there, once and whole, and every name that was put on the map beside it.
 */
export async function killRounds(rounds: number): Promise<{ readonly acknowledged: number; readonly named: number }> {
  const profile = await temporaryFolder('kill');
  const acknowledged: string[] = [];
  let names = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const named: string[] = [];
      await writeUntilKilled(profile.path, acknowledged, named);
      const { notes, onMap } = await keptAfterRestart(profile.path);
      names += named.length;
      expect(named.filter((name) => !onMap.includes(name))).toEqual([]);
      expect(new Set(onMap).size).toBe(onMap.length);
      expect(acknowledged.filter((note) => !notes.includes(note))).toEqual([]);
      expect(new Set(notes).size).toBe(notes.length);
      expect(notes.filter((note) => !/^[0-9a-f]{8}-\d+$/u.test(note))).toEqual([]);
    }
  } finally {
    await profile.remove();
  }
  return { acknowledged: acknowledged.length, named: names };
}

async function writeUntilKilled(profile: string, acknowledged: string[], named: string[]): Promise<void> {
  const browser = await startChromium({ profile });
  await browser.context.exposeFunction('acknowledge', (note: string) => void acknowledged.push(note));
  await browser.context.exposeFunction('acknowledgeName', (name: string) => void named.push(name));
  const page = await atToday(browser);
  const before = acknowledged.length;
  const writing = page.evaluate(keepMany, plan(randomBytes(4).toString('hex'), 1_000)).catch(() => 'the browser is gone, as it should be');
  const naming = inStore(page, nameMany(randomBytes(4).toString('hex'))).catch(() => 'the browser is gone, as it should be');
  await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before);
  await new Promise((done) => setTimeout(done, randomInt(shortest, longest)));
  await browser.kill();
  await Promise.all([writing, naming]);
}

/** Puts one name after another on the map, in place of those of the round before, and tells which were kept. Runs in `inStore`. */
const nameMany = (prefix: string): string => `
  const tie = ${JSON.stringify(newTie('', '', 'near', 'person'))};
  for (let index = 0; index < 200; index += 1) {
    const name = '${prefix}-' + index;
    value(await store.items.change(['circle'], (here) => {
      const ties = (here.get('circle').value?.ties ?? []).filter(({ id }) => id.startsWith('${prefix}'));
      const circle = { ties: [...ties, { ...tie, id: name, name }], blurred: false };
      return { ok: true, value: [{ kind: 'keep', name: 'circle', v: 1, value: circle }] };
    }));
    acknowledgeName(name);
    await new Promise((done) => setTimeout(done, 20));
  }
`;

/** The notes in the exported file and the names on the map. */
async function keptAfterRestart(profile: string): Promise<{ readonly notes: readonly string[]; readonly onMap: readonly string[] }> {
  const browser: Chromium = await startChromium({ profile });
  try {
    const page = await atToday(browser);
    const notes = await exportedNotes(page);
    const onMap = `return (value(await store.items.read(['circle'])).get('circle').value?.ties ?? []).map(({ name }) => name);`;
    return { notes, onMap: await inStore<readonly string[]>(page, onMap) };
  } finally {
    await browser.close();
  }
}
