import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, readManifest } from '../../widget/examples/built.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { exported } from '../support/exported.ts';
import { inStore } from '../support/in-store.ts';
import { littleFilling, turnLockOn } from '../support/little-filling.ts';
import { keepOuter, missingOuter, outerItems, outerTexts } from '../support/outer-items.ts';
import { atToday, button, goTo, keep, say } from '../support/person.ts';
import { sharedChromium } from '../support/shared-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pattern, word } from '../support/words.ts';

const note = 'these words must stay';
let browser: Chromium;
beforeAll(async () => {
  browser = await sharedChromium();
});
afterAll(() => browser?.close());

/** The sentence of a failure, its next step, and the help that stands on every failure. */
async function says(page: Page, code: string): Promise<void> {
  await page
    .getByText(pattern(`failure.${code}`))
    .first()
    .waitFor();
  await page
    .getByText(pattern(`failure.${code}.next`))
    .first()
    .waitFor();
}

const typed = (page: Page): Promise<string> => page.getByRole('textbox', { name: word('checkin.note.ask') }).inputValue();

/** The built extension, but for the permission that lifts the quota: so the browser itself can be made to say "full". */
async function withQuota(): Promise<string> {
  const folder = await temporaryFolder('quota');
  folders.push(folder.remove);
  await cp(built.chrome, folder.path, { recursive: true });
  const manifest = readManifest(built.chrome);
  const permissions = (manifest['permissions'] as string[]).filter((each) => each !== 'unlimitedStorage');
  await writeFile(join(folder.path, 'manifest.json'), JSON.stringify({ ...manifest, permissions }));
  return folder.path;
}

describe('keeping when it cannot be kept (D8)', () => {
  it('a full disk is said, what was typed stays, and the same press works again once there is room', async () => {
    const profile = await temporaryFolder('full');
    const options = { extension: await withQuota(), profile: profile.path };
    const before = await startChromium(options);
    await keep(await atToday(before), { pleasantness: 1, energy: 1, note: 'an earlier entry' });
    await before.close();
    // begun anew, because the browser remembers for a while how much room there was
    const limited = await startChromium(options);
    const page = await atToday(limited);
    await say(page, { pleasantness: -2, energy: 0, note });
    const session = await limited.context.newCDPSession(page);
    const origin = `chrome-extension://${limited.id}`;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await button(page, 'checkin.keep').click();
    await says(page, 'full');
    expect(await typed(page)).toBe(note);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await button(page, 'common.try-again').click();
    await page.getByText(pattern('checkin.kept')).waitFor();
    const notes = (await exported(page)).document.checkins.map((each) => each.note);
    expect(notes).toEqual(expect.arrayContaining(['an earlier entry', note]));
    await limited.close();
    await profile.remove();
  });

  it('a database that another page holds is said, what was typed stays, and it works once the other page is gone', async () => {
    const holder = await atToday(browser);
    await keep(holder, { pleasantness: 1, energy: 0 });
    await holder.evaluate(holdDatabases);
    const page = await atToday(browser);
    await say(page, { pleasantness: -1, energy: -1, note });
    await button(page, 'checkin.keep').click();
    await says(page, 'blocked');
    expect(await typed(page)).toBe(note);
    await holder.close();
    await button(page, 'common.try-again').click();
    await page.getByText(pattern('checkin.kept')).waitFor();
  });
});

/**
 * Runs in a page: holds every database open and asks for its next version, which waits for that. Whoever opens one then waits behind both,
 * and once this page is gone nothing has changed.
 */
async function holdDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const open = indexedDB.open(name);
    const held = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    Object.assign(globalThis, { [`held ${name}`]: held });
    const next = indexedDB.open(name, held.version + 1);
    await new Promise<void>((done) => {
      next.onblocked = () => done();
    });
  }
}

describe('bringing in a file that is not right', () => {
  const files: Readonly<Record<string, { readonly code: string; readonly text: () => string }>> = {
    'is not JSON': { code: 'import-file', text: () => '{"format":"even-keel","version":1,"checkins":[' },
    'is something else': { code: 'import-file', text: () => JSON.stringify({ hello: 'world' }) },
    'was made by a newer version': {
      code: 'import-newer',
      text: () => JSON.stringify({ format: 'even-keel', version: 99, made: 0, counts: {}, checkins: [] }),
    },
    'has 201 MB': { code: 'import-large', text: () => 'x'.repeat(201_000_000) },
  };
  let page: Page;
  beforeAll(async () => {
    page = await atToday(browser);
  });

  for (const [name, { code, text }] of Object.entries(files)) {
    it(`a file that ${name} is refused in a plain sentence, with a next step, and nothing changes`, async () => {
      const before = (await exported(page)).document.checkins;
      await bringIn(page, text());
      await says(page, code);
      await goTo(page, 'today');
      expect((await exported(page)).document.checkins).toEqual(before);
    });
  }

  it('an exported file comes back after everything was deleted, exactly: check-ins, circle, plan, hope box and all the rest', async () => {
    const items = outerItems(Array.from({ length: outerTexts }, (_, index) => `outer${index}`.padEnd(8, 'x')));
    await inStore(page, keepOuter(items));
    const { text, document: before } = await exported(page);
    await littleFilling(page);
    await button(page, 'settings.delete').click();
    await button(page, 'settings.delete.yes').click();
    await button(page, 'welcome.start')
      .or(page.getByRole('radiogroup', { name: word('checkin.ask') }))
      .first()
      .waitFor();
    await page.close();

    const fresh = await atToday(browser);
    expect((await exported(fresh)).document.checkins).toEqual([]);
    expect(await inStore(fresh, missingOuter(items))).toHaveLength(items.length);
    await bringIn(fresh, text);
    await button(fresh, 'settings.bring-in.add').click();
    await fresh.getByText(pattern('settings.bring-in.came.other')).waitFor();
    expect((await exported(fresh)).document.checkins).toEqual(before.checkins);
    expect(await inStore(fresh, missingOuter(items))).toEqual([]);
  });
});

describe('while something goes wrong (P8)', () => {
  it('nothing of the person is written to a console or told as an error, and no passphrase or file is kept', {
    timeout: 180_000,
  }, async () => {
    const own = await startChromium();
    const heard: string[] = [];
    own.context.on('console', (message) => void heard.push(message.text()));
    own.context.on('weberror', (error) => void heard.push(`${error.error().message} ${error.error().stack}`));
    (await own.worker()).on('console', (message) => void heard.push(message.text()));
    const page = await atToday(own);
    await page.evaluate(() => chrome.storage.local.set({ region: 'FI' }));

    const holder = await atToday(own);
    await keep(holder, { pleasantness: 1, energy: 0, note: 'canary-note-0' });
    await holder.evaluate(holdDatabases);
    await say(page, { pleasantness: -1, energy: -1, note: 'canary-note-1' });
    await button(page, 'checkin.keep').click();
    await says(page, 'blocked');
    await holder.close();
    await button(page, 'common.try-again').click();
    await page.getByText(pattern('checkin.kept')).waitFor();

    await bringIn(page, '{"format":"even-keel","version":1,"checkins":["canary-file"');
    await says(page, 'import-file');
    await page
      .locator('#foreign-file')
      .setInputFiles({ name: 'canary-name.csv', mimeType: 'text/csv', buffer: Buffer.from('canary-file without a table') });
    await says(page, 'import-foreign-rows');

    await turnLockOn(page, 'canary passphrase');
    await inStore(page, 'await store.vault.lockNow();');
    await goTo(page, 'lookback');
    await page.locator('#lock-passphrase').fill('canary wrong passphrase');
    await page.keyboard.press('Enter');
    await says(page, 'passphrase');
    await inStore(page, `value(await store.vault.unlock('canary passphrase'));`);

    // a month that can't be read, with words in it
    await inStore(
      page,
      `value(await store.items.change(['2026-10'], () => ({ ok: true, value: [{ kind: 'keep', name: '2026-10', v: 1, value: { rows: 'canary-damage' } }] })));`,
    );
    await page.reload();
    await goTo(page, 'lookback');
    await page.locator('main:not([aria-busy="true"])').waitFor();

    expect(heard.filter((text) => text.includes('canary'))).toEqual([]);
    const stored = await page.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get(), { ...localStorage }, { ...sessionStorage }]),
    );
    expect(['canary passphrase', 'canary wrong', 'canary-file', 'canary-name'].filter((text) => stored.includes(text))).toEqual([]);
    // the control: what a page writes or throws is heard, and what it keeps is found
    await page.evaluate(`console.warn('canary-control'); setTimeout(() => { throw new Error('canary-thrown'); }); undefined`);
    await expect.poll(() => heard.filter((text) => /canary-(control|thrown)/.test(text)).length).toBe(2);
    expect(stored).toContain('"FI"');
    await own.close();
  });
});

async function bringIn(page: Page, text: string): Promise<void> {
  await goTo(page, 'settings');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText(word('settings.bring-in.choose')).first().click()]);
  // the driver carries at most 50 MB in a message, so the file goes through the disk
  await chooser.setFiles(await onDisk(text));
}

async function onDisk(text: string): Promise<string> {
  const folder = await temporaryFolder('file');
  folders.push(folder.remove);
  const path = join(folder.path, 'backup.json');
  await writeFile(path, text);
  return path;
}

const folders: (() => Promise<void>)[] = [];
afterAll(async () => void (await Promise.all(folders.map((remove) => remove()))));
