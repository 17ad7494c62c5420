import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { startChromium } from './chromium.ts';
import { exportedNotes } from './exported.ts';
import { keepMany, plan } from './keep-many.ts';
import { atToday } from './person.ts';

/** Stops the worker at so many random moments while a page keeps check-ins; everything that was said to be kept must be there. */
export async function workerStops(stops: number): Promise<{ readonly kept: number; readonly stops: number }> {
  const browser = await startChromium();
  try {
    const page = await atToday(browser);
    const session = await browser.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    const count = stops * 2;
    const keeping = page.evaluate(keepMany, plan(randomBytes(4).toString('hex'), count));
    let stopped = 0;
    while (stopped < stops) {
      await new Promise((done) => setTimeout(done, randomInt(120)));
      await session.send('ServiceWorker.stopAllWorkers');
      stopped += 1;
    }
    const said = await keeping;
    expect([...(await exportedNotes(page))].sort()).toEqual([...said].sort());
    return { kept: said.length, stops: stopped };
  } finally {
    await browser.close();
  }
}
