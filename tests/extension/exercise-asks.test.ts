import { expect, it } from 'vitest';
import { titleOf } from '../support/exercise-person.ts';
import { atToday, button } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

it('an exercise that is about the breath asks first, and "rather not" leads to three that are not', async () => {
  const page = await atToday(await sharedChromium());
  await page
    .getByRole('button', { name: word('common.calm'), exact: true })
    .first()
    .click();
  await page
    .locator('summary')
    .filter({ hasText: word('exercises.ui.all') })
    .click();
  await page.locator('.calm__groups').getByText(titleOf('br-sigh'), { exact: true }).click();
  await page.getByRole('heading', { name: word('exercises.ui.gate.ask') }).waitFor();
  await button(page, 'exercises.ui.gate.no').click();
  for (const id of ['gr-feet', 'gr-54321', 'gr-categories']) await page.getByRole('button', { name: titleOf(id), exact: true }).waitFor();
  await page.getByRole('button', { name: titleOf('gr-categories'), exact: true }).click();
  expect(await button(page, 'exercises.ui.begin').isVisible()).toBe(true);
});
