import { describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { everyScreen } from '../support/every-screen.ts';
import { throughWelcome } from '../support/person.ts';
import { beyondControl, countingProxy, hostOf } from '../support/proxy.ts';

/** Runs a browser behind the counting proxy and gives all that asked to leave. */
async function watched(bare: boolean, session: (browser: Chromium) => Promise<void>): Promise<readonly string[]> {
  const proxy = await countingProxy();
  const browser = await startChromium({ proxyPort: proxy.port, bare });
  try {
    await session(browser);
    // what a page has started in its last moment gets time to leave
    await new Promise((done) => setTimeout(done, 1_500));
  } finally {
    await browser.close();
    await proxy.close();
  }
  return proxy.seen;
}

describe('a whole session (S3)', () => {
  it('through every screen of page, popup and side panel, with backup, bringing in, lock and reminder, makes no network request at all; small, dark and with letters twice as large no screen has a fault or is moved sideways, and Help stays in its corner (A1)', {
    timeout: 180_000,
  }, async () => {
    const asked: string[] = [];
    const foreign: string[] = [];
    const session = await watched(false, async (browser) => {
      browser.context.on('request', (request) => {
        asked.push(request.url());
        if (!request.url().startsWith(`chrome-extension://${browser.id}/`) && !/^(data|blob|about):/u.test(request.url()))
          foreign.push(request.url());
      });
      // one walk for all of it, in the language with the longest words; the long run walks in twelve other looks
      await everyScreen(browser, { tag: 'fi', look: 'dark', width: 320, text: 200 });
      const popup = await browser.popup();
      await throughWelcome(popup);
      await popup.close();
      const panel = await browser.sidePanel();
      await throughWelcome(panel);
      await panel.close();
    });
    const control = await watched(true, async (browser) => {
      await browser.context.newPage();
      await new Promise((done) => setTimeout(done, 6_000));
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
    expect(
      beyondControl(session, control)
        .map(hostOf)
        .filter((host) => !browserOwn.has(host)),
    ).toEqual([]);
  });
});

/** Hosts that Chromium itself calls now and then in spite of the quiet flags, so that one control run may miss them. */
const browserOwn = new Set([
  'clients2.google.com',
  'update.googleapis.com',
  'accounts.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'edgedl.me.gvt1.com',
  'www.google.com',
  'android.clients.google.com',
  'mtalk.google.com',
  'content-autofill.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'clientservices.googleapis.com',
]);
