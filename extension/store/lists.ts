import { clear, get, values } from 'idb-keyval';
import { fail, ok, type Result } from '#shared/result.ts';
import { failureOf } from './failure.ts';
import { listsDatabase, strictStore } from './strict-store.ts';

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

/** Opens the place where a list is kept. Nothing is read before it is asked for. */
export function openLists(databases: IDBFactory): Lists {
  const store = strictStore(databases, listsDatabase);
  return {
    keep: async (files) => {
      try {
        await store('readwrite', (items) => {
          items.clear();
          for (const [name, bytes] of files) items.put(bytes, name);
        });
        return ok(undefined);
      } catch (error) {
        return failureOf(error, 'save');
      }
    },
    read: async (name) => {
      try {
        const found: unknown = await get(name, store);
        return ok(found instanceof Uint8Array ? found : null);
      } catch {
        return fail('read');
      }
    },
    size: async () => {
      const all: unknown[] = await values(store);
      return all.reduce<number>((sum, each) => sum + (each instanceof Uint8Array ? each.length : 0), 0);
    },
    remove: async () => {
      try {
        await clear(store);
        return ok(undefined);
      } catch (error) {
        return failureOf(error, 'save');
      }
    },
  };
}
