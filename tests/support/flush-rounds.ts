import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { startChromium } from './chromium.ts';
import { watchFlushes } from './flush-witness.ts';
import { keepMany, plan } from './keep-many.ts';
import { atToday } from './person.ts';

/** Keeps so many check-ins through the buttons, and finds for each a flush of the extension's own database in between. */
export async function everyKeptIsFlushed(count: number): Promise<void> {
  const browser = await startChromium();
  const acks: { readonly note: string; readonly began: number; readonly at: number }[] = [];
  try {
    await browser.context.exposeFunction('acknowledge', (note: string, began: number, at: number) => acks.push({ note, began, at }));
    const page = await atToday(browser);
    const witness = await watchFlushes(await browser.mainPid());
    await page.evaluate(keepMany, plan(randomBytes(4).toString('hex'), count));
    const flushes = await witness.stop(`chrome-extension_${browser.id}_0.indexeddb.leveldb`);
    const bare = acks.filter(({ began, at }) => !flushes.some((flush) => flush >= began && flush <= at + 1));
    expect(acks).toHaveLength(count);
    expect(bare.map((ack) => ack.note)).toEqual([]);
  } finally {
    await browser.close();
  }
}
