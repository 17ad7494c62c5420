import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Trace, tasksSince } from './thread-tasks.ts';

/** The slow connection and processor of the goals: a cheap phone on a weak mobile network. */
const slowNetwork = { offline: false, latency: 562.5, downloadThroughput: (1.44 * 1024 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const slowProcessor = 4;

/** Milliseconds after which an embed that nobody saw is given up. */
const patience = 20_000;

/**
 * Runs in the page and in each of its frames before any of their own script, as text, since the runner would add names that a page
 * does not have. Looks once a frame whether one of the texts is laid out and not transparent; the time is taken after that frame's
 * painting, and never before the page's first paint.
 */
const watch = (text: string): string => `(() => {
  const seen = { at: 0, shift: 0, blocked: 0 };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const isShown = (each) =>
    each && each.textContent.trim() && each.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    [...each.getClientRects()].some(({ width, height }) => width > 0 && height > 0) &&
    !/^rgba\\(.*, 0\\)$/.test(getComputedStyle(each).color);
  const look = () => {
    if (!(${text}).some(isShown)) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { seen.at = performance.timeOrigin + performance.now(); };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
})()`;

/** A visitor with a cold cache. */
async function fresh<Result>(
  browser: Browser,
  measure: (page: Page, session: CDPSession, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Helsinki', viewport: { width: 1280, height: 860 } });
  try {
    const page = await context.newPage();
    return await measure(page, await context.newCDPSession(page), context);
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowNetwork);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
}

/** When a text was first seen, in ms since the navigation began, and how far the page moved until it was quiet. */
export interface Seen {
  readonly visible: number;
  /** Cumulative layout shift, as browsers count it. */
  readonly shift: number;
}

/** Loads a page once. A slow visit waits until nothing is loaded any more; a fast one only until the text is seen. */
export const see = (browser: Browser, url: string, text: string, speed: 'slow' | 'fast'): Promise<Seen> =>
  fresh(browser, async (page, session) => {
    if (speed === 'slow') await slowDown(session);
    await page.addInitScript(watch(text));
    await page.goto(url, { waitUntil: 'commit' });
    const visible = await firstSeen(page);
    if (speed === 'slow') await page.waitForLoadState('networkidle');
    const shift = Number(await page.evaluate('seen.shift'));
    return { visible, shift };
  });

async function firstSeen(page: Page): Promise<number> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    // an empty answer comes from a frame that is just being made
    const times = await Promise.all(page.frames().map((frame) => frame.evaluate('globalThis.seen?.at ?? 0').catch(() => 0)));
    const at = Math.max(...times.map(Number));
    if (at > 0) return Math.max(at - Number(await page.evaluate('performance.timeOrigin')), await firstPaint(page));
    await page.waitForTimeout(50);
  }
  throw new Error(`${page.url()}: its text was not seen in ${patience} ms`);
}

const firstPaint = async (page: Page): Promise<number> =>
  Number(await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"));

/** What a page costs until it is quiet, on a processor four times slower than this one. */
export interface Cost {
  /** Total blocking time: what each task of the page's thread has above 50 ms. */
  readonly blocked: number;
  /** Milliseconds in which script ran. */
  readonly script: number;
  /** Milliseconds of the page's thread in all: script, style, layout, painting. */
  readonly work: number;
  /** Bytes of heap after the rubbish was collected. */
  readonly heap: number;
}

/**
 * Loads a page once without watching it, so that nothing but its own work is counted. Time is taken from the clock of the page's thread, at
 * full speed and then multiplied: what else the machine does is not counted. The browser's own slowing down goes by the clock on the wall,
 * and made the same work cost between 340 and 695 ms on a busy machine, where the thread's clock at full speed said 157 to 161.
 */
export const cost = (browser: Browser, url: string): Promise<Cost> =>
  fresh(browser, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await browser.startTracing(page, { categories: ['-*', 'toplevel', 'blink.user_timing'] });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForTimeout(300);
    const tasks = tasksOf(JSON.parse((await browser.stopTracing()).toString()) as Trace, url);
    const { metrics } = await session.send('Performance.getMetrics');
    const script = 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const blocked = tasks.reduce((sum, task) => sum + Math.max(0, task * slowProcessor - 50), 0);
    const work = tasks.reduce((sum, task) => sum + task * slowProcessor, 0);
    return { blocked, script: script * slowProcessor, work, heap: usedSize };
  });

/** How long each task took since this page was on its way. The browser's own pages have threads of the same name. */
function tasksOf(trace: Trace, url: string): readonly number[] {
  const start = trace.traceEvents.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  if (!start) throw new Error(`the trace of this browser does not tell when ${url} began`);
  return tasksSince(trace, start);
}

/** The whole layout shift of a slow visit in which a person presses things: each is the name of a button or a pattern of it. */
export const shiftWhilePressing = (browser: Browser, url: string, text: string, presses: readonly (string | RegExp)[]): Promise<number> =>
  fresh(browser, async (page, session) => {
    await slowDown(session);
    await page.addInitScript(watch(text));
    await page.goto(url, { waitUntil: 'commit' });
    await firstSeen(page);
    await page.waitForLoadState('networkidle');
    for (const name of presses) {
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(700);
    }
    return Number(await page.evaluate('seen.shift'));
  });
