import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import { type Site, serveSite, widgetFiles } from '../../widget/examples/site.ts';
import { firefoxVisitor } from '../support/shared-firefox.ts';

let site: Site;
let firefox: BrowserContext;

const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const frame = `<iframe data-wellbeing title="Support" src="/wellbeing/embed.html?country=FI&lang=en" sandbox="${sandbox}" width="600" height="300"></iframe>`;

beforeAll(async () => {
  const page = {
    type: 'text/html',
    policy: "default-src 'none'; frame-src 'self' tel: sms: mailto:; script-src 'self'; style-src 'unsafe-inline'",
    read: () => `<!doctype html><title>Our school</title>${frame}<script src="/wellbeing/embed-host.js"></script>`,
  };
  site = await serveSite(() => ({ ...widgetFiles(built.widget), '/': page }), 4540);
  firefox = await firefoxVisitor();
});

afterAll(async () => {
  await firefox.close();
  await site.close();
});

test('in Firefox a frame without an origin draws number and lines and gets its height', async () => {
  const page = await firefox.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > 500);
  const inside = page.frames().find((each) => each.url().includes('embed.html'));
  const lines = await inside?.evaluate(() => document.querySelector('wellbeing-widget')?.shadowRoot?.querySelectorAll('.lines li').length);
  expect(lines).toBe(3);
});

test('in Firefox one file from a memory stick draws number, lines and hours and asks nobody', async () => {
  const page = await firefox.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = `${pathToFileURL(join(built.widget, 'offline.html')).href}?country=FI&lang=fi`;
  await page.goto(address);
  await page.waitForFunction(() => {
    const root = document.querySelector('wellbeing-widget')?.shadowRoot;
    return root?.querySelector('a[href="tel:112"]') && root.querySelector('.state');
  });
  expect(asked.filter((each) => each !== address)).toEqual([]);
});
