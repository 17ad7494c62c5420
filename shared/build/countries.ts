import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '#shared/directory/audiences.ts';
import type { CountryFile } from '#shared/directory/country-file.ts';
import type { Channel, Service, ServiceSourceKind } from '#shared/directory/service.ts';
import { serviceSourceKinds } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { compileOsm } from '#shared/importer/hours/compile-osm.ts';
import { holidaysOf } from './holidays.ts';
import { type ChannelRecord, digitsOf, faultsOfService, type ServiceRecord, type Superseded } from './service-record.ts';

/** The records of one country. */
export interface CountryRecords {
  readonly country: string;
  readonly records: readonly ServiceRecord[];
}

const newestDate = ({ sources }: ServiceRecord): string =>
  sources
    .map(({ date }) => date ?? '')
    .sort()
    .at(-1) ?? '';

/** Two records of one country that give the same number for the same way and topic: one of them is the other's twin. */
function twins({ country, records }: CountryRecords): readonly string[] {
  const seen = new Map<string, string>();
  return records.flatMap(({ id, name, channels }) =>
    channels.flatMap(({ kind, dial, value }) => {
      const key = `${name.toLowerCase()} ${kind} ${digitsOf(dial ?? value) || value}`;
      const other = seen.get(key);
      seen.set(key, id);
      return other && other !== id ? [`${country}.json: ${id}: the same name and number as ${other}; keep one of them`] : [];
    }),
  );
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

const channelOf = ({ kind, value, dial, keyword, cost, hours, hoursReported }: ChannelRecord): Channel => ({
  kind,
  value,
  dial: dial ?? null,
  keyword: keyword ?? null,
  cost,
  hours: hours === undefined ? null : compileOsm(hours),
  hoursReported: hoursReported ?? false,
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

/**
 * Which records may be shown. Those whose holder no source names: never. A lead (`low`): only where the country has nothing else.
 * A line that only another directory lists: without the ways of contact for which a better-sourced line of the same topic exists.
 */
export function shownOf(records: readonly ServiceRecord[]): readonly ServiceRecord[] {
  const named = records.filter(({ holderUnknown }) => !holderUnknown);
  const good = named.filter(({ confidence }) => confidence !== 'low');
  const own = good.filter(({ confidence }) => confidence !== 'listed');
  const isCovered = ({ topics, audiences }: ServiceRecord, { kind }: ChannelRecord): boolean =>
    own.some(
      (other) =>
        other.channels.some((each) => each.kind === kind) &&
        topics.every((topic) => other.topics.includes(topic)) &&
        audiences.every((audience) => other.audiences.includes(audience)),
    );
  const listed = good
    .filter(({ confidence }) => confidence === 'listed')
    .map((record) => ({ ...record, channels: record.channels.filter((channel) => !isCovered(record, channel)) }))
    .filter(({ channels }) => channels.length > 0);
  const shown = [...own, ...listed];
  return (shown.length > 0 ? shown : named).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The file of a country that both products read. `built` is the day of the newest source anywhere, so that any day builds the same bytes. */
export const countryFileOf = ({ country, records }: CountryRecords, built: number): CountryFile => ({
  services: shownOf(records).map((record) => serviceOf(record, country)),
  holidays: holidaysOf(country),
  built,
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

/** The day of the newest source of all records. */
export const newestSource = (countries: readonly CountryRecords[]): string =>
  countries
    .flatMap(({ records }) => records.map(newestDate))
    .sort()
    .at(-1) ?? '2026-01-01';

/** The open questions of all records, for the page that says what is not known. */
const questionsOf = (countries: readonly CountryRecords[]): readonly { country: string; name: string; question: string }[] =>
  countries.flatMap(({ country, records }) => records.flatMap(({ name, question }) => (question ? [{ country, name, question }] : [])));

/** Checks the records and writes `generated/countries/<CC>.json`. Throws, and so stops the build, on a record that must not be shown. */
export async function buildCountries(root: string): Promise<void> {
  const [countries, superseded] = await Promise.all([readCountryRecords(root), readSuperseded(root)]);
  const faults = faultsOfCountries(countries, superseded);
  if (faults.length > 0) throw new Error(`The records of the directory can't be built:\n${faults.join('\n')}`);
  const folder = join(root, 'shared/directory/generated/countries');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const built = Date.parse(newestSource(countries));
  for (const each of countries) {
    const file = countryFileOf(each, built);
    if (file.services.length > 0) await writeFile(join(folder, `${each.country}.json`), `${JSON.stringify(file)}\n`);
  }
  await writeFile(join(root, 'shared/directory/generated/questions.json'), `${JSON.stringify(questionsOf(countries))}\n`);
}
