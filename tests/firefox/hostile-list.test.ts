import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { hostileLists, hostileSite, walkWidgetInFirefox } from '../support/hostile-visits.ts';
import { faultsOf } from '../support/hostile-walk.ts';

/** Services in each list; the long loop has 500, and the extension too. */
const count = 25;
let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await hostileSite(count);
  firefox = await startFirefox({ bare: true });
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
