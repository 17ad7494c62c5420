import { fail, ok, type Result } from '../result.ts';
import type { Day, Instant } from '../time.ts';
import type { Service } from './service.ts';

/** What a file of one country holds. */
export interface CountryFile {
  readonly services: readonly Service[];
  readonly holidays: readonly Day[];
  readonly built: Instant;
}

/** Reads a country's file; `read` where it is not one. */
export function readCountryFile(value: unknown): Result<CountryFile> {
  const file = (typeof value === 'object' && value !== null ? value : {}) as Partial<CountryFile>;
  if (!Array.isArray(file.services)) return fail('read');
  return ok({ services: file.services, holidays: file.holidays ?? [], built: file.built ?? 0 });
}
