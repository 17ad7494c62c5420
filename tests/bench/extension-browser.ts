import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { built, extensionId } from '../../widget/examples/built.ts';
import { findOrInstall } from '../support/browsers.ts';
import { quiet } from '../support/quiet-chromium.ts';
import { word } from '../support/words.ts';

/** The popup of the built extension. */
export const ownPopup = (): string => `chrome-extension://${extensionId(built.chrome)}/popup.html`;

/** Chromium with these extensions beside the built one, which is past its welcome. */
export async function extensionBrowser(
  say: (line: string) => void,
  folder: string,
  others: readonly string[] = [],
): Promise<BrowserContext> {
  const found = findOrInstall('chromium', say);
  if (!found.ok) throw new Error(found.reason);
  const folders = [...others, built.chrome].join(',');
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: found.path,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...quiet, '--no-first-run', `--disable-extensions-except=${folders}`, `--load-extension=${folders}`],
  });
  await passTheWelcome(context);
  return context;
}

async function passTheWelcome(browser: BrowserContext): Promise<void> {
  const page = await browser.newPage();
  await page.goto(ownPopup());
  await page.getByRole('button', { name: word('welcome.start') }).click();
  await page.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
  await page.close();
}
