import { relative, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import type { Chromium } from '../support/chromium.ts';
import { localPage } from '../support/local-page.ts';
import { filesBelow } from '../support/profile-scan.ts';
import { sharedChromium } from '../support/shared-chromium.ts';

let browser: Chromium;
let site: Awaited<ReturnType<typeof localPage>>;
beforeAll(async () => {
  browser = await sharedChromium();
  await browser.worker();
  site = await localPage('<!doctype html><html lang="en"><title>Some site</title><body><p>Some site.</p></body></html>');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** No extension has this id: whatever a page can learn about it, it may also learn about ours, and no more. */
const nobody = 'a'.repeat(32);

/** Fifty addresses that a page could guess: files that are really in the package first, then usual names. */
function knownPaths(): readonly string[] {
  const real = filesBelow(built.chrome).map((file) => relative(built.chrome, file).split(sep).join('/'));
  const usual = ['icon.png', 'icon128.png', 'index.html', 'options.html', 'content.js', 'inject.js', 'logo.svg', 'style.css'];
  const main = ['manifest.json', 'popup.html', 'app.html', 'sidepanel.html', 'background.js'];
  const made = Array.from({ length: 50 }, (_, index) => `assets/chunk-${index}.js`);
  return [...new Set([...main, ...real, ...usual, ...made])].slice(0, 50);
}

/** What a page sees of one address by fetch, picture, script and frame. */
async function look(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (list) => {
    const byTag = (name: 'img' | 'script', address: string): Promise<string> =>
      new Promise((done) => {
        const element = Object.assign(document.createElement(name), { src: address });
        element.onload = () => done('load');
        element.onerror = () => done('error');
        document.body.append(element);
      });
    const byFetch = (address: string): Promise<string> =>
      fetch(address).then(
        (answer) => `status ${answer.status}`,
        (error: Error) => error.name,
      );
    const one = async (address: string): Promise<string> =>
      `${await byFetch(address)} ${await byTag('img', address)} ${await byTag('script', address)}`;
    return Promise.all(list.map(one));
  }, addresses);
}

async function visit(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(site.address);
  return page;
}

describe('a web page and the extension (S6, S11)', () => {
  it('a page sees the same of fifty known addresses as of an extension that does not exist', async () => {
    const page = await visit();
    const paths = knownPaths();
    expect(paths).toHaveLength(50);
    const ours = await look(
      page,
      paths.map((path) => browser.url(path)),
    );
    const others = await look(
      page,
      paths.map((path) => `chrome-extension://${nobody}/${path}`),
    );
    expect(ours).toEqual(others);
    expect(new Set(ours)).toEqual(new Set(['TypeError error error']));
    await page.close();
  });

  it('a page has no way to send the extension a message', async () => {
    const page = await visit();
    const answer = await page.evaluate(async (id) => {
      const { runtime } = chrome as unknown as { runtime?: { sendMessage?: (to: string, what: object) => Promise<unknown> } };
      if (!runtime?.sendMessage) return 'no way';
      return runtime.sendMessage(id, { hello: true }).then(
        () => 'answered',
        () => 'refused',
      );
    }, browser.id);
    expect(answer).toBe('no way');
    await page.close();
  });

  const attempts: Readonly<Record<string, (address: string) => void>> = {
    'a frame': (address) => void document.body.append(Object.assign(document.createElement('iframe'), { src: address })),
    'an object': (address) => void document.body.append(Object.assign(document.createElement('object'), { data: address })),
    'a new window': (address) => void window.open(address),
    'a link': (address) => Object.assign(document.createElement('a'), { href: address, target: '_blank' }).click(),
    'its own address': (address) => void location.assign(address),
    'a form': (address) => {
      const form = Object.assign(document.createElement('form'), { action: address });
      document.body.append(form);
      form.submit();
    },
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    it(`a page cannot show the extension by ${name}`, async () => {
      const page = await visit();
      await page.evaluate(attempt, browser.url('app.html')).catch(() => 'the page may be gone by now');
      await new Promise((done) => setTimeout(done, 400));
      const shown = browser.context.pages().flatMap((each) => each.frames());
      const ran = await Promise.all(shown.map((frame) => frame.evaluate(() => location.protocol).catch(() => 'gone')));
      expect(ran).not.toContain('chrome-extension:');
      await Promise.all(
        browser.context
          .pages()
          .slice(1)
          .map((each) => each.close()),
      );
    });
  }
});
