import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { inStore } from '../support/in-store.ts';
import { atToday, keep } from '../support/person.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';

const passphrase = 'correct horse battery';
const unlock = `value(await store.vault.unlock(${JSON.stringify(passphrase)}));`;
const status = `store.vault.forget(); return value(await store.vault.status());`;

describe('an open lock (C5)', () => {
  let profile: Awaited<ReturnType<typeof temporaryFolder>>;
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    profile = await temporaryFolder('auto-lock');
    browser = await startChromium({ profile: profile.path });
    page = await atToday(browser);
    await keep(page, { pleasantness: -1, energy: 1, words: ['worried'], note: 'seen only when open' });
    await page.getByRole('button', { name: word('checkin.again') }).click();
    await inStore(
      page,
      `value(await store.vault.turnOn(${JSON.stringify(passphrase)})); store.items.announce(['vault']); await store.sweep();`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await profile?.remove();
  });

  const shown = (): Promise<number> => page.getByRole('main').getByText(word('checkin.word.worried')).count();
  const isShown = (): Promise<void> => expect.poll(shown, { timeout: 5_000 }).toBeGreaterThan(0);
  const isGone = (timeout = 5_000): Promise<void> => expect.poll(shown, { timeout }).toBe(0);
  /** Brings the time of closing near, as if nobody had pressed anything for five minutes. */
  const soon = `const { open } = await chrome.storage.session.get('open'); await chrome.storage.session.set({ open: { ...open, until: Date.now() + 1_500 } });`;

  it('shows what was kept, and nothing of it once it was closed by a press on another page', async () => {
    await isShown();
    const other = await browser.open('app.html');
    await inStore(other, `await store.vault.lockNow();`);
    await isGone();
    expect(await inStore(page, status)).toBe('locked');
    await inStore(other, unlock);
    await isShown();
    await other.close();
  });

  it('is closed by the worker when it is due, also when the worker was stopped in between', { timeout: 120_000 }, async () => {
    const session = await browser.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await inStore(page, soon);
    await expect.poll(() => inStore(page, `return (await chrome.alarms.getAll()).map(({ name }) => name);`)).toEqual(['lock']);
    await session.send('ServiceWorker.stopAllWorkers');
    await expect
      .poll(() => inStore(page, `return Object.keys(await chrome.storage.session.get('open'));`), { timeout: 90_000 })
      .toEqual([]);
    await isGone();
    expect(await inStore(page, status)).toBe('locked');
    await inStore(page, unlock);
    await isShown();
  });

  it('is closed after the browser was closed or killed and opened again', { timeout: 120_000 }, async () => {
    for (const end of ['close', 'kill'] as const) {
      await browser[end]();
      browser = await startChromium({ profile: profile.path });
      page = await browser.open('app.html');
      expect(await inStore(page, status)).toBe('locked');
      expect(await shown()).toBe(0);
      await inStore(page, unlock);
      await isShown();
    }
  });
});
