import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exercises } from '../../shared/exercises/catalogue.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { beginExercise } from '../support/exercise-person.ts';
import { faultsIn, lightOf, movingIn, shortFormsOf } from '../support/exercise-walks.ts';
import { heardSoFar, listen, phasesHeard } from '../support/heard.ts';
import { atToday } from '../support/person.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await startChromium();
});
beforeEach(async () => {
  await page?.close();
  page = await atToday(browser);
  await page.setViewportSize({ width: 380, height: 600 });
});
afterAll(() => browser?.close());

describe('every exercise that ships', () => {
  it('with less motion nothing runs, scales or fades (A4)', async () => {
    expect(await movingIn(page, exercises)).toEqual({});
  });

  it('has its words, one polite status line, and no fault', async () => {
    expect(await faultsIn(page, exercises)).toEqual({});
  });

  it('has a short form that begins with its first line', async () => {
    await shortFormsOf(page, exercises);
  });

  it('over ten minutes one message a phase, each in its time (A5)', async () => {
    await beginExercise(page, 'br-long-out');
    await page.evaluate(listen);
    await page.waitForTimeout(10 * 60_000);
    const { said, off } = await phasesHeard(page, [4_000, 6_000]);
    const everything = await page.evaluate(heardSoFar);
    expect(said.length).toBeGreaterThan(20);
    expect(everything.length - said.length).toBeLessThanOrEqual(1);
    expect(off).toBeLessThan(150);
  });

  for (const look of ['light', 'dark'] as const)
    for (const motion of ['no-preference', 'reduce'] as const)
      it(`a breath never flashes and changes the light of the page by less than a fifth: ${look}, ${motion} (WCAG 2.3.1)`, async () => {
        const light = await lightOf(page, look, motion, 16_000);
        expect(light.frames).toBeGreaterThan(motion === 'reduce' ? 8 : 60);
        expect(light.swing).toBeLessThan(0.2);
        expect(light.flashes).toBeLessThan(1.5);
      });
});
