import { type Browser, chromium } from 'playwright-core';
import { findOrInstall } from '../support/browsers.ts';
import { quiet } from '../support/quiet-chromium.ts';

/** Chromium without an extension; each visit makes a context of its own in it. */
export async function plainBrowser(say: (line: string) => void): Promise<Browser> {
  const found = findOrInstall('chromium', say);
  if (!found.ok) throw new Error(found.reason);
  return await chromium.launch({ executablePath: found.path, args: [...quiet] });
}
