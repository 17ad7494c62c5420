import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Month } from '#shared/time.ts';
import { pack, unpack } from './pack.ts';
import { fromRows, type ReadMonth, toNotes, toRows } from './rows.ts';

/** What is stored under a month's two keys, with the stamp that tells whether somebody wrote in between. */
export interface Stored {
  readonly month: Month;
  readonly stamp: number;
  readonly rows: unknown;
  readonly notes: unknown;
}

/** A month as it was read, and what it shall hold now. */
export interface Written {
  readonly stored: Stored;
  readonly checkins: readonly Checkin[];
}

/** Months in the database: read, written all or none, and the unreadable set aside without losing a byte. */
export interface Months {
  load(month: Month): Promise<Stored>;
  /** Fails with `damaged` when nothing of it is readable, with `newer` when a newer version wrote it. */
  open(stored: Stored): Promise<Result<ReadMonth>>;
  /** Puts all of them or none: false when somebody wrote one of them since it was read. */
  write(list: readonly Written[]): Promise<boolean>;
  /** Copies what is stored out of the way and leaves the readable part in its place. */
  mend(written: Written): Promise<void>;
  /** The months that hold something, and those of which something was set aside. Neither in order. */
  list(): Promise<{ readonly held: readonly Month[]; readonly aside: readonly Month[] }>;
}

export const isMonth = (key: unknown): key is Month => typeof key === 'string' && /^\d{4}-\d\d$/.test(key);

const notesKey = (month: Month): string => `notes:${month}`;

const asideKey = /^damaged:(\d{4}-\d\d):/;

const stampOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && Number.isInteger((value as { stamp?: unknown }).stamp)
    ? (value as { stamp: number }).stamp
    : 0;

const bodyOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (value as { body?: unknown }).body : value);

/** Random, not counted: a month that was emptied and filled again must not look like the one before. 52 bits, never 0. */
function newStamp(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high % 2 ** 20) * 2 ** 32 + low + 1;
}

const unpackOr = async (stored: unknown, otherwise: unknown): Promise<unknown> => {
  try {
    return await unpack(bodyOf(stored));
  } catch {
    return otherwise;
  }
};

async function open({ rows, notes }: Stored): Promise<Result<ReadMonth>> {
  if (rows === undefined) return ok({ checkins: [], whole: notes === undefined });
  const month = await unpackOr(rows, null);
  // null is no set of notes: the month then counts as not whole
  const result = fromRows(month, notes === undefined ? {} : await unpackOr(notes, null));
  return result.ok && result.value.checkins.length === 0 && !result.value.whole ? fail('damaged') : result;
}

/** What goes under the two keys; packed before the transaction begins. */
async function packed({ stored, checkins }: Written): Promise<(months: IDBObjectStore) => void> {
  const { month } = stored;
  if (checkins.length === 0)
    return (months) => {
      months.delete(month);
      months.delete(notesKey(month));
    };
  const stamp = newStamp();
  const [rows, notes] = await Promise.all([pack(toRows(checkins)), pack(toNotes(checkins))]);
  return (months) => {
    months.put({ stamp, body: rows }, month);
    months.put({ stamp, body: notes }, notesKey(month));
  };
}

const unchanged = async (months: IDBObjectStore, { month, stamp }: Stored): Promise<boolean> =>
  stampOf(await promisifyRequest(months.get(month))) === stamp;

export const openMonths = (store: UseStore): Months => ({
  load: (month) =>
    store('readonly', async (months) => {
      const [rows, notes] = await Promise.all([promisifyRequest(months.get(month)), promisifyRequest(months.get(notesKey(month)))]);
      return { month, stamp: stampOf(rows), rows, notes };
    }),

  open,

  write: async (list) => {
    const puts = await Promise.all(list.map(packed));
    return store('readwrite', async (months) => {
      const same = await Promise.all(list.map(({ stored }) => unchanged(months, stored)));
      if (same.includes(false)) return false;
      for (const put of puts) put(months);
      return true;
    });
  },

  mend: async (written) => {
    const put = await packed(written);
    const { stored } = written;
    await store('readwrite', async (months) => {
      if (!(await unchanged(months, stored))) return;
      const mark = newStamp();
      if (stored.rows !== undefined) months.put(stored.rows, `damaged:${stored.month}:${mark}`);
      if (stored.notes !== undefined) months.put(stored.notes, `damaged:${stored.month}:${mark}:notes`);
      put(months);
    });
  },

  list: async () => {
    const keys = await store('readonly', (months) => promisifyRequest(months.getAllKeys()));
    const aside = keys.flatMap((key) => (typeof key === 'string' ? (asideKey.exec(key)?.[1] ?? []) : []));
    return { held: keys.filter(isMonth), aside: [...new Set(aside)] };
  },
});
