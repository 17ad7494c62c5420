import { ok, type Result } from '#shared/result.ts';
import { BlockedError, failureOf } from './failure.ts';
import { recordDatabase } from './strict-store.ts';

/** All places where something of the person can be. */
export interface Kept {
  readonly databases: Pick<IDBFactory, 'deleteDatabase'>;
  readonly areas: readonly { clear(): Promise<void> }[];
  readonly firstPaint: Pick<Storage, 'clear'>;
  /** Alarms, optional permissions. */
  forget(): Promise<void>;
}

/** How long the deletion waits for other pages to let go, in milliseconds. */
const patience = 4000;

function deleteDatabase({ databases }: Kept): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(recordDatabase);
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

/**
 * Deletes everything: afterwards all is as on the first day. Fails with `blocked` or `save`; then something is still there.
 * Deleted bytes may stay in the browser's files for a while; overwriting them is the work of the lock.
 */
export async function deleteEverything(kept: Kept): Promise<Result<void>> {
  try {
    await deleteDatabase(kept);
    await Promise.all(kept.areas.map((area) => area.clear()));
    kept.firstPaint.clear();
    await kept.forget();
    return ok(undefined);
  } catch (error) {
    return failureOf(error, 'save');
  }
}
