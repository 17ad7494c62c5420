import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { everyday } from '../support/everyday.ts';
import type { Firefox } from '../support/firefox.ts';
import { firstNumber, shownLines } from '../support/help.ts';
import { firefoxOnFirstDay } from '../support/shared-firefox.ts';
import { word } from '../support/words.ts';

let browser: Firefox;
beforeAll(async () => {
  browser = await firefoxOnFirstDay();
});
afterAll(() => browser?.close());

/** Runs an expression until it is true. */
async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`never became true: ${expression}\n${await page.evaluate('document.body.innerText')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The page one press later, with a region chosen before as Settings would. */
async function atHelp(file: 'popup.html' | 'sidepanel.html' | 'app.html', region: string, language = 'en'): Promise<Page> {
  const page = await browser.open(file);
  await page.evaluate((chosen) => chrome.storage.local.set(chosen), { region, language, welcomed: true });
  await until(page, `document.documentElement.lang === '${language}' && document.querySelector('.help-btn')`);
  await page.evaluate(`document.querySelector('.help-btn').click()`);
  await until(page, `document.querySelector('.emergency .num')`);
  return page;
}

/** How many tabs the browser has. */
const tabs = `chrome.tabs.query({}).then((all) => all.length)`;

const numbers = `[...document.querySelectorAll('.emergency .num')].map((each) => each.textContent.trim())`;

describe('Help in stock Firefox', () => {
  for (const region of everyday(['FI', 'IN', 'JP', 'GB', 'US', 'KE', 'BR', 'SE', 'DE', 'UA'], 3)) {
    it(`${region}: the emergency number and lines, one press from the popup`, async () => {
      const page = await atHelp('popup.html', region);
      await until(page, `${numbers}.includes(${JSON.stringify(firstNumber(region))})`);
      await until(page, `(${shownLines}).some(({ links }) => links.some((link) => /^(tel|sms):/.test(link)))`);
      await page.close();
    });
  }

  it('a country without a known line says so, and its emergency number stands there', async () => {
    const page = await atHelp('sidepanel.html', 'AX');
    await until(page, `document.body.innerText.includes(${JSON.stringify(word('services.none', { country: 'Åland Islands' }))})`);
    expect(await page.evaluate(numbers)).toContain(firstNumber('AX'));
    await page.close();
  });

  for (const file of ['popup.html', 'sidepanel.html', 'app.html'] as const) {
    for (const where of ['.emergency', 'service-list'] as const) {
      it(`a press on a number in ${where} leaves ${file} as it is, though no program here takes it, and the policy blocks nothing`, async () => {
        const page = await atHelp(file, 'GB');
        await until(page, `(${shownLines}).some(({ links }) => links.some((link) => link.startsWith('tel:')))`);
        await page.evaluate(`document.addEventListener('securitypolicyviolation', () => document.body.setAttribute('data-blocked', ''))`);
        const link = `(document.querySelector('${where}').shadowRoot ?? document.querySelector('${where}')).querySelector('a[href^="tel:"]')`;
        const [x, y] = (await page.evaluate(
          `(() => { ${link}.scrollIntoView({ block: 'center' }); const box = ${link}.getBoundingClientRect(); return [box.x + 20, box.y + 20]; })()`,
        )) as [number, number];
        const before = await page.evaluate(tabs);
        await page.mouse.click(x, y);
        // the link has a tab of its own, in which Firefox asks for a program or says that it knows none
        await expect.poll(() => page.evaluate(tabs)).toBe(Number(before) + 1);
        expect(await page.evaluate(`document.body.hasAttribute('data-blocked')`)).toBe(false);
        expect(await page.evaluate(numbers)).toContain('999');
        await page.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => chrome.tabs.remove(tab.id))`);
        await page.close();
      });
    }
  }

  for (const language of ['en', 'ar'] as const) {
    it(`no fault: ${language}`, async () => {
      const page = await atHelp('app.html', 'FI', language);
      await until(page, `(${shownLines}).length > 0`);
      expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
      await page.close();
    });
  }
});
