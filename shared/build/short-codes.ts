import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmergencyRecord } from './emergency.ts';
import type { CountryRecords } from './service-record.ts';

/** No subscriber's number is as short. */
const longest = 6;

/**
 * Short numbers that a law or everyday life knows and that no record of ours has: harmonised ones of Europe and information, relay and
 * health lines (directory.md, section 5).
 */
const known: Readonly<Record<string, readonly string[]>> = {
  '*': ['112', '116000', '116006', '116111', '116117', '116123'],
  US: ['911', '988', '211', '311', '511', '711', '811'],
  CA: ['911', '988', '211', '311', '711', '811'],
  GB: ['999', '111', '101', '105', '119'],
  IE: ['999'],
  FR: ['115', '3020'],
  IN: ['102'],
  JP: ['189'],
  AU: ['000', '131114'],
  NZ: ['111', '1737', '105'],
  SE: ['1177'],
};

/** A short number that is called, without the spaces that help the eye. */
function shortOf(number: string | null | undefined): readonly string[] {
  const digits = (number ?? '').replace(/\s/g, '');
  return /^\d+$/.test(digits) && digits.length <= longest ? [digits] : [];
}

/** The short numbers that may be dialled in each country: those of the project's own emergency and helpline records, and those above. */
export function shortCodesOf(
  emergency: readonly EmergencyRecord[],
  countries: readonly CountryRecords[],
): Readonly<Record<string, readonly string[]>> {
  const all = new Map(Object.entries(known).map(([country, codes]) => [country, new Set(codes)]));
  const add = (country: string, codes: readonly string[]): void => {
    const own = all.get(country) ?? new Set();
    all.set(country, own);
    for (const code of codes) own.add(code);
  };
  for (const { region, numbers, others = [] } of emergency)
    add(region, [...Object.values(numbers), ...others.map(({ number }) => number)].flatMap(shortOf));
  for (const { country, records } of countries)
    for (const { channels, withheld } of records)
      if (!withheld)
        add(
          country,
          channels.filter(({ kind }) => kind === 'phone').flatMap(({ dial }) => shortOf(dial)),
        );
  const sorted = [...all].filter(([, codes]) => codes.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([country, codes]) => [country, [...codes].sort()]));
}

/** Writes the table that the importer reads. */
export const writeShortCodes = (root: string, codes: ReturnType<typeof shortCodesOf>): Promise<void> =>
  writeFile(join(root, 'shared/directory/generated/short-codes.json'), `${JSON.stringify(codes, null, 1)}\n`);
