import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { exportedNotes } from '../support/exported.ts';
import { keepMany, plan } from '../support/keep-many.ts';
import { atToday, button, keep, pointName } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pattern, word } from '../support/words.ts';

describe('a check-in that was kept', () => {
  it('is there after the browser was closed and opened again: in the full page, in the popup and in the export', async () => {
    const profile = await temporaryFolder('restart');
    const first = await startChromium({ profile: profile.path });
    const page = await atToday(first);
    await keep(page, { pleasantness: -1, energy: 2, words: ['worried'], context: ['school'], need: 'settle', note: 'the bus was late' });
    await first.close();

    const again = await startChromium({ profile: profile.path });
    const later = await atToday(again);
    await later.getByRole('heading', { name: word('checkin.today') }).waitFor();
    expect(
      await later
        .getByRole('listitem')
        .filter({ hasText: word('checkin.word.worried') })
        .count(),
    ).toBe(1);
    expect(await exportedNotes(later)).toEqual(['the bus was late']);
    await again.close();
    await profile.remove();
  });
});

describe('keeping', () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser?.close());

  it('two full pages and the popup that write at once lose nothing and keep nothing twice (D5)', async () => {
    const one = await atToday(browser);
    const two = await atToday(browser);
    const popup = await browser.popup();
    await popup.until(`document.querySelector('main.today [role=radiogroup]')`);
    const inPopup = popup.evaluate(`globalThis.__name ??= (x) => x; (${keepMany})(${JSON.stringify(plan('popup', 15))})`);
    const lists = await Promise.all([one.evaluate(keepMany, plan('one', 15)), two.evaluate(keepMany, plan('two', 15)), inPopup]);
    const said = lists.flatMap((list) => list as readonly string[]);
    expect(said).toHaveLength(45);
    await popup.close();
    expect([...(await exportedNotes(one))].sort()).toEqual([...said].sort());
  });

  it('what one page keeps appears on another that is open', async () => {
    const here = await atToday(browser);
    await keep(here, { pleasantness: 0, energy: 0 });
    await button(here, 'checkin.again').click();
    const there = await atToday(browser);
    // what was kept before is read after the first question stands there
    await there.getByRole('main').getByRole('listitem').first().waitFor();
    const before = await there.getByRole('main').getByRole('listitem').count();
    await keep(here, { pleasantness: 2, energy: -1 });
    await expect.poll(() => there.getByRole('main').getByRole('listitem').count()).toBe(before + 1);
  });

  it('what is let go is kept nowhere', async () => {
    const page = await atToday(browser);
    const before = await exportedNotes(page);
    await button(page, 'common.today').first().click();
    await page.getByRole('radio', { name: pointName({ pleasantness: 0, energy: 0 }), exact: true }).click();
    await button(page, 'common.next').click();
    for (const _ of ['words', 'context', 'need']) await button(page, 'common.skip').click();
    await button(page, 'checkin.let-go').click();
    await page.getByText(word('checkin.let-go.said')).first().waitFor();
    expect(await exportedNotes(page)).toEqual(before);
  });

  it("a whole check-in by keyboard alone takes less than ten seconds, with a person's pauses", async () => {
    const popup = await browser.popup();
    await popup.until(`document.activeElement?.getAttribute('role') === 'radio'`);
    const began = Date.now();
    const press = async (key: string): Promise<void> => {
      await popup.press(key);
      await new Promise((done) => setTimeout(done, 250));
    };
    for (const key of ['ArrowRight', 'ArrowUp', 'Enter']) await press(key);
    // on the second question the focus stands at its heading; the way to "Keep it" is found with Tab alone
    const label = `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()`;
    for (let turn = 0; turn < 60 && (await popup.evaluate(label)) !== word('checkin.keep'); turn += 1) await popup.press('Tab');
    await press('Enter');
    await popup.until(`${pattern('checkin.kept')}.test(document.body.textContent)`);
    expect(Date.now() - began).toBeLessThan(10_000);
    await popup.close();
  });
});
