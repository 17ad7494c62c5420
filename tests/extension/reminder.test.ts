import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../../widget/examples/built.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { atToday, button, goTo } from '../support/person.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: Chromium;
const start = (): Promise<Chromium> => startChromium({ extension: join(folder.path, 'extension'), profile: join(folder.path, 'profile') });

beforeAll(async () => {
  folder = await temporaryFolder('reminder');
  // no hand can answer the browser's question about notifications here: the built extension, with the two permissions already given
  const extension = join(folder.path, 'extension');
  cpSync(built.chrome, extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const { optional_permissions: optional, permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...permissions, ...optional] }));
  browser = await start();
});
afterAll(async () => {
  await browser?.close();
  await folder?.remove();
});

const day = 24 * 3600_000;
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Writes down what the worker shows, and says in the browser's place whether someone is there. */
const listen = (worker: Worker, state: 'active' | 'idle'): Promise<void> =>
  worker.evaluate((said) => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shown });
    Object.assign(chrome.notifications, { create: async (name: string, options: object) => shown.push({ name, ...options }) });
    Object.assign(chrome.idle, { queryState: async () => said });
  }, state);

const shown = (worker: Worker): Promise<readonly Record<string, unknown>[]> =>
  worker.evaluate(() => (globalThis as unknown as { shown: Record<string, unknown>[] }).shown);

/** Milliseconds from now to the next look of the worker; null where none is planned. */
const planned = (worker: Worker): Promise<number | null> =>
  worker.evaluate(async () => {
    const alarm = await chrome.alarms.get('reminder');
    return alarm ? alarm.scheduledTime - Date.now() : null;
  });

/** The reminder of someone who wants one at every minute that passes: it is due now. */
const due = (worker: Worker, texts: readonly string[]): Promise<void> =>
  worker.evaluate(
    async ([all, next]) => {
      const reminder = { minute: 0, quietFrom: 0, quietTo: 0, next, title: 'Even Keel', texts: all, snooze: 'Not for a week' };
      await chrome.storage.local.set({ reminder });
    },
    [texts, dayAt(Date.now() - day)] as const,
  );

const texts = Array.from({ length: 6 }, (_, index) => word(`reminder.text.${index}`));

describe("the reminder's worker", () => {
  it('when the alarm rings it shows one neutral sentence, silently, and nothing more that day', async () => {
    const worker = await browser.worker();
    await listen(worker, 'active');
    await due(worker, texts);
    await expect.poll(async () => (await shown(worker)).length).toBe(1);
    const [first] = await shown(worker);
    expect(first).toMatchObject({
      name: 'reminder',
      type: 'basic',
      title: 'Even Keel',
      silent: true,
      buttons: [{ title: 'Not for a week' }],
    });
    expect(texts).toContain(first?.['message']);
    await expect.poll(async () => ((await planned(worker)) ?? 0) > 0).toBe(true);
    await worker.evaluate(() => chrome.alarms.create('reminder', { when: Date.now() }));
    await expect.poll(async () => ((await planned(worker)) ?? 0) > 2000).toBe(true);
    expect(await shown(worker)).toHaveLength(1);
  });

  it('at an idle machine, and beside a page that wants none, it shows nothing and looks again later', async () => {
    const worker = await browser.worker();
    await listen(worker, 'idle');
    await due(worker, texts);
    await expect.poll(() => planned(worker).then((wait) => Math.round((wait ?? 0) / 60_000))).toBe(15);
    expect(await shown(worker)).toEqual([]);
    const page = await atToday(browser);
    await goTo(page, 'settings');
    await page.getByRole('button', { name: word('packs.violence'), exact: true }).click();
    await page.getByText(word('packs.strict')).waitFor();
    await listen(worker, 'active');
    await worker.evaluate(() => chrome.alarms.create('reminder', { when: Date.now() }));
    await expect.poll(() => planned(worker).then((wait) => Math.round((wait ?? 0) / 60_000))).toBe(15);
    expect(await shown(worker)).toEqual([]);
    await page.close();
    await worker.evaluate(() => chrome.alarms.create('reminder', { when: Date.now() }));
    await expect.poll(async () => (await shown(worker)).length).toBe(1);
  });

  it('put off for a week it comes no sooner, is planned anew after a browser start, and is off when it is turned off', async () => {
    const page = await atToday(browser);
    await goTo(page, 'settings');
    await button(page, 'reminder.snooze').click();
    const week = async (of: Worker): Promise<boolean> => ((await planned(of)) ?? 0) > 6 * day;
    await expect.poll(async () => week(await browser.worker())).toBe(true);
    await page.evaluate(() => chrome.alarms.clearAll());
    await browser.close();
    browser = await start();
    const worker = await browser.worker();
    await expect.poll(() => week(worker)).toBe(true);
    await worker.evaluate(() => chrome.storage.local.remove('reminder'));
    await expect.poll(() => planned(worker)).toBeNull();
  });
});
