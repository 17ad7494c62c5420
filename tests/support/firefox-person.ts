import type { Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';
import { word } from './words.ts';

/** Presses the first visible button or link with these words, as the page itself would be pressed. */
export async function press(page: Page, name: string): Promise<void> {
  await until(page, name, (wanted) => {
    const labelled = (each: HTMLElement): boolean => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === wanted;
    const found = [...document.querySelectorAll<HTMLElement>('button, a, summary')].find(
      (each) => labelled(each) && each.checkVisibility(),
    );
    found?.click();
    return Boolean(found);
  });
}

/** Waits until a text stands on the page. */
export const shows = (page: Page, text: string): Promise<void> => until(page, text, (wanted) => document.body.innerText.includes(wanted));

/** Waits until a check in the page is true. */
export async function until(page: Page, text: string, check: (text: string) => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(check, text))) {
    if (Date.now() > end) throw new Error(`waited in vain for "${text}"\n${await page.evaluate(() => document.body.innerText)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Opens the full page and stands at Today, past the welcome. */
export async function atToday(browser: Firefox): Promise<Page> {
  const page = await browser.open('app.html');
  const today = 'main.today [role=radiogroup]';
  await until(page, today, (selector) => document.querySelector(`main.welcome, ${selector}`) !== null);
  // pressed once, as a person does: the answers are kept before Today comes
  if (await page.$('main.welcome')) await press(page, word('welcome.start'));
  await until(page, today, (selector) => document.querySelector(selector) !== null);
  return page;
}
