import { fail, ok, type Result } from '../../result.ts';
import type { LocalChannel, LocalPlace, LocalService } from '../local-service.ts';
import { type Details, localKinds } from './card.ts';
import { check, day, list, maybe, oneOf, parsed, real, record, some, text } from './checked.ts';
import { detailSize, shardBytes } from './index-shard.ts';

/** A record's fields in this order, cut after the last that is given; null stands for what is not. */
type Row = readonly unknown[];

function trimmed(values: Row): Row {
  return values.slice(0, values.findLastIndex((each) => each !== null) + 1);
}

const empty = <T>(values: readonly T[]): readonly T[] | null => (values.length > 0 ? values : null);

const channelRow = ({ kind, value, dial, extension, keyword, note, languages }: LocalChannel): Row =>
  trimmed([localKinds.indexOf(kind), value, dial, extension, keyword, note, empty(languages)]);

const placeRow = ({ name, lines, city, region, postcode, point, transport }: LocalPlace): Row =>
  trimmed([
    name,
    empty(lines),
    city,
    region,
    postcode,
    point && (point.approximate ? [point.lat, point.lon, 1] : [point.lat, point.lon]),
    transport,
  ]);

/** A summary that begins the description is written as its length. */
function rowOf(details: Details): Row {
  const { summary, description, language, languageNote, channels, links, hoursText, places } = details;
  const { eligibility, costText, apply, accessText, verified, updated } = details;
  const begins = summary !== null && (description?.startsWith(summary) ?? false);
  return trimmed([
    begins ? summary.length : summary,
    description,
    language,
    languageNote,
    channels.map(channelRow),
    empty(links.map(({ label, url }) => [url, label])),
    hoursText,
    empty(places.map(placeRow)),
    ...[eligibility, costText, apply, accessText],
    verified && trimmed([verified.on, verified.by]),
    updated,
  ]);
}

/** The text of a file of details, in the order of its cards. */
export const writeDetailShard = (all: readonly Details[]): string => JSON.stringify({ v: 1, rows: all.map(rowOf) });

const orNone = (value: unknown): readonly unknown[] => (value === null || value === undefined ? [] : list(value, 500));

function channel(value: unknown): LocalChannel {
  const [kind, shown, dial, extension, keyword, note, languages] = list(value, 7);
  return {
    kind: oneOf(localKinds, localKinds[Number(kind)]),
    value: some(shown),
    dial: maybe(dial, 200),
    extension: maybe(extension, 40),
    keyword: maybe(keyword, 200),
    note: maybe(note),
    languages: orNone(languages).map((each) => text(each, 40)),
  };
}

function point(value: unknown): LocalPlace['point'] {
  if (value === null || value === undefined) return null;
  const [lat, lon, blur] = list(value, 3);
  return { lat: real(lat, -90, 90), lon: real(lon, -180, 180), approximate: blur === 1 };
}

function place(value: unknown): LocalPlace {
  const [name, lines, city, region, postcode, at, transport] = list(value, 7);
  return {
    name: maybe(name),
    lines: orNone(lines).map((each) => text(each)),
    city: maybe(city, 200),
    region: maybe(region, 200),
    postcode: maybe(postcode, 40),
    point: point(at),
    transport: maybe(transport),
  };
}

function verified(value: unknown): LocalService['verified'] {
  if (value === null || value === undefined) return null;
  const [on, by] = list(value, 2);
  return { on: day(on), by: maybe(by) };
}

function summaryOf(value: unknown, description: string | null): string | null {
  return typeof value === 'number' ? (description ?? '').slice(0, value) : maybe(value);
}

function details(value: unknown): Details {
  const [summary, about, language, languageNote, channels, links, hoursText, places, ...rest] = list(value, 14);
  const [eligibility, costText, apply, accessText, checked, updated] = rest;
  const description = maybe(about, 4000);
  return {
    summary: summaryOf(summary, description),
    description,
    language: maybe(language, 40),
    languageNote: maybe(languageNote),
    channels: orNone(channels).map(channel),
    links: orNone(links).map((each) => {
      const [url, label] = list(each, 2);
      return { label: maybe(label), url: some(url) };
    }),
    hoursText: maybe(hoursText),
    places: orNone(places).map(place),
    eligibility: maybe(eligibility),
    costText: maybe(costText),
    apply: maybe(apply),
    accessText: maybe(accessText),
    verified: verified(checked),
    updated: updated === null || updated === undefined ? null : day(updated),
  };
}

/** Reads a file of details: whole, or not at all (`directory`). */
export function readDetailShard(file: string): Result<readonly Details[]> {
  try {
    check(file.length <= shardBytes);
    const all = record(parsed(file));
    check(all['v'] === 1);
    return ok(list(all['rows'], detailSize).map(details));
  } catch {
    return fail('directory');
  }
}
