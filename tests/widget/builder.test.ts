import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import { type Site, serveSite, widgetFiles } from '../../widget/examples/site.ts';
import type { FirstLines } from '../../widget/first-lines.ts';
import { violations } from '../support/axe.ts';
import { everyday } from '../support/everyday.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { type Tag, word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;
/** A page of a host: what was copied is put into it just as it is. */
let pasted = '';
/** What that page allows, and what its own style sheet says. */
const usual = "default-src 'self' 'unsafe-inline' tel:; connect-src 'self'";
let policy = usual;
let sheet = '';
/** The pack of that site, as it was saved. */
let saved = '';

beforeAll(async () => {
  site = await serveSite(
    () => ({
      ...widgetFiles(built.widget),
      '/host': {
        type: 'text/html',
        get policy() {
          return policy;
        },
        read: () =>
          `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title><link rel="stylesheet" href="/host.css"><main><h1>A host</h1>${pasted}<p id="below">What stands below.</p></main></html>`,
      },
      '/host.css': { type: 'text/css', read: () => sheet },
      '/our-pack.json': { type: 'application/json', read: () => saved },
    }),
    4540,
  );
  browser = await startPlainChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function atBuilder(tag: Tag = 'en', width = 1280): Promise<Page> {
  const page = await browser.page({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.address}wellbeing/builder/index.html?lang=${tag}`);
  await page.getByRole('heading', { level: 1, name: word('builder.heading', {}, tag) }).waitFor();
  return page;
}

/** What is chosen for the widget itself; the pack below has some of the same words. */
const form = (page: Page): Locator => page.locator('form');

/** Chooses Finland and young readers, and says where the files lie here. */
async function choose(page: Page): Promise<void> {
  await page.getByLabel(word('builder.country'), { exact: true }).selectOption('FI');
  await form(page).getByText(word('builder.audience.t13'), { exact: true }).click();
  await form(page).getByText(word('builder.topic.school'), { exact: true }).click();
  await page.getByLabel(word('builder.folder'), { exact: true }).fill('https://files.example/wellbeing/');
  await page.locator('.preview wellbeing-widget .lines li').first().waitFor();
}

const way = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: word(`builder.way.${name}`), exact: true }).click();

/** The text to copy, with the address of this machine in the place of the host that it was made for. */
async function codeFor(page: Page, name: string): Promise<string> {
  await way(page, name);
  const code = await page.locator('[aria-labelledby="ways"] .code code').first().innerText();
  expect(code).toContain(name === 'plain' ? 'tel:' : 'https://files.example/wellbeing/');
  return code.replaceAll('https://files.example/', site.address);
}

interface Host {
  readonly script?: boolean;
  readonly allows?: string;
  readonly css?: string;
  readonly width?: number;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

async function hostWith(code: string, { script = true, allows = usual, css = '', width = 1280, prepare }: Host = {}): Promise<Page> {
  [pasted, policy, sheet] = [code, allows, css];
  const page = await browser.page({ javaScriptEnabled: script, viewport: { width, height: 1600 } });
  page.setDefaultTimeout(10_000);
  await prepare?.(page);
  await page.goto(`${site.address}host`);
  return page;
}

describe('what the builder makes runs just as it was copied', () => {
  test('two lines: the widget with what was chosen; without script its number, two lines and the way out', async () => {
    const page = await atBuilder();
    await choose(page);
    const code = await codeFor(page, 'element');
    expect(code).not.toContain('integrity');
    const host = await hostWith(code);
    await host.locator('wellbeing-widget .sos .num').waitFor();
    expect(await host.locator('wellbeing-widget').getAttribute('audience')).toBe('t13');
    expect(await host.locator('link[rel=preload]').getAttribute('href')).toContain('directory/FI.json');
    await host.close();
    const bare = await hostWith(code, { script: false });
    await bare.getByRole('link', { name: '112', exact: true }).waitFor();
    expect(await bare.locator('wellbeing-widget li').count()).toBe(2);
    await bare.getByRole('link', { name: word('widget.leave') }).waitFor();
    await bare.close();
    await page.close();
  });

  test('for another host at a fixed version a hash is added, and the browser takes the script with it', async () => {
    const page = await atBuilder();
    await choose(page);
    await page.getByText(word('builder.integrity')).click();
    const code = await codeFor(page, 'element');
    expect(code).toMatch(/integrity="sha384-[\w+/]{64}"/);
    const host = await hostWith(code);
    await host.locator('wellbeing-widget .sos .num').waitFor();
    await host.close();
    await page.close();
  });

  test('a frame, and plain HTML that has numbers as text and no script at all', async () => {
    const page = await atBuilder();
    await choose(page);
    const host = await hostWith(await codeFor(page, 'frame'));
    await host.frameLocator('iframe').getByRole('link', { name: '112', exact: true }).waitFor();
    await host.close();
    const plain = await codeFor(page, 'plain');
    expect(plain).not.toMatch(/<(script|style|iframe|svg|form)|on\w+=|class=/);
    const tags = new Set([...plain.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag));
    // what the post filter of WordPress, and most others, let through
    expect([...tags].filter((tag) => !['p', 'strong', 'a', 'ul', 'li', 'span'].includes(tag ?? ''))).toEqual([]);
    const bare = await hostWith(plain, { script: false });
    expect(await bare.locator('main').innerText()).toMatch(/112[\s\S]*116 ?111/);
    await bare.close();
    await page.close();
  });

  test("a portal's list carries its lines for search engines", async () => {
    const page = await atBuilder();
    await choose(page);
    await form(page).getByText(word('builder.layout.list'), { exact: true }).click();
    await way(page, 'element');
    const code = page.locator('[aria-labelledby="ways"] .code code').first();
    await expect.poll(() => code.innerText()).toContain('application/ld+json');
    const [, data = ''] = /ld\+json">(.*?)<\/script>/s.exec(await code.innerText()) ?? [];
    expect(JSON.parse(data)['@graph'].length).toBeGreaterThan(3);
    await page.close();
  });
});

test('every attribute of the contract can be chosen, the rare ones behind one press, and the preview follows', async () => {
  const page = await atBuilder();
  await choose(page);
  const preview = page.locator('.preview wellbeing-widget').first();
  await form(page).getByText(word('builder.topic.club'), { exact: true }).click();
  await form(page).getByText(word('builder.layout.card'), { exact: true }).click();
  await form(page).getByText(word('builder.pin'), { exact: true }).click();
  await form(page).getByText(word('builder.more'), { exact: true }).click();
  await form(page).getByText(word('builder.exercises.grounding'), { exact: true }).click();
  await form(page).getByText(word('builder.theme.contrast'), { exact: true }).click();
  const fill = (key: string, value: string): Promise<void> =>
    page
      .getByLabel(word(`builder.${key}`), { exact: true })
      .first()
      .fill(value);
  await fill('subdivision', 'SE-AB');
  await page.getByText(word('builder.subdivision.wrong')).waitFor();
  await fill('subdivision', 'fi-18');
  await fill('exit-url', 'https://exit.example/');
  await fill('directory', 'services/');
  await fill('near', 'Turku');
  await fill('pack', 'our-pack.json');
  await expect.poll(() => preview.locator('.pick').count()).toBe(1);
  await expect.poll(() => preview.locator('.w').getAttribute('data-theme')).toBe('contrast');
  const [, tag = ''] = /<wellbeing-widget([^>]*)>/.exec(await codeFor(page, 'element')) ?? [];
  const written = Object.fromEntries([...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]));
  expect(written).toEqual({
    country: 'FI',
    subdivision: 'FI-18',
    lang: 'en',
    audience: 't13',
    topic: 'school club',
    exercises: 'grounding',
    help: 'always',
    'exit-url': 'https://exit.example/',
    pack: 'our-pack.json',
    directory: 'services/',
    near: 'Turku',
    theme: 'contrast',
  });
  const shown = await preview.evaluate((each) => Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value])));
  expect(shown).toMatchObject(written);
  expect(await codeFor(page, 'frame')).toContain('subdivision=FI-18');
  await form(page).getByText(word('builder.exit'), { exact: true }).click();
  await way(page, 'element');
  expect(await page.locator('[aria-labelledby="ways"] .code code').first().innerText()).toContain('exit="off"');
  await page.close();
});

/** Counts how far what stands below the card moves, as browsers do, and lets script and lines come late. */
async function watched(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    type Shift = PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        if (sources.some(({ node }) => node?.parentElement?.closest('#below') || (node as Element | null)?.id === 'below'))
          seen.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route(/wellbeing-widget\.js$|directory\/.*\.json$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
}

const shiftOf = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);

describe('what was copied keeps the place free: nothing moves when the card comes', () => {
  const cases = [
    ['fi', 1280, 'adult'],
    ['ar', 375, 'c6'],
    ['en', 375, 'adult'],
    ['en', 1280, 't13'],
    ['fi', 375, 'c6'],
    ['ar', 1280, 'adult'],
  ] as const;
  for (const [tag, width, audience] of everyday(cases, 1))
    test(`${tag}, ${audience}, ${width} px`, async () => {
      const page = await atBuilder();
      await page.getByLabel(word('builder.language'), { exact: true }).selectOption(tag);
      await choose(page);
      await form(page)
        .getByText(word(`builder.audience.${audience}`), { exact: true })
        .click();
      await page.locator(`.preview [lang=${tag}] .foot`).waitFor();
      // measured anew after each choice: the line is there, and stays the same for a moment
      const line = async (): Promise<string> => /<style>.*<\/style>/.exec(await codeFor(page, 'element'))?.[0] ?? '';
      await expect.poll(line).toContain('min-block-size');
      await page.waitForLoadState('networkidle');
      const code = await codeFor(page, 'element');
      await page.close();
      const host = await hostWith(code, { width, prepare: watched });
      await host.locator('wellbeing-widget .pick').first().waitFor();
      await host.waitForLoadState('networkidle');
      expect(await shiftOf(host)).toBe(0);
      await host.close();
      // without the line the page does move: the measure can see it
      const bare = await hostWith(code.replace(/<style>.*<\/style>/, ''), { width, prepare: watched });
      await bare.locator('wellbeing-widget .pick').first().waitFor();
      await expect.poll(() => shiftOf(bare)).toBeGreaterThan(0);
      await bare.close();
    });
});

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
    await page.close();
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
    const page = await browser.page({ viewport: { width: 1280, height: 900 } });
    if (lines) await page.route('**/directory/FI.json', (route) => route.fulfill({ json: lines }));
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(`${site.address}wellbeing/builder/index.html?lang=${tag}`);
    await page.locator('#country').selectOption('FI');
    await form(page)
      .getByText(word('builder.audience.t13', {}, tag), { exact: true })
      .click();
    await page.locator('#page').fill('https://www.a-very-long-name-of-a-school.example/for-you/feeling-well');
    const shown = page.locator('.preview .lines li');
    await (lines ? shown.getByText('Solo un nombre') : shown.first()).waitFor();
    return page;
  }

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
    await page.close();
  });

  for (const [tag, format, lines] of everyday(papers, 1))
    test(`nothing is cut from eight cards and a poster: ${tag}, ${format}${lines ? ', long names' : ''}`, async () => {
      const page = await ready(tag, lines);
      // of every line the last letters
      const ends = lines ? ['CentrodeContacto)', '+358800000000', 'youngpeople/talk'] : ['1161'];
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
      await page.close();
    });
});

describe('what is said of a policy is what the browser does', () => {
  /** What the builder says of a policy; `key` is one of its sentences. */
  async function says(page: Page, text: string, key: string): Promise<void> {
    await page.getByLabel('Content-Security-Policy').fill(text);
    await page.getByText(word(`builder.policy.${key}`, { height: 720 })).waitFor();
  }

  const heightOf = (host: Page): Promise<number> => host.locator('iframe').evaluate((each) => each.getBoundingClientRect().height);

  test('a script that is not let in, and one that is', async () => {
    const page = await atBuilder();
    await says(page, "default-src 'none'", 'is.script');
    await says(page, "script-src 'self' https:; connect-src https:", 'element.ok');
    await page.close();
  });

  test('a frame whose page lets no script in stays as high as it was made, without an edge; where it is let in it gets its height', async () => {
    const page = await atBuilder();
    await choose(page);
    const code = await codeFor(page, 'frame');
    // the files lie on the page's own host in these two policies, as they do on the served page
    await page.getByLabel(word('builder.folder'), { exact: true }).fill('https://your-site.example/wellbeing/');
    const strict = "default-src 'none'; script-src 'none'; frame-src 'self' tel: sms: mailto:; style-src 'none'";
    await says(page, strict, 'frame.but');
    await says(page, strict, 'is.height');
    const shut = await hostWith(code, { allows: strict });
    await shut.frameLocator('iframe').locator('.lines li').first().waitFor();
    await shut.waitForLoadState('networkidle');
    expect(await heightOf(shut)).toBe(720);
    expect(await shut.locator('iframe').evaluate((each) => getComputedStyle(each).borderTopWidth)).toBe('0px');
    await shut.close();
    const open = strict.replace("script-src 'none'", "script-src 'self'");
    await says(page, open, 'frame.ok');
    const host = await hostWith(code, { allows: open });
    await expect.poll(() => heightOf(host)).not.toBe(720);
    await host.close();
    await says(page, "script-src 'nonce-abc' 'strict-dynamic'", 'is.height-nonce');
    await page.close();
  });

  test('where no style in HTML counts the rule does its work in a style sheet of the site', async () => {
    const page = await atBuilder();
    await choose(page);
    await expect.poll(() => codeFor(page, 'element')).toContain('min-block-size');
    const code = await codeFor(page, 'element');
    await page.getByLabel(word('builder.folder'), { exact: true }).fill('https://your-site.example/wellbeing/');
    const strict = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";
    await says(page, strict, 'element.but');
    await says(page, strict, 'is.room');
    const rule = await page.locator('[aria-labelledby="policy-title"] .code code').first().innerText();
    const room = (host: Page): Promise<string> => host.locator('wellbeing-widget').evaluate((each) => getComputedStyle(each).minBlockSize);
    const shut = await hostWith(code, { allows: strict });
    expect(await room(shut)).toBe('0px');
    await shut.close();
    const own = await hostWith(code.replace(/<style>.*<\/style>/, ''), { allows: strict, css: rule });
    expect(Number.parseFloat(await room(own))).toBeGreaterThan(500);
    await own.close();
    await says(page, `${strict} 'unsafe-inline'`, 'element.ok');
    const open = await hostWith(code, { allows: `${strict} 'unsafe-inline'` });
    expect(Number.parseFloat(await room(open))).toBeGreaterThan(500);
    await open.close();
    await page.close();
  });
});

describe("a site's own pack", () => {
  const label = (page: Page, key: string) => page.getByLabel(word(`builder.pack.${key}`), { exact: true });

  test('is written without code, says what is missing, shows itself, and the file that is saved is what a widget reads', async () => {
    const page = await atBuilder();
    await choose(page);
    await label(page, 'site').fill('Harbour School');
    await label(page, 'zone').fill('Europe/Helsinki');
    await label(page, 'checked').fill('the office');
    await page.getByRole('button', { name: word('builder.pack.add.person') }).click();
    await label(page, 'name').fill('Ms Rossi');
    await label(page, 'place').fill('room 12');
    await label(page, 'hours').fill('Tuesday morning');
    await page.getByText(/Ms Rossi is left out/).waitFor();
    await label(page, 'agreed').check();
    await page.getByText(/^Person 1 · Hours: .*can't be read as hours/).waitFor();
    await label(page, 'hours').fill('Tu 10:00-12:00');
    await page.getByText(word('builder.pack.ways'), { exact: true }).click();
    await label(page, 'sms').fill('+358 40 000 0000');
    await label(page, 'chat').fill('https://school.example/chat');
    await label(page, 'languages').fill('fi ar');
    await page.getByText(word('builder.pack.days'), { exact: true }).click();
    for (const [kind, name, from, to] of [
      ['term', 'Year', '2026-01-07', '2099-06-04'],
      ['closed', 'Long break', '2026-01-08', '2099-01-05'],
    ] as const) {
      await page.getByRole('button', { name: word(`builder.pack.add.${kind}`) }).click();
      const entry = page.getByRole('group', { name: word(`builder.pack.${kind}`, { n: 1 }), exact: true });
      await entry.getByLabel(word('builder.pack.span')).fill(name);
      await entry.getByLabel(word('builder.pack.from')).fill(from);
      await entry.getByLabel(word('builder.pack.to')).fill(to);
    }
    await page.getByText(word('builder.pack.whole'), { exact: true }).click();
    await label(page, 'written').fill('en');
    await page.locator('#own-exit').fill('https://exit.example/');
    await page.getByText(word('builder.pack.fine')).waitFor();
    const beside = page.locator('.beside wellbeing-widget');
    await beside.getByText('Ms Rossi').waitFor();
    await beside.getByText(word('site.closed'), { exact: false }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: word('builder.pack.save') }).click(),
    ]);
    const path = await download.path();
    saved = readFileSync(path, 'utf8');
    await page.getByLabel(word('builder.pack'), { exact: true }).fill('our-pack.json');
    const host = await hostWith(await codeFor(page, 'element'));
    const people = host.locator('wellbeing-widget site-people');
    await people.getByRole('heading', { name: word('site.people-at', { name: 'Harbour School' }) }).waitFor();
    await people.getByText('Nobody is here today.').waitFor();
    expect(await people.locator('.all').textContent()).toMatch(/Ms Rossi.*room 12.*Finnish.*Arabic/s);
    expect(await people.locator('a').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))).toEqual(
      expect.arrayContaining(['sms:+358400000000', 'https://school.example/chat']),
    );
    await expect.poll(() => host.locator('wellbeing-widget .exit').getAttribute('href')).toBe('https://exit.example/');
    await host.close();
    await page.reload();
    await page.locator('.file input').setInputFiles(path);
    await expect.poll(() => label(page, 'name').inputValue()).toBe('Ms Rossi');
    expect(await page.locator('#closed-0-to').inputValue()).toBe('2099-01-05');
    await page.close();
  });

  test('a file that is none, or too large, is refused in a sentence, and nothing that was written is lost', async () => {
    const page = await atBuilder();
    await label(page, 'site').fill('Harbour School');
    const open = (text: string): Promise<void> =>
      page.locator('.file input').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    for (const [text, sentence] of [
      ['name;place', word('builder.pack.refused.json')],
      ['[1]', word('site-pack.fault.no-object')],
      ['{"version":99}', word('site-pack.fault.newer')],
      [JSON.stringify({ greeting: 'x'.repeat(250_000) }), word('site-pack.fault.large', { kilobytes: 251, limit: 200 })],
    ] as const) {
      await open(text);
      await page.getByRole('alert').getByText(sentence).waitFor();
      expect(await label(page, 'site').inputValue()).toBe('Harbour School');
    }
    await open('{"version":1,"name":"Hill School"}');
    await expect.poll(() => label(page, 'site').inputValue()).toBe('Hill School');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });
});

test('has no fault that a machine can find and fits: wide, narrow, right-to-left; asks for nothing but its own folder', async () => {
  for (const [tag, width] of [
    ['en', 1280],
    ['fi', 320],
    ['ar', 800],
  ] as const) {
    const page = await browser.page({ viewport: { width, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address}wellbeing/builder/index.html?lang=${tag}`);
    await page.locator('.preview wellbeing-widget .sos').first().waitFor();
    await page.getByRole('button', { name: word('builder.pack.add.person', {}, tag) }).click();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(asked.filter((each) => !each.startsWith(`${site.address}wellbeing/`))).toEqual([]);
    await page.close();
  }
});
