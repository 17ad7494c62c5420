import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { hostileLists, hostileSite, walkWidget } from '../support/hostile-visits.ts';
import { faultsOf } from '../support/hostile-walk.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';

/** Services in each list; the long loop has 500. */
const count = 25;
let site: Site;
let browser: PlainChromium;

beforeAll(async () => {
  site = await hostileSite(count);
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each(hostileLists)('hostile services $name are text: nothing runs, leads astray or reads as another number', async (list) => {
  const walked = await walkWidget(browser, site, list);
  expect(walked.cards).toBeGreaterThanOrEqual(count);
  expect(faultsOf(walked)).toEqual({});
});
