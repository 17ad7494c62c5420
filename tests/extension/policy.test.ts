import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, readManifest } from '../../widget/examples/built.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { pageProbes, probeHost, workerProbes } from '../support/probes.ts';
import { type CountingProxy, countingProxy, hostOf } from '../support/proxy.ts';

let proxy: CountingProxy;
let browser: Chromium;
beforeAll(async () => {
  proxy = await countingProxy();
  browser = await startChromium({ proxyPort: proxy.port });
});
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
});

const leaks = (): readonly string[] => proxy.seen.filter((line) => hostOf(line) === probeHost);

describe('the policy of the extension (S1, S2)', () => {
  it('the browser itself shows no warning at install', async () => {
    const manifest = JSON.stringify(readManifest(built.chrome));
    const worker = await browser.worker();
    const warn = (text: string): Promise<string[]> => chrome.management.getPermissionWarningsByManifest(text);
    expect(await worker.evaluate(warn, manifest)).toEqual([]);
    // the same question about a manifest that does ask for something, so that an empty answer means something
    const greedy = JSON.stringify({ ...readManifest(built.chrome), permissions: ['history'] });
    expect(await worker.evaluate(warn, greedy)).not.toEqual([]);
  });

  it('the proxy would see a request that leaves the browser', async () => {
    const page = await browser.context.newPage();
    await page.goto(`http://${probeHost}/control`).catch(() => 'the proxy refuses it');
    expect(leaks()).toHaveLength(1);
    await page.close();
  });

  it('every way out of a page, and every way of running foreign code, is blocked', async () => {
    const before = leaks().length;
    const page = await browser.open('app.html');
    const result = await page.evaluate(pageProbes, probeHost);
    expect(Object.keys(result).length).toBeGreaterThanOrEqual(12);
    expect(Object.entries(result).filter(([, said]) => said !== 'blocked')).toEqual([]);
    expect(leaks().slice(before)).toEqual([]);
    await page.close();
  });

  it('the background worker cannot reach the network', async () => {
    const before = leaks().length;
    const result = await (await browser.worker()).evaluate(workerProbes, probeHost);
    expect(Object.values(result)).toEqual(['blocked', 'blocked']);
    expect(leaks().slice(before)).toEqual([]);
  });
});
