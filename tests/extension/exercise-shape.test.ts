import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exercises } from '../../shared/exercises/catalogue.ts';
import type { Chromium } from '../support/chromium.ts';
import { drawnFrames, flashesPerSecond, swing } from '../support/exercise-frames.ts';
import { beginExercise } from '../support/exercise-person.ts';
import { movingIn, running, sampleOf } from '../support/exercise-walks.ts';
import { atToday, button } from '../support/person.ts';
import { drawnSize, sizeIn } from '../support/shape-size.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  page = await atToday(browser);
});
beforeEach(async () => {
  await page.setViewportSize({ width: 380, height: 600 });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(browser.url('app.html'));
  await page.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
});
afterAll(() => browser?.close());

/** Every feature once; the long run walks all exercises (tests/long/exercises.test.ts). */
const sample = sampleOf(exercises);

/** Lets the page believe that it goes out of sight, or comes back. */
const hide = (state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

describe('with less motion (A4)', () => {
  it('nothing runs, scales or fades in an exercise of any kind', async () => {
    expect(await movingIn(page, sample)).toEqual({});
  });

  it('with motion something does move, so that the check can see it', async () => {
    await beginExercise(page, 'br-long-out');
    await expect.poll(() => page.evaluate(running), { timeout: 15_000 }).toBe(1);
    const first = await page.evaluate(drawnSize);
    await expect.poll(() => page.evaluate(drawnSize)).not.toBe(first);
  });
});

describe('the shape', () => {
  it('is as large as the clock says, from phase to phase; a pause holds it, it goes on from there, and it stands out of sight', async () => {
    await beginExercise(page, 'br-long-out');
    await page.evaluate(watchShape, [word('exercises.ui.in'), word('exercises.ui.out')]);
    await expect.poll(() => page.evaluate(shapeSoFar).then((seen) => seen.filter(({ phase }) => phase === 1).length)).toBeGreaterThan(3);
    await page.waitForTimeout(2_000);
    await page.keyboard.press('Space');
    await button(page, 'exercises.ui.resume').waitFor();
    const held = await page.evaluate(drawnSize);
    const seen = await page.evaluate(shapeSoFar);
    expect(await page.evaluate(running)).toBe(0);
    await page.waitForTimeout(700);
    expect(await page.evaluate(drawnSize)).toBeCloseTo(held, 5);
    await page.keyboard.press('Space');
    await button(page, 'exercises.ui.pause').waitFor();
    expect(Math.abs((await page.evaluate(drawnSize)) - held)).toBeLessThan(0.04);
    expect(await page.evaluate(running)).toBe(1);
    await hide('hidden');
    expect(await page.evaluate(running)).toBe(0);
    await hide('visible');
    await expect.poll(() => page.evaluate(running)).toBe(1);
    // the clock of one phase is the clock of all; a busy machine says some of them late, and none too early
    const ways = [
      { from: 0.7, to: 1, length: 4_000 },
      { from: 1, to: 0.7, length: 6_000 },
    ];
    const wayOf = (phase: number) => ways[phase] ?? { from: 0, to: 0, length: 1 };
    const due = (turn: number, phase: number): number =>
      Array.from({ length: turn }, (_, back) => wayOf((phase + turn - back) % 2).length).reduce((sum, each) => sum + each, 0);
    const begun = Math.min(...seen.map(({ turn, phase, said }) => said - due(turn, phase)));
    const off = seen.map(({ turn, phase, now, size }) =>
      Math.abs(size - sizeIn({ ...wayOf(phase), at: Math.max(0, now - begun - due(turn, phase)) })),
    );
    expect(seen.length).toBeGreaterThan(30);
    expect(Math.max(...off)).toBeLessThan(0.015);
  });

  /** What was seen at a frame (ms): the how many-th phase that was said, which one and when, and how large the shape was. */
  type Seen = { readonly turn: number; readonly phase: number; readonly said: number; readonly now: number; readonly size: number };

  /** Runs in the page: notes at the frames of the first breath how large the shape is, and when its phase was said. */
  const watchShape = (names: readonly string[]): void => {
    const seen: Seen[] = [];
    Object.assign(globalThis, { seen });
    const root = document.querySelector('breathing-exercise')?.shadowRoot;
    const status = root?.querySelector('[role=status]');
    const [shape, whole] = ['.pacer__disc', '.pacer__reach'].map((each) => root?.querySelector(each));
    if (!status || !shape || !whole) throw new Error('no shape');
    let [turn, phase, said] = [-1, -1, 0];
    new MutationObserver(() => {
      phase = names.indexOf(status.textContent?.trim() ?? '');
      turn += 1;
      said = performance.now();
    }).observe(status, { childList: true, characterData: true, subtree: true });
    const look = (now: number): void => {
      requestAnimationFrame(look);
      if (phase < 0 || now < said) return;
      seen.push({ turn, phase, said, now, size: shape.getBoundingClientRect().width / whole.getBoundingClientRect().width });
    };
    requestAnimationFrame(look);
  };

  const shapeSoFar = (): readonly Seen[] => (globalThis as unknown as { seen: Seen[] }).seen;
});

describe('a page that is out of sight', () => {
  it('stops, and goes on where it stopped without catching up', async () => {
    await beginExercise(page, 'br-long-out');
    await page.waitForTimeout(1_500);
    const elapsed = (): Promise<number> =>
      page.evaluate(() => (document.querySelector('breathing-exercise') as unknown as { session: { elapsed: number } }).session.elapsed);
    await hide('hidden');
    const before = await elapsed();
    await page.waitForTimeout(2_000);
    expect(await elapsed()).toBe(before);
    await hide('visible');
    await page.waitForTimeout(300);
    const after = await elapsed();
    expect(after).toBeGreaterThan(before);
    expect(after - before).toBeLessThan(1_500);
  });
});

describe('light (WCAG 2.3.1, content 2.5)', () => {
  it('a black and white page that blinks is seen by the measure', async () => {
    const control = await browser.context.newPage();
    await control.setContent(
      '<style>@keyframes b { 0%, 49% { background: #000 } 50%, 100% { background: #fff } } body { animation: b .2s infinite }</style>',
    );
    const frames = await drawnFrames(control, 3_000);
    await control.close();
    expect(swing(frames)).toBeGreaterThan(0.9);
    expect(flashesPerSecond(frames)).toBeGreaterThan(3);
  });

  it('the shape takes less than a quarter of the page', async () => {
    await beginExercise(page, 'br-long-out');
    for (const [width, height] of [
      [380, 600],
      [320, 480],
      [1280, 860],
    ] as const) {
      await page.setViewportSize({ width, height });
      const area = await page.evaluate(() => {
        const disc = document.querySelector('breathing-exercise')?.shadowRoot?.querySelector('.pacer__reach')?.getBoundingClientRect();
        return disc ? (Math.PI / 4) * disc.width * disc.height : Number.NaN;
      });
      expect(area / (width * height)).toBeLessThan(0.25);
    }
  });
});
