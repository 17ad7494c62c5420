import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, readManifest } from '../../widget/examples/built.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { pageProbes, probeHost } from '../support/probes.ts';
import { type CountingProxy, countingProxy, hostOf } from '../support/proxy.ts';

let proxy: CountingProxy;
let browser: Firefox;
beforeAll(async () => {
  proxy = await countingProxy();
  browser = await startFirefox({ proxyPort: proxy.port });
});
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
});

const leaks = (): readonly string[] => proxy.seen.filter((line) => hostOf(line) === probeHost);

describe('the policy of the extension in stock Firefox (S2, S12)', () => {
  it('the proxy would see a request that leaves the browser', async () => {
    const page = await browser.browser.newPage();
    await page.goto('http://control.example/').catch(() => 'the proxy refuses it');
    expect(proxy.seen.map(hostOf)).toContain('control.example');
    await page.close();
  });

  it('every way out of a page, and every way of running foreign code, is blocked', async () => {
    const before = leaks().length;
    const page = await browser.open('app.html');
    const result = await page.evaluate(pageProbes, probeHost);
    expect(Object.entries(result).filter(([, said]) => said !== 'blocked')).toEqual([]);
    expect(leaks().slice(before)).toEqual([]);
    await page.close();
  });

  it('the extension is not let into private windows, and can look into none', async () => {
    expect(readManifest(built.firefox)['incognito']).toBe('not_allowed');
    const seen = await browser.asBrowser(`(async () => {
      const policy = WebExtensionPolicy.getByID(${JSON.stringify(browser.id)});
      const opened = OpenBrowserWindow({ private: true });
      await new Promise((done) => opened.addEventListener('load', done, { once: true }));
      const answer = { allowed: policy.privateBrowsingAllowed, inPrivate: policy.canAccessWindow(opened), inOrdinary: policy.canAccessWindow(window) };
      opened.close();
      return answer;
    })()`);
    expect(seen).toEqual({ allowed: false, inPrivate: false, inOrdinary: true });
  });
});
