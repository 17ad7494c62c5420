import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../widget/examples/site.ts';
import { placed } from '../support/box-of-widget.ts';
import { differences } from '../support/computed-looks.ts';
import { hostileSheets } from '../support/hostile-sheets.ts';
import { inside, press } from '../support/in-widget.ts';
import { firefoxVisitor } from '../support/shared-firefox.ts';
import { widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';

let site: Site;
let firefox: BrowserContext;

const nothing = Object.fromEntries(Object.keys(hostileSheets).map((name) => [name, []]));

beforeAll(async () => {
  site = await widgetSite({ '/card': { body: placed('country="FI" help="always"') }, '/other': { body: '<p>Other</p>', head: '' } });
  firefox = await firefoxVisitor();
});

afterAll(async () => {
  await firefox.close();
  await site.close();
});

async function visit(): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(new URL('/card', site.address).href);
  await inside(page, '.lines .state');
  return page;
}

test('in Firefox no property of a hostile page gets in, neither to the card nor to an open exercise', async () => {
  const page = await visit();
  expect(await page.evaluate(differences, hostileSheets)).toEqual(nothing);
  await press(page, '.pick', word('widget.grounding'));
  await press(page, '.picks .pick', word('exercises.gr-feet.title'));
  await press(page, '.begin', word('exercises.ui.begin'));
  await inside(page, 'step-exercise');
  expect(await page.evaluate(differences, hostileSheets)).toEqual(nothing);
  await page.close();
});

test('in Firefox lines under the text of a page do not go through ours', async () => {
  const page = await visit();
  const shot = async (): Promise<string> => String(await (await page.$('wellbeing-widget'))?.screenshot({ encoding: 'base64' }));
  const mild = await shot();
  await page.addStyleTag({ content: 'body,main{text-decoration:line-through solid red 6px}' });
  expect((await shot()) === mild).toBe(true);
  // the control: a line of our own is seen
  await page.addStyleTag({ content: 'wellbeing-widget::part(card){text-decoration:line-through solid red 6px}' });
  expect((await shot()) === mild).toBe(false);
  await page.close();
});
