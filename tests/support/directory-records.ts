import { readdirSync, readFileSync } from 'node:fs';
import type { ServiceRecord } from '#shared/build/service-record.ts';
import type { Audience } from '#shared/directory/audiences.ts';
import { type CountryFile, readCountryFile } from '#shared/directory/country-file.ts';
import type { Service } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';

const data = 'shared/directory/data';
const generated = 'shared/directory/generated/countries';

const isCountry = (name: string): boolean => /^[A-Z]{2}\.json$/.test(name);
const parse = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));

/** Every record with its country, as people edit them. */
export const allRecords: readonly { readonly country: string; readonly record: ServiceRecord }[] = readdirSync(data)
  .filter(isCountry)
  .sort()
  .flatMap((name) => parse<ServiceRecord[]>(`${data}/${name}`).map((record) => ({ country: name.slice(0, 2), record })));

/** The record of an id; throws where there is none. */
export function recordOfId(id: string): ServiceRecord {
  const found = allRecords.find(({ record }) => record.id === id);
  if (!found) throw new Error(`no record ${id}`);
  return found.record;
}

/** The built files as a device reads them, by country. */
export const builtFiles: ReadonlyMap<string, CountryFile> = new Map(
  readdirSync(generated)
    .filter(isCountry)
    .sort()
    .map((name) => {
      const file = readCountryFile(parse(`${generated}/${name}`));
      if (!file.ok) throw new Error(`${name} cannot be read`);
      return [name.slice(0, 2), file.value] as const;
    }),
);

/** The services that are shown in a country. */
export const shownIn = (country: string): readonly Service[] => builtFiles.get(country)?.services ?? [];

/** A service as it is shown; throws where it is not. */
export function shownOfId(id: string): Service {
  const found = shownIn(id.slice(0, 2).toUpperCase()).find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not shown`);
  return found;
}

/** The digits of every number of a service, without what helps the eye. */
export const digitsIn = ({ channels }: Service): readonly string[] =>
  channels.filter(({ dial }) => dial !== null).flatMap(({ value, dial }) => [value, dial ?? ''].map((each) => each.replace(/\D/g, '')));

/** Who is reached by a number in a country. */
export const holdersOf = (country: string, digits: string): readonly string[] =>
  shownIn(country)
    .filter((service) => digitsIn(service).includes(digits))
    .map(({ id }) => id);

/** A record in which nothing is wrong. */
export const fitting: ServiceRecord = {
  id: 'fi-line',
  name: 'A line',
  topics: ['emotional-distress'] satisfies Topic[],
  audiences: ['everyone'] satisfies Audience[],
  languages: ['fi'],
  zone: 'Europe/Helsinki',
  channels: [{ kind: 'phone', value: '09 2525 0111', dial: '0925250111', cost: 'free', hours: '24/7' }],
  confidence: 'high',
  sources: [{ url: 'https://example.org/line', kind: 'official', date: '2026-01-02' }],
};
