import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { hostileLists, hostileSite, walkWidgetInFirefox } from '../support/hostile-visits.ts';
import { faultsOf } from '../support/hostile-walk.ts';
import { firefoxVisitor } from '../support/shared-firefox.ts';

/** Services in each list; the long loop has 500, and the extension too. */
const count = 25;
let site: Site;
let firefox: BrowserContext;

beforeAll(async () => {
  site = await hostileSite(count);
  firefox = await firefoxVisitor();
});

afterAll(async () => {
  await firefox.close();
  await site.close();
});

test.each(everyday(hostileLists, 1))('in Firefox hostile services $name are text', async (list) => {
  const walked = await walkWidgetInFirefox(firefox, site, list);
  expect(walked.cards).toBeGreaterThanOrEqual(count);
  expect(faultsOf(walked)).toEqual({});
});
