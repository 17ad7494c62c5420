import type { Instant } from '#shared/time.ts';
import { type Guard, openGuard } from './guard.ts';
import { type ItemStore, openItems } from './items.ts';
import type { Derive } from './kdf.ts';
import { markIn } from './mark.ts';
import { type Alone, type Area, openMirror } from './mirror.ts';
import { openRecord, type RecordStore } from './record.ts';
import { openShelf } from './shelf.ts';
import { recordDatabase, strictStore } from './strict-store.ts';
import { sweep } from './sweep.ts';
import { openVault, type Vault } from './vault.ts';

/** All that is kept, and what keeps it safe. */
export interface Store {
  readonly items: ItemStore;
  readonly record: RecordStore;
  readonly vault: Vault;
  readonly guard: Guard;
  /** Overwrites what a lock that was turned on or off has left behind, if it was not done yet. */
  sweep(): Promise<void>;
}

/** Where it is kept, and what time and chance are. */
export interface Places {
  readonly databases: IDBFactory;
  /** The mirror's: kept on this device. */
  readonly local: Area;
  /** The open lock's: in memory only. */
  readonly session: Area;
  /** Tells other pages; the worker has none to tell. */
  readonly channel: BroadcastChannel | null;
  readonly alone: Alone;
  /** The mark's: localStorage, which the worker has not. */
  readonly firstPaint: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly now: () => Instant;
  /** Minutes until an open lock closes by itself. */
  readonly minutes: () => Promise<number>;
  readonly derive: Derive;
}

const removeDatabase = (databases: IDBFactory): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(recordDatabase);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** Opens the store. Nothing is read before it is asked for. */
export function openStore({ databases, local, session, channel, alone, firstPaint, now, minutes, derive }: Places): Store {
  const store = strictStore(databases);
  const shelf = openShelf(store);
  const mirror = openMirror(local);
  const mark = firstPaint && markIn(firstPaint);
  const guard = openGuard({ shelf, mirror, alone, mark, removeDatabase: () => removeDatabase(databases) });
  const sweepAll = (): Promise<void> => sweep({ store, shelf, mirror, area: local, alone });
  const vault = openVault({
    shelf,
    mirror,
    guard,
    session,
    derive,
    now,
    minutes,
    // a failure leaves the note that it is to be done
    sweep: () => void sweepAll().catch(() => undefined),
  });
  const items = openItems({ shelf, vault, guard, channel });
  return { items, record: openRecord(items), vault, guard, sweep: sweepAll };
}
