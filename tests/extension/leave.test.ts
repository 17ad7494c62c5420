import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { atToday, button, goTo, throughWelcome } from '../support/person.ts';
import type { Surface } from '../support/target.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await startChromium();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => browser?.close());

const surfaces = [
  { name: 'the small window', open: () => browser.popup(), kind: 'POPUP' },
  { name: 'the side panel', open: () => browser.sidePanel(), kind: 'SIDE_PANEL' },
] as const;

/** How many surfaces of a kind the browser itself says are open. */
const openOnes = async (kind: 'POPUP' | 'SIDE_PANEL'): Promise<number> =>
  (await browser.worker()).evaluate(async (type) => (await chrome.runtime.getContexts({ contextTypes: [type as never] })).length, kind);

const ways: readonly { readonly by: string; readonly leave: (surface: Surface) => Promise<void> }[] = [
  { by: 'the button', leave: (surface) => surface.click(word('common.leave')) },
  {
    by: 'Shift pressed three times',
    leave: async (surface) => {
      for (let press = 0; press < 3; press += 1) await surface.press('Shift');
    },
  },
];

describe('leaving quickly (P4)', () => {
  it.each(surfaces.flatMap((surface) => ways.map((way) => ({ ...surface, ...way }))))(
    '$name is gone after $by',
    async ({ open, kind, leave }) => {
      const surface = await open();
      await throughWelcome(surface);
      expect(await openOnes(kind)).toBe(1);
      // Shift is listened to after the first paint, so it may take a second time
      await expect
        .poll(async () => {
          await leave(surface).catch(() => undefined);
          return openOnes(kind);
        })
        .toBe(0);
    },
  );

  it('the screen is empty before anything is waited for, however slow the disk', async () => {
    const page = await atToday(browser, 'sidepanel.html');
    await goTo(page, 'help');
    await page.evaluate(() => Object.assign(window, { close: () => undefined }));
    await page.evaluate(() => Object.assign(chrome.storage.session, { remove: () => new Promise(() => undefined) }));
    const left = await page.evaluate(
      (name) =>
        new Promise((done) => {
          const { documentElement: root } = document;
          new MutationObserver(() => done(root.checkVisibility())).observe(root, { attributeFilter: ['hidden'] });
          document.querySelector<HTMLElement>(`[aria-label=${JSON.stringify(name)}]`)?.click();
        }),
      word('common.leave'),
    );
    expect(left).toBe(false);
    // it leaves for an empty page in this moment; a driver that closes it meanwhile can wait for ever
    void page.close().catch(() => undefined);
  });

  it('what was copied while violence was chosen is cleared from the clipboard, and otherwise left there', async () => {
    for (const chosen of [false, true]) {
      const page = await atToday(browser);
      await page.evaluate(() => chrome.storage.local.set({ region: 'GB' }));
      if (chosen) {
        await goTo(page, 'settings');
        await page.getByRole('button', { name: word('packs.violence'), exact: true }).click();
      }
      await goTo(page, 'help');
      await page
        .getByRole('button', { name: word('help.copy-number', { number: '999' }) })
        .first()
        .click();
      const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).not.toBe('');
      await button(page, 'common.leave').click();
      await page.waitForURL('about:blank');
      const other = await atToday(browser);
      expect((await other.evaluate(() => navigator.clipboard.readText())) === '').toBe(chosen);
      await Promise.all([page.close(), other.close()]);
    }
  });
});

describe('hiding while someone is elsewhere', () => {
  it('is off at first; turned on, the page is empty without the focus and there again with it', async () => {
    const page = await atToday(browser);
    const isSeen = (): Promise<boolean> => page.getByRole('banner').isVisible();
    // the driver holds the focus of every page, so the browser's word about it is given in its place
    const tell = (what: 'blur' | 'focus'): Promise<void> =>
      page.evaluate((name) => {
        window.dispatchEvent(new Event(name));
      }, what);
    await tell('blur');
    expect(await isSeen()).toBe(true);
    await goTo(page, 'settings');
    await page.getByRole('switch', { name: word('discreet.away') }).click();
    await expect.poll(() => page.evaluate(() => chrome.storage.local.get('hideAway'))).toEqual({ hideAway: true });
    await tell('blur');
    expect(await isSeen()).toBe(false);
    await tell('focus');
    expect(await isSeen()).toBe(true);
    await page.close();
  });
});
