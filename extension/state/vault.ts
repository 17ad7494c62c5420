import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import type { Health } from '../store/damage.ts';
import type { Store } from '../store/open-store.ts';
import type { LockStatus } from '../store/vault.ts';
import type { VaultActs } from './vault-acts.ts';

/** The lock of the record, and whether the record is whole, as screens see them. What they can do with it: `locking.ts`. */
export interface VaultState {
  /** Null until it was read. While it is `locked` nothing of the record is in memory. */
  readonly lock: ReadonlySignal<LockStatus | null>;
  /** Null until it was read. While it is not `sound` nothing is shown as empty and nothing is written over it. */
  readonly health: ReadonlySignal<Health | null>;
  /** Why the lock could not be read. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Until then no further passphrase is tried on this page. It slows hurried fingers; it is no protection. */
  readonly waitUntil: Signal<Instant | null>;
  /** At once, on every open page. Does nothing where there is no lock. */
  lockNow(): Promise<void>;
  /** Someone is here: puts off the closing. Cheap enough for every press. */
  touch(): void;
  /** Reads lock and health again, and shows what they allow. */
  reread(): Promise<void>;
  /** Reads lock and health, and follows what other pages and the worker do. */
  follow(): Promise<void>;
}

export interface VaultParts {
  readonly store: () => Promise<Store>;
  readonly session: Pick<chrome.storage.StorageArea, 'onChanged'>;
  /** Remembers for the first paint whether there is a lock. */
  readonly remember: (lock: boolean) => void;
  /** Takes away everything that this page still holds of the record. */
  readonly conceal: () => void;
  /** Reads it again. */
  readonly reveal: () => void;
}

/** Made with the page; what it does is read from the package at the first use, after the first paint. */
export function makeVaultState(parts: VaultParts): VaultState {
  const lock = signal<LockStatus | null>(null);
  const health = signal<Health | null>(null);
  const failure = signal<Failure | null>(null);
  let made: Promise<VaultActs> | null = null;
  const acts = (): Promise<VaultActs> => {
    made ??= import('./vault-acts.ts').then(({ vaultActs }) => vaultActs({ lock, health, failure }, parts));
    return made;
  };
  return {
    lock,
    health,
    failure,
    waitUntil: signal(null),
    lockNow: async () => (await acts()).lockNow(),
    touch: () => void acts().then((act) => act.touch()),
    reread: async () => (await acts()).reread(),
    follow: async () => (await acts()).follow(),
  };
}
