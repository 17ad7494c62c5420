import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { everyday } from '../support/everyday.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;

const topic = (of: string, audience = 'adult'): string => widget(`country="FI" topic="${of}" audience="${audience}"`);

beforeAll(async () => {
  site = await widgetSite({
    '/page': { body: widget() },
    '/child': { body: widget('country="FI" audience="c6"') },
    '/fi': { body: widget('country="FI" lang="fi"') },
    '/war': { body: topic('war') },
    '/disaster': { body: topic('disaster', 'helper') },
    '/grief': { body: topic('grief') },
    '/staff': { body: topic('humanitarian', 'helper') },
    '/violence': { body: topic('violence') },
  });
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string, at?: Page): Promise<{ page: Page; asked: string[] }> {
  const page = at ?? (await browser.again());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(path, site.address).href);
  await page.locator('wellbeing-widget').locator('.link').first().waitFor({ state: 'attached' });
  return { page, asked };
}

const press = (page: Page, key: string, tag: 'en' | 'fi' = 'en'): Promise<void> =>
  page.getByRole('button', { name: word(key, {}, tag), exact: true }).click();
const titleOf = (id: string): string => word(`exercises.${id}.title`);
const rows = async (page: Page): Promise<readonly string[]> => {
  await page.locator('.picks .pick').first().waitFor();
  return await page.locator('.picks b').allInnerTexts();
};
const open = async (path: string, kind: 'Breathing' | 'Grounding'): Promise<Page> => {
  const { page } = await visit(path);
  await page.getByRole('button', { name: kind }).click();
  await page.locator('.picks .pick').first().waitFor();
  return page;
};
/** Begins the exercise that the address names, and ends it at once. */
const endOf = async (path: string): Promise<Page> => {
  const { page } = await visit(path);
  await press(page, 'exercises.ui.begin');
  await press(page, 'exercises.ui.stop');
  await page.getByText(word('exercises.ui.how-was-that')).waitFor();
  return page;
};

const ofExercises = (asked: readonly string[]): readonly string[] => asked.filter((path) => /calm/.test(path));

test('nothing of an exercise is read before it is asked for', async () => {
  const { page, asked } = await visit('/page');
  await page.waitForLoadState('networkidle');
  expect(ofExercises(asked)).toEqual([]);
  await page.getByRole('button', { name: 'Breathing' }).click();
  await page.getByRole('button', { name: /Longer out-breath/ }).waitFor();
  expect(ofExercises(asked).length).toBeGreaterThan(0);
});

test('before the first breath there is one question, and the other answer leads to exercises without breath', async () => {
  const page = await open('/page', 'Breathing');
  await page.getByRole('button', { name: /Longer out-breath/ }).click();
  await page.getByText('Breathing exercises are about your breath. Is that okay for you today?').waitFor();
  await press(page, 'exercises.ui.gate.no');
  await page.getByRole('button', { name: 'Feet on the floor' }).click();
  await press(page, 'exercises.ui.begin');
  await press(page, 'exercises.ui.next-step');
});

test('an exercise begins on a press, and the emergency number and the way out stay in sight', async () => {
  const page = await open('/page', 'Breathing');
  await page.getByRole('button', { name: /Longer out-breath/ }).click();
  await press(page, 'exercises.ui.gate.yes');
  await page.getByRole('button', { name: word('exercises.ui.minutes', { minutes: 5 }), exact: true }).click();
  expect(await page.locator('breathing-exercise').count()).toBe(0);
  await press(page, 'exercises.ui.begin');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  expect(await page.locator('breathing-exercise').evaluate((each) => 'minutes' in each && each.minutes)).toBe(5);
  expect(await page.getByRole('link', { name: '112' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Leave quickly' }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByText('How was that?').waitFor();
});

test('what to mind, how sure we are and what it can not do stand there before it begins', async () => {
  const { page } = await visit('/page#exercise=gr-cool');
  for (const key of ['gr-cool.note.never', 'caution.cold', 'caution.place', 'grade.D'])
    await page
      .locator('.about')
      .getByText(word(`exercises.${key}`), { exact: true })
      .waitFor();
  await page.locator('.about').getByText(word('exercises.gr-cool.limit')).waitFor();
  expect(await page.getByText(word('exercises.gr-cool.step.0')).count()).toBe(0);
  await page.getByRole('button', { name: word('exercises.ui.rather', { title: titleOf('gr-feet') }) }).click();
  await page.getByRole('heading', { name: titleOf('gr-feet') }).waitFor();
  // the help button that a caution speaks of
  await press(page, 'help.now');
  await page.getByText(word('help.now.hard')).waitFor();
});

test('a pattern with pauses says for whom they are not, and leads to the form without them', async () => {
  const { page } = await visit('/page#exercise=br-478');
  await press(page, 'exercises.ui.gate.yes');
  await page.getByText(word('exercises.caution.hold'), { exact: true }).waitFor();
  // asked once, as long as the page is open
  await page.evaluate(() => {
    location.hash = '#exercise=br-box';
  });
  await page.getByRole('heading', { name: titleOf('br-box') }).waitFor();
  await page.locator('.about').waitFor();
  await page.evaluate(() => {
    location.hash = '#exercise=br-478';
  });
  await page.getByRole('heading', { name: titleOf('br-478') }).waitFor();
  await page.getByRole('button', { name: word('exercises.ui.no-hold', { title: titleOf('br-long-out') }) }).click();
  await page.getByRole('heading', { name: titleOf('br-long-out') }).waitFor();
});

test('in a draft language the English stands beside what to mind, and beside the way out of a running exercise', async () => {
  const { page } = await visit('/fi#exercise=mi-unhook');
  await page.getByText(word('exercises.mi-unhook.note.stop'), { exact: true }).waitFor();
  await press(page, 'exercises.ui.begin', 'fi');
  await page
    .locator('step-exercise')
    .getByText(word('exercises.mi-unhook.note.stop', {}, 'fi'))
    .waitFor();
  await page.locator('step-exercise').getByText(word('exercises.mi-unhook.note.stop'), { exact: true }).waitFor();
});

test('an address can name an exercise, which does not begin by itself', async () => {
  const { page } = await visit('/page#exercise=gr-feet');
  await page.getByRole('heading', { name: 'Feet on the floor' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#exercise=gr-54321';
  });
  await page.getByRole('heading', { name: 'Five senses, five to one' }).waitFor();
  await page.locator('.begin').waitFor();
  expect(await page.locator('step-exercise').count()).toBe(0);
});

test('the youngest are offered what is made for them, and no breath is held, whatever the address names', async () => {
  const held = [titleOf('br-box'), titleOf('br-478')];
  // the control: grown-ups are offered them under these very titles
  expect(await rows(await open('/page', 'Breathing'))).toEqual(expect.arrayContaining(held));
  const page = await open('/child', 'Breathing');
  const titles = await rows(page);
  expect(titles).toContain(titleOf('br-balloon'));
  expect(titles.filter((title) => held.includes(title))).toEqual([]);
  await page.evaluate(() => {
    location.hash = '#exercise=br-478';
  });
  await page.getByRole('heading', { name: word('widget.breathing') }).waitFor();
  expect(await page.locator('.about, breath-gate').count()).toBe(0);
});

test('a child reads at the end whom it can tell; an adult does not', async () => {
  await (await endOf('/child#exercise=gr-shake')).getByText(word('exercises.ui.grown-up')).waitFor();
  expect(await (await endOf('/page#exercise=gr-shake')).getByText(word('exercises.ui.grown-up')).count()).toBe(0);
});

test('where sirens are part of life no sound is offered, elsewhere it is', async () => {
  const way = async (path: string): Promise<number> => {
    const { page } = await visit(`${path}#exercise=br-long-out`);
    await press(page, 'exercises.ui.gate.yes');
    await press(page, 'exercises.ui.begin');
    await page.getByRole('button', { name: word('exercises.ui.show-number') }).waitFor();
    return await page.getByRole('button', { name: word('exercises.ui.sound-on') }).count();
  };
  expect([await way('/war'), await way('/page')]).toEqual([0, 1]);
});

const lists = [
  ['disaster', ['help.now', 'exercises.ba-basics.title', 'exercises.gr-feet.title', 'exercises.gr-notice-slow-reconnect.title']],
  ['grief', ['exercises.gr-object.title', 'exercises.gr-feet.title', 'exercises.lo-two-sides.title', 'exercises.lo-remember.title']],
  ['staff', ['exercises.he-self.title', 'exercises.gr-notice-slow-reconnect.title', 'exercises.ba-sleep.title']],
  ['war', ['help.now', 'exercises.gr-feet.title', 'exercises.gr-categories.title', 'exercises.ba-basics.title']],
] as const;

test.each(everyday(lists, 2))('the list begins with what the topic shows, and says its words: %s', async (name, first) => {
  const page = await open(`/${name}`, 'Grounding');
  expect((await rows(page)).slice(0, first.length)).toEqual(first.map((key) => word(key)));
  await page.getByText(word(`widget.view.pack-${name === 'war' ? 'war-news' : name}`)).waitFor();
});

test('what the topic shows and is no exercise opens: the card for now, and more support', async () => {
  const page = await open('/disaster', 'Grounding');
  await press(page, 'help.now');
  await page.getByText(word('help.now.hard')).waitFor();
  const other = await open('/violence', 'Grounding');
  expect((await rows(other)).slice(0, 3)).toEqual([word('widget.view.support'), word('help.now'), titleOf('gr-feet')]);
  await other.locator('.picks .pick').first().click();
  await other.getByText(word('violence.0')).waitFor();
});

test('what is not for someone is put away for this visit, and something else stands there', async () => {
  const page = await endOf('/page#exercise=gr-shake');
  await press(page, 'exercises.ui.not-for-me');
  await page.getByText(word('exercises.ui.put-away')).waitFor();
  expect(await rows(page)).toEqual([titleOf('gr-feet'), titleOf('gr-categories')]);
  await press(page, 'exercises.ui.all');
  await expect.poll(() => rows(page)).toContain(titleOf('gr-cool'));
  expect(await rows(page)).not.toContain(titleOf('gr-shake'));
  await page.reload();
  await page.locator('.back').click();
  await expect.poll(() => rows(page)).toContain(titleOf('gr-shake'));
});

test('who is too tired gets the short form, under its own title', async () => {
  const { page } = await visit('/page#exercise=gr-54321');
  await press(page, 'exercises.ui.too-tired');
  await page.getByRole('heading', { name: word('exercises.ui.tired-title', { title: titleOf('gr-54321') }) }).waitFor();
  await page.locator('step-exercise').getByRole('listitem').getByText(word('exercises.gr-54321.tired.0')).waitFor();
});

test('an exercise that runs goes on when the widget is drawn anew', async () => {
  const { page } = await visit('/page#exercise=gr-feet');
  await press(page, 'exercises.ui.begin');
  await press(page, 'exercises.ui.next-step');
  await page.getByText(word('exercises.ui.step-of', { step: 2, steps: 4 })).waitFor();
  await page.keyboard.press('Shift');
  await page.getByText(word('widget.more.shift', { count: 1 })).waitFor({ state: 'attached' });
  expect(await page.getByText(word('exercises.ui.step-of', { step: 2, steps: 4 })).count()).toBe(1);
});

test('what could not be read is said in a sentence, the number stays, and one press tries once more', async () => {
  const visitor = await browser.visitor();
  const { page } = await visit('/page', await visitor.newPage());
  await page.waitForLoadState('networkidle');
  await visitor.setOffline(true);
  await page.getByRole('button', { name: 'Breathing' }).click();
  await page.getByText('This part could not be loaded.').waitFor();
  expect(await page.getByRole('link', { name: '112' }).isVisible()).toBe(true);
  await visitor.setOffline(false);
  await page.getByRole('button', { name: 'Try once more' }).click();
  await page.getByRole('button', { name: /Longer out-breath/ }).waitFor();
  await visitor.close();
});
