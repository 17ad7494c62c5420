import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { atToday, button, say } from '../support/person.ts';
import { scanFolder } from '../support/profile-scan.ts';
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
