import { fail, ok, type Result } from '#shared/result.ts';
import { BlockedError, failureOf } from './failure.ts';
import { answer, listsDatabase } from './strict-store.ts';

const storeName = 'files';
/** How long an open may wait for other pages, in milliseconds. */
const patience = 4000;

/** The files of one list, by their names. */
export interface Lists {
  /** Puts these files in the place of all that were there, or changes nothing. Fails with `full`, `save`. */
  keep(files: ReadonlyMap<string, Uint8Array>): Promise<Result<void>>;
  /** Null where there is no such file. Fails with `read`. */
  read(name: string): Promise<Result<Uint8Array | null>>;
  /** Bytes of all files. */
  size(): Promise<number>;
  remove(): Promise<Result<void>>;
}

function open(databases: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(listsDatabase, 1);
    const timer = setTimeout(() => reject(new BlockedError()), patience);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => {
      clearTimeout(timer);
      // another page deletes everything: let go
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

/** Does some work in one transaction on a connection of its own; lists are read and written seldom. */
async function use<T>(databases: IDBFactory, mode: IDBTransactionMode, work: (store: IDBObjectStore) => T | Promise<T>): Promise<T> {
  const database = await open(databases);
  try {
    const transaction = database.transaction(storeName, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    });
    const [value] = await Promise.all([work(transaction.objectStore(storeName)), done]);
    return value;
  } finally {
    database.close();
  }
}

/** Opens the place where a list is kept. Nothing is read before it is asked for. */
export const openLists = (databases: IDBFactory): Lists => ({
  keep: async (files) => {
    try {
      await use(databases, 'readwrite', (store) => {
        store.clear();
        for (const [name, bytes] of files) store.put(bytes, name);
      });
      return ok(undefined);
    } catch (error) {
      return failureOf(error, 'save');
    }
  },
  read: async (name) => {
    try {
      const found: unknown = await use(databases, 'readonly', (store) => answer(store.get(name)));
      return ok(found instanceof Uint8Array ? found : null);
    } catch {
      return fail('read');
    }
  },
  size: async () => {
    const all: unknown[] = await use(databases, 'readonly', (store) => answer(store.getAll()));
    return all.reduce<number>((sum, each) => sum + (each instanceof Uint8Array ? each.length : 0), 0);
  },
  remove: async () => {
    try {
      await use(databases, 'readwrite', (store) => answer(store.clear()));
      return ok(undefined);
    } catch (error) {
      return failureOf(error, 'save');
    }
  },
});
