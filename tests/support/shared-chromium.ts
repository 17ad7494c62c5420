import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';
import { type Chromium, startChromium, viewport } from './chromium.ts';

/** The one browser of all files that one process of the tests takes without options. It ends with the process. */
let running: Promise<Chromium> | null = null;

/** Whether a file has it, or has left it as it was. */
let isUsed = false;

/** Empty pages that finished tests gave back; the next page is one of them. */
const waiting = new Set<Page>();

async function start(): Promise<Chromium> {
  const browser = await startChromium({ profile: '' });
  browser.context.once('close', () => {
    running = null;
    isUsed = false;
    waiting.clear();
  });
  return browser;
}

/**
 * A browser with the built extension as on its first day, which other files had before and will have after: starting one costs as much as
 * several tests. Closing it closes its pages. A page that is opened inside a test is given back when the test has ended, and a later one is
 * opened in its place; one that is opened before all tests stays. Who adds what outlives a page's visit (a script that goes before its own,
 * a function, a clock), restarts or stops anything, or looks at the profile, starts a browser.
 */
export async function sharedChromium(): Promise<Chromium> {
  running ??= start();
  const browser = await running;
  if (isUsed) await backToFirstDay(browser);
  isUsed = true;
  return {
    ...browser,
    open: (file) => openPage(browser.context, browser.url(file)),
    close: async () => {
      await backToFirstDay(browser);
      isUsed = false;
    },
  };
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const [before] = waiting;
  if (before) waiting.delete(before);
  const page = before ?? (await context.newPage());
  if (TestRunner.getCurrentTest()) onTestFinished(() => giveBack(page));
  if (before) await before.bringToFront();
  await page.goto(address);
  return page;
}

/** Empty, in its usual size and looks, and without what was listened for: it takes half as much as a new one. */
async function giveBack(page: Page): Promise<void> {
  if (page.isClosed()) return;
  for (const event of ['request', 'response', 'console', 'pageerror'] as const) page.removeAllListeners(event);
  await page.goto('about:blank');
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: null, contrast: null, reducedMotion: null, forcedColors: null });
  page.once('close', () => waiting.delete(page));
  waiting.add(page);
  // a page behind another draws once a second, and nobody looks at this one any more
  const others = page.context().pages().slice(1);
  await others.findLast((each) => !waiting.has(each))?.bringToFront();
}

const firstDay = {
  databases: [],
  local: {},
  session: {},
  firstPaint: {},
  alarms: [],
  granted: ['alarms', 'sidePanel', 'storage', 'unlimitedStorage'],
  toolbar: ['Even Keel', ''],
  open: [],
  atWork: 0,
};

/** Runs in a page: what there is of all that a first day knows, and how much is still at work. */
async function look(): Promise<unknown> {
  const { held, pending } = await navigator.locks.query();
  const contexts = (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType as string);
  return {
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    firstPaint: { ...localStorage },
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    granted: (await chrome.permissions.getAll()).permissions?.sort(),
    toolbar: [await chrome.action.getTitle({}), await chrome.action.getBadgeText({})],
    open: contexts.filter((each) => each === 'POPUP' || each === 'SIDE_PANEL'),
    atWork: (held?.length ?? 0) + (pending?.length ?? 0),
  };
}

/** Runs in a page. */
async function emptyAreas(): Promise<void> {
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
  await chrome.alarms.clearAll();
}

/** Runs in a page: what the worker answers to, so that it begins anew and dresses the toolbar. */
async function wakeWorker(): Promise<void> {
  await chrome.storage.local.set({ discreet: false });
  await chrome.storage.local.clear();
}

/**
 * Closes every page that was not given back, stops the worker in whatever it has begun, and deletes all that is kept, past the product:
 * its own deleting overwrites, which takes seconds. Nobody gets the browser before it is seen that nothing is left.
 */
async function backToFirstDay({ context, id, url, worker }: Chromium): Promise<void> {
  const [first, ...pages] = context.pages();
  if (!first) throw new Error('the browser has lost its first tab');
  await Promise.all(pages.map((page) => waiting.has(page) || page.close()));
  context.setDefaultTimeout(30_000);
  await context.setOffline(false);
  await context.clearPermissions();
  // a file without any script, in which the browser's interfaces are there all the same
  await first.goto(url('manifest.json'));
  const session = await context.newCDPSession(first);
  const stored = { origin: `chrome-extension://${id}`, storageTypes: 'indexeddb,local_storage' };
  const restart = await workerOf(session);
  const end = Date.now() + 20_000;
  for (let left = ''; left !== JSON.stringify(firstDay); left = JSON.stringify(await first.evaluate(look))) {
    if (Date.now() > end) throw new Error(`not as on the first day: ${left}`);
    await first.evaluate(emptyAreas);
    await session.send('Storage.clearDataForOrigin', stored);
    await restart(async () => {
      await session.send('Storage.clearDataForOrigin', stored);
      await first.evaluate(wakeWorker);
    });
  }
  await session.detach();
  await (await worker()).evaluate(() => undefined);
  await first.goto('about:blank');
}

/** Gives a way to stop the worker, do something, and wait until it runs again; what wakes it is done by then. */
async function workerOf(session: CDPSession): Promise<(between: () => Promise<void>) => Promise<void>> {
  let status = '';
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    status = versions.at(-1)?.runningStatus ?? status;
    if (status === 'stopped') stops += 1;
  });
  await session.send('ServiceWorker.enable');
  const until = async (isSo: () => boolean): Promise<void> => {
    for (const end = Date.now() + 10_000; !isSo(); await new Promise((done) => setTimeout(done, 10)))
      if (Date.now() > end) throw new Error(`the worker is ${status}`);
  };
  return async (between) => {
    const before = stops;
    await session.send('ServiceWorker.stopAllWorkers');
    await until(() => stops > before);
    await between();
    // something else may have woken it before
    await until(() => status === 'running');
  };
}
