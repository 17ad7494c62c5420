import { expect } from 'vitest';
import { type Chromium, startChromium } from './chromium.ts';
import { inStore } from './in-store.ts';
import { turnLockOn } from './little-filling.ts';
import { atToday, button, keep } from './person.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { word } from './words.ts';

/** What closes an open lock: a press on another page, the time, the time after the worker was stopped, and a start of the browser. */
export const lockWays = ['press', 'time', 'worker', 'close', 'kill'] as const;
export type LockWay = (typeof lockWays)[number];

const passphrase = 'correct horse battery';
const unlock = `value(await store.vault.unlock(${JSON.stringify(passphrase)}));`;
const status = `store.vault.forget(); return value(await store.vault.status());`;
/** Brings the time of closing near, as if nobody had pressed anything for five minutes. */
const soon = `const { open } = await chrome.storage.session.get('open'); await chrome.storage.session.set({ open: { ...open, until: Date.now() + 1_500 } });`;

/** A browser with a lock that is open, and Today with what was kept before it. */
export interface OpenLock {
  /** Has it closed in this way, looks that nothing of the record is shown or readable any more, and opens it again. */
  closed(way: LockWay): Promise<void>;
  /** The longest time in ms from a press on another page until nothing was shown. Told, never tested: it is the machine's too. */
  slowest(): number;
  end(): Promise<void>;
}

export async function anOpenLock(): Promise<OpenLock> {
  const profile = await temporaryFolder('auto-lock');
  let browser: Chromium = await startChromium({ profile: profile.path });
  let page = await atToday(browser);
  let slowest = 0;
  await keep(page, { pleasantness: -1, energy: 1, words: ['worried'], note: 'seen only when open' });
  await button(page, 'checkin.again').click();
  await turnLockOn(page, passphrase);
  const shown = (): Promise<number> => page.getByRole('main').getByText(word('checkin.word.worried')).count();
  const isShown = (): Promise<void> => expect.poll(shown).toBeGreaterThan(0);
  const noted = `globalThis.goneAt = null; new MutationObserver(() => {
    if (!document.querySelector('main')?.textContent.includes(${JSON.stringify(word('checkin.word.worried'))})) globalThis.goneAt ??= Date.now();
  }).observe(document.body, { childList: true, subtree: true, characterData: true });`;

  const press = async (): Promise<void> => {
    const other = await browser.open('app.html');
    await page.evaluate(noted);
    const pressed = await inStore<number>(other, 'const at = Date.now(); await store.vault.lockNow(); return at;');
    await expect.poll(shown).toBe(0);
    slowest = Math.max(slowest, ((await page.evaluate('globalThis.goneAt')) as number) - pressed);
    await other.close();
  };
  const time = async (isStopped: boolean): Promise<void> => {
    const session = await browser.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await inStore(page, soon);
    await expect.poll(() => inStore(page, `return (await chrome.alarms.getAll()).map(({ name }) => name);`)).toEqual(['lock']);
    if (isStopped) await session.send('ServiceWorker.stopAllWorkers');
    await expect
      .poll(() => inStore(page, `return Object.keys(await chrome.storage.session.get('open'));`), { timeout: 90_000 })
      .toEqual([]);
    await session.detach();
  };
  const restart = async (way: 'close' | 'kill'): Promise<void> => {
    await browser[way]();
    browser = await startChromium({ profile: profile.path });
    page = await browser.open('app.html');
  };
  return {
    closed: async (way) => {
      await isShown();
      if (way === 'press') await press();
      else if (way === 'time' || way === 'worker') await time(way === 'worker');
      else await restart(way);
      await expect.poll(shown).toBe(0);
      expect(await inStore(page, status)).toBe('locked');
      await inStore(page, unlock);
      await isShown();
    },
    slowest: () => slowest,
    end: async () => {
      await browser.close();
      await profile.remove();
    },
  };
}

/** So many times a lock is closed, in every way in turn. */
export async function lockRounds(rounds: number): Promise<{ readonly locked: number; readonly slowest: number }> {
  const lock = await anOpenLock();
  let locked = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      await lock.closed(lockWays[round % lockWays.length] ?? 'press');
      locked += 1;
    }
  } finally {
    await lock.end();
  }
  return { locked, slowest: lock.slowest() };
}
