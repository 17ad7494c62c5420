import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import { type Site, serveSite, widgetFiles } from '../../widget/examples/site.ts';
import { violations } from '../support/axe.ts';
import { type PlainChromium, startPlainChromium } from '../support/plain-chromium.ts';
import { type Tag, word } from '../support/words.ts';

let site: Site;
let browser: PlainChromium;
/** A page of a host: what was copied is put into it just as it is. */
let pasted = '';

beforeAll(async () => {
  site = await serveSite(
    () => ({
      ...widgetFiles(built.widget),
      '/host': {
        type: 'text/html',
        policy: "default-src 'self' 'unsafe-inline' tel:; connect-src 'self'",
        read: () =>
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><main><h1>A host</h1>${pasted}</main></html>`,
      },
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
  const page = await (await browser.visitor({ viewport: { width, height: 900 } })).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.address}wellbeing/builder/index.html?lang=${tag}`);
  await page.getByRole('heading', { level: 1, name: word('builder.heading', {}, tag) }).waitFor();
  return page;
}

/** Chooses Finland and young readers, and says where the files lie here. */
async function choose(page: Page): Promise<void> {
  await page.getByLabel(word('builder.country'), { exact: true }).selectOption('FI');
  await page.getByText(word('builder.audience.t13'), { exact: true }).click();
  await page.getByText(word('builder.topic.school'), { exact: true }).click();
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

async function hostWith(code: string, script = true): Promise<Page> {
  pasted = code;
  const page = await (await browser.visitor({ javaScriptEnabled: script })).newPage();
  page.setDefaultTimeout(10_000);
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
    await host.context().close();
    const bare = await hostWith(code, false);
    await bare.getByRole('link', { name: '112', exact: true }).waitFor();
    expect(await bare.locator('wellbeing-widget li').count()).toBe(2);
    await bare.getByRole('link', { name: word('widget.leave') }).waitFor();
    await bare.context().close();
    await page.context().close();
  });

  test('for another host at a fixed version a hash is added, and the browser takes the script with it', async () => {
    const page = await atBuilder();
    await choose(page);
    await page.getByText(word('builder.integrity')).click();
    const code = await codeFor(page, 'element');
    expect(code).toMatch(/integrity="sha384-[\w+/]{64}"/);
    const host = await hostWith(code);
    await host.locator('wellbeing-widget .sos .num').waitFor();
    await host.context().close();
    await page.context().close();
  });

  test('a frame, and plain HTML that has numbers as text and no script at all', async () => {
    const page = await atBuilder();
    await choose(page);
    const host = await hostWith(await codeFor(page, 'frame'));
    await host.frameLocator('iframe').getByRole('link', { name: '112', exact: true }).waitFor();
    await host.context().close();
    const plain = await codeFor(page, 'plain');
    expect(plain).not.toMatch(/<(script|style|iframe|svg|form)|on\w+=|class=/);
    const tags = new Set([...plain.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag));
    // what the post filter of WordPress, and most others, let through
    expect([...tags].filter((tag) => !['p', 'strong', 'a', 'ul', 'li', 'span'].includes(tag ?? ''))).toEqual([]);
    const bare = await hostWith(plain, false);
    expect(await bare.locator('main').innerText()).toMatch(/112[\s\S]*116 ?111/);
    await bare.context().close();
    await page.context().close();
  });

  test("a portal's list carries its lines for search engines", async () => {
    const page = await atBuilder();
    await choose(page);
    await page.getByText(word('builder.layout.list'), { exact: true }).click();
    await way(page, 'element');
    const code = page.locator('[aria-labelledby="ways"] .code code').first();
    await expect.poll(() => code.innerText()).toContain('application/ld+json');
    const [, data = ''] = /ld\+json">(.*?)<\/script>/s.exec(await code.innerText()) ?? [];
    expect(JSON.parse(data)['@graph'].length).toBeGreaterThan(3);
    await page.context().close();
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
    await page.context().close();
  });

  test('eight cards stand on one page', async () => {
    const page = await atBuilder();
    await choose(page);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await way(page, 'handout');
    await page.getByRole('button', { name: word('builder.print') }).click();
    await expect.poll(() => page.locator('.paper__foot').first().textContent()).toContain('These lists are from');
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', printBackground: false })));
    expect(pdf.numPages).toBe(1);
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text.match(/\b112\b/g)).toHaveLength(8);
    expect(text.replaceAll(/\s+/g, ' ').match(/These lists are from/g)).toHaveLength(8);
    await page.context().close();
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
    await page.context().close();
  });
});

test('a policy is read, and what to add is said', async () => {
  const page = await atBuilder();
  await page.getByLabel('Content-Security-Policy').fill("default-src 'none'");
  await page.getByText(word('builder.policy.is.script')).waitFor();
  await page.getByLabel('Content-Security-Policy').fill("script-src 'self' https:; connect-src https:");
  await page.getByText(word('builder.policy.element.ok')).waitFor();
  await page.context().close();
});

test('a pack is written without code, says what is missing, is saved, and is what the widget reads', async () => {
  const page = await atBuilder();
  await page.getByLabel(word('builder.pack.site')).fill('Harbour School');
  await page.getByLabel(word('builder.pack.zone')).fill('Europe/Helsinki');
  await page.getByRole('button', { name: word('builder.pack.add.person') }).click();
  await page.getByLabel(word('builder.pack.name'), { exact: true }).fill('Ms Rossi');
  await page.getByLabel(word('builder.pack.place'), { exact: true }).fill('room 12');
  await page.getByLabel(word('builder.pack.hours'), { exact: true }).fill('Tuesday morning');
  await page.getByText(/Ms Rossi is left out/).waitFor();
  await page.getByLabel(word('builder.pack.agreed')).check();
  await page.getByText(/can't be read as hours/).waitFor();
  await page.getByLabel(word('builder.pack.hours'), { exact: true }).fill('Tu 10:00-12:00');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: word('builder.pack.save') }).click(),
  ]);
  const path = await download.path();
  await page.reload();
  await page.locator('.file input').setInputFiles(path);
  await expect.poll(() => page.getByLabel(word('builder.pack.name'), { exact: true }).inputValue()).toBe('Ms Rossi');
  await page.context().close();
});

test('has no fault that a machine can find and fits: wide, narrow, right-to-left; asks for nothing but its own folder', async () => {
  for (const [tag, width] of [
    ['en', 1280],
    ['fi', 320],
    ['ar', 800],
  ] as const) {
    const page = await (await browser.visitor({ viewport: { width, height: 900 } })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address}wellbeing/builder/index.html?lang=${tag}`);
    await page.locator('.preview wellbeing-widget .sos').first().waitFor();
    await page.getByRole('button', { name: word('builder.pack.add.person', {}, tag) }).click();
    expect(await violations((expression) => page.evaluate(expression))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(asked.filter((each) => !each.startsWith(`${site.address}wellbeing/`))).toEqual([]);
    await page.context().close();
  }
});
