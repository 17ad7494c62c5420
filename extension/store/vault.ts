import { fail, ok, type Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import { type Bytes, fromBase64, randomBytes, toBase64, toHex } from './bytes.ts';
import { newStamp } from './envelope.ts';
import { failureOf } from './failure.ts';
import type { Guard } from './guard.ts';
import type { Derive } from './kdf.ts';
import type { Area, Mirror } from './mirror.ts';
import { isOpen, type OpenLock, openKey } from './open-lock.ts';
import { pack, unpack } from './pack.ts';
import { newRecoverySecret, readRecoveryCode, sayRecoveryCode } from './recovery-code.ts';
import { rewrap } from './rewrap.ts';
import { keyedSeal, plainSeal, type Seal } from './seal.ts';
import { lockKey, type Shelf } from './shelf.ts';
import { isBelowFull, type Lock, openPassphrase, openRecovery, parseLock, passphraseSlot, recoverySlot } from './slots.ts';

/** `none`: there is no lock. `locked`: what is kept can't be read now. `open`: it can. */
export type LockStatus = 'none' | 'locked' | 'open';

/** The passphrase lock of the record (assurance section 2). The data key is in memory only, and only while it is open. */
export interface Vault {
  status(): Promise<Result<LockStatus>>;
  /** How to close and open items now. Fails with `locked`, `newer`, `damaged`, or as reading does. */
  seal(): Promise<Result<Seal>>;
  /** Forgets what this page knows of the lock; the next use reads it again. */
  forget(): void;
  /** Fails with `passphrase` when it does not fit, and changes nothing then; `lock-memory` when the computer has too little. */
  unlock(passphrase: string): Promise<Result<void>>;
  /** Fails with `recovery-typo` for letters that can't be right, with `recovery` for another lock's code. */
  unlockWithCode(code: string): Promise<Result<void>>;
  lockNow(): Promise<void>;
  /** Puts off the closing: someone is here. */
  touch(): Promise<void>;
  /** Closes everything under a new data key. Gives the recovery code, which is kept nowhere. Fails with `passphrase-short`. */
  turnOn(passphrase: string): Promise<Result<string>>;
  /** Opens everything for good. Fails with `passphrase`. */
  turnOff(passphrase: string): Promise<Result<void>>;
  /** Writes one slot and no item. Fails with `passphrase` or `passphrase-short`. */
  changePassphrase(now: string, next: string): Promise<Result<void>>;
  /** The same with the code in place of a forgotten passphrase. */
  resetPassphrase(code: string, next: string): Promise<Result<void>>;
  /** A new code; the one before opens nothing any more. Fails with `passphrase`. */
  newRecoveryCode(passphrase: string): Promise<Result<string>>;
}

export interface VaultParts {
  readonly shelf: Shelf;
  readonly mirror: Mirror;
  readonly guard: Guard;
  /** In memory, gone when the browser closes. */
  readonly session: Area;
  readonly derive: Derive;
  readonly now: () => Instant;
  /** Minutes after which it closes by itself. */
  readonly minutes: () => Promise<number>;
  /** Overwrites in both areas what was deleted there; nobody waits for it (`sweep.ts`). */
  readonly sweep: () => void;
}

/** NIST SP 800-63B 3.1.1: a chosen passphrase has at least eight characters. */
export const shortestPassphrase = 8;

/** Putting off is written at most so often (ms). */
const touchEvery = 15_000;

/** The lock as it was read: absent, or with the stamp it lay under. */
interface Read {
  readonly lock: Lock | null;
  readonly stamp: number;
}

export function openVault(parts: VaultParts): Vault {
  const { shelf, mirror, guard, session, derive, now, minutes } = parts;
  let known: Promise<Result<Read>> | null = null;
  let seals: { readonly id: string; readonly seal: Promise<Seal> } | null = null;

  const readLock = async (): Promise<Result<Read>> => {
    const [{ found, meta }, witness] = await Promise.all([shelf.load([lockKey]), mirror.witness().catch(() => null)]);
    // a database that was emptied knows nothing of its lock; the mirror does
    const era = witness && meta.seq < witness.seq ? witness.era : meta.era;
    if (era === '') return ok({ lock: null, stamp: 0 });
    const envelope = found.get(lockKey) ?? (await mirror.read([lockKey])).get(lockKey);
    if (typeof envelope?.body !== 'string') return fail('damaged');
    const lock = parseLock(unpack(envelope.body));
    if (lock === 'newer') return fail('newer');
    return lock ? ok({ lock, stamp: envelope.stamp }) : fail('damaged');
  };

  const read = async (): Promise<Result<Read>> => {
    known ??= readLock().catch((error: unknown) => failureOf(error, 'read'));
    const result = await known;
    // a failure may be over the next time
    if (!result.ok) known = null;
    return result;
  };

  const forget = (): void => {
    known = null;
    seals = null;
  };

  const opened = async (id: string): Promise<OpenLock | null> => {
    const { [openKey]: value } = await session.get(openKey);
    if (!isOpen(value) || value.id !== id) return null;
    if (value.until > now()) return value;
    await session.remove(openKey);
    return null;
  };

  const sealOf = (id: string, key: string): Promise<Seal> => {
    if (seals?.id !== id) seals = { id, seal: keyedSeal(fromBase64(key), id) };
    return seals.seal;
  };

  const open = async (id: string, key: Bytes): Promise<void> => {
    const until = now() + (await minutes()) * 60_000;
    await session.set({ [openKey]: { id, key: toBase64(key), until } satisfies OpenLock });
  };

  const lockNow = async (): Promise<void> => {
    seals = null;
    await session.remove(openKey);
  };

  /** Writes the lock and nothing else; only if nobody has changed it since it was read. */
  const writeLock = async ({ lock, stamp }: Read, change: Partial<Lock>): Promise<Result<void>> => {
    const next = { stamp: newStamp(), v: 1, body: pack({ ...lock, ...change }) };
    const done = await shelf.put(lock?.id ?? '', [{ key: lockKey, was: stamp, next }]);
    forget();
    if (done !== 'done') return fail('blocked');
    guard.follow();
    return ok(undefined);
  };

  /** The lock with its data key, by passphrase. There is no telling why it does not fit. */
  const byPassphrase = async (passphrase: string): Promise<Result<Read & { readonly lock: Lock; readonly key: Bytes }>> => {
    const result = await read();
    if (!result.ok) return result;
    const { lock, stamp } = result.value;
    if (!lock) return fail('passphrase');
    const key = await openPassphrase(derive, lock, passphrase).catch(() => 'memory' as const);
    if (key === 'memory') return fail('lock-memory');
    return key ? ok({ lock, stamp, key }) : fail('passphrase');
  };

  const byCode = async (code: string): Promise<Result<Read & { readonly lock: Lock; readonly key: Bytes }>> => {
    const secret = await readRecoveryCode(code);
    if (!secret) return fail('recovery-typo');
    const result = await read();
    if (!result.ok) return result;
    const { lock, stamp } = result.value;
    const key = lock && (await openRecovery(lock, secret));
    return key ? ok({ lock, stamp, key }) : fail('recovery');
  };

  /** Made again where memory was short, if there is more now. A failure changes nothing. */
  const raise = async (at: Read & { readonly lock: Lock; readonly key: Bytes }, passphrase: string): Promise<void> => {
    if (!isBelowFull(at.lock.passphrase)) return;
    const slot = await passphraseSlot(derive, passphrase, at.key, at.lock.id);
    if (!isBelowFull(slot)) await writeLock(at, { passphrase: slot });
  };

  const saving = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work();
    } catch (error) {
      return failureOf(error, 'save');
    }
  };

  /** Everything under another seal, in both areas, and what was there before overwritten. */
  const turn = async (from: Seal, to: Seal, lock: Lock | null): Promise<Result<void>> => {
    const health = await guard.health();
    if (health.kind !== 'sound') return fail('lost');
    if (!(await rewrap(shelf, from, to, lock))) return fail('blocked');
    forget();
    await guard.followed();
    parts.sweep();
    return ok(undefined);
  };

  return {
    status: async () => {
      const result = await read();
      if (!result.ok) return result;
      const { lock } = result.value;
      if (!lock) return ok('none');
      return ok((await opened(lock.id)) ? 'open' : 'locked');
    },
    seal: async () => {
      const result = await read();
      if (!result.ok) return result;
      const { lock } = result.value;
      if (!lock) return ok(plainSeal);
      const now = await opened(lock.id);
      return now ? ok(await sealOf(now.id, now.key)) : fail('locked');
    },
    forget,
    lockNow,
    touch: async () => {
      const { [openKey]: value } = await session.get(openKey);
      if (!isOpen(value) || value.until <= now()) return;
      const until = now() + (await minutes()) * 60_000;
      if (Math.abs(until - value.until) >= touchEvery) await session.set({ [openKey]: { ...value, until } });
    },
    unlock: (passphrase) =>
      saving(async () => {
        const result = await byPassphrase(passphrase);
        if (!result.ok) return result;
        await open(result.value.lock.id, result.value.key);
        await raise(result.value, passphrase).catch(() => undefined);
        return ok(undefined);
      }),
    unlockWithCode: (code) =>
      saving(async () => {
        const result = await byCode(code);
        if (!result.ok) return result;
        await open(result.value.lock.id, result.value.key);
        return ok(undefined);
      }),
    turnOn: (passphrase) =>
      saving(async () => {
        if ([...passphrase].length < shortestPassphrase) return fail('passphrase-short', { least: shortestPassphrase });
        const result = await read();
        if (!result.ok) return result;
        if (result.value.lock) return fail('blocked');
        const [key, id, secret] = [randomBytes(32), toHex(randomBytes(8)), newRecoverySecret()];
        const lock: Lock = {
          v: 1,
          id,
          passphrase: await passphraseSlot(derive, passphrase, key, id),
          recovery: await recoverySlot(secret, key, id),
        };
        // before the lock is there, so that no page that writes in the same moment finds it closed
        await open(id, key);
        const turned = await turn(plainSeal, await keyedSeal(key, id), lock);
        if (turned.ok) return ok(await sayRecoveryCode(secret));
        await lockNow();
        return turned;
      }),
    turnOff: (passphrase) =>
      saving(async () => {
        const result = await byPassphrase(passphrase);
        if (!result.ok) return result;
        const { lock, key } = result.value;
        const turned = await turn(await keyedSeal(key, lock.id), plainSeal, null);
        if (turned.ok) await lockNow();
        return turned;
      }),
    changePassphrase: (passphrase, next) =>
      saving(async () => {
        if ([...next].length < shortestPassphrase) return fail('passphrase-short', { least: shortestPassphrase });
        const result = await byPassphrase(passphrase);
        if (!result.ok) return result;
        return writeLock(result.value, { passphrase: await passphraseSlot(derive, next, result.value.key, result.value.lock.id) });
      }),
    resetPassphrase: (code, next) =>
      saving(async () => {
        if ([...next].length < shortestPassphrase) return fail('passphrase-short', { least: shortestPassphrase });
        const result = await byCode(code);
        if (!result.ok) return result;
        const { lock, key } = result.value;
        const written = await writeLock(result.value, { passphrase: await passphraseSlot(derive, next, key, lock.id) });
        if (written.ok) await open(lock.id, key);
        return written;
      }),
    newRecoveryCode: (passphrase) =>
      saving(async () => {
        const result = await byPassphrase(passphrase);
        if (!result.ok) return result;
        const secret = newRecoverySecret();
        const { lock, key } = result.value;
        const written = await writeLock(result.value, { recovery: await recoverySlot(secret, key, lock.id) });
        return written.ok ? ok(await sayRecoveryCode(secret)) : written;
      }),
  };
}
