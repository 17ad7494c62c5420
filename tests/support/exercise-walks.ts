import type { Page } from 'playwright-core';
import type { Exercise } from '../../shared/exercises/exercise.ts';
import { inForm } from '../../shared/exercises/forms.ts';
import { violations } from './axe.ts';
import { drawnFrames, flashesPerSecond, swing } from './exercise-frames.ts';
import { beginExercise } from './exercise-person.ts';
import { button } from './person.ts';
import { word } from './words.ts';

/** What sets one exercise apart from another on the screen: its kind, what its steps ask, other ways to do it, a way out. */
const features = (exercise: Exercise): readonly string[] => [
  exercise.kind,
  ...(exercise.kind === 'steps' ? Object.values(exercise.asks ?? {}).map(({ kind }) => `asks to ${kind}`) : []),
  ...(exercise.kind === 'breathing' && exercise.noHold ? ['rests'] : []),
  ...(exercise.variants ? ['other ways'] : []),
  ...(exercise.wayOut ? ['a way out'] : []),
];

/** The fewest exercises, in their order, that show every feature once. The long run walks all of them. */
export const sampleOf = (list: readonly Exercise[]): readonly Exercise[] => {
  const seen = new Set<string>();
  return list.filter((exercise) => {
    const fresh = features(exercise).filter((each) => !seen.has(each));
    for (const each of fresh) seen.add(each);
    return fresh.length > 0;
  });
};

/** Text of a sentence up to its first place. */
const textOf = (key = ''): string => word(`exercises.${key}`, { weekday: '', date: '', time: '' }).split('{')[0] ?? '';

/** Runs in the page: how many animations run anywhere in it, in the exercise too. */
export const running = (): number => {
  const inside = document.querySelector('breathing-exercise, own-pace-exercise, step-exercise')?.shadowRoot?.getAnimations() ?? [];
  return [...document.getAnimations(), ...inside].filter(({ playState }) => playState === 'running').length;
};

/** Begins each with less motion asked for, and gives those in which anything runs or scales, with how much. */
export async function movingIn(page: Page, list: readonly Exercise[]): Promise<Readonly<Record<string, number>>> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving: Record<string, number> = {};
  for (const { id } of list) {
    await beginExercise(page, id);
    const scaled = await page.evaluate(
      () => document.querySelector('breathing-exercise')?.shadowRoot?.querySelectorAll('.pacer').length ?? 0,
    );
    const count = (await page.evaluate(running)) + scaled;
    if (count > 0) moving[id] = count;
  }
  return moving;
}

/** Goes through each by names and roles, and gives the faults: of a machine's eye, and more or fewer than one polite status line. */
export async function faultsIn(page: Page, list: readonly Exercise[]): Promise<Readonly<Record<string, unknown>>> {
  const faults: Record<string, unknown> = {};
  // as high as the longest step: what is half under the bar until one scrolls is not a small button
  await page.setViewportSize({ width: 380, height: 1600 });
  for (const exercise of list) {
    await beginExercise(page, exercise.id);
    const [first] = inForm(exercise, { tired: false, variants: [] }).texts;
    if (exercise.kind === 'steps')
      await page
        .getByRole('listitem')
        .filter({ hasText: textOf(first) })
        .waitFor();
    const lines = await page.evaluate(() => {
      const root = document.querySelector('breathing-exercise, own-pace-exercise, step-exercise')?.shadowRoot;
      return {
        status: root?.querySelectorAll('[role=status]').length,
        assertive: root?.querySelectorAll('[aria-live=assertive], [role=alert]').length,
      };
    });
    const found = await violations((expression) => page.evaluate(expression));
    if (found.length > 0 || lines.status !== 1 || lines.assertive !== 0) faults[exercise.id] = [found, lines];
    await button(page, 'exercises.ui.stop').click();
    await button(page, 'exercises.ui.better').click();
    await page.getByText(word('exercises.ui.thanks')).waitFor();
    await button(page, 'exercises.ui.all').click();
  }
  return faults;
}

/** Begins the short form of each and waits for its first line. */
export async function shortFormsOf(page: Page, list: readonly Exercise[]): Promise<void> {
  for (const exercise of list) {
    await beginExercise(page, exercise.id, 'tired');
    const [first] = inForm(exercise, { tired: true, variants: [] }).texts;
    // "In" alone stands in the shape; anything longer is a line of its own
    await page.getByText(textOf(first)).first().waitFor();
  }
}

/** How a breath changes the light of the page, from the frames that were really drawn in so many milliseconds. */
export async function lightOf(
  page: Page,
  colorScheme: 'light' | 'dark',
  reducedMotion: 'no-preference' | 'reduce',
  milliseconds: number,
): Promise<{ readonly frames: number; readonly swing: number; readonly flashes: number }> {
  await page.emulateMedia({ colorScheme, reducedMotion });
  await beginExercise(page, 'br-long-out');
  const frames = await drawnFrames(page, milliseconds);
  return { frames: frames.length, swing: swing(frames), flashes: flashesPerSecond(frames) };
}
