import { promisifyRequest, type UseStore } from 'idb-keyval';
import { type Envelope, readEnvelope } from './envelope.ts';

/** What the database knows of itself; written in the same transaction as every change. */
export interface Meta {
  /** How many writes there were; never goes down. */
  readonly seq: number;
  /** The lock under which all items are closed; nothing where there is none. */
  readonly era: string;
  /** Keys whose last change the mirror may not have yet, with the number of that change. */
  readonly dirty: Readonly<Record<string, number>>;
  /** Keys that were taken away and that the mirror's files may still hold. */
  readonly gone: Readonly<Record<string, number>>;
  /** Old bytes may still lie in the browser's files and are to be overwritten. */
  readonly churn: boolean;
}

/** One change: what lay there when it was read (0 is nothing), and what shall lie there; null takes it away. */
export interface Put {
  readonly key: string;
  readonly was: number;
  readonly next: Omit<Envelope, 'seq'> | null;
}

export interface Loaded {
  readonly meta: Meta;
  readonly found: ReadonlyMap<string, Envelope>;
}

/** The database as keys and envelopes. Every verb is one transaction; nothing is packed or sealed inside one. */
export interface Shelf {
  load(keys: readonly string[]): Promise<Loaded>;
  /** What the mirror may not have yet. */
  dirty(): Promise<Loaded>;
  keys(): Promise<{ readonly meta: Meta; readonly keys: readonly string[] }>;
  all(): Promise<Loaded>;
  /** All of them or none: `changed` when one is not as it was read, `era` when the lock was turned on or off since. */
  put(era: string, puts: readonly Put[]): Promise<'done' | 'changed' | 'era'>;
  /** Closes everything anew in one transaction; false when anything was written since `from` was read. */
  turn(from: Loaded, era: string, next: ReadonlyMap<string, Omit<Envelope, 'seq'>>): Promise<boolean>;
  /** Puts envelopes back as they are, and counts on from at least `seq`. With another era everything else goes. */
  restore(era: string, seq: number, envelopes: ReadonlyMap<string, Envelope>): Promise<void>;
  /** These changes are in the mirror, by key and number. */
  settle(done: ReadonlyMap<string, number>): Promise<void>;
  churned(): Promise<void>;
}

/** The key of what the database knows of itself. */
export const metaKey = 'meta';

/** The key of the lock. It is an envelope like the items', but never sealed. */
export const lockKey = 'vault';

/** Keys of random filling that overwrites the browser's files, should it have been left behind (`churn.ts`). */
export const fillKey = /#fill$/;

const isEntry = (key: unknown): key is string => typeof key === 'string' && key !== metaKey && !fillKey.test(key);

const firstMeta: Meta = { seq: 0, era: '', dirty: {}, gone: {}, churn: false };

const readMeta = (stored: unknown): Meta => (typeof stored === 'object' && stored !== null ? { ...firstMeta, ...stored } : firstMeta);

const metaOf = async (items: IDBObjectStore): Promise<Meta> => readMeta(await promisifyRequest(items.get(metaKey)));

/** From so many keys on, everything is read in two requests rather than one request a key (performance.md B: requests are what costs). */
const manyKeys = 24;

async function found(items: IDBObjectStore, keys: readonly string[]): Promise<ReadonlyMap<string, Envelope>> {
  if (keys.length >= manyKeys) {
    const [every, wanted] = [await everything(items), new Set(keys)];
    return new Map([...every].filter(([key]) => wanted.has(key)));
  }
  const values = await Promise.all(keys.map((key) => promisifyRequest(items.get(key))));
  const pairs = values.map((value, index) => [keys[index] ?? '', readEnvelope(value)] as const);
  return new Map(pairs.flatMap(([key, envelope]) => (envelope ? [[key, envelope] as const] : [])));
}

async function everything(items: IDBObjectStore): Promise<ReadonlyMap<string, Envelope>> {
  const [keys, values] = await Promise.all([promisifyRequest(items.getAllKeys()), promisifyRequest(items.getAll())]);
  const pairs = keys.map((key, index) => [key, readEnvelope(values[index])] as const);
  return new Map(pairs.flatMap(([key, envelope]) => (isEntry(key) && envelope ? [[key, envelope] as const] : [])));
}

const sameAs = (before: ReadonlyMap<string, Envelope>, now: ReadonlyMap<string, Envelope>): boolean =>
  before.size === now.size && [...before].every(([key, { stamp }]) => now.get(key)?.stamp === stamp);

/** Every value in a transaction of its own; what can't be read counts as not there. */
async function oneByOne(store: UseStore): Promise<Loaded> {
  const { meta, keys } = await store('readonly', async (items) => ({
    meta: await metaOf(items),
    keys: await promisifyRequest(items.getAllKeys()),
  }));
  const read = (key: string): Promise<ReadonlyMap<string, Envelope>> =>
    store('readonly', (items) => found(items, [key])).catch(() => new Map<string, Envelope>());
  const maps = await Promise.all(keys.filter(isEntry).map(read));
  return { meta, found: new Map(maps.flatMap((each) => [...each])) };
}

/** Notes in an emptied database that what was deleted is still to be overwritten. */
export const markForChurn = (items: IDBObjectStore): void => void items.put({ ...firstMeta, churn: true }, metaKey);

const without = (numbers: Readonly<Record<string, number>>, keys: ReadonlySet<string>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(numbers).filter(([key]) => !keys.has(key)));

function putAll(items: IDBObjectStore, meta: Meta, puts: readonly Put[]): void {
  const seq = meta.seq + 1;
  for (const { key, next } of puts) {
    if (next) items.put({ ...next, seq }, key);
    else items.delete(key);
  }
  const touched = new Set(puts.map(({ key }) => key));
  const numbered = (wanted: readonly Put[]): Readonly<Record<string, number>> => Object.fromEntries(wanted.map(({ key }) => [key, seq]));
  const dirty = { ...without(meta.dirty, touched), ...numbered(puts.filter(({ next }) => next)) };
  const gone = { ...without(meta.gone, touched), ...numbered(puts.filter(({ next }) => !next)) };
  items.put({ ...meta, seq, dirty, gone }, metaKey);
}

export const openShelf = (store: UseStore): Shelf => ({
  load: (keys) => store('readonly', async (items) => ({ meta: await metaOf(items), found: await found(items, keys) })),

  dirty: () =>
    store('readonly', async (items) => {
      const meta = await metaOf(items);
      return { meta, found: await found(items, Object.keys(meta.dirty)) };
    }),

  keys: () =>
    store('readonly', async (items) => {
      const [meta, keys] = await Promise.all([metaOf(items), promisifyRequest(items.getAllKeys())]);
      return { meta, keys: keys.filter(isEntry) };
    }),

  all: async () => {
    try {
      return await store('readonly', async (items) => ({ meta: await metaOf(items), found: await everything(items) }));
    } catch (error) {
      // Chromium keeps large values in files of their own; one that is gone must not take the others with it
      if (!(error instanceof DOMException) || error.name !== 'NotReadableError') throw error;
      return oneByOne(store);
    }
  },

  put: (era, puts) =>
    store('readwrite', async (items) => {
      const keys = puts.map(({ key }) => key);
      const [meta, here] = await Promise.all([metaOf(items), found(items, keys)]);
      if (meta.era !== era) return 'era';
      if (puts.some(({ key, was }) => (here.get(key)?.stamp ?? 0) !== was)) return 'changed';
      putAll(items, meta, puts);
      return 'done';
    }),

  turn: (from, era, next) =>
    store('readwrite', async (items) => {
      const [meta, here] = await Promise.all([metaOf(items), everything(items)]);
      if (meta.era !== from.meta.era || !sameAs(from.found, here)) return false;
      const seq = meta.seq + 1;
      items.clear();
      for (const [key, envelope] of next) items.put({ ...envelope, seq }, key);
      const dirty = Object.fromEntries([...next.keys()].map((key) => [key, seq]));
      items.put({ seq, era, dirty, gone: {}, churn: true }, metaKey);
      return true;
    }),

  restore: (era, seq, envelopes) =>
    store('readwrite', async (items) => {
      const meta = await metaOf(items);
      const same = meta.era === era;
      if (!same) items.clear();
      for (const [key, envelope] of envelopes) items.put(envelope, key);
      items.put({ ...meta, era, seq: Math.max(meta.seq, seq), ...(!same && { dirty: {}, gone: {} }) }, metaKey);
    }),

  settle: (done) =>
    store('readwrite', async (items) => {
      const meta = await metaOf(items);
      const left = (numbers: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
        Object.fromEntries(Object.entries(numbers).filter(([key, seq]) => done.get(key) !== seq));
      items.put({ ...meta, dirty: left(meta.dirty), gone: left(meta.gone) }, metaKey);
    }),

  churned: () =>
    store('readwrite', async (items) => {
      items.put({ ...(await metaOf(items)), churn: false }, metaKey);
    }),
});
