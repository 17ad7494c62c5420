import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { rawHostile } from '../support/hostile-directory.ts';
import { hostileZip, walkExtension } from '../support/hostile-visits.ts';
import { faultsOf } from '../support/hostile-walk.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Services in the list; the long loop has 500. */
const count = 25;
let browser: Chromium;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder('hostile');
  browser = await sharedChromium();
});
afterAll(async () => {
  await browser?.close();
  await folder?.remove();
});

it('a list that nobody cleaned is text once it is brought in: nothing runs, leads astray or reads as another number', async () => {
  const walked = await walkExtension(browser, await hostileZip(join(folder.path, 'list.zip'), rawHostile(count)));
  expect(walked.cards).toBeGreaterThanOrEqual(count);
  expect(faultsOf(walked)).toEqual({});
});
