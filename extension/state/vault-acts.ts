import type { Signal } from '@preact/signals';
import type { Failure } from '#shared/result.ts';
import type { Health } from '../store/damage.ts';
import type { LockStatus } from '../store/vault.ts';
import type { VaultParts, VaultState } from './vault.ts';

export type VaultActs = Pick<VaultState, 'lockNow' | 'touch' | 'reread' | 'follow'>;

/** What the acts write and screens read. */
interface Shown {
  readonly lock: Signal<LockStatus | null>;
  readonly health: Signal<Health | null>;
  readonly failure: Signal<Failure | null>;
}

/** The name under which pages tell each other that the lock itself, or all of the record, is not what it was. */
export const lockName = 'vault';

/** Reads lock and health and follows them. While it is locked this page holds nothing of the record. */
export function vaultActs({ lock, health, failure }: Shown, { store, session, remember, conceal, reveal }: VaultParts): VaultActs {
  const show = (now: LockStatus): void => {
    const before = lock.value;
    if (now === before) return;
    if (now === 'locked') conceal();
    lock.value = now;
    if (before === 'locked') reveal();
    remember(now !== 'none');
  };

  const reread = async (): Promise<void> => {
    const { vault, guard } = await store();
    vault.forget();
    const [status, now] = await Promise.all([vault.status(), guard.health().catch(() => null)]);
    health.value = now;
    failure.value = status.ok ? null : status;
    if (status.ok) show(status.value);
  };

  return {
    reread,
    lockNow: async () => {
      if (lock.value !== 'open') return;
      // what is on the screen goes before anything is waited for
      show('locked');
      await (await store()).vault.lockNow();
    },
    touch: () => {
      if (lock.value === 'open') void store().then(({ vault }) => vault.touch());
    },
    follow: async () => {
      (await store()).items.onChange((names) => {
        if (names.includes(lockName)) void reread().then(reveal);
      });
      session.onChanged.addListener((changes) => {
        if (Object.hasOwn(changes, 'open')) void reread();
      });
      await reread();
    },
  };
}
