import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfCountries, readCountryRecords, readSuperseded } from '#shared/build/countries.ts';
import { doubtsOfNumbers, type ServiceRecord } from '#shared/build/service-record.ts';
import { compareRecords } from './compare-records.ts';
import { unknownIds } from './judged-ids.ts';
import { type CollectedFact, recordsOf } from './records-of.ts';

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

const facts: readonly CollectedFact[] = readdirSync(folder)
  .filter((name) => /^helplines-.*\.json$/.test(name))
  .sort()
  .flatMap((name) =>
    (JSON.parse(readFileSync(join(folder, name), 'utf8')) as CollectedFact['fact'][]).map((fact) => ({ fact, file: name })),
  );
const { countries, merged } = recordsOf(facts);
const known = new Map((await readCountryRecords(root)).map(({ country, records }) => [country, records]));
const faults = faultsOfCountries(countries, await readSuperseded(root));

say(
  `${facts.length} facts, ${countries.flatMap(({ records }) => records).length} records in ${countries.length} countries and territories.`,
);
for (const id of merged) say(`twin     ${id}`);
for (const fault of faults) say(`wrong    ${fault}`);
for (const doubt of doubtsOfNumbers(countries)) say(`look at  ${doubt}`);
for (const id of unknownIds(facts.map(({ fact }) => fact.id))) say(`unused   the lists of what was decided name ${id}, which no fact has`);

let added = 0;
for (const { country, records } of countries) {
  const { fresh, changed } = compareRecords(known.get(country) ?? [], records);
  for (const line of changed) say(`differs  ${country}.json: ${line}`);
  for (const { id } of fresh) say(`new      ${country}.json: ${id}`);
  if (options.includes('--write')) write(country, fresh);
  added += fresh.length;
}
say(options.includes('--write') ? `${added} records were added.` : `${added} records would be added; --write adds them.`);
if (faults.length > 0) process.exitCode = 1;

/** One record on each line, in the order of the ids. */
function write(country: string, fresh: readonly ServiceRecord[]): void {
  if (fresh.length === 0) return;
  const all = [...(known.get(country) ?? []), ...fresh].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lines = all.map((record) => `  ${JSON.stringify(record)}`);
  writeFileSync(join(root, 'shared/directory/data', `${country}.json`), `[\n${lines.join(',\n')}\n]\n`);
}
