import type { Page } from 'playwright-core';
import { inStore } from './in-store.ts';

/** Runs in a page or the worker: the keys of what only overwrites (`extension/store/churn.ts`) stay, their bytes do not. */
function writeLittle(): void {
  const isFill = (key: unknown): boolean => String(key).endsWith('#fill');
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    return put.call(this, isFill(key) ? 0 : value, key);
  };
  const { local } = chrome.storage;
  const set = local.set.bind(local);
  Object.assign(local, {
    set: (items: Readonly<Record<string, unknown>>) =>
      set(Object.fromEntries(Object.entries(items).map(([key, value]) => [key, isFill(key) ? 0 : value]))),
  });
}

/**
 * Until this page is loaded anew and the worker stops, they overwrite by a few bytes where it would take 64 MB, and seconds: for tests of
 * something else. That overwriting leaves nothing on the disk is searched for by `lock.test.ts`; `first-day.test.ts` and the walk through a
 * session do all of it.
 */
export async function littleFilling(page: Page): Promise<void> {
  const workers = page.context().serviceWorkers();
  await Promise.all([page.evaluate(writeLittle), ...workers.map((worker) => worker.evaluate(writeLittle))]);
}

/** Turns the lock on, as it is once all that lay open before was overwritten, and tells other pages. */
export async function turnLockOn(page: Page, passphrase: string): Promise<void> {
  await littleFilling(page);
  await inStore(
    page,
    `value(await store.vault.turnOn(${JSON.stringify(passphrase)})); store.items.announce(['vault']); await store.sweep();`,
  );
}
