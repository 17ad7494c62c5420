import { BlockedError } from './failure.ts';

/** Does some work on the object store within one transaction. Resolves once the transaction is complete. */
export type UseStore = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T | PromiseLike<T>) => Promise<T>;

/** The result of a request, as a promise that a transaction can wait for. */
export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The record's database: one, with one object store, at version 1. */
const name = 'record';
const storeName = 'months';
const version = 1;

/** How long an open may wait for other pages before it counts as blocked, in milliseconds. */
const patience = 4000;

function openDatabase(databases: IDBFactory, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(name, version);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new BlockedError());
    }, patience);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
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
    transaction.oncomplete = () => resolve();
    // only the abort that follows an error knows its reason; at the error itself it is still null
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

async function run<T>(database: IDBDatabase, mode: IDBTransactionMode, work: (store: IDBObjectStore) => T | PromiseLike<T>): Promise<T> {
  const transaction = database.transaction(storeName, mode, { durability: 'strict' });
  const done = completed(transaction);
  const [value] = await Promise.all([work(transaction.objectStore(storeName)), done]);
  return value;
}

/** A connection that was lost while idle shows as one of these; opening again is the right first step. */
const lost = new Set(['InvalidStateError', 'UnknownError']);

/**
 * A store whose writes are flushed to the disk before they count: browsers commit relaxed unless asked.
 * Rejects with `BlockedError`, or with the browser's DOMException (`QuotaExceededError`, `VersionError`, …).
 */
export function strictStore(databases: IDBFactory): UseStore {
  let opening: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const database = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(databases, forget);
    opening.catch(forget);
    return opening;
  };
  return async (mode, work) => {
    try {
      return await run(await database(), mode, work);
    } catch (error) {
      if (!(error instanceof DOMException) || !lost.has(error.name)) throw error;
      forget();
      return run(await database(), mode, work);
    }
  };
}

/** The name that "delete everything" deletes. */
export const recordDatabase = name;

/** The database of a list that the person brought in: apart from the record, and deleted with it. */
export const listsDatabase = 'lists';
