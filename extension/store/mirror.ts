import { type Envelope, fromPlain, toPlain } from './envelope.ts';

/** The parts of a storage area that the store uses. */
export interface Area {
  /** Everything, where no keys are named. */
  get(keys?: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Does some work while no other page or worker of the extension does work of the same kind. */
export type Alone = <T>(kind: 'mirror' | 'sweep', work: () => Promise<T>) => Promise<T>;

/** What the mirror holds, small enough to be read at every opening: it tells when the database lost something. */
export interface Witness {
  readonly era: string;
  /** The number of the last write that the mirror has seen. */
  readonly seq: number;
  /** Of each key the number of its last write and its stamp. */
  readonly items: Readonly<Record<string, readonly [seq: number, stamp: number]>>;
}

/** The same packed bytes a second time, in a storage area, whose files are not the database's. */
export interface Mirror {
  /** Null when there is none, or none that can be read. */
  witness(): Promise<Witness | null>;
  read(keys: readonly string[]): Promise<ReadonlyMap<string, Envelope>>;
  /** Follows some changes; null takes a key away. What it holds is never replaced by something older; what is `unmirrored` is left out. */
  write(seen: Witness, seq: number, changes: ReadonlyMap<string, Envelope | null>): Promise<Witness>;
  /** Holds exactly these from now on, without what is `unmirrored`. */
  rewrite(era: string, seq: number, all: ReadonlyMap<string, Envelope>): Promise<void>;
}

/** What the second copy has room for. */
export const isMirrored = ({ unmirrored }: Envelope): boolean => unmirrored !== true;

const witnessKey = 'witness';
const prefix = 'record/';

const isWitness = (value: unknown): value is Witness => {
  if (typeof value !== 'object' || value === null) return false;
  const { era, seq, items } = value as Partial<Record<keyof Witness, unknown>>;
  return typeof era === 'string' && Number.isSafeInteger(seq) && typeof items === 'object' && items !== null;
};

const values = (envelopes: Iterable<readonly [string, Envelope]>): Record<string, unknown> =>
  Object.fromEntries([...envelopes].map(([key, envelope]) => [prefix + key, toPlain(envelope)]));

export const openMirror = (area: Area): Mirror => ({
  witness: async () => {
    const { [witnessKey]: value } = await area.get(witnessKey);
    return isWitness(value) ? value : null;
  },

  read: async (keys) => {
    if (keys.length === 0) return new Map();
    const kept = await area.get(keys.map((key) => prefix + key));
    const pairs = keys.map((key) => [key, fromPlain(kept[prefix + key])] as const);
    return new Map(pairs.flatMap(([key, envelope]) => (envelope ? [[key, envelope] as const] : [])));
  },

  write: async (seen, seq, changes) => {
    const known = (key: string): number => seen.items[key]?.[0] ?? -1;
    const newer = [...changes].filter(([key, envelope]) =>
      envelope ? isMirrored(envelope) && known(key) < envelope.seq : key in seen.items && known(key) <= seq,
    );
    const gone = newer.flatMap(([key, envelope]) => (envelope ? [] : [key]));
    const there = newer.flatMap(([key, envelope]) => (envelope ? [[key, envelope] as const] : []));
    const kept = Object.entries(seen.items).filter(([key]) => !gone.includes(key));
    const fresh = there.map(([key, { seq: written, stamp }]) => [key, [written, stamp]] as const);
    const next: Witness = { era: seen.era, seq: Math.max(seen.seq, seq), items: Object.fromEntries([...kept, ...fresh]) };
    await area.set({ ...values(there), [witnessKey]: next });
    if (gone.length > 0) await area.remove(gone.map((key) => prefix + key));
    return next;
  },

  rewrite: async (era, seq, whole) => {
    const all = new Map([...whole].filter(([, envelope]) => isMirrored(envelope)));
    const keys = Object.keys(await area.get()).filter((key) => key.startsWith(prefix));
    const items = Object.fromEntries([...all].map(([key, { seq: written, stamp }]) => [key, [written, stamp]]));
    await area.set({ ...values(all), [witnessKey]: { era, seq, items } });
    const old = keys.filter((key) => !all.has(key.slice(prefix.length)));
    if (old.length > 0) await area.remove(old);
  },
});
