import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#shared/result.ts';
import { type Kind, type Noun, openNoun } from '../store/noun.ts';
import type { App } from './app.ts';

/** One noun as a screen sees it. */
export interface Kept<T> {
  /** Null until it was read, and while the lock is closed. */
  readonly now: ReadonlySignal<T | null>;
  /** Why it could not be read or kept. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Resolves when it is on the disk; what is shown follows then, not before. */
  change(how: (now: T) => T): Promise<Result<T>>;
}

/** One for each app and noun, so that two screens of a page hold the same. */
const made = new WeakMap<App, Map<string, Kept<unknown>>>();

function follow<T>(app: App, kind: Kind<T>): Kept<T> {
  const now = signal<T | null>(null);
  const failure = signal<Failure | null>(null);
  const noun: Promise<Noun<T>> = app.store().then((store) => openNoun(store.items, kind));
  const read = async (): Promise<void> => {
    const result = await (await noun).read();
    now.value = result.ok ? result.value : null;
    failure.value = result.ok ? null : result;
  };
  void noun.then((open) => open.onChange(() => void read()));
  // the lock opens and closes while the page stands
  app.vault.lock.subscribe(() => void read());
  return {
    now,
    failure,
    change: async (how) => {
      const result = await (await noun).change(how);
      failure.value = result.ok ? null : result;
      if (result.ok) now.value = result.value;
      return result;
    },
  };
}

/** What a page keeps of a noun: read at the first use, then followed. */
export function keptOf<T>(app: App, kind: Kind<T>): Kept<T> {
  const nouns = made.get(app) ?? new Map<string, Kept<unknown>>();
  made.set(app, nouns);
  const known = nouns.get(kind.name) as Kept<T> | undefined;
  if (known) return known;
  const kept = follow(app, kind);
  nouns.set(kind.name, kept as Kept<unknown>);
  return kept;
}

/** What lasts as long as a page, one for each app and noun. */
const lasting = new WeakMap<App, Map<string, Kept<unknown>>>();

/** The same shape for those of whom nothing is kept: it lasts as long as the page. */
export function unkeptOf<T>(app: App, { name, empty }: Kind<T>): Kept<T> {
  const nouns = lasting.get(app) ?? new Map<string, Kept<unknown>>();
  lasting.set(app, nouns);
  const one = (nouns.get(name) as Kept<T> | undefined) ?? unkept(empty);
  nouns.set(name, one as Kept<unknown>);
  return one;
}

function unkept<T>(empty: T): Kept<T> {
  const now = signal<T>(empty);
  return {
    now,
    failure: signal(null),
    change: async (how) => {
      now.value = how(now.value);
      return { ok: true, value: now.value };
    },
  };
}
