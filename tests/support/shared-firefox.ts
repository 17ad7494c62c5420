import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'puppeteer-core';
import { built } from '../../widget/examples/built.ts';
import { type Firefox, startFirefox } from './firefox.ts';

/**
 * The one Firefox with the extension, and the one without, of all files that one process of the tests takes: each start costs as much as
 * a file of tests. They end with the process.
 */
let bare: Promise<Firefox> | null = null;
let extended: Promise<Firefox> | null = null;

/** A visitor of sites in stock Firefox without the extension. Nothing is kept for it yet; closing it closes its pages and forgets what was kept. */
export async function firefoxVisitor(): Promise<BrowserContext> {
  bare ??= startShared({ bare: true }, () => {
    bare = null;
  });
  return (await bare).browser.createBrowserContext();
}

/** Stock Firefox with the extension as on the day it was installed; closing it closes its pages. */
export async function firefoxOnFirstDay(): Promise<Firefox> {
  const before = extended;
  extended ??= startShared({}, () => {
    extended = null;
  });
  const firefox = await extended;
  if (before) await toFirstDay(firefox);
  return { ...firefox, close: () => closePages(firefox) };
}

async function startShared(options: { readonly bare?: boolean }, gone: () => void): Promise<Firefox> {
  const firefox = await startFirefox(options);
  firefox.browser.once('disconnected', gone);
  return firefox;
}

/** Removes the extension, which removes all that it kept, and installs it again. */
async function toFirstDay(firefox: Firefox): Promise<void> {
  await closePages(firefox);
  // the control: it is seen where something is kept, and the extension keeps something as soon as it is there
  if ((await kept(firefox)).length === 0) throw new Error('Firefox keeps what extensions store where it is not looked for');
  await firefox.browser.uninstallExtension(firefox.id);
  for (const end = Date.now() + 20_000; (await kept(firefox)).length > 0; await new Promise((done) => setTimeout(done, 20)))
    if (Date.now() > end) throw new Error(`what the extension kept outlives it:\n${(await kept(firefox)).join('\n')}`);
  await firefox.browser.installExtension(built.firefox);
}

/** The first page is the browser's own: without any it would end. */
async function closePages({ browser }: Firefox): Promise<void> {
  const [, ...pages] = await browser.pages();
  for (const page of pages) await page.close();
}

/** Folders of databases and other storages of an extension: there is no other in this browser. */
async function kept({ profile }: Firefox): Promise<readonly string[]> {
  const all = await readdir(join(profile, 'storage'), { recursive: true });
  return all.filter((path) => path.includes('moz-extension+++'));
}
