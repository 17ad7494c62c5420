import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../widget/examples/find-browser.ts';
import { quiet } from './quiet-chromium.ts';

/** What a page is looked at with. `time` is a moment at which its clock stands. */
export type Looks = BrowserContextOptions & { readonly time?: string };

export interface PlainChromium {
  /** A visitor with nothing in the browser yet: for tests of what is kept, of permissions, or of the visitor as such. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A new page of a visitor who has other pages too: the widget keeps nothing, and a visitor costs twice as much as a page. */
  page(looks?: Looks): Promise<Page>;
  /**
   * The same page as before with these looks, empty, and without what was listened for: half as dear as a new one. Not where a test adds
   * a script that goes before the page's own, or asks where Back leads.
   */
  again(looks?: Looks): Promise<Page>;
  /** Closes every page that was handed out by `page`. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** The one browser of all files that one process of the tests takes: what tells visitors apart are their contexts. It ends with the process. */
let running: Promise<Browser> | null = null;

async function start(): Promise<Browser> {
  const found = findBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const browser = await chromium.launch({
    executablePath: found.path,
    // pages of one site share a process: starting one takes longer than drawing the widget
    args: [...quiet, '--process-per-site'],
  });
  browser.once('disconnected', () => {
    running = null;
  });
  return browser;
}

/** A real browser without any extension, as a visitor of a site has it; closing it closes what was opened through it. */
export async function startPlainChromium(): Promise<PlainChromium> {
  running ??= start();
  const browser = await running;
  const visitors = new Set<BrowserContext>();
  const visitor = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser.newContext({ timezoneId: 'Europe/Helsinki', locale: 'en-GB', ...options });
    visitors.add(context);
    context.once('close', () => visitors.delete(context));
    return context;
  };
  const contexts = new Map<string, Promise<BrowserContext>>();
  const same = new Map<BrowserContext, Page>();
  const open = new Set<Page>();

  /** The visitor with these looks; size and media are set on each page, so that one visitor serves many. */
  const contextOf = ({ time, ...looks }: Looks): Promise<BrowserContext> => {
    const rest = Object.fromEntries(Object.entries(looks).filter(([name]) => !ofPage.includes(name)));
    const key = JSON.stringify([time, rest]);
    const context = contexts.get(key) ?? standing(visitor(rest), time);
    contexts.set(key, context);
    return context;
  };

  return {
    visitor,
    page: async (looks = {}) => {
      const page = await (await contextOf(looks)).newPage();
      open.add(page);
      page.once('close', () => open.delete(page));
      await dress(page, looks);
      return page;
    },
    again: async (looks = {}) => {
      const context = await contextOf(looks);
      const before = same.get(context);
      const page = before && !before.isClosed() ? before : await context.newPage();
      same.set(context, page);
      for (const event of ['request', 'response', 'console', 'pageerror'] as const) page.removeAllListeners(event);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      if (page === before) await page.goto('about:blank');
      await dress(page, looks);
      return page;
    },
    closePages: async () => {
      await Promise.all([...open].map((page) => page.close()));
    },
    close: async () => {
      await Promise.all([...visitors].map((context) => context.close()));
    },
  };
}

/** What can be set on a page that is there already. */
const ofPage: readonly string[] = ['viewport', 'colorScheme', 'contrast', 'reducedMotion', 'forcedColors'];

/** The clock belongs to all pages of a visitor. */
async function standing(opened: Promise<BrowserContext>, time: string | undefined): Promise<BrowserContext> {
  const context = await opened;
  if (time) await context.clock.setFixedTime(new Date(time));
  return context;
}

async function dress(page: Page, { viewport, colorScheme, contrast, reducedMotion, forcedColors }: Looks): Promise<void> {
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    contrast: contrast ?? 'no-preference',
    reducedMotion: reducedMotion ?? 'no-preference',
    forcedColors: forcedColors ?? 'none',
  });
}
