import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { built, readManifest } from '../../widget/examples/built.ts';
import { findBrowser } from '../../widget/examples/find-browser.ts';
import { endWithTests } from './end-with-tests.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The address part Firefox would otherwise invent for each profile. */
const uuid = '5c7e1d0a-6b1f-4e0e-9c56-2f6a9d1f7a10';

export interface FirefoxOptions {
  readonly proxyPort?: number;
  readonly bare?: boolean;
  readonly language?: string;
  /** A folder that outlives the browser; the extension's storage in it stays when the browser is killed and the extension is loaded again. */
  readonly profile?: string;
}

export interface Firefox {
  readonly browser: Browser;
  readonly id: string;
  /** The folder of its profile. */
  readonly profile: string;
  url(file: string): string;
  /** Opens an extension page in a tab and waits until it has drawn something. */
  open(file: 'app.html' | 'popup.html' | 'sidepanel.html'): Promise<Page>;
  /** Runs an expression with the browser's own rights, in its first window. */
  asBrowser(expression: string): Promise<unknown>;
  /** Ends it as a power cut would: no chance to write anything more. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts stock Firefox with the built extension loaded for this run. */
export async function startFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const found = findBrowser('firefox');
  if (!found.ok) throw new Error(found.reason);
  const folder = options.profile ? { path: options.profile, remove: async () => undefined } : await temporaryFolder('firefox');
  const profile = folder.path;
  // the driver sets aside the preferences of a profile that was used before, and stumbles where one of the two files is missing
  if (options.profile) for (const file of ['prefs.js', 'user.js']) await appendFile(join(options.profile, file), '');
  const id = geckoId();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(id, options),
    // the driver would keep the process of the tests alive, and with it all that it started
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const child = browser.process();
  if (child) endWithTests(child, options.profile ? undefined : profile);
  if (!options.bare) await browser.installExtension(built.firefox);
  const url = (file: string): string => `moz-extension://${uuid}/${file}`;
  return {
    browser,
    id,
    profile,
    url,
    open: (file) => openPage(browser, url(file)),
    asBrowser: (expression) => evaluateInChrome(browser, expression),
    kill: async () => {
      const gone = new Promise((done) => browser.process()?.once('exit', done));
      browser.process()?.kill('SIGKILL');
      await gone;
      await preferencesRestored(profile);
      await folder.remove();
    },
    close: async () => {
      await browser.close();
      await folder.remove();
    },
  };
}

/**
 * After the end of a browser the driver puts back the preferences that it had set aside. A browser that starts on the same profile meanwhile
 * loses its own, and with them the extension's fixed address.
 */
async function preferencesRestored(folder: string): Promise<void> {
  const end = Date.now() + 10_000;
  const isAside = (): boolean => ['prefs.js', 'user.js'].some((file) => existsSync(join(folder, `${file}.puppeteer`)));
  while (isAside() && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
}

function geckoId(): string {
  const settings = readManifest(built.firefox)['browser_specific_settings'] as { gecko?: { id?: string } } | undefined;
  const id = settings?.gecko?.id;
  if (!id) throw new Error('the Firefox manifest has no browser_specific_settings.gecko.id');
  return id;
}

function preferences(id: string, options: FirefoxOptions): Record<string, unknown> {
  const proxy = options.proxyPort
    ? {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': options.proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': options.proxyPort,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      }
    : {};
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'intl.accept_languages': options.language ?? 'en-US',
    'browser.shell.checkDefaultBrowser': false,
    // an extension loaded for one run keeps its storage only when told to
    'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...proxy,
  };
}

/** `goto` never reports load for these pages (assurance section 8), so it is started and the page is watched instead. */
async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(address).catch(() => 'the load event never comes here');
  const end = Date.now() + 20_000;
  while (!(await isDrawn(page, address))) {
    if (Date.now() > end) throw new Error(`${address} drew nothing in 20 s`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return page;
}

async function isDrawn(page: Page, address: string): Promise<boolean> {
  try {
    return await page.evaluate((wanted) => location.href.startsWith(wanted) && document.body?.innerText.trim().length > 0, address);
  } catch {
    // between two documents there is nothing to evaluate in
    return false;
  }
}

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

async function evaluateInChrome(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [first] = tree.result['contexts'] as { context: string }[];
  const answer = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context: first?.context },
    awaitPromise: true,
  });
  const { result, exceptionDetails } = answer.result as { result?: { value?: string }; exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value === undefined ? undefined : JSON.parse(result.value);
}
