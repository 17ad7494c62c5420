import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type HopeFile,
  type HopeKind,
  type HopeThing,
  hopeFileName,
  hopeIdIn,
  hopeIdOf,
  hopeName,
  parseHopeFile,
  parseHopeThing,
} from '#shared/plan/hope-box.ts';
import { type Failure, ok, type Result } from '#shared/result.ts';
import type { ItemStore } from '../store/items.ts';
import type { App } from './app.ts';

/** What lies in the hope box of this page's person. */
export interface HopeBox {
  /** Oldest first. Null until it was read, and while the lock is closed. */
  readonly things: ReadonlySignal<readonly HopeThing[] | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Resolves when it is on the disk; `save`, `full`, `locked`, `lost`, `blocked`, `newer`. */
  add(kind: HopeKind, text: string, file: HopeFile | null): Promise<Result<void>>;
  remove(id: string): Promise<Result<void>>;
  /** Null where the bytes are not on this device any more. */
  file(id: string): Promise<HopeFile | null>;
}

/** The version of both forms. */
const version = 1;

async function readThings(items: ItemStore): Promise<Result<readonly HopeThing[]>> {
  const names = await items.names();
  if (!names.ok) return names;
  const wanted = names.value.filter((name) => hopeIdIn(name) !== null);
  const found = await items.read(wanted);
  if (!found.ok) return found;
  // one that can't be read does not take the others with it; its bytes stay where they are
  const things = [...found.value.values()].flatMap(({ state, value }) => {
    const thing = state === 'whole' ? parseHopeThing(value) : null;
    return thing?.ok ? [thing.value] : [];
  });
  return ok(things.sort((one, other) => one.added - other.added));
}

function keptBox(app: App): HopeBox {
  const things: Signal<readonly HopeThing[] | null> = signal(null);
  const failure: Signal<Failure | null> = signal(null);
  const items = app.store().then((store) => store.items);
  const read = async (): Promise<void> => {
    const result = await readThings(await items);
    things.value = result.ok ? result.value : null;
    failure.value = result.ok ? null : result;
  };
  void items.then((open) => open.onChange((names) => void (names.some((name) => hopeIdIn(name)) && read())));
  // the lock opens and closes while the page stands
  app.vault.lock.subscribe(() => void read());
  const change = async (
    id: string,
    put: (names: readonly [string, string]) => Parameters<ItemStore['change']>[1],
  ): Promise<Result<void>> => {
    const names = [hopeName(id), hopeFileName(id)] as const;
    const result = await (await items).change(names, put(names));
    failure.value = result.ok ? null : result;
    return result;
  };
  return {
    things,
    failure,
    add: (kind, text, file) => {
      const thing: HopeThing = { id: hopeIdOf(app.platform.newId()), kind, text, added: app.platform.clock.now() };
      return change(
        thing.id,
        ([name, bytes]) =>
          () =>
            ok([
              { kind: 'keep', name, v: version, value: thing },
              ...(file ? [{ kind: 'keep', name: bytes, v: version, value: file, unmirrored: true } as const] : []),
            ]),
      );
    },
    remove: (id) =>
      change(
        id,
        (names) => (here) =>
          ok(names.filter((name) => here.get(name)?.state !== 'none').map((name) => ({ kind: 'remove', name }) as const)),
      ),
    file: async (id) => {
      const name = hopeFileName(id);
      const found = await (await items).read([name]);
      const file = found.ok ? parseHopeFile(found.value.get(name)?.value) : found;
      return file.ok ? file.value : null;
    },
  };
}

/** The box of someone of whom nothing is kept: it lasts as long as the page. */
function passingBox(app: App): HopeBox {
  const things: Signal<readonly HopeThing[]> = signal([]);
  const files = new Map<string, HopeFile>();
  return {
    things,
    failure: signal(null),
    add: async (kind, text, file) => {
      const id = hopeIdOf(app.platform.newId());
      if (file) files.set(id, file);
      things.value = [...things.value, { id, kind, text, added: app.platform.clock.now() }];
      return ok(undefined);
    },
    remove: async (id) => {
      files.delete(id);
      things.value = things.value.filter((each) => each.id !== id);
      return ok(undefined);
    },
    file: async (id) => files.get(id) ?? null,
  };
}

const kept = new WeakMap<App, HopeBox>();
const passing = new WeakMap<App, HopeBox>();

/** One for each app; read at the first use. */
export function hopeBoxOf(app: App): HopeBox {
  const keep = app.settings.now.value.keep;
  const boxes = keep ? kept : passing;
  const known = boxes.get(app) ?? (keep ? keptBox(app) : passingBox(app));
  boxes.set(app, known);
  return known;
}
