import { fail, ok, type Result } from '#shared/result.ts';
import { type Envelope, newStamp, toPlain } from './envelope.ts';
import { failureOf } from './failure.ts';
import { type Guard, isBroken } from './guard.ts';
import { asideOf, isItemKey } from './item-names.ts';
import { pack, unpack } from './pack.ts';
import type { Seal } from './seal.ts';
import type { Loaded, Put, Shelf } from './shelf.ts';
import type { Vault } from './vault.ts';

/** An item as it was read. */
export interface Found {
  readonly name: string;
  /** `none`: nothing is kept under this name. `damaged`: what is kept there can't be read. */
  readonly state: 'none' | 'whole' | 'damaged';
  /** The version of the form of the value; zero where there is none. */
  readonly v: number;
  /** Undefined unless it is whole. */
  readonly value: unknown;
  /** How it lies in the database. */
  readonly envelope: Envelope | null;
}

export type FoundItems = ReadonlyMap<string, Found>;

/** What shall be kept under a name. */
export type Write =
  | { readonly kind: 'keep'; readonly name: string; readonly v: number; readonly value: unknown; readonly unmirrored?: true }
  | { readonly kind: 'remove'; readonly name: string }
  /** Copies it out of the way as it lies, without losing a byte. */
  | { readonly kind: 'aside'; readonly found: Found };

/** Decides from what is there what shall be there. It may be asked again when another page wrote in between. */
export type Change = (here: FoundItems) => Result<readonly Write[]>;

/**
 * All that is kept of a person, by name: strict, compared before it is put, closed where there is a lock, and followed by the
 * mirror. Everything that is kept goes through here; a noun of its own is one line (`noun.ts`).
 */
export interface ItemStore {
  /** Fails with `locked`, `blocked`, `newer` or `read`; with `lost` when the database has lost something. */
  read(names: readonly string[]): Promise<Result<FoundItems>>;
  /** All or nothing. Resolves once it is on the disk; `save`, `full`, `blocked`, `newer`, `locked`, `lost`. */
  change(names: readonly string[], how: Change): Promise<Result<void>>;
  /** Of everything that is kept, also of what was set aside. In no order. */
  names(): Promise<Result<readonly string[]>>;
  /** Puts back the mirror's copy of an item that can't be read. False where there is no better one. */
  mend(name: string): Promise<boolean>;
  /** Tells every page, this one too, that these are not what they were. */
  announce(names: readonly string[]): void;
  /** Calls back with the names that another page, or this one, has written. */
  onChange(listener: (names: readonly string[]) => void): () => void;
}

interface Parts {
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly guard: Guard;
  readonly channel: BroadcastChannel | null;
}

/** How often a write starts again when another page wrote in between. Each round one page gets through. */
const rounds = 200;

async function found(seal: Seal, name: string, key: string, envelope: Envelope | null): Promise<Found> {
  if (!envelope) return { name, state: 'none', v: 0, value: undefined, envelope };
  try {
    return { name, state: 'whole', v: envelope.v, value: unpack(await seal.open(key, envelope)), envelope };
  } catch {
    return { name, state: 'damaged', v: envelope.v, value: undefined, envelope };
  }
}

/** A write as it goes into the transaction, closed before it begins. */
async function putOf(seal: Seal, here: FoundItems, write: Write): Promise<Put> {
  if (write.kind === 'aside') return asidePut(seal, write.found);
  const was = here.get(write.name)?.envelope?.stamp ?? 0;
  const key = await seal.keyOf(write.name);
  if (write.kind === 'remove') return { key, was, next: null };
  const as = { stamp: newStamp(), v: write.v };
  const closed = await seal.close(write.name, pack(write.value), as);
  return { key, was, next: { ...as, ...(write.unmirrored && { unmirrored: true }), ...closed } };
}

async function asidePut(seal: Seal, { name, envelope }: Found): Promise<Put> {
  const aside = asideOf(name, newStamp());
  const key = await seal.keyOf(aside);
  if (!envelope || seal.era === '') return { key, was: 0, next: envelope };
  const as = { stamp: newStamp(), v: envelope.v };
  return { key, was: 0, next: { ...as, ...(await seal.close(aside, pack(toPlain(envelope)), as)) } };
}

export function openItems({ shelf, vault, guard, channel }: Parts): ItemStore {
  const listeners = new Set<(names: readonly string[]) => void>();
  const names = new Map<string, string>();
  const tell = (changed: readonly string[]): void => {
    for (const listener of listeners) listener(changed);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data)) tell(data.filter((each) => typeof each === 'string'));
  });
  const announce = (changed: readonly string[]): void => {
    channel?.postMessage(changed);
    tell(changed);
  };

  /** The seal of the era that the database is in. Another page may have turned the lock on or off. */
  const sealed = async <T extends { readonly meta: Loaded['meta'] }>(
    load: (seal: Seal) => Promise<T>,
  ): Promise<Result<{ readonly seal: Seal; readonly loaded: T }>> => {
    const health = await guard.health();
    if (health.kind !== 'sound') return fail('lost');
    for (let round = 0; round < 3; round += 1) {
      const seal = await vault.seal();
      if (!seal.ok) return seal;
      const loaded = await load(seal.value).catch(async (error: unknown) => {
        if (!isBroken(error) || (await guard.suspect()).kind === 'sound') throw error;
        return null;
      });
      if (!loaded) return fail('lost');
      if (loaded.meta.era === seal.value.era) return ok({ seal: seal.value, loaded });
      vault.forget();
      names.clear();
    }
    return fail('blocked');
  };

  const load = async (wanted: readonly string[]): Promise<Result<{ readonly seal: Seal; readonly items: FoundItems }>> => {
    const result = await sealed(async (seal) => shelf.load(await Promise.all(wanted.map(seal.keyOf))));
    if (!result.ok) return result;
    const { seal, loaded } = result.value;
    const list = await Promise.all(
      wanted.map(async (name) => {
        const key = await seal.keyOf(name);
        return found(seal, name, key, loaded.found.get(key) ?? null);
      }),
    );
    return ok({ seal, items: new Map(list.map((each) => [each.name, each])) });
  };

  const attempt = async (wanted: readonly string[], how: Change): Promise<Result<'done' | 'again'>> => {
    const here = await load(wanted);
    if (!here.ok) return here;
    const { seal, items } = here.value;
    const writes = how(items);
    if (!writes.ok) return writes;
    if (writes.value.length === 0) return ok('done');
    const done = await shelf.put(seal.era, await Promise.all(writes.value.map((write) => putOf(seal, items, write))));
    if (done === 'era') vault.forget();
    if (done !== 'done') return ok('again');
    announce(wanted);
    guard.follow();
    return ok('done');
  };

  const tryChange = async (wanted: readonly string[], how: Change): Promise<Result<void>> => {
    for (let round = 0; round < rounds; round += 1) {
      const result = await attempt(wanted, how);
      if (!result.ok) return result;
      if (result.value === 'done') return ok(undefined);
    }
    return fail('blocked');
  };

  // one write after another within a page: they would only make each other start again
  let turn: Promise<unknown> = Promise.resolve();
  const safely = async <T>(what: 'save' | 'read', work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work();
    } catch (error) {
      return failureOf(error, what);
    }
  };

  const nameOf = async (seal: Seal, key: string, envelope: Envelope | undefined): Promise<string | null> => {
    const known = names.get(key);
    if (known !== undefined) return known;
    try {
      const name = await seal.nameOf(key, envelope ?? { seq: 0, stamp: 0, v: 1, body: null });
      names.set(key, name);
      return name;
    } catch {
      const copy = envelope && (await guard.copyOf(key, envelope.seq));
      return copy ? seal.nameOf(key, copy).catch(() => null) : null;
    }
  };

  return {
    read: (wanted) =>
      safely('read', async () => {
        const result = await load(wanted);
        return result.ok ? ok(result.value.items) : result;
      }),
    change: (wanted, how) => {
      const mine = turn.then(() => safely('save', () => tryChange(wanted, how)));
      turn = mine;
      return mine;
    },
    names: () =>
      safely('read', async () => {
        const result = await sealed(() => shelf.keys());
        if (!result.ok) return result;
        const { seal, loaded } = result.value;
        const keys = loaded.keys.filter(isItemKey);
        const unknown = seal.era === '' ? [] : keys.filter((key) => !names.has(key));
        const envelopes = unknown.length > 0 ? (await shelf.load(unknown)).found : new Map<string, Envelope>();
        const list = await Promise.all(keys.map((key) => nameOf(seal, key, envelopes.get(key))));
        return ok(list.filter((name) => name !== null));
      }),
    mend: async (name) => {
      const here = await load([name]);
      const envelope = here.ok ? here.value.items.get(name)?.envelope : null;
      if (!here.ok || !envelope) return false;
      const { seal } = here.value;
      const key = await seal.keyOf(name);
      const copy = await guard.copyOf(key, envelope.seq);
      if (!copy || (await found(seal, name, key, copy)).state === 'damaged') return false;
      const same = JSON.stringify(toPlain(copy)) === JSON.stringify(toPlain(envelope));
      if (same) return false;
      return (await shelf.put(seal.era, [{ key, was: envelope.stamp, next: copy }])) === 'done';
    },
    announce,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
