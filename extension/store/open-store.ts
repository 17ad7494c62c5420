import type { Instant } from '#shared/time.ts';
import type { Guard } from './guard.ts';
import { type ItemStore, openItems } from './items.ts';
import type { Derive } from './kdf.ts';
import type { Area } from './mirror.ts';
import { type HousePlaces, openHouse } from './open-house.ts';
import { openRecord, type RecordStore } from './record.ts';
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
export interface Places extends HousePlaces {
  /** The open lock's: in memory only. */
  readonly session: Area;
  /** Tells other pages; null where there is none to tell. */
  readonly channel: BroadcastChannel | null;
  readonly now: () => Instant;
  /** Minutes until an open lock closes by itself. */
  readonly minutes: () => Promise<number>;
  readonly derive: Derive;
}

/** Opens the store for a page. Nothing is read before it is asked for. */
export function openStore({ session, channel, now, minutes, derive, ...places }: Places): Store {
  const { shelf, mirror, guard, sweep } = openHouse(places);
  // a failure leaves the note that it is to be done
  const later = (): void => void sweep().catch(() => undefined);
  const vault = openVault({ shelf, mirror, guard, session, derive, now, minutes, sweep: later });
  const items = openItems({ shelf, vault, guard, channel });
  return { items, record: openRecord(items), vault, guard, sweep };
}
