import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { zipOf } from '#shared/build/zip-of.ts';
import { violations } from '../support/axe.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { littleFilling } from '../support/little-filling.ts';
import { walkSearch } from '../support/local-walk.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { smallDirectory } from '../support/small-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pattern, word } from '../support/words.ts';

const files = smallDirectory();
let browser: Chromium;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder('list');
  await mkdir(join(folder.path, 'list'));
  for (const [name, bytes] of files) await writeFile(join(folder.path, 'list', name), bytes);
  await writeFile(join(folder.path, 'list.zip'), zipOf(files));
  await writeFile(join(folder.path, 'photo.json'), 'not a list');
  browser = await startChromium();
  await (await atToday(browser)).close();
  await (await browser.worker()).evaluate(() => chrome.storage.local.set({ region: 'FI', language: 'en' }));
});
afterAll(async () => {
  await browser?.close();
  await folder?.remove();
});

/** The screen of local services; `at` stops the clock at a moment. */
async function atLocal(width = 1280, at?: string): Promise<Page> {
  const page = await browser.open('app.html');
  if (at) await page.clock.setFixedTime(new Date(at));
  await page.setViewportSize({ width, height: 900 });
  await goTo(page, 'help');
  await page.getByRole('button', { name: word('directory.services') }).click();
  await page.getByRole('heading', { level: 1, name: word('directory.services') }).waitFor();
  return page;
}

const faults = (page: Page): Promise<readonly string[]> => violations((expression) => page.evaluate(expression));

it('a folder is brought in, searched without a network, and still there on another page; what is no list changes nothing', async () => {
  const page = await atLocal();
  await page.locator('#list-file').setInputFiles(join(folder.path, 'photo.json'));
  await page.getByRole('alert').getByText(word('local.bring.failed')).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.locator('#list-folder').setInputFiles(join(folder.path, 'list'));
  await page.getByLabel(word('local.place.field')).fill('Tam');
  await page.getByRole('button', { name: 'Tampere' }).click();
  await page.locator('local-services article').first().waitFor();
  await page.close();
  const again = await atLocal(380);
  await again.getByLabel(word('local.place.field')).fill('kanga');
  await again.getByRole('button', { name: 'Kangasala' }).click();
  await again.getByLabel(word('local.search')).fill('craft club');
  const card = again.locator('local-services article').first();
  await card.getByText('Saturday club').waitFor();
  await card.getByRole('button', { name: pattern('services.more-of') }).click();
  await card.getByText(word('local.source.feed', { feed: 'Services of the made-up region' })).waitFor();
  expect(await card.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toContain('tel:+358507654321');
  // tall, so that the bar at the lower edge covers nothing
  await again.setViewportSize({ width: 380, height: 4000 });
  expect(await faults(again)).toEqual([]);
  expect(await again.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await again.close();
});

it('everything that the list offers finds what it means: words, topic, people, language, way, cost, open now, how far', async () => {
  const page = await atLocal(1280, '2026-11-25T10:00:00Z');
  await page.getByLabel(word('local.place.field')).fill('Tam');
  await page.getByRole('button', { name: 'Tampere' }).click();
  await page.locator('local-services article').first().waitFor();
  await walkSearch(page.locator('local-services'));
  await page.close();
});

it('a child finds topics in words for children, is told that a grown-up can look too, and what is for others stands folded below', async () => {
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
  const page = await atLocal();
  await page.getByLabel(word('local.place.field')).fill('Tam');
  await page.getByRole('button', { name: 'Tampere' }).click();
  await button(page, 'local.choose').click();
  await page.getByText(word('topics.grown-up')).waitFor();
  const topics = await page.getByLabel(word('directory.topic')).locator('option').allTextContents();
  expect(topics).toContain(word('topics.food.child'));
  expect(topics).not.toContain(word('topics.legal'));
  expect(
    await page
      .locator('local-services details.fold', { hasText: word('local.others') })
      .locator('h4')
      .allTextContents(),
  ).toContain('Refuge for women');
  await page.close();
  await worker.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
});

it('small ways to belong lead to what there is to do near, already chosen, and name what a school offers', async () => {
  const page = await browser.open('app.html');
  const listings = [{ title: 'Breakfast club', place: 'canteen' }];
  await page.evaluate(
    (text) => chrome.storage.local.set({ 'site-pack': text }),
    JSON.stringify({ version: 1, name: 'Harbour School', listings }),
  );
  await page.reload();
  await goTo(page, 'people');
  await button(page, 'circle.belong').click();
  await page.getByRole('heading', { name: word('reach-out.belong.at', { name: 'Harbour School' }) }).waitFor();
  await page.getByRole('listitem').getByText('Breakfast club').waitFor();
  await button(page, 'reach-out.belong.look').click();
  await page.getByLabel(word('local.place.field')).fill('kanga');
  await page.getByRole('button', { name: 'Kangasala' }).click();
  await page.locator('local-services article').getByText('Saturday club').waitFor();
  await page.getByRole('button', { name: word('local.chosen.one', { count: 1 }) }).click();
  const topics = page.getByLabel(word('directory.topic'));
  expect(await topics.inputValue()).toBe('things-to-do');
  await page.evaluate(() => chrome.storage.local.remove('site-pack'));
  await page.close();
});

it('an archive takes its place, its size is told, and it can be removed', async () => {
  const page = await atLocal();
  await page.getByText(word('local.bring.replace')).click();
  await page.getByText(pattern('local.bring.kept')).waitFor();
  await page.locator('#list-file').setInputFiles(join(folder.path, 'list.zip'));
  await page.getByText(word('local.bring.reading')).waitFor({ state: 'hidden' });
  await button(page, 'local.bring.remove').click();
  await page.getByText(word('local.bring.intro')).waitFor();
  await page.close();
});

it("a school's own file puts its people on Help, says what was left out, and can be taken out", async () => {
  const page = await atLocal(380);
  const choose = (text: string) =>
    page.locator('#site-file').setInputFiles({ name: 'school.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  for (const useless of ['{"version": 1}', `"${'x'.repeat(3e6)}"`, '['.repeat(90_000) + ']'.repeat(90_000)]) {
    await choose(useless);
    await page.getByText(word('site.from-file.nothing')).waitFor();
  }
  const people = [
    { name: 'Ms Rossi', role: 'counsellor', place: 'room 12', phone: '+358 9 000 000', agreed: true },
    { name: 'Mr Lind', role: 'nurse', place: 'B2' },
  ];
  await choose(JSON.stringify({ version: 1, name: 'Harbour School', people, checkedOn: '2026-11-02' }));
  await page.getByText(word('site.from-file.some', { count: 1 })).waitFor();
  await goTo(page, 'help');
  await page
    .getByRole('button', { name: word('common.help') })
    .first()
    .click();
  await page.locator('site-people').getByText('Ms Rossi').waitFor();
  expect(await page.locator('site-people').locator('.all').innerText()).not.toContain('Lind');
  expect(await page.locator('site-people').getByRole('link').getAttribute('href')).toBe('tel:+3589000000');
  await page.setViewportSize({ width: 380, height: 4000 });
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: word('directory.services') }).click();
  await page.getByRole('button', { name: word('site.from-file.remove', { name: 'Harbour School' }) }).click();
  await expect.poll(() => page.evaluate(() => chrome.storage.local.get('site-pack'))).toEqual({});
  await page.close();
});

it('deleting everything deletes the list too', async () => {
  const page = await atLocal();
  await page.locator('#list-file').setInputFiles(join(folder.path, 'list.zip'));
  await page.getByLabel(word('local.place.field')).waitFor();
  await goTo(page, 'settings');
  await littleFilling(page);
  await button(page, 'settings.delete').click();
  await button(page, 'settings.delete.yes').click();
  await button(page, 'welcome.start').waitFor({ timeout: 45_000 });
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('lists');
  await page.close();
});
