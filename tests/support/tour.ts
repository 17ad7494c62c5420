import type { Locator, Page } from 'playwright-core';
import type { Place } from '../../extension/state/place.ts';
import { button, goTo, pointName } from './person.ts';
import { lockVisit, settingsVisit } from './tour-settings.ts';
import { type Tag, word } from './words.ts';

/** Called when a screen stands still, with a name for it. */
export type Look = (name: string) => Promise<void>;

/** What a visit needs: the page, the language it speaks, and who looks. */
export interface Visit {
  readonly page: Page;
  readonly tag: Tag;
  readonly look: Look;
}

type NameOf<P> = P extends { readonly screen: infer Screen extends string }
  ? Screen | ('view' extends keyof P ? `${Screen} ${P['view'] & string}` : never)
  : never;

/**
 * Every screen and every view of one, by the type of places: a new one without a visit is an error of the types.
 * The welcome comes before Today, once, and has tests of its own.
 */
type Visited = Exclude<NameOf<Place>, 'welcome'> | 'lock';

/** The screen that a place's own button leads to, as if one came from Today. */
async function home(page: Page, place: 'calm' | 'people' | 'lookback' | 'help' | 'settings', tag: Tag): Promise<void> {
  await goTo(page, 'today', tag);
  await goTo(page, place, tag);
}

const heading = (page: Page, key: string, tag: Tag): Locator =>
  page.getByRole('heading', { name: word(key, {}, tag), exact: true }).first();

/** A press on what carries these words among others, or alone. */
const press = (page: Page, key: string, tag: Tag): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('button', { name: word(key, {}, tag) })
    .first()
    .click();

/** From the start of a place by a button whose words are the view's heading. */
const behind =
  (place: 'calm' | 'people' | 'lookback' | 'help', key: string, title = key) =>
  async ({ page, tag }: Visit): Promise<void> => {
    await home(page, place, tag);
    await press(page, key, tag);
    await heading(page, title, tag).waitFor();
  };

/** How each is reached by the buttons a person would press; whoever visits looks at its end, and on the way where there is more to see. */
const visits: Readonly<Record<Visited, (visit: Visit) => Promise<void>>> = {
  today: checkIn,
  calm: ({ page, tag }) => home(page, 'calm', tag),
  'calm understand': async (visit) => {
    await behind('calm', 'calm.understand', 'understand.ui')(visit);
    await visit.look('calm understand, all cards');
    await press(visit.page, 'understand.un-lonely.title', visit.tag);
    await visit.page.getByText(word('understand.un-lonely.line.0', {}, visit.tag), { exact: true }).waitFor();
  },
  'calm own': async (visit) => {
    await behind('calm', 'exercises.own.title')(visit);
    await press(visit.page, 'calm.own.make', visit.tag);
    await visit.page.locator('#own-name').waitFor();
  },
  'calm here': async ({ page, tag, look }) => {
    await home(page, 'calm', tag);
    await press(page, 'calm.here', tag);
    await look('calm here, empty');
    await press(page, 'calm.here.fill', tag);
    await page.locator('#here-name').waitFor();
  },
  'calm steady': async ({ page, tag }) => {
    await home(page, 'calm', tag);
    await press(page, 'calm.steady', tag);
    await page.locator('#steady-text').waitFor();
  },
  'people add': async ({ page, tag, look }) => {
    await home(page, 'people', tag);
    await look('people, nobody yet');
    await press(page, 'circle.add', tag);
    await page.locator('#tie-name').fill('Sam');
    await press(page, 'circle.gives.comfort', tag);
    await page
      .locator('summary')
      .filter({ hasText: word('circle.more', {}, tag) })
      .first()
      .click();
    await press(page, 'circle.price.risk', tag);
    await look('people add, a risk');
    await press(page, 'circle.price.risk', tag);
  },
  'help support': async ({ page, tag }) => {
    // from the form of the visit before, where it leads there quietly
    await press(page, 'circle.price.risk', tag);
    await press(page, 'circle.risk.help', tag);
    await heading(page, 'violence.neutral', tag).waitFor();
    await page.locator('service-list').first().waitFor();
  },
  people: async ({ page, tag }) => {
    await home(page, 'people', tag);
    await press(page, 'circle.add', tag);
    await page.locator('#tie-name').fill('Noor');
    await press(page, 'circle.gives.comfort', tag);
    await press(page, 'circle.keep', tag);
    await page.locator('svg').getByRole('button', { name: /Noor/ }).first().waitFor();
  },
  'people tie': async ({ page, tag }) => {
    await home(page, 'people', tag);
    await page.getByRole('listitem').getByRole('button', { name: /Noor/ }).first().click();
    await page.locator('#tie-name').waitFor();
  },
  'people message': async (visit) => {
    await behind('people', 'circle.message')(visit);
    await press(visit.page, 'reach-out.want.be-heard', visit.tag);
    await press(visit.page, 'reach-out.be-heard.1', visit.tag);
    await visit.page.locator('#own-message').waitFor();
  },
  'people hello': behind('people', 'circle.hello'),
  'people no': behind('people', 'circle.no'),
  'people belong': behind('people', 'circle.belong'),
  'people by': behind('people', 'circle.by', 'standing-by.title'),
  help: async ({ page, tag }) => {
    await home(page, 'help', tag);
    await page.locator('main.help').waitFor();
  },
  'help local': behind('help', 'directory.services'),
  plan: async ({ page, tag, look }) => {
    await home(page, 'help', tag);
    await press(page, 'common.plan', tag);
    await heading(page, 'common.plan', tag).waitFor();
    await look('plan, empty');
    await press(page, 'plan.part.signs', tag);
    await page.getByRole('main').getByRole('textbox').first().fill('awake past three');
    await look('plan, a part being written');
    await press(page, 'plan.keep', tag);
    await page.getByText('awake past three').first().waitFor();
  },
  'plan hope': async ({ page, tag, look }) => {
    await press(page, 'hope.title', tag);
    await heading(page, 'hope.title', tag).waitFor();
    await look('plan hope, empty');
    await press(page, 'hope.empty.step', tag);
    await page.getByRole('main').getByRole('textbox').fill('the sea at home');
    await look('plan hope, words being written');
    await press(page, 'hope.add', tag);
    await page.getByText('the sea at home').first().waitFor();
  },
  lookback: async ({ page, tag, look }) => {
    await home(page, 'lookback', tag);
    await look('lookback');
    await page.locator('.days__day').first().click();
    await page.locator('#dayview').waitFor();
  },
  'lookback week': async (visit) => {
    await behind('lookback', 'pulse.title')(visit);
    await visit.look('lookback week, before it');
    await button(visit.page, 'pulse.begin', visit.tag)
      .or(button(visit.page, 'pulse.again', visit.tag))
      .click();
    await visit.look('lookback week, its lines');
    await press(visit.page, 'pulse.keep', visit.tag);
    await visit.page.getByRole('img', { name: word('pulse.petals', {}, visit.tag) }).waitFor();
  },
  'lookback over': behind('lookback', 'insights.over'),
  'lookback with': behind('lookback', 'insights.with'),
  'lookback scores': async (visit) => {
    await behind('lookback', 'insights.scores')(visit);
    await visit.page.locator('#score-new-name').fill('Some questionnaire');
    await visit.page.locator('#score-new-total').fill('12');
    await press(visit.page, 'insights.scores.add', visit.tag);
    await visit.page.getByRole('listitem').getByText('Some questionnaire').first().waitFor();
  },
  'lookback bring': behind('lookback', 'lookback.bring'),
  settings: settingsVisit,
  lock: lockVisit,
};

/**
 * Through every screen of a page that stands at Today, by the buttons a person would press, in the language of the page; it knows its region.
 * Keeps one check-in, one person, a line of the plan, some words and a score on the way, locks it all and opens it, and ends in Settings.
 */
export async function tour(page: Page, tag: Tag, look: Look): Promise<void> {
  for (const [name, visit] of Object.entries(visits)) {
    await visit({ page, tag, look });
    await page.locator('main:not([aria-busy="true"])').waitFor();
    await look(name);
    if (name === 'calm') await exercises(page, tag, look);
  }
}

async function checkIn({ page, tag, look }: Visit): Promise<void> {
  await look('Today');
  await page.getByRole('radio', { name: pointName({ pleasantness: -1, energy: 1 }, tag), exact: true }).click();
  await look('Today, a point chosen');
  await button(page, 'common.next', tag).click();
  for (const ask of ['words', 'context', 'need']) {
    await page.getByRole('heading', { name: word(`checkin.${ask}.ask`, {}, tag) }).waitFor();
    await look(`Today, ${ask}`);
    await button(page, 'common.skip', tag).click();
  }
  await button(page, 'checkin.note.open', tag).click();
  await page.getByRole('textbox').fill('one line');
  await look('Today, a line');
  await button(page, 'checkin.keep', tag).click();
  await button(page, 'checkin.again', tag).waitFor();
}

/** So many rows of the list apart: each exercise has its own walk (`exercise-walks.ts`), this one is about the screens around it. */
const apart = 16;

/** Opens some exercises of the list in turn, looks, and goes back to the list. */
async function exercises(page: Page, tag: Tag, look: Look): Promise<void> {
  const list = page.locator('.calm__find, .calm__groups').getByRole('listitem').getByRole('button');
  const all = page.locator('summary').filter({ hasText: word('exercises.ui.all', {}, tag) });
  await all.click();
  await look('Calm, all exercises');
  const count = await list.count();
  for (let index = 0; index < count; index += apart) {
    const name = (await list.nth(index).innerText()).split('\n')[0] ?? '';
    await list.nth(index).click();
    await look(`Calm, ${name}`);
    await home(page, 'calm', tag);
    await all.click();
  }
}
