import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { readCountryFile } from '#shared/directory/country-file.ts';
import type { Service } from '#shared/directory/service.ts';
import { type Failure, fail } from '#shared/result.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { Platform } from '../platform.ts';
import type { App } from './app.ts';

/** What the package holds of one country. */
export interface CountryServices {
  readonly services: readonly Service[];
  /** Public holidays; empty where they are not known. */
  readonly holidays: readonly Day[];
  /** When the records were made: a device clock before that is wrong. */
  readonly built: Instant;
}

/** What is known of the services of a country; `nothing` where the package has no line for it. */
export type ServicesView = CountryServices | 'loading' | 'nothing' | Failure;

export interface DirectoryState {
  /** The services of a country, read from the package at the first ask and then held for as long as the page is open. */
  of(country: string): ReadonlySignal<ServicesView>;
  /** Reads again what could not be read. */
  again(country: string): Promise<void>;
}

/** Reads and checks a country's file. One that names no service is the same as none. */
async function read({ readDirectory }: Pick<Platform, 'readDirectory'>, country: string): Promise<ServicesView> {
  try {
    const file = await readDirectory(country);
    if (file === null) return 'nothing';
    const found = readCountryFile(file);
    if (!found.ok) return found;
    const { services, holidays, built } = found.value;
    return services.length > 0 ? { services, holidays, built: Date.parse(built) } : 'nothing';
  } catch {
    // neither the file nor the manifest beside it can be read
    return fail('read');
  }
}

function makeDirectoryState(platform: Platform): DirectoryState {
  const views = new Map<string, Signal<ServicesView>>();
  const of = (country: string): Signal<ServicesView> => {
    const known = views.get(country);
    if (known) return known;
    const view = signal<ServicesView>('loading');
    views.set(country, view);
    void again(country);
    return view;
  };
  const again = async (country: string): Promise<void> => {
    of(country).value = await read(platform, country);
  };
  return { of, again };
}

const made = new WeakMap<App, DirectoryState>();

/** The directory of a page, one for each app. It is not part of `App`, so that the first question does not wait for its code. */
export function directoryOf(app: App): DirectoryState {
  const known = made.get(app) ?? makeDirectoryState(app.platform);
  made.set(app, known);
  return known;
}
