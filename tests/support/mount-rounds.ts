import type { CDPSession, Page } from 'playwright-core';

/** What a page holds once everything that nobody needs was collected. */
export interface Held {
  /** Listeners of the page and its elements. */
  readonly listeners: number;
  readonly nodes: number;
  /** Bytes of script objects. */
  readonly heap: number;
  /** Timers that would still run. */
  readonly timers: number;
}

/** Goes before a page's own script: counts what was set to run later and neither ran nor was taken back. */
export const countTimers = (): void => {
  const due = new Set<number>();
  const { setTimeout: after, setInterval: each, clearTimeout: never, clearInterval: noMore } = window;
  Object.assign(window, {
    due,
    setTimeout: (run: () => void, wait?: number) => {
      const id = after(() => {
        due.delete(id);
        run();
      }, wait);
      due.add(id);
      return id;
    },
    setInterval: (run: () => void, wait?: number) => {
      const id = each(run, wait);
      due.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      due.delete(id);
      never(id);
    },
    clearInterval: (id: number) => {
      due.delete(id);
      noMore(id);
    },
  });
};

async function held(page: Page, session: CDPSession): Promise<Held> {
  // answers that are on their way, and what they start
  await page.waitForTimeout(1000);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
  const timers = await page.evaluate(() => (window as unknown as { due: Set<number> }).due.size);
  return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize'), timers };
}

/** Runs in the page: one widget after the other. */
async function mountAndRemove(times: number): Promise<void> {
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((done) => requestAnimationFrame(() => window.setTimeout(done)));
  };
  const exercise = async (widget: Element, id: string): Promise<void> => {
    location.hash = `#exercise=${id}`;
    const find = (selector: string): HTMLElement | null => widget.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    await until(() => find('.begin, breath-gate') !== null);
    find('.begin')?.click();
    await until(() => find('step-exercise, breath-gate') !== null);
    location.hash = '';
  };
  for (let round = 0; round < times; round += 1) {
    const widget = document.createElement('wellbeing-widget');
    widget.setAttribute('country', 'FI');
    widget.setAttribute('layout', ['card', 'button', 'bar', 'list'][round % 4] ?? 'card');
    document.querySelector('main')?.append(widget);
    if (round % 3 !== 0) await until(() => widget.hasAttribute('data-version'));
    if (round % 10 === 4) await exercise(widget, round % 20 === 4 ? 'gr-feet' : 'br-long-out');
    widget.remove();
  }
}

/**
 * Puts a widget into the page and takes it out again, each third time before it has read what it needs; opens an exercise now and then.
 * Gives what was held after the first tenth, in which everything that is read once is read, and at the end.
 */
export async function mountRounds(page: Page, rounds: number): Promise<{ before: Held; after: Held }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const turn = (count: number): Promise<void> => page.evaluate(mountAndRemove, count);
  await turn(Math.max(20, Math.round(rounds / 10)));
  const before = await held(page, session);
  await turn(rounds);
  return { before, after: await held(page, session) };
}
