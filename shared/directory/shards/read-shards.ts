import { fail, ok, type Result } from '../../result.ts';
import type { Card, Details } from './card.ts';
import { readDetailShard } from './detail-shard.ts';
import { type FileKind, type FileRef, fileName, shortHash } from './file-ref.ts';
import { detailSize, type IndexShard, readIndexShard } from './index-shard.ts';
import type { Manifest, ShardKey } from './manifest.ts';
import { readPlaces, type Town } from './places-file.ts';
import { shuffled } from './wanted.ts';

/** A file as its keeper gives it. */
export interface FileRead {
  readonly text: string;
  readonly bytes: number;
  /** SHA-256; null where the device can't tell it (pages without https): then the length and what is in it must do. */
  readonly sha256: Uint8Array | null;
}

/** Where the files of a directory are: a folder on a server, a store on the device, a folder on a disk. */
export interface ShardSource {
  /** By name, and by nothing else. Fails with `read`. */
  read(name: string): Promise<Result<FileRead>>;
  /** 0 up to, not including, 1. */
  chance(): number;
}

/** Cards of some shards, and how many of their files could not be read. */
export interface Block {
  readonly cards: readonly Card[];
  readonly missing: number;
}

/** A directory that is read cell by cell. What was read once is not asked for again. */
export interface Shards {
  readonly manifest: Manifest;
  cards(keys: readonly ShardKey[]): Promise<Block>;
  /** Reads the rest of every record of these shards: never of one alone, so that nobody learns which one was opened. Gives how many files are missing. */
  details(keys: readonly ShardKey[]): Promise<number>;
  /** What `details` has brought of a record; null where it is not there. */
  detailsOf(id: string): Details | null;
  /** The towns of a country; empty where the directory names none. */
  towns(country: string): Promise<Result<readonly Town[]>>;
}

interface FoundIndex {
  readonly key: ShardKey;
  readonly found: Result<IndexShard>;
}

const isWhole = ({ bytes, sha256 }: FileRead, ref: FileRef): boolean =>
  (ref.bytes === null || bytes === ref.bytes) && (sha256 === null || shortHash(sha256) === ref.hash);

/** Reads a file and what is in it; a second time where it is missing, cut off or another one. */
async function readFile<T>(source: ShardSource, name: string, ref: FileRef, read: (text: string) => Result<T>): Promise<Result<T>> {
  for (let tries = 0; tries < 2; tries += 1) {
    const found = await source.read(name).catch(() => fail('read'));
    if (found.ok && isWhole(found.value, ref)) return read(found.value.text);
  }
  return fail('read');
}

/** Asks once for each name; what failed is asked for again the next time. */
function remembering<T>(source: ShardSource, kind: FileKind, read: (text: string) => Result<T>) {
  const known = new Map<string, Promise<Result<T>>>();
  return (key: string, ref: FileRef): Promise<Result<T>> => {
    const name = fileName(kind, key, ref);
    const found = known.get(name) ?? readFile(source, name, ref, read);
    known.set(name, found);
    void found.then((result) => {
      if (!result.ok) known.delete(name);
    });
    return found;
  };
}

/** Opens a directory by its manifest. Nothing is read before it is asked for. */
export function openShards(manifest: Manifest, source: ShardSource): Shards {
  const hidden = new Set(manifest.hide);
  const known = new Map<string, Details>();
  const readIndex = remembering(source, 'index', readIndexShard);
  const readDetail = remembering(source, 'detail', readDetailShard);
  const readTowns = remembering(source, 'places', readPlaces);
  const indexes = async (keys: readonly ShardKey[]): Promise<readonly FoundIndex[]> => {
    const parts = keys.flatMap((key) => (manifest.shards.get(key) ?? []).map((part) => ({ key, part })));
    return await Promise.all(
      shuffled(parts, source.chance).map(async ({ key, part }) => {
        const found = await readIndex(key, part);
        return { key, found: found.ok && found.value.cards.length !== part.count ? fail('directory') : found };
      }),
    );
  };
  const keep = (cards: readonly Card[], rows: readonly Details[]): boolean => {
    if (cards.length !== rows.length) return false;
    for (const [index, { id }] of cards.entries()) known.set(id, rows[index] as Details);
    return true;
  };
  return {
    manifest,
    cards: async (keys) => {
      const all = await indexes(keys);
      const cards = new Map(all.flatMap(({ found }) => (found.ok ? found.value.cards : [])).map((card) => [card.id, card]));
      return { cards: [...cards.values()].filter(({ id }) => !hidden.has(id)), missing: all.filter(({ found }) => !found.ok).length };
    },
    details: async (keys) => {
      const files = (await indexes(keys)).flatMap(({ key, found }) =>
        found.ok
          ? found.value.details.map((ref, at) => ({ key, ref, cards: found.value.cards.slice(at * detailSize, (at + 1) * detailSize) }))
          : [],
      );
      const done = await Promise.all(
        shuffled(files, source.chance).map(async ({ key, ref, cards }) => {
          const found = await readDetail(key, ref);
          return found.ok && keep(cards, found.value);
        }),
      );
      return done.filter((isThere) => !isThere).length;
    },
    detailsOf: (id) => known.get(id) ?? null,
    towns: async (country) => {
      const ref = manifest.places.get(country);
      return ref ? await readTowns(country, ref) : ok([]);
    },
  };
}
