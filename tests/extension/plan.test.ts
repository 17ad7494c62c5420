import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { inStore } from '../support/in-store.ts';
import { keepCircle, keepItem, tie } from '../support/keep-items.ts';
import { littleFilling, turnLockOn } from '../support/little-filling.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { printed } from '../support/printed.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { word } from '../support/words.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await sharedChromium();
  await (await browser.worker()).evaluate(() => chrome.storage.local.set({ region: 'GB', language: 'en' }));
});
afterAll(() => browser?.close());

const keptPlan = (page: Page): Promise<Record<string, readonly { text: string; detail: string; link: unknown }[]>> =>
  inStore(page, `return value(await store.items.read(['safety-plan'])).get('safety-plan').value;`);

async function atPlan(): Promise<Page> {
  const page = await atToday(browser);
  await goTo(page, 'help');
  await page.getByRole('button', { name: word('common.plan') }).click();
  await page.getByRole('heading', { name: word('common.plan'), level: 1 }).waitFor();
  return page;
}

const openPart = (page: Page, part: string): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`: ${word(`plan.part.${part}`)}$`) }).click();

/** Writes lines into a part, by hand and by picks, and keeps them. */
async function write(page: Page, part: string, lines: readonly string[], picks: readonly RegExp[] = []): Promise<void> {
  await openPart(page, part);
  const more = button(page, 'plan.line.more');
  for (const [index, line] of lines.entries()) {
    if (index > 0) await more.click();
    await page.getByRole('textbox', { name: word('plan.line', { n: index + 1 }) }).fill(line);
  }
  for (const pick of picks) await page.getByRole('group').getByRole('button', { name: pick }).click();
  await button(page, 'plan.keep').click();
  await button(page, 'plan.keep').waitFor({ state: 'detached' });
}

async function fullPlan(page: Page): Promise<void> {
  await keepCircle(page, [tie('a', 'Nan'), tie('b', 'Choir', { kind: 'group', ring: 'community' }), tie('c', 'Rex', { price: ['risk'] })]);
  await write(page, 'signs', ['I stop answering Sam', 'Awake past two, thoughts in circles']);
  await write(page, 'alone', ['Long shower, then the green jumper'], [/Longer out-breath/]);
  await write(page, 'elsewhere', ["Kitchen table at Amira's"], [/Choir/]);
  await openPart(page, 'tell');
  // whoever is a risk is not offered
  expect(await page.getByRole('group').getByRole('button', { name: /Rex/ }).count()).toBe(0);
  await page.getByRole('group').getByRole('button', { name: /Nan/ }).click();
  await page.getByRole('textbox', { name: word('plan.say') }).fill('I am not okay, can you stay with me?');
  await button(page, 'plan.keep').click();
  await button(page, 'plan.keep').waitFor({ state: 'detached' });
  await write(page, 'experts', [], [/Samaritans/]);
  await write(page, 'safer', ['Nan keeps the key']);
  await write(page, 'stay', ['Biscuit, who waits at the door']);
}

describe('the safety plan', () => {
  it('is written part by part, from the circle, Calm and the lines of the country, and prints complete on one sheet', async () => {
    const page = await atPlan();
    // before a word is written, the number and the lines of the country stand there
    await page.getByText(word('plan.empty')).waitFor();
    await page.getByRole('link', { name: /999/ }).first().waitFor();
    await page.locator('.rung--now').getByText('116 123').waitFor();
    await fullPlan(page);
    const plan = await keptPlan(page);
    expect(plan['tell']).toMatchObject([{ text: 'Nan', detail: 'I am not okay, can you stay with me?', link: { kind: 'tie', id: 'a' } }]);
    expect(plan['alone']?.map(({ link }) => link)).toEqual([null, { kind: 'exercise', id: 'br-long-out' }]);
    for (const format of ['A4', 'Letter'] as const) {
      const { text, pages } = await printed(page, format);
      expect(pages).toBe(1);
      const wanted = [
        'My safety plan',
        '999',
        'I stop answering Sam',
        'green jumper',
        'Longer out-breath: In 4 s · Out 6 s',
        'Choir',
        'Nan: I am not okay',
        'Samaritans',
        '116 123',
        'Nan keeps the key',
        'Biscuit',
        word('common.disclaimer'),
      ];
      expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
      expect(text).not.toMatch(/Rex|Today|Look back/);
    }
  });

  it('two parts can be written at once: keeping one leaves the other as it was typed', async () => {
    const page = await atPlan();
    await openPart(page, 'signs');
    await openPart(page, 'safer');
    const part = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: word(`plan.part.${name}`) }) });
    await part('signs').getByRole('textbox').last().fill('Awake past three');
    await part('safer').getByRole('textbox').last().fill('Nan keeps both keys');
    await part('signs')
      .getByRole('button', { name: word('plan.keep') })
      .click();
    await part('signs').getByText('Awake past three').waitFor();
    expect((await keptPlan(page))['safer']?.[0]?.text).toBe('Nan keeps the key');
    await part('safer')
      .getByRole('button', { name: word('plan.keep') })
      .click();
    await part('safer').getByText('Nan keeps both keys').waitFor();
  });

  it('an exercise of the plan opens from it and leads back to it', async () => {
    const page = await atPlan();
    await page.getByRole('button', { name: 'Longer out-breath' }).click();
    await button(page, 'exercises.ui.gate.yes').click();
    await button(page, 'common.plan').click();
    await page.getByRole('heading', { name: word('common.plan'), level: 1 }).waitFor();
  });

  it('someone who becomes a risk leaves the plan and the paper, until the person decides otherwise', async () => {
    const page = await atPlan();
    await keepCircle(page, [tie('a', 'Nan', { price: ['risk'] })]);
    await page.getByText(word('plan.risk', { name: 'Nan' })).waitFor();
    expect((await printed(page, 'A4')).text).not.toContain('I am not okay');
    await button(page, 'plan.risk.keep').click();
    await page.getByText(word('plan.risk', { name: 'Nan' })).waitFor({ state: 'detached' });
    expect((await printed(page, 'A4')).text).toContain('Nan: I am not okay');
  });

  it('a plan as full as it can be is complete on two sheets', async () => {
    const page = await atPlan();
    const line = (part: string, n: number): unknown => ({
      id: `${part}${n}`,
      text: `${part} ${n} ${'a long line of words that goes on '.repeat(4)} ${part.slice(0, 2)}${n}z`,
      detail: '',
      link: null,
    });
    const parts = ['signs', 'alone', 'elsewhere', 'tell', 'experts', 'safer', 'stay'];
    const plan = Object.fromEntries(parts.map((part) => [part, Array.from({ length: 8 }, (_, n) => line(part, n))]));
    await keepItem(page, 'safety-plan', plan);
    await page.getByText('signs 0').first().waitFor();
    for (const format of ['A4', 'Letter'] as const) {
      const { text, pages } = await printed(page, format);
      expect(pages).toBeLessThanOrEqual(2);
      const ends = parts.flatMap((part) => Array.from({ length: 8 }, (_, n) => `${part.slice(0, 2)}${n}z`));
      expect(ends.filter((end) => !text.includes(end))).toEqual([]);
    }
  });
});

/** A short sound that every browser can decode: eight-bit silence in a WAV. */
function silence(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes, 128)]);
}

async function atHope(): Promise<Page> {
  const page = await atPlan();
  await page.getByRole('button', { name: word('hope.title') }).click();
  await page.getByRole('heading', { name: word('hope.title') }).waitFor();
  return page;
}

async function put(page: Page, kind: string, text: string, file?: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await button(page, 'hope.empty.step').click();
  await page.getByRole('radio', { name: word(`hope.${kind}`) }).click();
  if (file) await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('textbox').fill(text);
  await button(page, 'hope.add').click();
}

/** A picture of 2,400 × 40 points, drawn by the browser itself. */
const picture = async (page: Page): Promise<Buffer> => {
  const data = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 40);
    canvas.getContext('2d')?.fillRect(0, 0, 1200, 40);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return [...bytes];
  });
  return Buffer.from(data);
};

const itemNames = (page: Page): Promise<readonly string[]> =>
  inStore(page, `return value(await store.items.names()).filter((name) => name.startsWith('hope')).sort();`);

describe('the hope box', () => {
  it('takes words, a picture made smaller, and a sound; says what can not be read, and loses nothing that was typed', async () => {
    const page = await atHope();
    await put(page, 'words', 'Nan laughing in the kitchen');
    await page.getByText('Nan laughing in the kitchen').waitFor();
    await put(page, 'picture', 'The harbour', { name: 'harbour.png', mimeType: 'image/png', buffer: await picture(page) });
    const drawn = page.getByRole('img', { name: 'The harbour' });
    await expect.poll(() => drawn.evaluate((each) => (each as HTMLCanvasElement).width)).toBe(1600);
    await put(page, 'sound', 'Her voice', { name: 'voice.wav', mimeType: 'audio/wav', buffer: silence(4000) });
    await page.getByRole('button', { name: word('hope.play', { name: 'Her voice' }) }).click();
    await put(page, 'picture', 'Not a picture', { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('words') });
    await page.getByText(word('failure.hope-picture')).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('Not a picture');
    await page.getByRole('radio', { name: word('hope.sound') }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'long.wav', mimeType: 'audio/wav', buffer: silence(3_100_000) });
    await button(page, 'hope.add').click();
    await page.getByText(word('failure.hope-large', { megabytes: 3.2, limit: 3 })).waitFor();
    await button(page, 'common.cancel').click();
  });

  it('pictures and sounds lie once on the device: not in the second copy, but in the backup', async () => {
    const page = await atHope();
    expect(await itemNames(page)).toHaveLength(5);
    const { mirrored, exported } = await inStore<{ mirrored: readonly string[]; exported: readonly string[] }>(
      page,
      `await store.guard.followed();
       const mirrored = Object.keys(await chrome.storage.local.get()).filter((key) => key.includes('hope'));
       const exported = value(await store.record.others()).items.map(({ name }) => name).filter((name) => name.startsWith('hope'));
       return { mirrored, exported };`,
    );
    expect(mirrored.filter((key) => key.includes('hopes-'))).toEqual([]);
    expect(mirrored).toHaveLength(3);
    expect(exported).toHaveLength(5);
  });

  it('a picture whose bytes are gone says so, and the box stays', async () => {
    const page = await atHope();
    await inStore(
      page,
      `const names = value(await store.items.names()).filter((name) => name.startsWith('hopes-'));
       value(await store.items.change(names, () => ({ ok: true, value: names.map((name) => ({ kind: 'remove', name })) })));`,
    );
    await page.reload();
    await goTo(page, 'help');
    await page.getByRole('button', { name: word('common.plan') }).click();
    await page.getByRole('button', { name: word('hope.title') }).click();
    await expect.poll(() => page.getByText(word('hope.missing')).count()).toBe(2);
    await page.getByText('The harbour').waitFor();
    await page.getByRole('button', { name: word('hope.remove', { name: 'The harbour' }) }).click();
    await button(page, 'hope.remove.yes').click();
    await page.getByText('The harbour').waitFor({ state: 'detached' });
  });
});

describe('who is younger', () => {
  it('is not asked to write a plan alone', async () => {
    const page = await atToday(browser);
    await page.evaluate(() => chrome.storage.local.set({ audience: 'c10' }));
    await goTo(page, 'help');
    expect(await page.getByRole('button', { name: word('common.plan') }).count()).toBe(0);
    await page.evaluate(() => chrome.storage.local.set({ audience: 'adult' }));
    await page.getByRole('button', { name: word('common.plan') }).waitFor();
  });
});

describe('the plan and the lock', () => {
  const passphrase = 'harbour lamp seven';
  /** Turns the lock on, and the copy of the plan outside it. */
  async function lockWithCopy(page: Page): Promise<void> {
    await turnLockOn(page, passphrase);
    await page.reload();
    await goTo(page, 'help');
    await page.getByRole('button', { name: word('common.plan') }).click();
    await page.getByRole('switch', { name: new RegExp(word('plan.outside')) }).click();
    await page.getByRole('switch', { checked: true }).waitFor();
  }
  const copyOutside = (page: Page): Promise<string> =>
    page.evaluate(async () => JSON.stringify(Object.values(await chrome.storage.local.get('outside-plan'))));

  it('is closed by the lock; a copy outside it is there only when it was asked for, and goes with the lock', async () => {
    const page = await atPlan();
    await lockWithCopy(page);
    expect(await inStore(page, `return JSON.stringify(await chrome.storage.local.get('outside-plan'));`)).toContain('signs 0');
    await inStore(page, 'await store.vault.lockNow();');
    await page.getByText(word('plan.outside.shown')).waitFor();
    await page.getByText('signs 0').first().waitFor();
    expect(await page.getByRole('button', { name: /^Change: / }).count()).toBe(0);
    const outside = await page.evaluate(() => chrome.storage.local.get('outside-plan'));
    await page.evaluate(() => chrome.storage.local.remove('outside-plan'));
    await page.reload();
    await goTo(page, 'help');
    await page.getByRole('button', { name: word('common.plan') }).click();
    await page.getByRole('heading', { name: word('lock.locked') }).waitFor();
    expect(await page.getByText('signs 0').count()).toBe(0);
    await page.getByText('999').first().waitFor();
    await page.locator('#lock-passphrase').fill(passphrase);
    await page.keyboard.press('Enter');
    await button(page, 'plan.print').waitFor();
    await page.evaluate((copy) => chrome.storage.local.set(copy), outside);
    await goTo(page, 'settings');
    await page
      .locator('summary')
      .filter({ hasText: word('lock.turn-off') })
      .click();
    await page.locator('#lock-for-off').fill(passphrase);
    await littleFilling(page);
    await button(page, 'lock.turn-off').click();
    await page.getByText(word('lock.off')).waitFor();
    // the copy goes in its turn, behind a renewal that was on its way
    await expect.poll(() => page.evaluate(() => chrome.storage.local.get('outside-plan'))).toEqual({});
    // or the next page would overwrite all of it
    await inStore(page, 'await store.sweep();');
  });

  it('the copy outside the lock follows every change of plan and circle, of another page too, and is caught up with when it opens', async () => {
    const page = await atPlan();
    const line = (id: string, text: string) => ({ id, text, detail: '', link: { kind: 'tie', id } });
    const parts = ['signs', 'alone', 'elsewhere', 'experts', 'safer', 'stay'];
    const plan = { ...Object.fromEntries(parts.map((part) => [part, []])), tell: ['x', 'y', 'z'].map((id) => line(id, `old ${id}`)) };
    await keepItem(page, 'safety-plan', plan);
    await keepCircle(page, [tie('x', 'Xeno'), tie('y', 'Yara'), tie('z', 'Zoe')]);
    await lockWithCopy(page);
    expect(await copyOutside(page)).toMatch(/Xeno.*Yara.*Zoe/);
    // in the form, by another page, and by one that had no time to renew the copy before the lock was closed
    await goTo(page, 'people');
    await page.getByRole('listitem').getByRole('button', { name: /Xeno/ }).click();
    await button(page, 'circle.remove').click();
    await expect.poll(() => copyOutside(page)).not.toContain('Xeno');
    const other = await atToday(browser);
    await keepCircle(other, [tie('y', 'Yara', { price: ['risk'] }), tie('z', 'Zora')]);
    await expect.poll(() => copyOutside(page)).toMatch(/^(?!.*(Yara|Zoe|old)).*Zora/);
    await keepItem(other, 'safety-plan', { ...plan, signs: [{ id: 's', text: 'I stop answering', detail: '', link: null }] });
    await expect.poll(() => copyOutside(page)).toContain('I stop answering');
    await other.close();
    const stale = (await copyOutside(page)).replace('Zora', 'Yara');
    await inStore(page, 'await store.vault.lockNow();');
    await page.evaluate((copy) => chrome.storage.local.set({ 'outside-plan': JSON.parse(copy)[0] }), stale);
    await page.locator('#lock-passphrase').fill(passphrase);
    await page.keyboard.press('Enter');
    await expect.poll(() => copyOutside(page)).toMatch(/^(?!.*Yara).*Zora/);
  });
});
