import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FirstLines } from '../../widget/first-lines.ts';
import { at, atBuilder, builderPage, choose, endBuilder, form, startBuilder, way } from '../support/builder-person.ts';
import { everyday } from '../support/everyday.ts';
import { type Tag, word } from '../support/words.ts';

beforeAll(startBuilder);
afterAll(endBuilder);

describe('on paper', () => {
  test('the poster is one page of A4 and of Letter with every number, and its code leads to the page', async () => {
    const page = await atBuilder();
    await choose(page);
    await page.getByLabel(word('builder.page'), { exact: true }).fill('https://school.example/feeling-well');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await way(page, 'poster');
    const print = (): Promise<void> => page.getByRole('button', { name: word('builder.print') }).click();
    for (const format of ['A4', 'Letter'] as const) {
      await print();
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, printBackground: false })));
      const { text } = await extractText(pdf, { mergePages: true });
      expect(pdf.numPages).toBe(1);
      expect(text.replace(/\s+/g, ' ')).toMatch(/112.*116 ?111.*school\.example\/feeling-well/);
    }
    await print();
    await page.emulateMedia({ media: 'print' });
    const code = await page.locator('.paper__code').boundingBox();
    expect(code?.width).toBeGreaterThan(120);
    const picture = await page.locator('.paper__scan').screenshot();
    const seen = await page.evaluate(async (data) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (each) => each.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data: pixels } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      return { pixels: [...pixels], width: bitmap.width, height: bitmap.height };
    }, picture.toString('base64'));
    expect(jsqr(Uint8ClampedArray.from(seen.pixels), seen.width, seen.height)?.data).toBe('https://school.example/feeling-well');
  });

  /** Lines as long as the longest of the lists beside this page, and longer. */
  const long: FirstLines = {
    lines: [
      ['Línea nacional de salud mental para jóvenes y sus familias (Centro de Contacto)', 'es', 'phone', '+358 800 000 000', '123'],
      ['Kirkon keskusteluapu ja lähimmäispalvelu', 'fi', 'chat', 'https://chat.a-long-name-of-a-service.example/en/young-people/talk'],
      ['Solo un nombre', 'es', 'phone', '811'],
    ],
    for: { everyday: [[], [], [0, 1, 2]] },
  };

  /** What lies on paper now: its pages as text, and every card or poster of which a part is not seen or can't be read. */
  async function onPaper(page: Page, format: 'A4' | 'Letter') {
    // looked at first: once it was printed the paper is taken away
    await page.emulateMedia({ media: 'print' });
    const width = format === 'A4' ? 703 : 725;
    await page.setViewportSize({ width, height: 900 });
    const cut = await page.locator('.paper').evaluateAll((all) => {
      const leaves = (each: Element): boolean => {
        const { right, bottom, left } = each.getBoundingClientRect();
        const inner = [...each.querySelectorAll('*')].map((one) => one.getBoundingClientRect());
        // a letter may reach under its own line by a part of a pixel
        return inner.some((one) => one.right > right + 1 || one.left < left - 1 || one.bottom > bottom + 1);
      };
      /** Letters of a name and of its number on top of each other, whatever their boxes are. */
      const letters = (each: Element | null): DOMRect[] => {
        const range = document.createRange();
        if (each) range.selectNodeContents(each);
        return [...range.getClientRects()];
      };
      // boxes of letters reach into the lines above and below, in Arabic far: half of a line has to be shared
      const meet = (one: DOMRect, other: DOMRect): boolean =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2;
      const covers = (line: Element): boolean =>
        letters(line.querySelector('span')).some((one) => letters(line.querySelector('b')).some((other) => meet(one, other)));
      if (all.length === 0) return Number.NaN;
      return all.filter((each) => leaves(each) || [...each.querySelectorAll('li')].some(covers)).length;
    });
    await page.emulateMedia({ media: null });
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, printBackground: false })));
    const { text } = await extractText(pdf, { mergePages: true });
    return { pages: pdf.numPages, text: text.replace(/\s+/g, ' '), cut };
  }

  const papers = [
    ['ar', 'A4', long],
    ['fi', 'Letter', null],
    ['en', 'A4', long],
    ['fi', 'A4', long],
    ['en', 'Letter', long],
    ['ar', 'Letter', null],
  ] as const;

  /** A page that is ready to print for Finland and young readers; `lines` stand in the place of its own list. */
  async function ready(tag: Tag, lines: typeof long | null): Promise<Page> {
    const page = await builderPage();
    if (lines) await page.route('**/directory/FI.json', (route) => route.fulfill({ json: lines }));
    await page.goto(at(`wellbeing/builder/index.html?lang=${tag}`));
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.locator('#country').selectOption('FI');
    await form(page)
      .getByText(word('builder.audience.t13', {}, tag), { exact: true })
      .click();
    await page.locator('#page').fill('https://www.a-very-long-name-of-a-school.example/for-you/feeling-well');
    const shown = page.locator('.preview .lines li');
    await (lines ? shown.getByText('Solo un nombre') : shown.first()).waitFor();
    return page;
  }

  test('cards with a line for each part of a country, where the page names none, are fewer, and all of them on one page', async () => {
    const page = await atBuilder();
    await page.getByLabel(word('builder.country'), { exact: true }).selectOption('GB');
    await form(page).getByText(word('builder.topic.violence'), { exact: true }).click();
    await page.locator('.preview .lines li').getByText('England').waitFor();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await way(page, 'handout');
    for (const format of ['A4', 'Letter'] as const) {
      await page.getByRole('button', { name: word('builder.print') }).click();
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, printBackground: false })));
      const { text } = await extractText(pdf, { mergePages: true });
      expect(pdf.numPages).toBe(1);
      for (const part of ['England', 'Northern Ireland', 'Scotland', 'Wales'])
        expect(text.replace(/\s+/g, ' ').split(part)).toHaveLength(7);
    }
  });

  test('on both, each of two emergency numbers says what it is for and that it is not confirmed, with the English beside a draft', async () => {
    const page = await atBuilder('fi');
    await page.getByLabel(word('builder.country', {}, 'fi'), { exact: true }).selectOption('AO');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    for (const [name, cards] of [
      ['poster', 1],
      ['handout', 8],
    ] as const) {
      await page.getByRole('button', { name: word(`builder.way.${name}`, {}, 'fi'), exact: true }).click();
      await page.getByRole('button', { name: word('builder.print', {}, 'fi') }).click();
      await page.emulateMedia({ media: 'print' });
      const danger = page.locator('.paper__danger');
      await expect
        .poll(() =>
          danger
            .first()
            .textContent()
            .then((text) => text?.replaceAll(/\s+/g, ' ').trim()),
        )
        .toBe('Vaarassa nyt? In danger now? Poliisi 113 Ei vahvistettu Not confirmed Ambulanssi 112 Ei vahvistettu Not confirmed');
      expect(await danger.count()).toBe(cards);
      expect(await page.locator('.paper__foot').first().textContent()).toMatch(/Nämä luettelot ovat päivältä \d/);
      // nothing of a card is cut off
      const heights = await page.locator('.paper').evaluateAll((all) => all.map((each) => each.scrollHeight - each.clientHeight));
      expect(heights.filter((over) => over > 0)).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
    }
  });

  for (const [tag, format, lines] of everyday(papers, 1))
    test(`nothing is cut from eight cards and a poster: ${tag}, ${format}${lines ? ', long names' : ''}`, async () => {
      const page = await ready(tag, lines);
      // of every line the last letters, and no two words: where a line breaks depends on the fonts, and from right to left others stand between
      const ends = lines ? ['Centro', 'Contacto)', '+358800000000', 'youngpeople/talk'] : ['1161'];
      for (const [kind, copies, most] of [
        // cards that need more room than a row of theirs take a second page rather than lose a line
        ['handout', 8, lines ? 2 : 1],
        ['poster', 1, 1],
      ] as const) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.getByRole('button', { name: word(`builder.way.${kind}`, {}, tag), exact: true }).click();
        await page.getByRole('button', { name: word('builder.print', {}, tag) }).click();
        const { pages, text, cut } = await onPaper(page, format);
        expect(cut).toBe(0);
        expect(pages).toBeLessThanOrEqual(most);
        expect(text.match(/\b112\b/g)).toHaveLength(copies);
        const bare = text.replace(/[\s-]+/g, '');
        for (const end of ends) expect(bare.split(end).length - 1).toBeGreaterThanOrEqual(copies);
        expect(bare.split('foryou/feelingwell').length - 1).toBe(copies);
      }
    });
});
