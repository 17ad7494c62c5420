import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exercises } from '../../shared/exercises/catalogue.ts';
import { understandCards } from '../../shared/understand/cards.ts';
import type { Chromium } from '../support/chromium.ts';
import { everyday } from '../support/everyday.ts';
import { beginExercise, openExercise } from '../support/exercise-person.ts';
import { misfits, narrowTo, narrowWindows } from '../support/narrow-fit.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await sharedChromium();
  page = await atToday(browser);
});
afterAll(() => browser?.close());

/** Choices with a field, and a breath with rests: every day these, in the long run all. */
const hardest = ['mi-values', 'br-478'];
const walked = [...exercises].sort((a, b) => Number(hardest.includes(b.id)) - Number(hardest.includes(a.id)));
const cards = [...understandCards].sort((a, b) => Number(b.safety === 'all') - Number(a.safety === 'all'));
const fits = async (where: string): Promise<void> => expect(await page.evaluate(misfits), where).toEqual([]);

/** The cards about what is happening, with those that stand behind one press more. */
async function openCard(id: string): Promise<void> {
  await goTo(page, 'today');
  await goTo(page, 'calm');
  await button(page, 'calm.understand').click();
  await page.getByRole('heading', { name: word('understand.ui'), level: 1 }).waitFor();
  const name = id === 'un-afraid' ? word('understand.ui.more-support') : word(`understand.${id}.title`);
  const row = page.getByRole('button', { name, exact: true });
  const more = page.locator('summary').filter({ hasText: word('exercises.ui.more') });
  if (!(await row.isVisible())) await more.click();
  await row.click();
  await page.locator('understand-card article').first().waitFor();
}

for (const window of Object.keys(narrowWindows) as (keyof typeof narrowWindows)[])
  describe(`in a window ${window}`, () => {
    beforeAll(() => narrowTo(page, window));

    it('every exercise is begun, gone through and left by names, and nothing is too wide, cut, or under a bar', {
      timeout: 900_000,
    }, async () => {
      for (const { id, ...exercise } of everyday(walked, hardest.length)) {
        await openExercise(page, id);
        await fits(`before ${id}`);
        await beginExercise(page, id);
        await fits(`while ${id} runs`);
        if (exercise.kind === 'steps')
          for (let step = 1; step < exercise.seconds.length; step += 1) {
            await button(page, 'exercises.ui.next-step').click();
            await fits(`step ${step + 1} of ${id}`);
          }
        await button(page, 'exercises.ui.stop').click();
        await page.getByText(word('exercises.ui.how-was-that')).waitFor();
        await fits(`after ${id}`);
        await button(page, 'exercises.ui.better').click();
        await page.getByText(word('exercises.ui.thanks')).waitFor();
      }
    });

    it('every card about what is happening is read, and nothing is too wide, cut, or under a bar', { timeout: 300_000 }, async () => {
      for (const { id } of everyday(cards, 2)) {
        await openCard(id);
        await fits(id);
      }
    });

    it('the control: what is too wide, has no name, or lies under something is seen', async () => {
      await page.evaluate(() => {
        // not as attributes: the policy of the page lets none in
        const [wide, under, over] = [document.createElement('p'), document.createElement('button'), document.createElement('i')];
        wide.style.inlineSize = '400px';
        wide.textContent = 'wide';
        under.textContent = 'under';
        over.style.cssText = 'position: fixed; inset: 0; z-index: 99';
        document.querySelector('main')?.append(wide, document.createElement('button'), under, over);
      });
      expect(new Set((await page.evaluate(misfits)).map((each) => each.split(' ')[0]))).toEqual(new Set(['wide', 'no', 'covered']));
      await page.reload();
    });
  });
