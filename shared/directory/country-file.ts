import { fail, ok, type Result } from '../result.ts';
import type { Day, Instant } from '../time.ts';
import type { Service } from './service.ts';

/** What a file of one country holds. */
export interface CountryFile {
  readonly services: readonly Service[];
  /** Public holidays of the whole country; empty where they are not known. */
  readonly holidays: readonly Day[];
  /** The day of the newest source in the directory: a device clock before it is wrong. */
  readonly built: Instant;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Whether a value has what every card needs. The build has checked the rest; this keeps a file that was cut or changed from being half shown. */
function isService(value: unknown): value is Service {
  const { id, name, channels, source, topics, audiences, languages } = (value ?? {}) as Partial<Service>;
  return (
    isText(id) &&
    isText(name) &&
    [topics, audiences, languages, channels].every(Array.isArray) &&
    typeof source === 'object' &&
    (channels ?? []).every((channel) => isText(channel?.kind) && isText(channel?.value))
  );
}

/** Reads a country's file; `read` where it is not one, or where one of its services is not whole. */
export function readCountryFile(value: unknown): Result<CountryFile> {
  const { services, holidays, built } = (value ?? {}) as Partial<CountryFile>;
  if (!Array.isArray(services) || !services.every(isService)) return fail('read');
  return ok({ services, holidays: Array.isArray(holidays) ? holidays : [], built: typeof built === 'number' ? built : 0 });
}
