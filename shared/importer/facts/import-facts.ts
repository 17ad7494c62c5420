import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { faultsOfCountries, readCountryRecords, readSuperseded } from '#shared/build/countries.ts';
import type { ServiceRecord } from '#shared/build/service-record.ts';
import { type Fact, recordOf } from './record-of.ts';

/**
 * `npm run directory:facts -- FOLDER [--write]`: reads collected facts (`helplines-*.json`: what pages print, with their sources), makes a record
 * of each, checks them, and says what would change in `shared/directory/data/`. Only `--write` changes a file, and only by adding records that
 * are not there yet: a record that somebody has edited is never overwritten.
 */
const [folder, ...options] = process.argv.slice(2);
const root = process.cwd();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (!folder) {
  say('Name the folder with the facts: npm run directory:facts -- FOLDER [--write]');
  process.exit(2);
}

const facts = readdirSync(folder)
  .filter((name) => /^helplines-.*\.json$/.test(name))
  .sort()
  .flatMap((name) =>
    (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fact[]).map((fact) => ({
      fact,
      inferred: name.includes('asia-africa'),
      americas: name.includes('americas'),
    })),
  );
const made = facts.flatMap(({ fact, inferred, americas }) => {
  const record = recordOf(fact, { inferred, americas });
  return record ? [{ country: fact.country, record }] : [];
});
const byCountry = new Map<string, ServiceRecord[]>();
for (const { country, record } of made) byCountry.set(country, [...(byCountry.get(country) ?? []), record]);

const known = new Map((await readCountryRecords(root)).map(({ country, records }) => [country, records]));
const countries = [...byCountry].map(([country, records]) => ({ country, records }));
const faults = faultsOfCountries(countries, await readSuperseded(root));
say(`${facts.length} facts, ${made.length} records in ${countries.length} countries.`);
for (const fault of faults) say(`wrong    ${fault}`);
for (const doubt of numbersInDoubt()) say(`look at  ${doubt}`);
let added = 0;
for (const { country, records } of countries) added += addTo(country, records);
say(options.includes('--write') ? `${added} records were added.` : `${added} records would be added; --write adds them.`);
if (faults.length > 0) process.exitCode = 1;

/** Numbers that the numbering plan of their country does not know. Short codes are not in it, so they are only counted as a doubt from 7 digits on. */
function numbersInDoubt(): readonly string[] {
  return countries.flatMap(({ country, records }) =>
    records.flatMap(({ id, channels }) =>
      channels.flatMap(({ kind, dial }) => {
        if (!dial || !['phone', 'whatsapp', 'sms'].includes(kind) || dial.length < 7 || /[*#]/.test(dial) || !isSupportedCountry(country))
          return [];
        const parsed = parsePhoneNumberFromString(dial, country as CountryCode);
        return parsed?.isPossible() ? [] : [`${country} ${id}: ${dial} is not a possible number of this country`];
      }),
    ),
  );
}

/** Adds the records that are not there; gives how many. */
function addTo(country: string, records: readonly ServiceRecord[]): number {
  const old = known.get(country) ?? [];
  const fresh = records.filter(({ id }) => !old.some((each) => each.id === id));
  if (fresh.length > 0 && options.includes('--write')) {
    const all = [...old, ...fresh].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const lines = all.map((record) => `  ${JSON.stringify(record)}`);
    writeFileSync(join(root, 'shared/directory/data', `${country}.json`), `[\n${lines.join(',\n')}\n]\n`);
  }
  return fresh.length;
}
