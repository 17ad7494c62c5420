import { fail, ok, type Result } from '../../result.ts';
import { audiences } from '../audiences.ts';
import type { LocalArea } from '../local-service.ts';
import { topics } from '../topics.ts';
import { accessFlags, type Card, costKinds, localKinds, reaches, type Spot, statuses, whyHidden, whyNoHours } from './card.ts';
import { check, list, maybe, oneOf, parsed, real, record, some, text, whole } from './checked.ts';
import { type Column, columnOf, readColumn, readPlain } from './columns.ts';
import { type FileRef, readRef, refCode } from './file-ref.ts';
import { hoursCode, readHours } from './hours-code.ts';

/** The cards of a cell, or of one part of it. */
export interface IndexShard {
  readonly cards: readonly Card[];
  /** Files with the rest of these records, `detailSize` in each, in the same order. */
  readonly details: readonly FileRef[];
}

/** Records in a file of details: about 45 KB compressed. */
export const detailSize = 250;
/** More cards than this are written as several parts. */
export const partSize = 1000;
/** No shard of ours is longer; a longer one is not read (assurance S10). */
export const shardBytes = 2_097_152;

const topicIds = topics.map(({ id }) => id);
const thousandth = (degrees: number): number => Math.round(degrees * 1000);

/** Latitude and longitude in thousandths of a degree, one after the other; a third number marks the middle of a town. */
const spotCode = ({ lat, lon, approximate }: Spot): readonly number[] => [thousandth(lat), thousandth(lon), ...(approximate ? [1] : [])];

/** A phone number that dials as it is read needs no second writing. */
const plainDial = (value: string): string => value.replace(/[^0-9+]/g, '');

function channelCode({ channel, kinds }: Card): unknown {
  if (!channel) return 0;
  const { value, dial, extension, keyword } = channel;
  check(channel.kind === kinds[0]);
  const shortly = dial === null ? 0 : dial === plainDial(value) ? 1 : dial;
  return extension === null && keyword === null && shortly === (isDialled(channel.kind) ? 1 : 0)
    ? value
    : [value, shortly, extension, keyword];
}

const isDialled = (kind: string): boolean => /^(phone|sms|whatsapp|textphone)$/.test(kind);

function readChannel(code: unknown, kind: Card['kinds'][number] | undefined): Card['channel'] {
  if (code === 0) return null;
  check(kind !== undefined);
  const [value, dial = isDialled(kind) ? 1 : 0, extension, keyword] = typeof code === 'string' ? [code] : list(code, 4);
  const shown = some(value);
  return {
    kind,
    value: shown,
    dial: dial === 0 ? null : dial === 1 ? plainDial(shown) : some(dial, 200),
    extension: maybe(extension, 40),
    keyword: maybe(keyword, 200),
  };
}

function readSpots(value: unknown): readonly Spot[] {
  return list(value, 500).map((each) => {
    const [lat, lon, blur] = list(each, 3);
    return { lat: whole(lat, -90_000, 90_000) / 1000, lon: whole(lon, -180_000, 180_000) / 1000, approximate: blur === 1 };
  });
}

function readArea(value: unknown): LocalArea | null {
  if (value === 0) return null;
  const [said, box, ring] = list(value, 3);
  const edges = box === 0 ? null : list(box, 4).map((each) => real(each, -180, 180));
  check(edges === null || edges.length === 4);
  return {
    text: maybe(said),
    box: edges as LocalArea['box'],
    ring: ring === 0 ? null : list(ring, 50).map((each) => readCorner(list(each, 2))),
  };
}

const readCorner = ([lon, lat]: readonly unknown[]): readonly [number, number] => [real(lon, -180, 180), real(lat, -90, 90)];

const readAges = (value: unknown): Card['ages'] => {
  const [from, to] = list(value, 2);
  const age = (each: unknown): number | null => (each === null ? null : real(each, 0, 130));
  return { from: age(from), to: age(to) };
};

/** An id without a colon is one of the project's own records, which may have short codes that a feed may not: no file of a feed has such an id. */
function feedId(value: unknown): string {
  const id = some(value, 400);
  check(id.includes(':'));
  return id;
}

const month = (value: unknown): string | null => {
  const found = maybe(value, 7);
  check(found === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(found));
  return found;
};

const choice =
  <T extends string>(all: readonly T[]) =>
  (value: unknown): T =>
    oneOf(all, value);

const several =
  <T>(read: (value: unknown) => T) =>
  (value: unknown): readonly T[] =>
    list(value, 200).map(read);

const optional =
  <T>(read: (value: unknown) => T) =>
  (value: unknown): T | null =>
    value === 0 ? null : read(value);

const area = (value: LocalArea | null): unknown => value && [value.text, value.box ?? 0, value.ring ?? 0];

/** How a value that comes again is written (null becomes 0) and read. */
const columns = {
  feed: [({ feed }) => feed, (value) => some(value, 100)],
  org: [({ org }) => org, optional((value) => text(value))],
  topics: [(card) => card.topics, several(choice(topicIds))],
  searchWords: [(card) => card.searchWords, several((value) => text(value))],
  audiences: [(card) => card.audiences, several(choice(audiences))],
  ages: [({ ages: { from, to } }) => [from, to], readAges],
  languages: [(card) => card.languages, several((value) => text(value, 40))],
  hours: [({ hours }) => hours && hoursCode(hours), optional(readHours)],
  hoursWhy: [(card) => card.hoursWhy, optional(choice(whyNoHours))],
  zone: [({ zone }) => zone, optional((value) => text(value, 60))],
  country: [({ country }) => country, optional((value) => text(value, 2))],
  subdivision: [({ subdivision }) => subdivision, optional((value) => text(value, 10))],
  area: [(card) => area(card.area), readArea],
  reach: [({ reach }) => reach, several(choice(reaches))],
  alert: [({ alert }) => alert, optional((value) => text(value))],
  status: [({ status }) => status, choice(statuses)],
  hidden: [({ hidden }) => hidden, optional(choice(whyHidden))],
  kinds: [({ kinds }) => kinds, several(choice(localKinds))],
  cost: [({ cost }) => cost, choice(costKinds)],
  flags: [({ flags }) => flags, several(choice(accessFlags))],
  city: [({ city }) => city, optional((value) => text(value, 200))],
  checked: [({ checked }) => checked, optional(month)],
} as const satisfies Partial<{ readonly [K in keyof Card]: readonly [(card: Card) => unknown, (value: unknown) => Card[K]] }>;

type ColumnName = keyof typeof columns;
const names = Object.keys(columns) as readonly ColumnName[];

/** The text of an index shard: columns instead of records. */
export function writeIndexShard({ cards, details }: IndexShard): string {
  const table: Record<string, Column> = {};
  for (const name of names) table[name] = columnOf(cards.map((card) => columns[name][0](card) ?? 0));
  return JSON.stringify({
    v: 1,
    n: cards.length,
    details: details.map(refCode),
    id: cards.map(({ id, feed }) => (id.startsWith(`${feed}:`) ? id.slice(feed.length + 1) : [id])),
    name: cards.map(({ name }) => name),
    channel: cards.map(channelCode),
    spots: cards.map(({ spots }) => spots.map(spotCode)),
    ...table,
  });
}

function read(file: string): IndexShard {
  check(file.length <= shardBytes);
  const all = record(parsed(file));
  check(all['v'] === 1);
  const count = whole(all['n'], 0, 2 * partSize);
  const read = <K extends ColumnName>(name: K): readonly Card[K][] =>
    readColumn(all[name], count, columns[name][1] as (value: unknown) => Card[K]);
  const table = Object.fromEntries(names.map((name) => [name, read(name)])) as { readonly [K in ColumnName]: readonly Card[K][] };
  const own = {
    id: readPlain(all['id'], count, (id) => (Array.isArray(id) ? [feedId(id[0])] : some(id, 400))),
    name: readPlain(all['name'], count, (name) => some(name, 400)),
    spots: readPlain(all['spots'], count, readSpots),
    channel: readPlain(all['channel'], count, (code) => code),
  };
  const details = list(all['details']).map(readRef);
  check(details.length === Math.ceil(count / detailSize));
  const cards = own.name.map((name, index): Card => {
    const of = Object.fromEntries(names.map((each) => [each, table[each][index]])) as Pick<Card, ColumnName>;
    const id = own.id[index];
    return {
      ...of,
      name,
      id: Array.isArray(id) ? (id[0] ?? '') : `${of.feed}:${id}`,
      spots: own.spots[index] ?? [],
      channel: readChannel(own.channel[index], of.kinds[0]),
    };
  });
  return { cards, details };
}

/** Reads an index shard: whole, or not at all (`directory`). */
export function readIndexShard(file: string): Result<IndexShard> {
  try {
    return ok(read(file));
  } catch {
    return fail('directory');
  }
}
