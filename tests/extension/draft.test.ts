import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { atToday, button, say } from '../support/person.ts';
import { scanFolder } from '../support/profile-scan.ts';
import type { Surface } from '../support/target.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';

describe('an unfinished check-in (D12)', () => {
  let profile: Awaited<ReturnType<typeof temporaryFolder>>;
  let browser: Chromium;
  beforeAll(async () => {
    profile = await temporaryFolder('draft');
    browser = await startChromium({ profile: profile.path });
  });
  afterAll(async () => {
    await browser?.close();
    await profile?.remove();
  });

  it('survives the popup closing, and is not on the disk', async () => {
    const canary = randomBytes(12).toString('hex');
    await (await atToday(browser)).close();
    const popup = await browser.popup();
    await popup.until(`document.querySelector('[role=radio]')`);
    await popup.evaluate(`document.querySelectorAll('[role=radio]')[3].click()`);
    await popup.click(word('common.next'));
    for (const ask of ['words', 'context', 'need']) {
      await popup.until(`document.querySelector('h1')?.textContent === ${JSON.stringify(word(`checkin.${ask}.ask`))}`);
      await popup.click(word('common.skip'));
    }
    await popup.click(word('checkin.note.open'));
    await popup.until(`document.querySelector('textarea')`);
    await popup.evaluate(`document.querySelector('textarea').focus()`);
    await popup.type(canary);
    await new Promise((done) => setTimeout(done, 1_000));
    await popup.close();

    const again = await browser.popup();
    await again.until(`document.querySelector('textarea')?.value === ${JSON.stringify(canary)}`);
    await again.close();
    await browser.close();
    expect(scanFolder(profile.path, canary)).toEqual([]);
    // the same search finds what was kept, so that finding nothing means something
    browser = await startChromium({ profile: profile.path });
    const page = await atToday(browser);
    await say(page, { pleasantness: 0, energy: 0, note: canary });
    await button(page, 'checkin.keep').click();
    await page.getByText(word('checkin.kept').split('{')[0] ?? '').waitFor();
    await browser.close();
    expect(scanFolder(profile.path, canary).length).toBeGreaterThan(0);
  });
});

describe('an unfinished form (D12)', () => {
  let profile: Awaited<ReturnType<typeof temporaryFolder>>;
  let browser: Chromium;
  beforeAll(async () => {
    profile = await temporaryFolder('unfinished');
    browser = await startChromium({ profile: profile.path });
    await (await atToday(browser)).close();
  });
  afterAll(async () => {
    await browser?.close();
    await profile?.remove();
  });

  const field = (id: string): string => `document.querySelector(${JSON.stringify(id)})`;
  const valueIs = (id: string, text: string): string => `${field(id)}?.value === ${JSON.stringify(text)}`;
  const held = async (): Promise<readonly string[]> =>
    await (await browser.worker()).evaluate(async () => Object.keys(await chrome.storage.session.get()));

  async function atPlan(): Promise<Surface> {
    const popup = await browser.popup();
    await popup.until(`document.querySelector('.help-button, main')`);
    await popup.click(word('common.help'));
    const way = `[...document.querySelectorAll('main button')].find((each) => each.textContent.includes(${JSON.stringify(word('common.plan'))}))`;
    await popup.until(way);
    await popup.evaluate(`${way}.click()`, true);
    await popup.until(`document.querySelector('.ladder')`);
    return popup;
  }

  it('a part of the plan stands open as it was typed when the popup closed, is not on the disk, and is gone when it is thrown away', async () => {
    const canary = randomBytes(12).toString('hex');
    const signs = '[id^="plan-signs-"]';
    const popup = await atPlan();
    await popup.click(word('plan.write', { part: word('plan.part.signs') }));
    await popup.until(field(signs));
    await popup.evaluate(`${field(signs)}.focus()`);
    await popup.type(canary);
    await popup.until(valueIs(signs, canary));
    await popup.close();

    const again = await atPlan();
    await again.until(valueIs(signs, canary));
    expect(scanFolder(profile.path, canary)).toEqual([]);
    await again.click(word('common.cancel'));
    await again.close();
    await expect.poll(held).not.toContain('unfinished:plan:signs');
  });

  it('someone who was being added is there again, and nothing is held once they are kept', async () => {
    const name = 'Nan';
    const atPeople = async (): Promise<Surface> => {
      const popup = await browser.popup();
      await popup.click(word('common.people'));
      await popup.click(word('circle.add'));
      await popup.until(field('#tie-name'));
      return popup;
    };
    const popup = await atPeople();
    await popup.evaluate(`${field('#tie-name')}.focus()`);
    await popup.type(name);
    await popup.until(valueIs('#tie-name', name));
    await popup.close();

    const again = await atPeople();
    await again.until(valueIs('#tie-name', name));
    await again.click(word('circle.keep'));
    await again.until(`!${field('#tie-name')}`);
    await again.close();
    await expect.poll(held).toEqual([]);
    const third = await atPeople();
    expect(await third.evaluate(`${field('#tie-name')}.value`)).toBe('');
    await third.close();
  });
});
