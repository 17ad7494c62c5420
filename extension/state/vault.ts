import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, fail, type Result } from '#shared/result.ts';
import type { Clock, Instant } from '#shared/time.ts';
import type { Health } from '../store/damage.ts';
import type { Restored } from '../store/guard.ts';
import type { Store } from '../store/open-store.ts';
import type { LockStatus } from '../store/vault.ts';

/** The lock of the record, and whether the record is whole, as screens see them. */
export interface VaultState {
  /** Null until it was read. While it is `locked` nothing of the record is in memory. */
  readonly lock: ReadonlySignal<LockStatus | null>;
  /** Null until it was read. While it is not `sound` nothing is shown as empty and nothing is written over it. */
  readonly health: ReadonlySignal<Health | null>;
  /** Why lock or health could not be read. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Until then no further passphrase is tried here. It slows hurried fingers; it is no protection. */
  readonly waitUntil: ReadonlySignal<Instant | null>;
  /** Fails with `passphrase`, `passphrase-wait` (seconds), `lock-memory`, or as reading does. */
  unlock(passphrase: string): Promise<Result<void>>;
  /** Fails with `recovery-typo`, `recovery`, `passphrase-wait`, or as reading does. A new passphrase can follow (`resetPassphrase`). */
  unlockWithCode(code: string): Promise<Result<void>>;
  /** At once, on every open page. Does nothing where there is no lock. */
  lockNow(): Promise<void>;
  /** Someone is here: puts off the closing. Cheap enough for every press. */
  touch(): void;
  /** Gives the recovery code, to be shown this once. Fails with `passphrase-short` (least), `lost`, `save`, `full` or `blocked`. */
  turnOn(passphrase: string): Promise<Result<string>>;
  /** Fails with `passphrase`, and as turning on. */
  turnOff(passphrase: string): Promise<Result<void>>;
  changePassphrase(now: string, next: string): Promise<Result<void>>;
  resetPassphrase(code: string, next: string): Promise<Result<void>>;
  /** Gives the new code; the one before opens nothing any more. */
  newRecoveryCode(passphrase: string): Promise<Result<string>>;
  /** One press: brings back from the second copy what the database lost. Where no copy is left it lets the record begin anew. */
  restore(): Promise<Result<Restored>>;
  /** Reads lock and health again. */
  reread(): Promise<void>;
  /** Reads lock and health, and follows what other pages and the worker do. */
  follow(): Promise<void>;
}

interface Parts {
  readonly store: () => Promise<Store>;
  readonly session: Pick<chrome.storage.StorageArea, 'onChanged'>;
  readonly clock: Clock;
  /** Remembers for the first paint that there is a lock. */
  readonly remember: (lock: boolean) => void;
  /** Everything that this page still holds of the record is taken away, or may be read again. */
  readonly conceal: () => void;
  readonly reveal: () => void;
}

/** So many tries without a pause; then a pause that doubles, up to the longest (seconds). */
const freeTries = 3;
const longestPause = 30;

/** The key under which the store tells that the lock itself has changed. */
const lockName = 'vault';

export function makeVaultState({ store, session, clock, remember, conceal, reveal }: Parts): VaultState {
  const lock = signal<LockStatus | null>(null);
  const health = signal<Health | null>(null);
  const failure = signal<Failure | null>(null);
  const waitUntil = signal<Instant | null>(null);
  let tries = 0;

  const show = (now: LockStatus): void => {
    const before = lock.value;
    if (now === before) return;
    batch(() => {
      lock.value = now;
      if (now === 'locked') conceal();
      else if (before === 'locked') reveal();
    });
    if (before !== null || now !== 'none') remember(now !== 'none');
  };

  const reread = async (): Promise<void> => {
    const { vault } = await store();
    vault.forget();
    const status = await vault.status();
    failure.value = status.ok ? null : status;
    if (status.ok) show(status.value);
  };

  const readHealth = async (): Promise<void> => {
    const { guard } = await store();
    health.value = await guard.health().catch(() => null);
  };

  /** After a change of the lock itself: other pages hear it, and everything is read anew. */
  const after = async <T>(result: Result<T>): Promise<Result<T>> => {
    if (result.ok) (await store()).items.announce([lockName]);
    return result;
  };

  const trying = async (attempt: () => Promise<Result<void>>): Promise<Result<void>> => {
    const left = (waitUntil.value ?? 0) - clock.now();
    if (left > 0) return fail('passphrase-wait', { seconds: Math.ceil(left / 1000) });
    const result = await attempt();
    if (result.ok) tries = 0;
    else if (result.code === 'passphrase' || result.code === 'recovery') tries += 1;
    const pause = tries <= freeTries ? 0 : Math.min(longestPause, 2 ** (tries - freeTries - 1));
    waitUntil.value = pause > 0 ? clock.now() + pause * 1000 : null;
    if (result.ok) await reread();
    return result;
  };

  return {
    lock,
    health,
    failure,
    waitUntil,
    unlock: (passphrase) => trying(async () => (await store()).vault.unlock(passphrase)),
    unlockWithCode: (code) => trying(async () => (await store()).vault.unlockWithCode(code)),
    lockNow: async () => {
      if (lock.value !== 'open') return;
      // what is on the screen goes before anything is waited for
      show('locked');
      await (await store()).vault.lockNow();
    },
    touch: () => {
      if (lock.value === 'open') void store().then(({ vault }) => vault.touch());
    },
    turnOn: async (passphrase) => after(await (await store()).vault.turnOn(passphrase)),
    turnOff: async (passphrase) => after(await (await store()).vault.turnOff(passphrase)),
    changePassphrase: async (now, next) => after(await (await store()).vault.changePassphrase(now, next)),
    resetPassphrase: async (code, next) => after(await (await store()).vault.resetPassphrase(code, next)),
    newRecoveryCode: async (passphrase) => after(await (await store()).vault.newRecoveryCode(passphrase)),
    restore: async () => {
      const result = await (await store()).guard.restore();
      await readHealth();
      await reread();
      reveal();
      return after(result);
    },
    reread: async () => {
      await Promise.all([reread(), readHealth()]);
    },
    follow: async () => {
      const { items } = await store();
      items.onChange((names) => {
        if (!names.includes(lockName)) return;
        void reread().then(reveal);
      });
      session.onChanged.addListener((changes) => {
        if (Object.hasOwn(changes, 'open')) void reread();
      });
      await Promise.all([reread(), readHealth()]);
    },
  };
}
