import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { built, extensionId } from '../../widget/examples/built.ts';
import { findBrowser } from '../../widget/examples/find-browser.ts';
import { quiet } from './quiet-chromium.ts';
import { attach, type Surface } from './target.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface ChromiumOptions {
  /** A profile folder to use and keep; without it a fresh one that is removed on close, and with '' one that goes with the process. */
  readonly profile?: string;
  /** A loopback proxy that everything, the machine's own addresses too, must pass. */
  readonly proxyPort?: number;
  /** Folder of the extension; without it the built one. */
  readonly extension?: string;
  /** Start without the extension: the control run of the network test. */
  readonly bare?: boolean;
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
}

export interface Chromium {
  readonly context: BrowserContext;
  /** The browser's own DevTools session. */
  readonly browser: CDPSession;
  readonly id: string;
  readonly profile: string;
  /** Address of a file of the extension. */
  url(file: string): string;
  worker(): Promise<Worker>;
  /** Opens an extension page in a tab. */
  open(file: 'app.html' | 'popup.html' | 'sidepanel.html'): Promise<Page>;
  /** Opens the real toolbar popup. */
  popup(): Promise<Surface>;
  /** Opens the real side panel. */
  sidePanel(): Promise<Surface>;
  /** The process id of the browser itself, not of its pages. */
  mainPid(): Promise<number>;
  /** Ends the browser as a power switch would, at once and without a word to it. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** How large a page is, unless a test says otherwise. */
export const viewport = { width: 1280, height: 860 };

/** Without what a browser does at its first start, and with an account. */
const settled = [
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
];

/** Starts the real browser with the built extension in it. */
export async function startChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const found = findBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const own = options.profile === undefined ? await temporaryFolder('chromium') : null;
  const profile = options.profile ?? own?.path ?? '';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: true,
    args: argumentsFor(options),
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport,
    locale: options.language ?? 'en-US',
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
  });
  const browser = await browserSession(context);
  const id = extensionId(built.chrome);
  const url = (file: string): string => `chrome-extension://${id}/${file}`;
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find((each) => each.url().includes(id)) ?? context.waitForEvent('serviceworker');
  const mainPid = (): Promise<number> => mainProcess(browser);
  return {
    context,
    browser,
    id,
    profile,
    url,
    worker,
    mainPid,
    open: async (file) => {
      const page = await context.newPage();
      await page.goto(url(file));
      return page;
    },
    popup: () => openPopup(browser, worker),
    sidePanel: () => openSidePanel(browser, worker),
    kill: async () => {
      const ended = new Promise<void>((done) => context.once('close', () => done()));
      process.kill(await mainPid(), 'SIGKILL');
      await ended;
    },
    close: async () => {
      await context.close();
      await own?.remove();
    },
  };
}

function argumentsFor(options: ChromiumOptions): string[] {
  const folder = options.extension ?? built.chrome;
  const extension = options.bare ? [] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const proxy = options.proxyPort ? [`--proxy-server=127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>'] : [];
  return [...quiet, ...settled, ...extension, ...proxy, `--lang=${options.language ?? 'en-US'}`];
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('this Playwright gives no browser for a profile folder');
  return browser.newBrowserCDPSession();
}

async function mainProcess(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const main = processInfo.find((each) => each.type === 'browser');
  if (!main) throw new Error('the browser does not name its own process');
  return main.id;
}

async function openPopup(browser: CDPSession, worker: () => Promise<Worker>): Promise<Surface> {
  // while another popup is still closing the browser refuses to open one
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      await (await worker()).evaluate(() => chrome.action.openPopup());
      return await attach(browser, '/popup.html');
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

/** From the popup, as a person would: opening it from a tab would leave a row in the browser's History. */
async function openSidePanel(browser: CDPSession, worker: () => Promise<Worker>): Promise<Surface> {
  const popup = await openPopup(browser, worker);
  const expression = 'chrome.windows.getCurrent().then((window) => chrome.sidePanel.open({ windowId: window.id }))';
  // the popup closes when the panel takes the focus, sometimes before it can answer
  await Promise.race([popup.evaluate(expression, true), new Promise((done) => setTimeout(done, 1_000))]).catch(closedOnly);
  const panel = await attach(browser, '/sidepanel.html');
  await popup.close().catch(closedOnly);
  return panel;
}

function closedOnly(error: unknown): void {
  if (!/closed|No target/u.test(String(error))) throw error;
}
