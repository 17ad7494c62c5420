import type { BrowserContext } from 'playwright-core';

/**
 * Runs in a page before its own script: notes when a control was first there to be used. `interactive` is then the latest
 * of that, the first paint and the end of the last long task (performance.md D); all in ms since the navigation began.
 */
function watch(): void {
  const seen = { control: 0, busy: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.busy = Math.max(seen.busy, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const control = document.querySelector<HTMLElement>('button, input, [role=radio]');
    if (control && control.getClientRects().length > 0) seen.control = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the navigation to the moment a person can press something, at a slowed processor. */
export async function interactive(context: BrowserContext, url: string, slower: number): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  // the runner keeps names of functions through a helper that the page does not have
  await page.addInitScript('globalThis.__name ??= (each) => each');
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as unknown as { seen: { control: number } }).seen.control > 0);
  // a long task that follows belongs to the start
  await page.waitForTimeout(250);
  const result = await page.evaluate(() => {
    const { control, busy } = (globalThis as unknown as { seen: { control: number; busy: number } }).seen;
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return Math.max(control, painted, busy);
  });
  await page.close();
  return result;
}
