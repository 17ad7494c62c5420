import { expect, it } from 'vitest';
import { elementAlone } from '../support/element-alone.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

it('steady things: three equal answers, a press and a second one, no count anywhere', async () => {
  const browser = await sharedChromium();
  const page = await browser.context.newPage();
  await page.setContent('<main></main>');
  await page.addScriptTag({ content: await elementAlone('steady-things.ts', 'steady') });
  const words = Object.fromEntries(['did', 'tiny', 'not-today'].map((key) => [`exercises.steady.${key}`, word(`exercises.steady.${key}`)]));
  await page.evaluate(
    `steady.defineSteadyThings(); globalThis.told = []; const words = ${JSON.stringify(words)}; const list = document.createElement('steady-things');
     Object.assign(list, { words: { t: (key) => words[key] ?? key }, things: [{ id: 'a', text: 'open the window', today: null }, { id: 'b', text: 'make the bed', today: 'tiny' }] });
     list.addEventListener('steady-answer', ({ detail, composed }) => told.push([detail, composed])); document.querySelector('main').append(list); undefined`,
  );
  const first = page.getByRole('group', { name: 'open the window' });
  const second = page.getByRole('group', { name: 'make the bed' });
  await first.getByRole('button', { name: word('exercises.steady.not-today') }).click();
  await second.getByRole('button', { name: word('exercises.steady.tiny'), pressed: true }).click();
  expect(await page.evaluate('told')).toEqual([
    [{ id: 'a', answer: 'not-today' }, false],
    [{ id: 'b', answer: null }, false],
  ]);
  const looks = await first
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .slice(0, 2)
        .map((each) => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor, getComputedStyle(each).fontWeight].join()),
    );
  expect(new Set(looks).size).toBe(1);
  expect(await page.locator('main').innerText()).not.toMatch(/\d/);
  await browser.close();
});
