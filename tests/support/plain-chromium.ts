import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findBrowser } from '../../widget/examples/find-browser.ts';

export interface PlainChromium {
  /** A visitor with nothing in the browser yet. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Starts the real browser without any extension, as a visitor of a site has it. */
export async function startPlainChromium(): Promise<PlainChromium> {
  const found = findBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const browser: Browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-background-networking'] });
  return {
    visitor: (options = {}) => browser.newContext({ timezoneId: 'Europe/Helsinki', locale: 'en-GB', ...options }),
    close: () => browser.close(),
  };
}
