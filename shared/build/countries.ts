import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '#shared/directory/audiences.ts';
import type { CountryFile } from '#shared/directory/country-file.ts';
import type { Channel, Service, ServiceSourceKind } from '#shared/directory/service.ts';
import { serviceSourceKinds } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { compileOsm } from '#shared/importer/hours/compile-osm.ts';
import { numberKey } from '#shared/importer/phones/number-plan.ts';
import type { Day } from '#shared/time.ts';
import { countryText } from './country-text.ts';
import { coverageOf } from './coverage.ts';
import { type EmergencyRecord, emergencyTableOf, readEmergencyRecords } from './emergency.ts';
import { holidaysOf } from './holidays.ts';
import { type ChannelRecord, type CountryRecords, faultsOfService, type ServiceRecord, type Superseded } from './service-record.ts';
import { shortCodesOf, writeShortCodes } from './short-codes.ts';

/**
 * Two records of one country that give the same number, for the same part of it and the same key to press: one is the other's twin,
 * and a person would see one line as two.
 */
function twins({ country, records }: CountryRecords): readonly string[] {
  const seen = new Map<string, string>();
  return records.flatMap(({ id, channels, subdivision = '', withheld }) => {
    if (withheld) return [];
    const keys = channels
      .filter(({ dial }) => dial)
      .map((each) => `${each.kind} ${numberKey(each.dial ?? '', country)} ${each.menu ?? ''} ${subdivision}`);
    const other = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    for (const key of keys) seen.set(key, id);
    return other ? [`${country}.json: ${id}: the same number as ${other}; merge the two records`] : [];
  });
}

/** Everything that is wrong with the records, each as a sentence with file, id and what to do; empty when they may be shown. */
export function faultsOfCountries(countries: readonly CountryRecords[], superseded: readonly Superseded[]): readonly string[] {
  return countries.flatMap(({ country, records }) => {
    const ids = records.map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${country}.json: ${id}: stands there twice`);
    const wrong = records.flatMap((record) =>
      faultsOfService(record, country, superseded).map((fault) => `${country}.json: ${record.id}: ${fault}`),
    );
    return [...twice, ...wrong, ...twins({ country, records })];
  });
}

const channelOf = ({ kind, value, dial, menu, keyword, cost, hours, hoursReported }: ChannelRecord): Channel => ({
  kind,
  value,
  dial: dial ?? null,
  keyword: keyword ?? null,
  cost,
  hours: hours === undefined ? null : compileOsm(hours),
  hoursReported: hoursReported ?? false,
  ...(menu && { menu }),
});

/** The newest dated source; of two of the same day the one nearer to the service itself. */
function sourceOf({ sources }: ServiceRecord): Service['source'] {
  const rank = (kind: ServiceSourceKind): number => serviceSourceKinds.indexOf(kind);
  const [best] = [...sources].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || rank(a.kind) - rank(b.kind));
  if (!best) throw new Error('a record without a source was not refused');
  return { kind: best.kind, month: best.date && best.date.length >= 7 ? best.date.slice(0, 7) : null };
}

function serviceOf(record: ServiceRecord, country: string): Service {
  const { id, name, englishName, topics, audiences, languages, languagesInferred, zone, subdivision, channels, website } = record;
  return {
    id,
    country,
    subdivision: subdivision ?? null,
    name,
    englishName: englishName ?? null,
    // checked before: every term is in its closed list
    topics: topics as readonly Topic[],
    audiences: audiences as readonly Audience[],
    languages,
    languagesInferred: languagesInferred ?? false,
    zone,
    channels: channels.map(channelOf),
    website: website ?? null,
    confidence: record.confidence,
    source: sourceOf(record),
    stateRun: record.stateRun ?? false,
  };
}

const ages = ['children', 'youth', 'adults'];

/** Everyone whom a line names is named by the other one too, and that one is not for some ages only. */
function servesThem(other: ServiceRecord, { audiences }: ServiceRecord): boolean {
  const isOpen = other.audiences.includes('everyone') || other.audiences.every((each) => !ages.includes(each) || audiences.includes(each));
  return isOpen && audiences.every((each) => other.audiences.includes(each));
}

/** Whether a line does for the same people, on the same matter, in a language in common, what another one does in the same way. */
function doesTheSame(other: ServiceRecord, record: ServiceRecord, { kind }: ChannelRecord): boolean {
  const { topics, languages, subdivision } = record;
  return (
    other.channels.some((each) => each.kind === kind) &&
    other.topics.includes(topics[0] ?? '') &&
    servesThem(other, record) &&
    languages.some((each) => other.languages.includes(each)) &&
    (other.subdivision === undefined || other.subdivision === subdivision)
  );
}

/**
 * Which records may be shown. Those that are withheld: never. A lead (`low`): only where the country has nothing else.
 * A line that only another directory lists: without its number where a better-sourced line does the same.
 */
export function shownOf(records: readonly ServiceRecord[]): readonly ServiceRecord[] {
  const open = records.filter(({ withheld }) => !withheld);
  const own = open.filter(({ confidence }) => confidence === 'high' || confidence === 'medium');
  const isCovered = (record: ServiceRecord, channel: ChannelRecord): boolean =>
    channel.dial !== undefined && own.some((other) => doesTheSame(other, record, channel));
  const listed = open
    .filter(({ confidence }) => confidence === 'listed')
    .map((record) => ({ ...record, channels: record.channels.filter((channel) => !isCovered(record, channel)) }))
    .filter(({ channels, website }) => channels.length > 0 || website !== undefined);
  const shown = [...own, ...listed];
  return (shown.length > 0 ? shown : open).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a person's device gets of a country's records. `built` is the day of the newest source anywhere, so that any day builds the same bytes. */
export const countryFileOf = ({ country, records }: CountryRecords, built: Day): Omit<CountryFile, 'emergency'> => ({
  country,
  built,
  services: shownOf(records).map((record) => serviceOf(record, country)),
  holidays: holidaysOf(country),
});

/** Reads the records of every country, in the order of the codes. */
export async function readCountryRecords(root: string): Promise<readonly CountryRecords[]> {
  const folder = join(root, 'shared/directory/data');
  const names = (await readdir(folder)).filter((name) => /^[A-Z]{2}\.json$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      country: name.slice(0, 2),
      records: JSON.parse(await readFile(join(folder, name), 'utf8')) as ServiceRecord[],
    })),
  );
}

/** The list of numbers that must never come back. */
export const readSuperseded = async (root: string): Promise<readonly Superseded[]> =>
  JSON.parse(await readFile(join(root, 'shared/directory/data/superseded.json'), 'utf8'));

/** A date of which only the month or the year is known begins there. */
const wholeDay = (date: string): Day => `${date}-01-01`.slice(0, 10);

/** The day of the newest source among records and emergency numbers. */
export function newestSource(countries: readonly CountryRecords[], emergency: readonly EmergencyRecord[]): Day {
  const dates = [...countries.flatMap(({ records }) => records), ...emergency].flatMap(({ sources }) =>
    sources.flatMap(({ date }) => date ?? []),
  );
  const newest = dates.map(wholeDay).sort().at(-1);
  if (newest === undefined) throw new Error('no source has a date');
  return newest;
}

/** Checks the records and writes `generated/countries/<CC>.json` and `generated/coverage.json`. Throws, and so stops the build, on a fault. */
export async function buildCountries(root: string): Promise<void> {
  const [countries, superseded, emergency] = await Promise.all([
    readCountryRecords(root),
    readSuperseded(root),
    readEmergencyRecords(root),
  ]);
  const faults = faultsOfCountries(countries, superseded);
  if (faults.length > 0) throw new Error(`The records of the directory can't be built:\n${faults.join('\n')}`);
  const folder = join(root, 'shared/directory/generated/countries');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const built = newestSource(countries, emergency);
  const lines = new Map(
    emergencyTableOf(emergency)
      .split('\n')
      .map((line) => [line.slice(0, 2), line]),
  );
  const known = new Map(countries.map((each) => [each.country, each]));
  for (const country of [...new Set([...known.keys(), ...lines.keys()])].sort()) {
    const file = countryFileOf(known.get(country) ?? { country, records: [] }, built);
    await writeFile(join(folder, `${country}.json`), countryText(file, lines.get(country) ?? ''));
  }
  await writeShortCodes(root, shortCodesOf(emergency, countries));
  await writeFile(join(root, 'shared/directory/generated/coverage.json'), `${JSON.stringify(coverageOf(countries), null, 1)}\n`);
}
