import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atBuilder, choose, codeFor, endBuilder, hostWith, served, startBuilder } from '../support/builder-person.ts';
import { word } from '../support/words.ts';

beforeAll(startBuilder);
afterAll(endBuilder);

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
    served.saved = readFileSync(path, 'utf8');
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
  });
});
