import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { pattern, word } from './words.ts';

/**
 * Looks for things in `<local-services>` in every way that the list offers, as a person in Tampere does on a Wednesday at noon, with the
 * services of `small-directory.ts`. Both products show the same element; each must be able to do all of it.
 */
export async function walkSearch(list: Locator): Promise<void> {
  const names = list.locator('article h4');
  const shown = async (): Promise<readonly string[]> => await names.allTextContents();
  const button = (key: string): Locator => list.getByRole('button', { name: word(key), exact: true });
  const search = list.getByLabel(word('local.search'));
  const clear = button('directory.clear');
  const near = list.getByText(/service(s)? within/);

  // practical needs stand before feelings, although the crisis centre is as near, and open
  for (const more = button('local.show-more'); (await more.count()) > 0; ) await more.first().click();
  const all = await shown();
  expect(all.indexOf('Crisis centre by the rapids')).toBeGreaterThan(
    Math.max(...['Desk 1 for bills', 'Food bank of the harbour'].map((name) => all.indexOf(name))),
  );
  expect(await list.getByText(word('hours.always')).count()).toBeGreaterThan(0);
  expect(await list.locator('details.fold').getByText(word('local.old')).count()).toBe(1);

  await search.fill('harb');
  await expect.poll(shown).toEqual(['Food bank of the harbour']);
  await search.fill('harbuor fodo');
  await expect.poll(shown).toEqual(['Food bank of the harbour']);
  await search.fill('قصير جدا');
  await expect.poll(shown).toEqual(['Neuvontapiste قصير جداً']);
  // what fits was not checked for two years: it is not said that there is nothing
  await list.getByText(word('local.only-folded')).waitFor();
  await search.fill('zzzz');
  await list.getByText(word('local.none-fits')).waitFor();
  await search.fill('');

  await button('local.choose').click();
  const topic = list.getByLabel(word('directory.topic'));
  expect(await topic.locator('optgroup').evaluateAll((groups) => groups.map((group) => group.getAttribute('label')))).toEqual([
    word('directory.group.practical'),
    word('directory.group.safety'),
    word('directory.group.feelings'),
    word('directory.group.people'),
    word('directory.group.doing'),
  ]);
  await topic.selectOption('suicide');
  await expect.poll(shown).toEqual(['Crisis centre by the rapids']);
  await list.getByRole('combobox', { name: word('local.language'), exact: true }).selectOption('ar');
  await list.getByText(word('local.none-fits')).waitFor();
  await clear.click();
  await list.getByLabel(word('local.for-whom')).selectOption('women');
  await expect.poll(async () => (await shown())[0]).toBe('Refuge for women');
  expect(await shown()).not.toContain('Saturday club for pensioners who like a very long name for their club of crafts and songs');
  await clear.click();
  for (const [key, name] of [
    ['services.kind.chat', 'Crisis centre by the rapids'],
    ['local.free', 'Food bank of the harbour'],
    ['local.step-free', 'Food bank of the harbour'],
  ] as const) {
    await button(key).click();
    await expect.poll(shown).toEqual([name]);
    await clear.click();
  }
  await list.getByRole('combobox', { name: word('local.language'), exact: true }).selectOption('sv');
  await search.fill('crisis');
  await expect.poll(shown).toEqual(['Crisis centre by the rapids']);
  await search.fill('');
  await clear.click();

  // closed is left out, and what is not known stands apart below
  const before = await near.textContent();
  await list.getByRole('switch', { name: word('directory.open-now') }).click();
  await list.getByRole('heading', { name: word('local.unknown') }).waitFor();
  await list.getByText(word('local.open-now.hint')).waitFor();
  expect(await shown()).not.toContain('Saturday club for pensioners who like a very long name for their club of crafts and songs');
  expect(await near.textContent()).not.toBe(before);
  await list.getByRole('switch', { name: word('directory.open-now') }).click();
  await list.getByLabel(word('local.within')).selectOption('5');
  await list.getByText(pattern('local.found.other')).waitFor();
  await expect.poll(async () => (await near.textContent())?.includes('5 km')).toBe(true);
}
