import { fail, ok, type Result } from '../../result.ts';
import type { Day, Instant } from '../../time.ts';
import type { Feed } from '../local-service.ts';
import { isCell } from './cells.ts';
import { check, day, list, maybe, parsed, record, some, text, whole } from './checked.ts';
import { type FileRef, hashLength, isHash, readRef, refCode } from './file-ref.ts';

/** A part of a cell. */
export interface Part extends FileRef {
  /** How many records it holds. */
  readonly count: number;
}

/**
 * Where a record lies: a cell, or `@FI-18`, `@FI`, `@` for what has no place in a part of a country, in a country, anywhere.
 */
export type ShardKey = string;

/** A feed, and what its records say about themselves. */
export interface FeedInManifest extends Feed {
  readonly records: number;
  readonly oldestCheck: Day | null;
  /** Half of the checked records were checked on this day or later. */
  readonly medianCheck: Day | null;
}

/** The one file that changes in place: what there is, and what must not be shown any more. */
export interface Manifest {
  readonly built: Instant;
  readonly feeds: readonly FeedInManifest[];
  /** Public holidays by country, for the open state. */
  readonly holidays: Readonly<Record<string, readonly Day[]>>;
  /** Ids of records that are not shown from now on, whatever an older shard says. */
  readonly hide: readonly string[];
  readonly shards: ReadonlyMap<ShardKey, readonly Part[]>;
  /** The towns of a country in which there is a service. */
  readonly places: ReadonlyMap<string, FileRef>;
}

/** A reader takes every manifest of this number; a change that it would read wrongly gets the next one. */
const format = 1;

export const isShardKey = (key: string): boolean => /^@([A-Z]{2}(-[A-Z0-9]{1,3})?)?$/.test(key) || isCell(key);

/** Days after the first, as steps: a year of holidays in a few bytes. */
function daysCode(days: readonly Day[]): readonly unknown[] {
  const at = [...days].sort().map((each) => Date.parse(each) / 864e5);
  return at.map((each, index) => (index === 0 ? days.toSorted()[0] : each - (at[index - 1] ?? each)));
}

function readDays(value: unknown): readonly Day[] {
  const [first, ...steps] = list(value, 400);
  if (first === undefined) return [];
  let at = Date.parse(day(first));
  return [at, ...steps.map((step) => (at += whole(step, 0, 1000) * 864e5))].map((each) => new Date(each).toISOString().slice(0, 10));
}

const feedCode = (feed: FeedInManifest): unknown => ({
  ...{ key: feed.key, name: feed.name, licence: feed.licence, attribution: feed.attribution, link: feed.link, feedback: feed.feedback },
  ...(feed.refreshDays !== undefined && { refreshDays: feed.refreshDays }),
  ...(feed.stale && { stale: feed.stale }),
  ...{ records: feed.records, oldestCheck: feed.oldestCheck, medianCheck: feed.medianCheck },
});

/**
 * The tree of shards as columns, since every visitor reads it: keys in order, how many records each part of a key holds, and the
 * hashes of all parts in one text.
 */
function shardsCode(shards: Readonly<Record<ShardKey, readonly Part[]>>): Readonly<Record<string, unknown>> {
  const parts = Object.values(shards);
  return {
    keys: Object.keys(shards).join(),
    counts: parts.map((each) => (each.length === 1 ? each[0]?.count : each.map(({ count }) => count))),
    hashes: parts.flatMap((each) => each.map(({ hash }) => hash)).join(''),
  };
}

function readShards(all: Readonly<Record<string, unknown>>): Manifest['shards'] {
  const [keyText, hashes] = [text(all['keys'], 200_000), text(all['hashes'], 200_000)];
  const counts = list(all['counts'], 20_000);
  const keys = counts.length === 0 ? [] : keyText.split(',');
  check(keys.length === counts.length && new Set(keys).size === keys.length && keys.every(isShardKey));
  let at = 0;
  const part = (count: unknown): Part => {
    const hash = hashes.slice(at, at + hashLength);
    at += hashLength;
    check(isHash(hash));
    return { hash, bytes: null, count: whole(count, 0, 2000) };
  };
  const shards = new Map(
    keys.map((key, index) => [key, (Array.isArray(counts[index]) ? list(counts[index], 1000) : [counts[index]]).map(part)]),
  );
  check(at === hashes.length);
  return shards;
}

/** The text of a manifest; the same content gives the same bytes. */
export function writeManifest({ built, feeds, holidays, hide, shards, places }: Manifest): string {
  const sorted = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({
    format,
    built: new Date(built).toISOString(),
    feeds: feeds.map(feedCode),
    holidays: sorted(Object.entries(holidays).map(([country, days]) => [country, daysCode(days)] as const)),
    hide,
    places: sorted([...places].map(([country, ref]) => [country, refCode(ref)] as const)),
    ...shardsCode(sorted(shards)),
  });
}

function readStale(value: unknown): NonNullable<FeedInManifest['stale']> {
  const [first, second, third] = list(value, 3).map((each) => whole(each, 1, 1200));
  check(first !== undefined && second !== undefined && third !== undefined);
  return [first ?? 0, second ?? 0, third ?? 0];
}

function feed(value: unknown): FeedInManifest {
  const all = record(value);
  const maybeDay = (each: unknown): Day | null => (each === null ? null : day(each));
  return {
    key: some(all['key'], 100),
    name: some(all['name']),
    licence: maybe(all['licence']),
    attribution: maybe(all['attribution']),
    link: maybe(all['link']),
    feedback: maybe(all['feedback']),
    ...(all['refreshDays'] !== undefined && { refreshDays: whole(all['refreshDays'], 1, 3660) }),
    ...(all['stale'] !== undefined && { stale: readStale(all['stale']) }),
    records: whole(all['records'], 0, 1e7),
    oldestCheck: maybeDay(all['oldestCheck']),
    medianCheck: maybeDay(all['medianCheck']),
  };
}

function entries<T>(value: unknown, isKey: (key: string) => boolean, read: (value: unknown) => T): readonly (readonly [string, T])[] {
  return Object.entries(record(value)).map(([key, each]) => {
    check(isKey(key));
    return [key, read(each)] as const;
  });
}

const isCountry = (key: string): boolean => /^[A-Z]{2}$/.test(key);

function read(all: Readonly<Record<string, unknown>>): Manifest {
  const built = Date.parse(text(all['built'], 30));
  check(!Number.isNaN(built));
  return {
    built,
    feeds: list(all['feeds'], 500).map(feed),
    holidays: Object.fromEntries(entries(all['holidays'], isCountry, readDays)),
    hide: list(all['hide'], 100_000).map((each) => text(each, 400)),
    places: new Map(entries(all['places'], isCountry, readRef)),
    shards: readShards(all),
  };
}

/** Reads a manifest: `newer` where a newer version wrote it in another form, `directory` where it can't be read. */
export function readManifest(file: string): Result<Manifest> {
  try {
    const all = record(parsed(file));
    if (typeof all['format'] === 'number' && all['format'] > format) return fail('newer');
    check(all['format'] === format);
    return ok(read(all));
  } catch {
    return fail('directory');
  }
}
