import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import { type Site, serveSite, widgetFiles } from '../../widget/examples/site.ts';
import { type PlainChromium, startPlainChromium } from './plain-chromium.ts';
import { type Tag, word } from './words.ts';

let site: Site;
let browser: PlainChromium;
/** A page of a host: what was copied is put into it just as it is. */
let pasted = '';
/** What that page allows, and what its own style sheet says. */
const usual = "default-src 'self' 'unsafe-inline' tel:; connect-src 'self'";
let policy = usual;
let sheet = '';
/** The pack of that site, as it was saved. */
export const served = { saved: '' };

/** Serves the builder and the page of a host, and starts the browser. */
export async function startBuilder(): Promise<void> {
  site = await serveSite(
    () => ({
      ...widgetFiles(built.widget),
      '/host': {
        type: 'text/html',
        get policy() {
          return policy;
        },
        read: () =>
          `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title><link rel="stylesheet" href="/host.css"><main><h1>A host</h1>${pasted}<p id="below">What stands below.</p></main></html>`,
      },
      '/host.css': { type: 'text/css', read: () => sheet },
      '/our-pack.json': { type: 'application/json', read: () => served.saved },
    }),
    4540,
  );
  browser = await startPlainChromium();
}

export async function endBuilder(): Promise<void> {
  await browser.close();
  await site.close();
}

/** Where a file of the served folder is. */
export const at = (path: string): string => new URL(path, site.address).href;

/** The page that shows the builder, empty again; with a `time`, its clock stands there. */
export const builderPage = (width = 1280, time?: string): Promise<Page> =>
  browser.again({ viewport: { width, height: 900 }, ...(time ? { time } : {}) });

export async function atBuilder(tag: Tag = 'en', width = 1280, time?: string): Promise<Page> {
  const page = await builderPage(width, time);
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.address}wellbeing/builder/index.html?lang=${tag}`);
  await page.getByRole('heading', { level: 1, name: word('builder.heading', {}, tag) }).waitFor();
  return page;
}

/** What is chosen for the widget itself; the pack below has some of the same words. */
export const form = (page: Page): Locator => page.locator('form');

/** Chooses Finland and young readers, and says where the files lie here. */
export async function choose(page: Page): Promise<void> {
  await page.getByLabel(word('builder.country'), { exact: true }).selectOption('FI');
  await form(page).getByText(word('builder.audience.t13'), { exact: true }).click();
  await form(page).getByText(word('builder.topic.school'), { exact: true }).click();
  await page.getByLabel(word('builder.folder'), { exact: true }).fill('https://files.example/wellbeing/');
  await page.locator('.preview wellbeing-widget .lines li').first().waitFor();
}

export const way = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: word(`builder.way.${name}`), exact: true }).click();

/** The text to copy, with the address of this machine in the place of the host that it was made for. */
export async function codeFor(page: Page, name: string): Promise<string> {
  await way(page, name);
  const code = await page.locator('[aria-labelledby="ways"] .code code').first().innerText();
  expect(code).toContain(name === 'plain' ? 'tel:' : 'https://files.example/wellbeing/');
  return code.replaceAll('https://files.example/', site.address);
}

export interface Host {
  readonly script?: boolean;
  readonly allows?: string;
  readonly css?: string;
  readonly width?: number;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export async function hostWith(code: string, { script = true, allows = usual, css = '', width = 1280, prepare }: Host = {}): Promise<Page> {
  [pasted, policy, sheet] = [code, allows, css];
  const page = await browser.page({ javaScriptEnabled: script, viewport: { width, height: 1600 } });
  page.setDefaultTimeout(10_000);
  await prepare?.(page);
  await page.goto(`${site.address}host`);
  return page;
}
