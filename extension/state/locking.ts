import { fail, type Result } from '#shared/result.ts';
import type { Restored } from '../store/guard.ts';
import type { App } from './app.ts';
import { outsidePlanOf } from './safety-plan.ts';
import { lockName } from './vault-acts.ts';

/** What a person can do with the lock, and with a record that lost something. */
export interface Locking {
  /** Fails with `passphrase`, `passphrase-wait` (seconds), `lock-memory`, or as reading does. */
  unlock(passphrase: string): Promise<Result<void>>;
  /** Fails with `recovery-typo`, `recovery`, `passphrase-wait`, or as reading does. A new passphrase can follow. */
  unlockWithCode(code: string): Promise<Result<void>>;
  /** Gives the recovery code, to be shown this once. Fails with `passphrase-short` (least), `lost`, `save`, `full` or `blocked`. */
  turnOn(passphrase: string): Promise<Result<string>>;
  /** Fails with `passphrase`, and as turning on. */
  turnOff(passphrase: string): Promise<Result<void>>;
  /** Fails with `passphrase`, `passphrase-short`, `save`, `full` or `blocked`. */
  changePassphrase(now: string, next: string): Promise<Result<void>>;
  /** For a forgotten passphrase. Fails with `recovery-typo`, `recovery`, and as changing does. */
  resetPassphrase(code: string, next: string): Promise<Result<void>>;
  /** Gives the new code, to be shown this once; the one before opens nothing any more. Fails with `passphrase`. */
  newRecoveryCode(passphrase: string): Promise<Result<string>>;
  /** One press: brings back from the second copy what the database lost. Of what has no copy it lets go, and counts it. */
  restore(): Promise<Result<Restored>>;
}

/** So many tries without a pause; then a pause that doubles, up to the longest (seconds). */
const freeTries = 3;
const longestPause = 30;

/** Tries that did not fit, per page. */
const misses = new WeakMap<App['vault'], number>();

/** What the lock's screens do; it keeps nothing itself but how often a passphrase did not fit. */
export function lockingOf(app: App): Locking {
  const {
    vault,
    store,
    platform: { clock },
  } = app;
  /** Counts what did not fit, and sets the pause before the next try. */
  const count = (result: Result<void>): void => {
    const missed = !result.ok && (result.code === 'passphrase' || result.code === 'recovery');
    const total = result.ok ? 0 : (misses.get(vault) ?? 0) + (missed ? 1 : 0);
    misses.set(vault, total);
    const pause = total <= freeTries ? 0 : Math.min(longestPause, 2 ** (total - freeTries - 1));
    vault.waitUntil.value = pause > 0 ? clock.now() + pause * 1000 : null;
  };

  const trying = async (attempt: () => Promise<Result<void>>): Promise<Result<void>> => {
    const left = (vault.waitUntil.value ?? 0) - clock.now();
    if (left > 0) return fail('passphrase-wait', { seconds: Math.ceil(left / 1000) });
    const result = await attempt();
    count(result);
    if (result.ok) await vault.reread();
    return result;
  };

  /** After a change of the lock itself: every page, this one too, reads everything anew. */
  const after = async <T>(result: Result<T>): Promise<Result<T>> => {
    if (result.ok) (await store()).items.announce([lockName]);
    return result;
  };

  return {
    unlock: (passphrase) => trying(async () => (await store()).vault.unlock(passphrase)),
    unlockWithCode: (code) => trying(async () => (await store()).vault.unlockWithCode(code)),
    turnOn: async (passphrase) => after(await (await store()).vault.turnOn(passphrase)),
    turnOff: async (passphrase) => {
      const result = await after(await (await store()).vault.turnOff(passphrase));
      // without a lock nothing is outside it, and the next one begins without a copy
      if (result.ok) await outsidePlanOf(app).remove();
      return result;
    },
    changePassphrase: async (now, next) => after(await (await store()).vault.changePassphrase(now, next)),
    resetPassphrase: async (code, next) => after(await (await store()).vault.resetPassphrase(code, next)),
    newRecoveryCode: async (passphrase) => after(await (await store()).vault.newRecoveryCode(passphrase)),
    restore: async () => after(await (await store()).guard.restore()),
  };
}
