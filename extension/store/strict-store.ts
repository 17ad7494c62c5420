import type { UseStore } from 'idb-keyval';
import { BlockedError } from './failure.ts';

/** A database with one object store. */
export interface Database {
  readonly name: string;
  readonly store: string;
}

/** What the person keeps. "Delete everything" deletes it. */
export const recordDatabase: Database = { name: 'record', store: 'months' };

/** A list that the person brought in: apart from the record, and deleted with it. */
export const listsDatabase: Database = { name: 'lists', store: 'files' };

/** Both are at their first version; what changes is the form of the values (`migrate.ts`). */
const version = 1;

/** How long an open may wait for other pages before it counts as blocked, in milliseconds. */
const patience = 4000;

function openDatabase(databases: IDBFactory, { name, store }: Database, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(name, version);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new BlockedError());
    }, patience);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      // nobody waits for it any more; left open it would block others
      if (late) return database.close();
      // another page deletes or upgrades: let go, so that it need not wait; the next use opens anew
      database.onversionchange = () => {
        database.close();
        onLost();
      };
      database.onclose = onLost;
      resolve(database);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

/** Resolves once the transaction is complete, which with strict durability means: on the disk. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    // only the abort that follows an error knows its reason; at the error itself it is still null
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('aborted', 'AbortError')));
  });
}

async function run<T>(
  database: IDBDatabase,
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  const transaction = database.transaction(store, mode, { durability: 'strict' });
  const done = completed(transaction);
  const [value] = await Promise.all([work(transaction.objectStore(store)), done]);
  return value;
}

/** A connection that was lost while idle shows as one of these; opening again is the right first step. */
const lost = new Set(['InvalidStateError', 'UnknownError']);

/**
 * The way into one database that idb-keyval's verbs take as their own store, with writes that are flushed to the disk before they
 * count: browsers commit relaxed unless asked, and idb-keyval does not ask. Rejects with `BlockedError`, or with the browser's
 * DOMException (`QuotaExceededError`, `VersionError`, …).
 */
export function strictStore(databases: IDBFactory, which: Database): UseStore {
  let opening: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const database = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(databases, which, forget);
    opening.catch(forget);
    return opening;
  };
  return async (mode, work) => {
    try {
      return await run(await database(), which.store, mode, work);
    } catch (error) {
      if (!(error instanceof DOMException) || !lost.has(error.name)) throw error;
      forget();
      return run(await database(), which.store, mode, work);
    }
  };
}
