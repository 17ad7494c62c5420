import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCountryFile } from '#shared/directory/country-file.ts';
import type { Service } from '#shared/directory/service.ts';
import type { Day } from '#shared/time.ts';

/** One country as the build has it: its code, its lines, and the text of its file. */
export interface Country {
  readonly code: string;
  readonly services: readonly Service[];
  /** The day of the newest source in the directory, `YYYY-MM-DD`. */
  readonly built: Day;
  readonly text: string;
}

/** The generated countries, in the order of their codes; some have an emergency number and no line. A file that is not one stops the build. */
export function readAllCountries(folder: string): readonly Country[] {
  const names = readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const file = readCountryFile(JSON.parse(text));
    if (!file.ok) throw new Error(`${name} is not a file of a country; run npm run generate`);
    return { code: name.slice(0, 2), text, services: file.value.services, built: file.value.built };
  });
}

/** The generated countries that have a line. */
export const readCountries = (folder: string): readonly Country[] => readAllCountries(folder).filter(({ services }) => services.length > 0);
