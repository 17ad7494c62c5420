import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import { type Site, serveSite, widgetFiles } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';

let host: Site;
let files: Site;
let browser: PlainChromium;

/** What a frame of a locked-down page builder may do, and with which a telephone link still works (assurance W10). */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols';

const frame = (query: string, more = ''): string =>
  `<iframe data-wellbeing title="Support" src="${files.address}wellbeing/embed.html?${query}" sandbox="${sandbox}" style="inline-size:100%;block-size:300px;border:0" ${more}></iframe>`;

const open = "default-src * 'unsafe-inline' tel: sms: mailto:";

const page = (body: string): { type: string; policy: string; read: () => string } => ({
  type: 'text/html',
  policy: `default-src 'none'; frame-src ${files.address} tel: sms: mailto:; script-src ${files.address} 'unsafe-inline'; style-src 'unsafe-inline'`,
  read: () =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Our school</title><body><h1>Our school</h1>${body}</body></html>`,
});

beforeAll(async () => {
  const widget = widgetFiles(built.widget);
  const junk = {
    type: 'text/html',
    policy: "default-src 'none'; script-src 'unsafe-inline'",
    read: () =>
      `<!doctype html><script>addEventListener('message', ({ ports: [port] }) => { const odd = [0, 99, 4001, -1, 1e9, 300.5, NaN, '500', null, [500], { height: 500 }, true];
       for (let n = 0; n < 10000; n += 1) port?.postMessage(odd[n % odd.length]); port?.postMessage(777); })</script>`,
  };
  files = await serveSite(() => ({ ...widget, '/wellbeing/junk.html': junk }), 4500);
  const script = `<script src="${files.address}wellbeing/embed-host.js"></script>`;
  host = await serveSite(
    () => ({
      '/': page(`${frame('country=FI&lang=en')}${script}`),
      '/ar': page(`${frame('country=EG&lang=ar&audience=t13&theme=dark')}${script}`),
      '/alone': page(frame('country=FI')),
      // a page builder that puts what was pasted into a frame of its own
      '/nested': {
        ...page(
          '<iframe title="Pasted" src="/inner" sandbox="allow-scripts allow-popups" style="inline-size:100%;block-size:600px"></iframe>',
        ),
        policy: open,
      },
      '/inner': { ...page(`${frame('country=FI&lang=en')}${script}`), policy: open },
      '/junk': page(`${frame('country=FI').replace('embed.html?country=FI', 'junk.html')}${script}`),
    }),
    4520,
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await host.close();
  await files.close();
});

async function visit(path: string): Promise<{ page: Page; inside: Frame; refused: string[] }> {
  const opened = await browser.again({ viewport: { width: 800, height: 900 } });
  opened.setDefaultTimeout(10_000);
  const refused: string[] = [];
  opened.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  opened.on('pageerror', (error) => refused.push(String(error)));
  await opened.goto(new URL(path, host.address).href);
  const inside = opened.frames()[1];
  if (!inside) throw new Error('there is no frame');
  return { page: opened, inside, refused };
}

const heightOf = (opened: Page): Promise<number> => opened.locator('iframe').evaluate((each) => each.getBoundingClientRect().height);

describe('in a frame of its own, without an origin', () => {
  test('number and lines stand there, the frame gets its height, and an exercise can be opened', async () => {
    const { page: opened, inside, refused } = await visit('/');
    await inside.getByRole('link', { name: '112', exact: true }).waitFor();
    await expect.poll(() => inside.locator('.lines li').count()).toBe(3);
    await expect.poll(() => heightOf(opened)).toBeGreaterThan(500);
    await inside.getByRole('button', { name: new RegExp(word('widget.grounding')) }).click();
    await inside.getByRole('button', { name: new RegExp(word('exercises.gr-feet.title')) }).click();
    await inside.getByRole('button', { name: word('exercises.ui.begin'), exact: true }).click();
    await inside.getByText(word('exercises.gr-feet.step.0')).first().waitFor();
    // hours come from a file beside it, which a frame without an origin may not read: that alone is refused, and nothing is said wrongly
    expect(refused.filter((each) => !/CORS|net::ERR_FAILED|Failed to load resource/.test(each))).toEqual([]);
  });

  test('a press on a number is not blocked, and "Leave quickly" shows a page with nothing on it', async () => {
    const { page: withCall, inside, refused } = await visit('/');
    await inside.getByRole('link', { name: '112', exact: true }).click();
    await withCall.waitForTimeout(200);
    expect(refused.filter((each) => /sandbox|block/i.test(each) && !/CORS/.test(each))).toEqual([]);
    // a page of its own: the browser's question about the call would lie over the first one
    const { page: opened, inside: frame } = await visit('/');
    await frame.getByRole('link', { name: word('widget.leave') }).click();
    await expect.poll(() => opened.frames()[1]?.url() ?? '').toContain('/exit.html');
    await expect.poll(async () => (await opened.frames()[1]?.locator('body').innerText()) ?? '').not.toContain('112');
    expect(opened.url()).toBe(host.address);
  });

  test('speaks the language and shows the look that its address asks for', async () => {
    const { inside } = await visit('/ar');
    await inside.locator('.w[dir="rtl"][data-theme="dark"] .sos').waitFor();
    // a frame is a part of another page, whose heading stands there
    const faults = await violations((expression) => inside.evaluate(expression));
    expect(faults.filter((each) => !each.startsWith('page-has-heading-one'))).toEqual([]);
  });

  test('10,000 foreign messages to the frame are not answered; one word with a port is, once', async () => {
    const { page: opened, inside } = await visit('/alone');
    await inside.getByRole('link', { name: '112', exact: true }).waitFor();
    const told = await opened.evaluate(async () => {
      const target = document.querySelector('iframe')?.contentWindow;
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      const odd = ['', 'wellbeing', 'wellbeing-connect ', { type: 'wellbeing-connect' }, null, 1, [], 'wellbeing-height'];
      for (let n = 0; n < 10_000; n += 1) {
        const { port1, port2 } = new MessageChannel();
        if (n % 100 === 0) port1.onmessage = ({ data }) => heard.push(data);
        target?.postMessage(odd[n % odd.length], '*', n % 100 === 0 ? [port2] : []);
      }
      target?.postMessage('wellbeing-connect', '*');
      await new Promise((done) => setTimeout(done, 600));
      const before = heard.length;
      const { port1, port2 } = new MessageChannel();
      const heights: unknown[] = [];
      port1.onmessage = ({ data }) => heights.push(data);
      target?.postMessage('wellbeing-connect', '*', [port2]);
      for (const end = Date.now() + 15_000; heights.length === 0 && Date.now() < end; ) await new Promise((done) => setTimeout(done, 50));
      return { before, heights };
    });
    expect(told.before).toBe(0);
    expect(told.heights.length).toBeGreaterThan(0);
    expect(told.heights.every((each) => Number.isInteger(each) && Number(each) >= 100 && Number(each) <= 4000)).toBe(true);
  });

  test('10,000 odd answers do not change the page around, a whole height does', async () => {
    const { page: opened } = await visit('/junk');
    await expect.poll(() => heightOf(opened)).toBe(777);
  });
});

test('in a frame inside the sandbox of a page builder number and lines stand there all the same', async () => {
  const { page: opened } = await visit('/nested');
  const inside = opened.frameLocator('iframe').frameLocator('iframe');
  await inside.getByRole('link', { name: '112', exact: true }).waitFor();
  await expect.poll(() => inside.locator('.lines li').count()).toBe(3);
  await inside.getByRole('button', { name: new RegExp(word('widget.breathing')) }).click();
  await inside.getByRole('button', { name: new RegExp(word('exercises.br-long-out.title')) }).waitFor();
});

describe('from a memory stick', () => {
  test('one file has every number, hours and exercises, and asks nobody for anything', async () => {
    const opened = await browser.page();
    opened.setDefaultTimeout(10_000);
    const asked: string[] = [];
    opened.on('request', (request) => asked.push(request.url()));
    const address = `${pathToFileURL(join(built.widget, 'offline.html')).href}?country=GB&lang=en`;
    await opened.goto(address);
    await opened.getByRole('link', { name: '999' }).first().waitFor();
    await opened.locator('.state').first().waitFor();
    await opened.getByRole('button', { name: word('widget.more.lines.all') }).click();
    await expect.poll(() => opened.locator('service-list article').count()).toBeGreaterThan(20);
    await opened.getByRole('button', { name: word('widget.back') }).click();
    await opened.getByRole('button', { name: new RegExp(word('widget.breathing')) }).click();
    await opened.getByRole('button', { name: new RegExp(word('exercises.br-long-out.title')) }).waitFor();
    expect(asked).toEqual([address]);
    await opened.close();
  });

  test('copied alone, in Arabic, it leaves for an empty page, to which Back does not lead again', async () => {
    const stick = await temporaryFolder('stick');
    await copyFile(join(built.widget, 'offline.html'), join(stick.path, 'offline.html'));
    const opened = await browser.page();
    opened.setDefaultTimeout(10_000);
    await opened.goto(`${pathToFileURL(join(stick.path, 'offline.html')).href}?country=EG&lang=ar`);
    await opened.getByRole('link', { name: word('widget.leave', {}, 'ar') }).click();
    await opened.waitForURL('about:blank');
    await opened.goBack().catch(() => null);
    await expect.poll(() => opened.url()).toBe('about:blank');
    await opened.close();
    await stick.remove();
  });
});
