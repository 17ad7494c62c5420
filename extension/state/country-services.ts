import { readCountryFile } from '#shared/directory/country-file.ts';
import type { Service } from '#shared/directory/service.ts';
import type { Failure } from '#shared/result.ts';
import type { Day, Instant } from '#shared/time.ts';

/** What the package holds of one country. */
export interface CountryServices {
  readonly services: readonly Service[];
  /** Public holidays; empty where they are not known. */
  readonly holidays: readonly Day[];
  /** When the records were made: a device clock before that is wrong. */
  readonly built: Instant;
}

/** Checks a country's file. A country whose file names no service is the same as one without a file. */
export function servicesOf(file: unknown): CountryServices | 'nothing' | Failure {
  const read = readCountryFile(file);
  if (!read.ok) return read;
  return read.value.services.length > 0 ? read.value : 'nothing';
}
