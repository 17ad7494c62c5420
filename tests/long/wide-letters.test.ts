import { it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { wideLettersTour } from '../support/wide-letters-tour.ts';

// the language with the longest words is walked through every day, in the whole session of S3
it.each(['en', 'ar'] as const)('at 320 px with letters twice as large no screen is moved sideways: %s', async (tag) => {
  const browser = await startChromium();
  await wideLettersTour(browser, tag);
  await browser.close();
});
