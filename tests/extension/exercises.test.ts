import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exerciseOf, exercises } from '../../shared/exercises/catalogue.ts';
import type { Chromium } from '../support/chromium.ts';
import { takesAll } from '../support/everyday.ts';
import { beginExercise, focused, tabUntil, titleOf } from '../support/exercise-person.ts';
import { faultsIn, sampleOf, shortFormsOf } from '../support/exercise-walks.ts';
import { heardSoFar, listen, phasesHeard } from '../support/heard.ts';
import { atToday, button } from '../support/person.ts';
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

const element = 'breathing-exercise, own-pace-exercise, step-exercise';

/** Presses Tab until what has the focus begins with these words. */
const tabTo = (words: string): Promise<void> => tabUntil(page, words);

describe('by keyboard alone', () => {
  it('every exercise can be found, begun, gone through and left; every day one of each kind and both ends of the list', {
    timeout: 300_000,
  }, async () => {
    const ends = [exercises[0], exercises.at(-1), exercises.find(({ shows }) => shows === 'on-request')];
    const walked = exercises.filter((each) => takesAll || sample.includes(each) || ends.includes(each));
    const done: string[] = [];
    await tabTo(word('common.calm'));
    await page.keyboard.press('Enter');
    for (const exercise of walked) {
      await tabAndPress(word('exercises.ui.all'));
      if (exercise.shows === 'on-request') await tabAndPress(word('exercises.ui.more'));
      await tabAndPress(titleOf(exercise.id));
      if (exercise.kind !== 'steps' && done.length === 0) await tabAndPress(word('exercises.ui.gate.yes'));
      await tabAndPress(word('exercises.ui.begin'));
      await goThrough(exercise.id);
      expect(await focused(page)).toBe(word('exercises.ui.how-was-that'));
      await tabAndPress(word('exercises.ui.all'));
      done.push(exercise.id);
    }
    expect(done).toHaveLength(walked.length);
  });

  async function tabAndPress(words: string): Promise<void> {
    await tabTo(words);
    await page.keyboard.press('Enter');
  }

  async function goThrough(id: string): Promise<void> {
    const exercise = exerciseOf(id);
    await page.locator(element).waitFor();
    if (exercise?.kind === 'steps') {
      for (let step = 0; step < exercise.seconds.length; step += 1) {
        await expectFocus(word(step + 1 === exercise.seconds.length ? 'exercises.ui.done' : 'exercises.ui.next-step'));
        await page.keyboard.press('Enter');
      }
    } else {
      await page.keyboard.press(exercise?.kind === 'own-pace' ? 'Enter' : 'Space');
      await page.keyboard.press('Escape');
    }
    await page.waitForFunction(() =>
      document.querySelector('breathing-exercise, own-pace-exercise, step-exercise')?.shadowRoot?.querySelector('.end'),
    );
    await expectFocus(word('exercises.ui.how-was-that'));
  }

  async function expectFocus(words: string): Promise<void> {
    await expect.poll(() => focused(page), { timeout: 3_000, interval: 20 }).toBe(words);
  }

  it('Space pauses and goes on, arrows change the pace, H hides the number, Escape stops', async () => {
    await beginExercise(page, 'br-long-out');
    const one = page.locator('breathing-exercise');
    await page.keyboard.press('Space');
    await button(page, 'exercises.ui.resume').waitFor();
    await page.keyboard.press('Space');
    await button(page, 'exercises.ui.pause').waitFor();
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await button(page, 'exercises.ui.slower').isDisabled()).toBe(true);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await button(page, 'exercises.ui.faster').isDisabled()).toBe(true);
    const shown = await one.evaluate((node) => Boolean((node as unknown as { numerals: boolean }).numerals));
    await page.keyboard.press('h');
    expect(await one.evaluate((node) => Boolean((node as unknown as { numerals: boolean }).numerals))).toBe(!shown);
    await page.keyboard.press('Escape');
    await page.getByText(word('exercises.ui.stopped')).waitFor();
  });

  it('in a field letters, arrows and the space bar are text, and Escape leaves the field before it stops', async () => {
    await beginExercise(page, 'pr-steps');
    const field = page.getByRole('textbox');
    await field.click();
    await page.keyboard.type('the rent and h');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('the rent and h');
    expect(await focused(page)).toBe(word('exercises.ui.next-step'));
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'the rent and h' }).waitFor();
  });
});

describe('by names and roles alone', () => {
  it('an exercise of any kind has its words, one polite status line, and no fault', async () => {
    expect(await faultsIn(page, sample)).toEqual({});
  });

  it('a short form begins with its first line', async () => {
    await shortFormsOf(page, sample);
  });

  it('a way out leads where it says: from a thought to Help, from the taps to the here-and-now card', async () => {
    await beginExercise(page, 'gr-cross-tap');
    await button(page, 'exercises.gr-cross-tap.way-out').click();
    await page.getByRole('heading', { name: titleOf('gr-orient') }).waitFor();
    await beginExercise(page, 'mi-unhook');
    await button(page, 'exercises.mi-unhook.way-out').click();
    await page.locator('main.help').waitFor();
  });

  it('what was chosen and written is told once, when it ends, and to nobody outside the tree', async () => {
    await beginExercise(page, 'mi-values');
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(globalThis, { told });
      document.addEventListener('exercise-chosen', (event) => told.push([(event as CustomEvent).detail, event.composed]));
    });
    for (const name of ['faith', 'fun']) await page.getByRole('button', { name, exact: true }).click();
    await button(page, 'exercises.ui.next-step').click();
    await page.getByRole('button', { name: 'fun', exact: true }).click();
    await button(page, 'exercises.ui.next-step').click();
    await page.getByRole('textbox').fill('call my sister');
    await button(page, 'exercises.ui.done').click();
    const said = [
      { step: 0, answer: { chosen: ['faith', 'fun'], lines: [] } },
      { step: 1, answer: { chosen: ['fun'], lines: [] } },
      { step: 2, answer: { chosen: [], lines: ['call my sister'] } },
    ];
    expect(await page.evaluate('globalThis.told')).toEqual([[{ exercise: 'mi-values', said }, false]]);
  });

  it('another way to do it is one press, and the steps begin again in it', async () => {
    await beginExercise(page, 'gr-54321');
    await page.getByRole('button', { name: word('exercises.variant.no-sight'), exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: word('exercises.gr-54321.step.2') })
      .waitFor();
    await page.getByText(word('exercises.ui.step-of', { step: 1, steps: 5 })).waitFor();
    await page.getByRole('button', { name: word('exercises.variant.fasting'), exact: true }).click();
    await page.getByText(word('exercises.ui.step-of', { step: 1, steps: 4 })).waitFor();
    expect(await page.getByText(word('exercises.gr-54321.step.0')).count()).toBe(0);
  });

  it('the here-and-now card knows the day', async () => {
    await beginExercise(page, 'gr-orient');
    for (const _ of [1, 2]) await button(page, 'exercises.ui.next-step').click();
    const weekday = await page.evaluate(() => new Intl.DateTimeFormat('en', { weekday: 'long' }).format(Date.now()));
    await page.getByRole('listitem').filter({ hasText: weekday }).waitFor();
  });
});

describe('what is announced (A5)', () => {
  it('one message a phase, in its time, and none while it is paused', { timeout: 90_000 }, async () => {
    await beginExercise(page, 'br-long-out');
    await page.evaluate(listen);
    // one whole breath, each message nearer to its own phase than to another; the long run listens for ten minutes and to 150 ms
    await expect.poll(async () => (await phasesHeard(page, [])).said.length, { timeout: 30_000 }).toBe(3);
    const { said, off } = await phasesHeard(page, [4_000, 6_000]);
    expect(said).toEqual(['In', 'Out', 'In']);
    expect(off).toBeLessThan(2_000);
    await button(page, 'exercises.ui.pause').click();
    const before = (await page.evaluate(heardSoFar)).length;
    await page.waitForTimeout(4_500);
    expect((await page.evaluate(heardSoFar)).length - before).toBeLessThanOrEqual(1);
  });

  it('can be switched off', async () => {
    await beginExercise(page, 'br-four-four');
    await button(page, 'exercises.ui.say-off').click();
    await page.evaluate(listen);
    await page.waitForTimeout(5_000);
    expect(await page.evaluate(heardSoFar)).toEqual([]);
  });
});

it('who is younger reads at the end whom they can tell', async () => {
  await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
  await page.reload();
  await beginExercise(page, 'gr-shake');
  await button(page, 'exercises.ui.stop').click();
  await page.getByText(word('exercises.ui.how-was-that')).waitFor();
  await page.getByText(word('exercises.ui.grown-up'), { exact: true }).waitFor();
  await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
});
