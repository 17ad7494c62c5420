import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planLadder } from '#shared/plan/safety-plan.ts';
import type { Firefox } from '../support/firefox.ts';
import { press, shows } from '../support/firefox-person.ts';
import { firefoxOnFirstDay } from '../support/shared-firefox.ts';
import { word } from '../support/words.ts';

let browser: Firefox;
let page: Page;
beforeAll(async () => {
  browser = await firefoxOnFirstDay();
  page = await browser.open('app.html');
  await page.evaluate(() => (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.set({ region: 'GB' }));
});
afterAll(() => browser?.close());

/** Presses by the page's own click a button in the main part whose words end like this. */
async function pressEnding(ending: string): Promise<void> {
  const found = await page.evaluate((wanted) => {
    const button = [...document.querySelectorAll<HTMLElement>('main button')].find((each) =>
      (each.getAttribute('aria-label') ?? each.innerText).trim().endsWith(wanted),
    );
    button?.click();
    return Boolean(button);
  }, ending);
  expect(found, ending).toBe(true);
}

it('who begins and goes to Help at once, while the answers are still being kept, is not called back to Today', async () => {
  await page.waitForSelector('main.welcome');
  await page.evaluate(
    (...names) => {
      for (const name of names) [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === name)?.click();
    },
    word('welcome.start'),
    word('common.help'),
  );
  await page.waitForSelector('main.help');
  // kept, and read again twice: the welcome's own reading has come back before the last of these
  await page.waitForFunction(async () => {
    const { local } = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage;
    const isKept = (await local.get('welcomed'))['welcomed'] === true;
    for (let again = 0; again < 2; again += 1) await local.get();
    return isKept;
  });
  expect(await page.$('main.today')).toBeNull();
  await press(page, word('common.today'));
  await page.waitForSelector('main.today [role=radiogroup]');
});

it('the circle: someone is added, map and list say it, a message is begun and copied, and the ways to others open', async () => {
  await press(page, word('common.people'));
  await shows(page, word('circle.title'));
  await press(page, word('circle.add'));
  await page.waitForSelector('#tie-name');
  await page.type('#tie-name', 'Sam');
  await press(page, word('circle.gives.comfort'));
  await press(page, word('circle.keep'));
  await page.waitForSelector('svg.harbour [aria-label^="Sam, "]');
  await page.waitForSelector('.people__cols .who');
  expect(await page.$eval('.people__cols .who', (row) => (row as HTMLElement).innerText)).toContain('Sam');
  await press(page, word('circle.message'));
  await press(page, word('reach-out.want.be-heard'));
  await press(page, word('reach-out.be-heard.1'));
  expect(await page.$eval('#own-message', (field) => (field as HTMLTextAreaElement).value)).toBe(word('reach-out.be-heard.1'));
  await press(page, word('common.copy'));
  await shows(page, word('common.copied'));
  await press(page, word('common.people'));
  await press(page, word('circle.no'));
  await shows(page, word('reach-out.no.1'));
  await press(page, word('common.people'));
  await press(page, word('circle.by'));
  await shows(page, word('standing-by.danger.text'));
});

it('the plan is written and stands on its ladder, the hope box keeps words, and the card about violence has its lines', async () => {
  await press(page, word('common.help'));
  await page.waitForSelector('main.help');
  await pressEnding(word('help.plan.text'));
  await page.waitForSelector('.ladder');
  await pressEnding(`: ${word('plan.part.tell')}`);
  await page.waitForSelector('.plan__row, .rung .chip');
  await press(page, 'Sam');
  await press(page, word('plan.keep'));
  await page.waitForSelector('.rung .plan__lines');
  expect(await page.$eval('.ladder', (ladder) => (ladder as HTMLElement).innerText)).toContain('Sam');
  await pressEnding(word('hope.open'));
  await press(page, word('hope.empty.step'));
  await page.waitForSelector('#hope-text');
  await page.type('#hope-text', 'the sea at home');
  await press(page, word('hope.add'));
  await shows(page, 'the sea at home');
  await press(page, word('common.people'));
  await press(page, word('circle.no'));
  await press(page, word('circle.risk.help'));
  await shows(page, word('violence.neutral'));
  await shows(page, word('violence.1'));
  await page.waitForSelector('service-list');
});

it('a hello, one clear request, small ways to belong and the ladder open from where a person looks for them', async () => {
  for (const way of ['hello', 'belong'] as const) {
    await press(page, word('common.today'));
    await press(page, word('common.people'));
    await press(page, word(`circle.${way}`));
    await shows(page, word(way === 'hello' ? 'reach-out.own' : 'reach-out.belong.note'));
  }
  await press(page, word('reach-out.belong.look'));
  await shows(page, word('directory.services'));
  await press(page, word('common.today'));
  await press(page, word('common.people'));
  await press(page, word('circle.ask'));
  await press(page, word('exercises.ui.begin'));
  await press(page, word('circle.message'));
  await page.waitForSelector('#own-message');
  await press(page, word('common.help'));
  await page.waitForSelector('main.help');
  await pressEnding(word('help.plan.text'));
  await page.waitForSelector('.ladder .plan__lines');
  expect(await page.$$eval('.ladder .rung', (rungs) => rungs.length)).toBe(planLadder.length);
  expect(await page.$eval('main', (main) => (main as HTMLElement).innerText)).toContain('999');
});

it('with a lock, People is closed and Help is open; the passphrase opens all of it again', async () => {
  const passphrase = 'lamp river seven coat';
  await press(page, word('common.settings'));
  await press(page, word('lock.turn-on'));
  for (const field of ['#lock-new', '#lock-new-again']) await page.type(field, passphrase);
  await page.focus('#lock-new-again');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.lock__code');
  await press(page, word('lock.code.done'));
  await press(page, word('lock.now'));
  await press(page, word('common.people'));
  await page.waitForSelector('#lock-passphrase');
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/\bSam\b/);
  await press(page, word('common.help'));
  await page.waitForSelector('.emergency .num');
  await press(page, word('common.people'));
  await page.waitForSelector('#lock-passphrase');
  await page.type('#lock-passphrase', passphrase);
  await page.keyboard.press('Enter');
  await page.waitForSelector('svg.harbour [aria-label^="Sam, "]');
  await press(page, word('common.help'));
  await page.waitForSelector('main.help');
  await pressEnding(word('help.plan.text'));
  await page.waitForSelector('.ladder .plan__lines');
  expect(await page.$eval('.ladder', (ladder) => (ladder as HTMLElement).innerText)).toContain('Sam');
});
