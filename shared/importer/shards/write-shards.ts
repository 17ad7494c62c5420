import { createHash } from 'node:crypto';
import type { Feed, LocalService } from '#shared/directory/local-service.ts';
import { cardOf, detailsOf } from '#shared/directory/shards/card.ts';
import { writeDetailShard } from '#shared/directory/shards/detail-shard.ts';
import { type FileKind, type FileRef, fileName, manifestName, shortHash } from '#shared/directory/shards/file-ref.ts';
import { detailSize, partSize, shardBytes, writeIndexShard } from '#shared/directory/shards/index-shard.ts';
import { type FeedInManifest, type Part, type ShardKey, writeManifest } from '#shared/directory/shards/manifest.ts';
import { writePlaces } from '#shared/directory/shards/places-file.ts';
import type { Day, Instant } from '#shared/time.ts';
import { cut } from './cut.ts';
import { townsOf } from './towns.ts';

/** All that a directory is made of. */
export interface ShardsInput {
  readonly services: readonly LocalService[];
  readonly feeds: readonly Feed[];
  readonly builtAt: Instant;
  /** Public holidays by country. */
  readonly holidays: Readonly<Record<string, readonly Day[]>>;
  /** Ids that must not be shown any more. They are not written either. */
  readonly hide: readonly string[];
}

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();
const byId = (a: LocalService, b: LocalService): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Puts files in a folder of the mind, each under the name that its content gives it. */
class Folder {
  readonly files = new Map<string, Uint8Array>();

  add(kind: FileKind, key: string, content: string): FileRef {
    const bytes = new TextEncoder().encode(content);
    if (bytes.length > shardBytes)
      throw new RangeError(`a file of the directory has ${bytes.length} bytes, more than the ${shardBytes} that are read`);
    const ref = { hash: shortHash(sha256(bytes)), bytes: bytes.length };
    this.files.set(fileName(kind, key, ref), bytes);
    return ref;
  }
}

/** Records of a shard in as many parts as it needs, dealt out by a hash of their ids: neither place nor topic decides. */
function partsOf(services: readonly LocalService[]): readonly (readonly LocalService[])[] {
  const count = Math.ceil(services.length / partSize);
  if (count <= 1) return [[...services].sort(byId)];
  const keyed = services.map((service) => ({ service, key: sha256(service.id).toString('hex') })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const size = Math.ceil(keyed.length / count);
  return Array.from({ length: count }, (_, part) =>
    keyed
      .slice(part * size, (part + 1) * size)
      .map(({ service }) => service)
      .sort(byId),
  );
}

function writePart(folder: Folder, key: ShardKey, services: readonly LocalService[]): Part {
  const details: FileRef[] = [];
  for (let from = 0; from < services.length; from += detailSize)
    details.push(folder.add('detail', key, writeDetailShard(services.slice(from, from + detailSize).map(detailsOf))));
  return { ...folder.add('index', key, writeIndexShard({ cards: services.map(cardOf), details })), count: services.length };
}

function feedOf(feed: Feed, services: readonly LocalService[]): FeedInManifest {
  const own = services.filter((each) => each.feed === feed.key);
  const checks = own.flatMap(({ verified }) => (verified ? [verified.on] : [])).sort();
  return {
    ...feed,
    records: own.length,
    oldestCheck: checks[0] ?? null,
    medianCheck: checks[Math.floor(checks.length / 2)] ?? null,
  };
}

/**
 * Writes a directory: names and bytes of its files, the manifest last, so that who copies them in this order never shows a manifest
 * without its shards. The same input gives the same bytes. Two records of one id are an error of the caller.
 */
export function writeShards({ services: all, feeds, builtAt, holidays, hide }: ShardsInput): Map<string, Uint8Array> {
  const hidden = new Set(hide);
  const services = all.filter(({ id }) => !hidden.has(id)).sort(byId);
  const twice = services.find(({ id }, index) => id === services[index + 1]?.id);
  if (twice) throw new RangeError(`two records have the id ${twice.id}`);
  const folder = new Folder();
  const shards = new Map(
    [...cut(services)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, group]) => [key, partsOf(group).map((part) => writePart(folder, key, part))]),
  );
  const places = new Map([...townsOf(services)].map(([country, towns]) => [country, folder.add('places', country, writePlaces(towns))]));
  const manifest = writeManifest({
    built: builtAt,
    feeds: [...feeds].sort((a, b) => (a.key < b.key ? -1 : 1)).map((feed) => feedOf(feed, services)),
    holidays,
    hide: [...hidden].sort(),
    shards,
    places,
  });
  return new Map([...[...folder.files].sort(([a], [b]) => (a < b ? -1 : 1)), [manifestName, new TextEncoder().encode(manifest)]]);
}
