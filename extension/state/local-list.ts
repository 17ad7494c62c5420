import { type ReadonlySignal, signal } from '@preact/signals';
import { manifestName } from '#shared/directory/shards/file-ref.ts';
import { readManifest } from '#shared/directory/shards/manifest.ts';
import { openShards, type ShardSource, type Shards } from '#shared/directory/shards/read-shards.ts';
import { type Failure, fail, ok, type Result } from '#shared/result.ts';
import type { Platform } from '../platform.ts';
import { type PickedFile, readListFiles } from '../store/list-files.ts';
import { type Lists, openLists } from '../store/lists.ts';
import type { App } from './app.ts';

/** The list that is kept on this device. */
export interface KeptList {
  readonly shards: Shards;
  /** What it takes on this device. */
  readonly bytes: number;
}

export interface LocalListState {
  /** `none` where no list was brought in. */
  readonly now: ReadonlySignal<KeptList | 'loading' | 'none' | Failure>;
  /** Keeps what was chosen in place of the list before. Gives how many of its files are missing. */
  bring(files: readonly PickedFile[]): Promise<Result<number>>;
  remove(): Promise<Result<void>>;
}

/** Files of the list on this device. They were compared with their names when they were brought in. */
const sourceOf = (lists: Lists, chance: () => number): ShardSource => ({
  chance,
  read: async (name) => {
    const found = await lists.read(name);
    if (!found.ok || found.value === null) return fail('read');
    const bytes = found.value;
    return ok({ text: new TextDecoder().decode(bytes), bytes: bytes.length, sha256: null });
  },
});

async function readKept(lists: Lists): Promise<KeptList | 'none' | Failure> {
  const found = await lists.read(manifestName);
  if (!found.ok) return found;
  if (found.value === null) return 'none';
  const manifest = readManifest(new TextDecoder().decode(found.value));
  if (!manifest.ok) return manifest;
  // nothing is asked of anybody: the order of reading tells nobody anything here
  const shards = openShards(
    manifest.value,
    sourceOf(lists, () => 0),
  );
  return { shards, bytes: await lists.size() };
}

function makeLocalListState({ databases }: Pick<Platform, 'databases'>): LocalListState {
  const lists = openLists(databases);
  const now = signal<KeptList | 'loading' | 'none' | Failure>('loading');
  const follow = async (): Promise<void> => {
    now.value = await readKept(lists).catch(() => fail('read'));
  };
  void follow();
  return {
    now,
    bring: async (files) => {
      const picked = await readListFiles(files);
      if (!picked.ok) return picked;
      const kept = await lists.keep(picked.value.files);
      if (!kept.ok) return kept;
      await follow();
      return ok(picked.value.missing);
    },
    remove: async () => {
      const removed = await lists.remove();
      if (removed.ok) now.value = 'none';
      return removed;
    },
  };
}

const made = new WeakMap<App, LocalListState>();

/** The local list of a page, one for each app; its code is read with the screen that shows it. */
export function localListOf(app: App): LocalListState {
  const known = made.get(app) ?? makeLocalListState(app.platform);
  made.set(app, known);
  return known;
}
