import { promisifyRequest } from 'idb-keyval';
import { fullFill } from './churn.ts';
import { type Guard, openGuard } from './guard.ts';
import { markIn } from './mark.ts';
import { type Alone, type Area, type Mirror, openMirror } from './mirror.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { recordDatabase, strictStore } from './strict-store.ts';
import { sweep } from './sweep.ts';

/** Where it is kept. */
export interface HousePlaces {
  readonly databases: IDBFactory;
  /** The mirror's: kept on this device. */
  readonly local: Area;
  readonly alone: Alone;
  /** The mark's: localStorage, which the worker has not. */
  readonly firstPaint: Pick<Storage, 'getItem' | 'setItem'> | null;
  /** How many bytes overwrite what was deleted; less than the full amount only where a test is about something else. */
  readonly fill?: number;
}

/** What keeps the record safe without knowing what is in it: enough for the worker. */
export interface House {
  readonly shelf: Shelf;
  readonly mirror: Mirror;
  readonly guard: Guard;
  /** Overwrites what a lock that was turned on or off has left behind, if it was not done yet. */
  sweep(): Promise<void>;
}

/** Opens database, mirror and guard. Nothing is read before it is asked for. */
export function openHouse({ databases, local, alone, firstPaint, fill = fullFill }: HousePlaces): House {
  const store = strictStore(databases, recordDatabase);
  const shelf = openShelf(store);
  const mirror = openMirror(local);
  const mark = firstPaint && markIn(firstPaint);
  const removeDatabase = async (): Promise<void> => void (await promisifyRequest(databases.deleteDatabase(recordDatabase.name)));
  const guard = openGuard({ shelf, mirror, alone, mark, removeDatabase });
  return { shelf, mirror, guard, sweep: () => sweep({ store, shelf, mirror, area: local, alone, fill }) };
}
