import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { promisifyRequest } from 'idb-keyval';
import type { Result } from '#shared/result.ts';
import type { Derive } from '../../extension/store/kdf.ts';
import type { Alone, Area } from '../../extension/store/mirror.ts';
import { openStore, type Store } from '../../extension/store/open-store.ts';
import { deleteEverything } from '../../extension/store/wipe.ts';

/** A storage area in memory that answers later, as the browser's does, and gives copies, as the browser's does. */
export function anArea(): Area & { readonly kept: Map<string, unknown>; clear(): Promise<void> } {
  const kept = new Map<string, unknown>();
  const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return {
    kept,
    get: async (keys) => {
      const wanted = keys === undefined ? [...kept.keys()] : [keys].flat();
      return Object.fromEntries(wanted.filter((key) => kept.has(key)).map((key) => [key, copy(kept.get(key))]));
    },
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, copy(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
    clear: async () => kept.clear(),
  };
}

/** One after another, as the browser's locks let them. */
function aloneInTurn(): Alone {
  const turns = new Map<string, Promise<unknown>>();
  return (kind, work) => {
    const mine = (turns.get(kind) ?? Promise.resolve()).then(work, work);
    turns.set(kind, mine);
    return mine;
  };
}

/** Stands in for the slow derivation where a test is about something else. */
export const quickDerive: Derive = async (passphrase, salt, { m, t, p }) =>
  new Uint8Array(createHash('sha256').update(passphrase.normalize('NFKC')).update(salt).update(`${m},${t},${p}`).digest());

/** A device in memory: several pages can be opened over it, and it can be switched off and on. */
export interface Device {
  readonly databases: IDBFactory;
  readonly local: ReturnType<typeof anArea>;
  readonly session: ReturnType<typeof anArea>;
  readonly firstPaint: Pick<Storage, 'getItem' | 'setItem'> & { readonly kept: Map<string, string> };
  now: number;
  /** Opens the store as a page does. */
  page(derive?: Derive): Store;
  /** Deletes everything, as the button does. */
  wipe(): Promise<Result<unknown>>;
  /** The browser was closed and opened: what was in memory only is gone. */
  restart(): void;
  /** What lies in the database, as a hand from outside would read and write it. */
  raw<T>(work: (items: IDBObjectStore) => IDBRequest<T>): Promise<T>;
}

/** Overwriting is tried on real disks; here it only takes time. */
const fill = 256 * 1024;

export function aDevice(): Device {
  const [databases, local, session, alone] = [new IDBFactory(), anArea(), anArea(), aloneInTurn()];
  const kept = new Map<string, string>();
  const firstPaint = {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const device: Device = {
    databases,
    local,
    session,
    firstPaint,
    now: Date.UTC(2026, 10, 25, 12),
    page: (derive = quickDerive) =>
      openStore({
        databases,
        local,
        session,
        firstPaint,
        alone,
        derive,
        channel: null,
        fill,
        now: () => device.now,
        minutes: async () => 5,
      }),
    wipe: async () =>
      deleteEverything({
        databases,
        local,
        session,
        alone,
        fill,
        firstPaint: { clear: () => kept.clear() },
        forget: async () => undefined,
      }),
    restart: () => session.kept.clear(),
    raw: async (work) => {
      const request = databases.open('record', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('months');
      const database = await promisifyRequest(request);
      const result = await promisifyRequest(work(database.transaction('months', 'readwrite').objectStore('months')));
      database.close();
      return result;
    },
  };
  return device;
}

/** The value of a result that must be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.detail)}`);
  return result.value;
}
