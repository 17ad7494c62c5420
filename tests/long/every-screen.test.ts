import { afterAll, beforeEach, describe, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { everyScreen, type Stand, sayStand } from '../support/every-screen.ts';
import { sharedChromium } from '../support/shared-chromium.ts';

/**
 * Narrow as the popup and wide as a window are two different drawings of the same screens. Small, dark and with letters twice as large, in
 * the language with the longest words, they are walked through every day, in the whole session of S3.
 */
const stands: readonly Stand[] = [
  { tag: 'ar', look: 'dark', width: 380, text: 100 },
  { tag: 'ar', look: 'light', width: 320, text: 200 },
  { tag: 'en', look: 'light', width: 320, text: 200 },
  { tag: 'en', look: 'light', width: 380, text: 100 },
  { tag: 'ar', look: 'dark', width: 1280, text: 150 },
  { tag: 'en', look: 'dark', width: 1280, text: 200 },
  { tag: 'ar', look: 'light', width: 380, text: 200 },
  { tag: 'en', look: 'dark', width: 380, text: 150 },
  { tag: 'ar', look: 'light', width: 1280, text: 100 },
  { tag: 'en', look: 'light', width: 380, text: 150, forced: true },
  { tag: 'ar', look: 'dark', width: 1280, text: 100, forced: true },
  { tag: 'fi', look: 'light', width: 380, text: 100 },
];

describe('every screen for everyone (A1)', () => {
  let browser: Chromium;
  beforeEach(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser?.close());

  it.each(stands.map((stand) => [sayStand(stand), stand] as const))(
    'none has a fault or is moved sideways, and Help stands on each in the same corner: %s',
    (_, stand) => everyScreen(browser, stand),
  );
});
