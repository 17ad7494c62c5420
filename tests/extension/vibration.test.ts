import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { elementAlone } from '../support/element-alone.ts';
import { sharedChromium } from '../support/shared-chromium.ts';

let browser: Chromium;
let code: string;
beforeAll(async () => {
  [browser, code] = await Promise.all([sharedChromium(), elementAlone('vibration.ts', 'vibration')]);
});
afterAll(() => browser?.close());

/** Says that a finger is the pointer, as on a phone; a headless browser on a computer says otherwise. */
const finger = `globalThis.matchMedia = () => ({ matches: true });`;

it('vibration is offered on a phone, never in a frame, never where a mouse points, never where it is missing', async () => {
  const page = await browser.context.newPage();
  await page.setContent('<iframe srcdoc="<p>a</p>"></iframe>');
  await page.addScriptTag({ content: code });
  expect(await page.evaluate('vibration.canVibrate()')).toBe(false);
  await page.evaluate(finger);
  expect(await page.evaluate('vibration.canVibrate()')).toBe(true);
  const frame = page.frames()[1];
  await frame?.addScriptTag({ content: code });
  await frame?.evaluate(finger);
  expect(await frame?.evaluate('vibration.canVibrate()')).toBe(false);
  await page.evaluate(`Object.defineProperty(navigator, 'vibrate', { value: undefined })`);
  expect(await page.evaluate('vibration.canVibrate()')).toBe(false);
});

it('in gives one pulse, out gives two with a pause, a rest gives none', async () => {
  const page = await browser.context.newPage();
  await page.addScriptTag({ content: code });
  await page.evaluate(`globalThis.felt = []; Object.defineProperty(navigator, 'vibrate', { value: (pattern) => felt.push(pattern) })`);
  await page.evaluate(`for (const kind of ['in', 'hold', 'out', 'free']) vibration.pulse(kind)`);
  expect(await page.evaluate('felt')).toEqual([[40], [40, 60, 40]]);
});
