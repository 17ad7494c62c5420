import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Firefox } from '../support/firefox.ts';
import { firefoxOnFirstDay } from '../support/shared-firefox.ts';
import { word } from '../support/words.ts';

let browser: Firefox;
beforeAll(async () => {
  browser = await firefoxOnFirstDay();
});
afterAll(() => browser?.close());

/** How far the text of the right-to-left column of a line is from the right edge of that column, in CSS pixels. */
const fromTheRight = `(() => {
  const column = document.querySelector('article li [lang=ar]');
  const range = document.createRange();
  range.selectNodeContents(column);
  const edges = [...range.getClientRects()].map(({ right }) => right);
  return column.getBoundingClientRect().right - Math.max(...edges);
})()`;

it('the page to bring along stands in two directions and prints without what was crossed out, in stock Firefox', async () => {
  const first = await browser.open('app.html');
  await first.evaluate(() => chrome.storage.local.set({ language: 'en', welcomed: true }));
  await first.close();
  const page = await browser.open('app.html');
  const named = (role: string, key: string): string => `::-p-aria([name="${word(key)}"][role="${role}"])`;
  await page.locator(named('button', 'common.lookback')).click();
  await page.locator(named('button', 'lookback.bring')).click();
  await page.locator(named('textbox', 'bring.paper.say')).fill('Sam came home');
  await page.select('#bring-second', 'ar');
  await page.waitForSelector('article li [lang=ar]');
  expect(Math.abs(Number(await page.evaluate(fromTheRight)))).toBeLessThan(2);
  await page.locator(`summary ::-p-text(${word('bring.cross')})`).click();
  await page.locator('::-p-aria([name="Sam"][role="button"])').click();
  await page.waitForSelector('s');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(pdf, { mergePages: true });
  expect(pdf.numPages).toBe(1);
  expect(text.match(/… came home/g)).toHaveLength(2);
  expect(text).not.toMatch(/Sam|Look back|How it will look/);
  await page.close();
});
