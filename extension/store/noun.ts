import { fail, ok, type Result } from '#shared/result.ts';
import type { Found, FoundItems, ItemStore } from './items.ts';
import { migrated, type Step } from './migrate.ts';

/** A noun that a person keeps one of: their circle, their plan. Declared once, in one line, beside its own shape. */
export interface Kind<T> {
  /** The item's name in the store and in backups. Never a month. */
  readonly name: string;
  /** The version of the form that this code writes; a higher one was written by a newer version and is left alone. */
  readonly version: number;
  /** What there is before anything was kept. */
  readonly empty: T;
  /** Fails with `damaged` when it does not fit. */
  readonly parse: (value: unknown) => Result<T>;
  /** Steps from older forms, in order. */
  readonly steps?: readonly Step[];
}

export interface Noun<T> {
  /** Fails with `damaged`, `newer`, `locked`, `lost`, `blocked` or `read`. */
  read(): Promise<Result<T>>;
  /** Reads, changes and keeps in one stroke, whoever else writes. Gives what is kept now; `save`, `full` and as reading. */
  change(how: (now: T) => T): Promise<Result<T>>;
  /** Nothing of it is kept any more. */
  remove(): Promise<Result<void>>;
  /** Calls back when this page or another has written it. */
  onChange(listener: () => void): () => void;
}

const read = <T>(kind: Kind<T>, found: Found | undefined): Result<T> => {
  if (!found || found.state === 'none') return ok(kind.empty);
  if (found.state === 'damaged') return fail('damaged');
  const value = migrated(found.value, found.v, kind.version, kind.steps ?? []);
  return value.ok ? kind.parse(value.value) : value;
};

/** Reads and changes one noun through the store of items. What can't be read is set aside when it is next changed. */
export function openNoun<T>(items: ItemStore, kind: Kind<T>): Noun<T> {
  const { name, version, empty } = kind;
  const readOne = async (): Promise<Result<FoundItems>> => {
    const result = await items.read([name]);
    if (!result.ok || read(kind, result.value.get(name)).ok || !(await items.mend(name))) return result;
    return items.read([name]);
  };
  return {
    read: async () => {
      const result = await readOne();
      return result.ok ? read(kind, result.value.get(name)) : result;
    },
    change: async (how) => {
      let kept: T = empty;
      const result = await items.change([name], (here) => {
        const found = here.get(name);
        const now = read(kind, found);
        if (!now.ok && now.code !== 'damaged') return now;
        kept = how(now.ok ? now.value : empty);
        const keep = { kind: 'keep', name, v: version, value: kept } as const;
        return ok(found && !now.ok ? [{ kind: 'aside', found }, keep] : [keep]);
      });
      return result.ok ? ok(kept) : result;
    },
    remove: () => items.change([name], (here) => ok(here.get(name)?.state === 'none' ? [] : [{ kind: 'remove', name }])),
    onChange: (listener) =>
      items.onChange((names) => {
        if (names.includes(name)) listener();
      }),
  };
}
