import type { UseStore } from 'idb-keyval';
import { ok, type Result } from '#shared/result.ts';
import { randomBytes, toBase64 } from './bytes.ts';
import { churnArea, churnDatabase, fullFill } from './churn.ts';
import { BlockedError, failureOf } from './failure.ts';
import type { Alone, Area } from './mirror.ts';
import { lockKey, markForChurn } from './shelf.ts';
import { type Database, listsDatabase, recordDatabase, strictStore } from './strict-store.ts';

type Clearable = Area & { clear(): Promise<void> };

/** All places where something of the person can be. */
export interface Kept {
  readonly databases: IDBFactory;
  readonly local: Clearable;
  readonly session: Clearable;
  readonly firstPaint: Pick<Storage, 'clear'>;
  readonly alone: Alone;
  /** As in `open-house.ts`. */
  readonly fill?: number;
  /** Alarms, optional permissions. */
  forget(): Promise<void>;
}

/** What deleting did. */
export interface Wiped {
  /** False where there was no room to overwrite: deleted bytes may then stay in the browser's files for a while. */
  readonly overwritten: boolean;
}

/** How long the deletion waits for other pages to let go, in milliseconds. */
const patience = 4000;

function deleteDatabase({ databases }: Kept, { name }: Database): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(name);
    const timer = setTimeout(() => reject(new BlockedError()), patience);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

/** The copies go before the original: a crash in between leaves a record that is whole, not one that looks damaged. */
async function empty({ local, session, firstPaint }: Kept, store: UseStore): Promise<void> {
  await session.clear();
  firstPaint.clear();
  await local.clear();
  await store('readwrite', (items) => {
    items.put(toBase64(randomBytes(1024)), lockKey);
    items.clear();
    markForChurn(items);
  });
}

/** Pushes what was deleted out of the files. The database's own keys go first, then the whole database. */
async function overwrite({ local, fill = fullFill }: Kept, store: UseStore): Promise<boolean> {
  try {
    await Promise.all([churnDatabase(store, fill), churnArea(local, fill)]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Deletes everything and overwrites what it leaves in the browser's files (assurance section 2): afterwards all is as on the
 * first day. Fails with `blocked` or `save`; then something is still there. What a disk keeps by itself (spare blocks of an
 * SSD, backups of the disk) can't be reached from here.
 */
export async function deleteEverything(kept: Kept): Promise<Result<Wiped>> {
  const store = strictStore(kept.databases, recordDatabase);
  try {
    // a database that another page holds is found out before anything is gone
    await store('readonly', (items) => items.count());
    await kept.alone('mirror', () => empty(kept, store));
    await deleteDatabase(kept, listsDatabase);
    const overwritten = await overwrite(kept, store);
    await deleteDatabase(kept, recordDatabase);
    await kept.local.clear();
    await kept.forget();
    return ok({ overwritten });
  } catch (error) {
    return failureOf(error, 'save');
  }
}
