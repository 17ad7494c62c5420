import { ok, type Result } from '#shared/result.ts';
import { type Health, missing, type Seen, sound, wentBack } from './damage.ts';
import type { Envelope } from './envelope.ts';
import { failureOf } from './failure.ts';
import type { Mark } from './mark.ts';
import { type Alone, isMirrored, type Mirror, type Witness } from './mirror.ts';
import type { Loaded, Shelf } from './shelf.ts';

export interface Restored {
  readonly restored: number;
  /** Parts of which no copy was left. */
  readonly missing: number;
}

/** Watches that the database holds what the mirror has seen, and lets the mirror follow. */
export interface Guard {
  /** Looks once per page, at the first call. Rejects when the database is blocked or newer. */
  health(): Promise<Health>;
  /** Lets the mirror follow, soon and in the background; what is kept does not wait for it. */
  follow(): void;
  /** Resolves when the mirror has followed all that was written before. Failing only means that it stays behind. */
  followed(): Promise<void>;
  /** Compares every value, and mends the mirror where it is behind. The work of the browser's start. */
  inspect(): Promise<Health>;
  /** Brings back from the mirror what the database lost. Fails with `save`, `full`, `blocked` or `newer`. */
  restore(): Promise<Result<Restored>>;
  /** Looks again, at every value: one of them could not be read. */
  suspect(): Promise<Health>;
  /** The mirror's copy of what can't be read in the database, if it is as new. */
  copyOf(key: string, seq: number): Promise<Envelope | null>;
}

interface Parts {
  readonly shelf: Shelf;
  readonly mirror: Mirror;
  readonly alone: Alone;
  readonly mark: Mark | null;
  /** Takes away a database that can't be opened any more. */
  removeDatabase(): Promise<void>;
}

/** A browser that has just found its files damaged may close the database once more while it makes a new one; then again (ms). */
const attempts = 4;
const pause = 400;

const empty: Loaded = { meta: { seq: 0, era: '', dirty: {}, gone: {}, churn: false }, found: new Map() };

const seenIn = ({ meta, found }: Loaded): Seen => ({
  meta,
  keys: new Set(found.keys()),
  seqs: new Map([...found].map(([key, { seq }]) => [key, seq])),
});

/** Errors that say something of the database itself, not of another page or of the disk's room. */
export const isBroken = (error: unknown): boolean =>
  error instanceof DOMException && ['UnknownError', 'DataError', 'NotFoundError', 'NotReadableError'].includes(error.name);

export function openGuard({ shelf, mirror, alone, mark, removeDatabase }: Parts): Guard {
  let looked: Promise<Health> | null = null;
  let following: Promise<void> = Promise.resolve();

  const witnessOrNull = (): Promise<Witness | null> => mirror.witness().catch(() => null);

  /** The database as it is; as if emptied when it can't be opened at all. */
  const readAll = async (): Promise<Loaded> => {
    try {
      return await shelf.all();
    } catch (error) {
      if (!isBroken(error)) throw error;
      return empty;
    }
  };

  const judge = async (seen: Seen, witness: Witness | null): Promise<Health> => {
    if (!witness)
      return seen.meta.seq === 0 && seen.keys.size === 0 && (mark?.read() ?? 0) > 0 ? { kind: 'lost', parts: 0, found: 0 } : sound;
    const gone = missing(seen, witness);
    if (gone.length === 0) return sound;
    const { size } = await mirror.read(gone);
    return size === gone.length ? { kind: 'damaged', parts: gone.length } : { kind: 'lost', parts: gone.length, found: size };
  };

  const look = async (): Promise<Health> => {
    const witness = await witnessOrNull();
    const { meta, keys } = await shelf.keys().catch((error: unknown) => {
      if (!isBroken(error)) throw error;
      return { meta: empty.meta, keys: [] };
    });
    const quick: Seen = { meta, keys: new Set(keys), seqs: null };
    const health = await judge(witness && wentBack(quick, witness) ? seenIn(await readAll()) : quick, witness);
    const isBehind = Object.keys({ ...meta.dirty, ...meta.gone }).length > 0 || (witness ? witness.era !== meta.era : keys.length > 0);
    // what it lost is nothing that is still kept; but it must not count the same numbers again
    if (health.kind === 'sound' && witness && wentBack(quick, witness)) await shelf.restore(meta.era, witness.seq, new Map());
    if (health.kind === 'sound' && isBehind) follow();
    return health;
  };

  const health = (): Promise<Health> => {
    looked ??= look();
    looked.catch(() => {
      looked = null;
    });
    return looked;
  };

  const catchUp = async (): Promise<void> => {
    const { meta, found } = await shelf.dirty();
    const witness = await witnessOrNull();
    // lost while this page was open: the mirror is now the better one, and the next opening will see it
    if (witness && wentBack({ meta }, witness)) return;
    mark?.write(meta.seq);
    if (!witness || witness.era !== meta.era) {
      const all = await shelf.all();
      // nothing was ever kept: nothing is written either
      if (!witness && all.found.size === 0) return;
      await mirror.rewrite(all.meta.era, all.meta.seq, all.found);
      return shelf.settle(new Map(Object.entries(all.meta.dirty)));
    }
    const gone = Object.keys(meta.gone).map((key) => [key, null] as const);
    await mirror.write(witness, meta.seq, new Map<string, Envelope | null>([...found, ...gone]));
    // what was taken away stays noted until the next start has seen that the mirror's files have lost it too
    const settled = Object.entries(meta.dirty);
    if (settled.length > 0) await shelf.settle(new Map(settled));
  };

  const follow = (): void => {
    following = following.then(() => alone('mirror', catchUp)).catch(() => undefined);
  };

  const mend = async (): Promise<void> => {
    const { meta, found } = await shelf.all();
    const witness = await witnessOrNull();
    if (!witness && found.size === 0) return;
    if (!witness || witness.era !== meta.era) return mirror.rewrite(meta.era, meta.seq, found);
    const copies = await mirror.read([...found.keys()]);
    const isStale = ([key, { seq }]: readonly [string, Envelope]): boolean =>
      (witness.items[key]?.[0] ?? -1) < seq || copies.get(key)?.seq !== seq;
    // a copy that is missing counts as never written, or it would not be written again
    const stale = [...found].filter(([, envelope]) => isMirrored(envelope)).filter(isStale);
    const known = Object.entries(witness.items).filter(([key]) => !stale.some(([each]) => each === key));
    if (stale.length > 0) await mirror.write({ ...witness, items: Object.fromEntries(known) }, meta.seq, new Map(stale));
    const gone = Object.entries(meta.gone).filter(([key]) => !(key in witness.items));
    if (gone.length > 0) await shelf.settle(new Map(gone));
  };

  const bringBack = async (): Promise<Restored> => {
    const witness = await witnessOrNull();
    let here = await readAll();
    if (here === empty) {
      await removeDatabase();
      here = await shelf.all();
    }
    const seq = Math.max(here.meta.seq, witness?.seq ?? 0, mark?.read() ?? 0) + 1;
    const gone = witness ? missing(seenIn(here), witness) : [];
    const copies = await mirror.read(gone);
    await shelf.restore(witness && gone.length > 0 ? witness.era : here.meta.era, seq, copies);
    if (witness) {
      const items = Object.fromEntries(Object.entries(witness.items).filter(([key]) => copies.has(key) || !gone.includes(key)));
      await mirror.write({ ...witness, items }, seq, new Map());
    }
    return { restored: copies.size, missing: gone.length - copies.size };
  };

  return {
    health,
    follow,
    followed: async () => {
      follow();
      await following;
    },
    inspect: async () => {
      const judged = await judge(seenIn(await readAll()), await witnessOrNull());
      if (judged.kind === 'sound') await alone('mirror', mend);
      return judged;
    },
    restore: async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const restored = await alone('mirror', bringBack);
          looked = null;
          return ok(restored);
        } catch (error) {
          const failed = failureOf(error, 'save');
          if (failed.code !== 'save' || attempt === attempts) return failed;
          await new Promise((done) => setTimeout(done, pause));
        }
      }
    },
    suspect: () => {
      looked = (async () => judge(seenIn(await readAll()), await witnessOrNull()))();
      looked.catch(() => {
        looked = null;
      });
      return looked;
    },
    copyOf: async (key, seq) => {
      try {
        const copy = (await mirror.read([key])).get(key);
        return copy && copy.seq >= seq ? copy : null;
      } catch {
        return null;
      }
    },
  };
}
