import { describe, expect, it } from 'vitest';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { atToday, press, shows, until } from '../support/firefox-person.ts';
import { keepMany, plan } from '../support/keep-many.ts';
import { beyondControl, countingProxy } from '../support/proxy.ts';
import { firefoxOnFirstDay } from '../support/shared-firefox.ts';
import { word } from '../support/words.ts';

async function watched(bare: boolean, session: (browser: Firefox) => Promise<void>): Promise<readonly string[]> {
  const proxy = await countingProxy();
  const browser = await startFirefox({ proxyPort: proxy.port, bare });
  try {
    await session(browser);
    await new Promise((done) => setTimeout(done, 1_500));
  } finally {
    await browser.close();
    await proxy.close();
  }
  return proxy.seen;
}

describe('a session in stock Firefox', () => {
  it('a check-in is kept and found again, every screen opens, Help shows its number, and nothing asks for the network', async () => {
    const session = watched(false, async (browser) => {
      const page = await atToday(browser);
      expect(await page.evaluate(keepMany, plan('firefox', 2))).toEqual(['firefox-0', 'firefox-1']);
      await page.close();

      const again = await atToday(browser);
      await shows(again, word('checkin.today'));
      await press(again, word('common.lookback'));
      await again.waitForSelector('.lookback .list button');
      await again.evaluate(() => document.querySelector<HTMLElement>('.lookback .list button')?.click());
      await shows(again, 'firefox-1');
      for (const place of ['calm', 'people', 'settings'] as const) {
        await press(again, word(`common.${place}`));
        await again.waitForSelector('main h1, main h2');
      }
      await press(again, word('common.help'));
      // this machine's clock may be in no country's zone, so the person chooses
      await again.waitForSelector('.region select');
      await again.select('.region select', 'FI');
      await again.waitForSelector('.emergency .num');
      expect(await again.evaluate(() => document.querySelector('.emergency .num')?.textContent?.trim())).toBe('112');
    });
    // as long as the session: Firefox itself asks for something now and then
    const control = watched(true, async (browser) => {
      await browser.browser.newPage();
      await Promise.all([session, new Promise((done) => setTimeout(done, 4_000))]);
    });
    expect(beyondControl(...(await Promise.all([session, control])))).toEqual([]);
  });

  it('the side bar page and the popup page draw the same check-in', async () => {
    const browser = await firefoxOnFirstDay();
    for (const file of ['popup.html', 'sidepanel.html'] as const) {
      const page = await browser.open(file);
      await until(page, word('common.help'), (wanted) => document.body.innerText.includes(wanted));
      await page.close();
    }
    await browser.close();
  });
});
