import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Failure, fail } from '#shared/result.ts';
import type { Platform } from '../platform.ts';
import type { CountryServices } from './country-services.ts';

/** What is known of the services of a country; `nothing` where the package has no line for it. */
export type ServicesView = CountryServices | 'loading' | 'nothing' | Failure;

export interface DirectoryState {
  /** The services of a country, read from the package at the first ask and then held for as long as the page is open. */
  of(country: string): ReadonlySignal<ServicesView>;
  /** Reads again what could not be read. */
  again(country: string): Promise<void>;
}

/** The reader comes from the package at its first use: the first question does not wait for it. */
export function makeDirectoryState(platform: Pick<Platform, 'readDirectory'>): DirectoryState {
  const views = new Map<string, Signal<ServicesView>>();

  const read = async (country: string): Promise<ServicesView> => {
    try {
      const [{ servicesOf }, file] = await Promise.all([import('./country-services.ts'), platform.readDirectory(country)]);
      return file === null ? 'nothing' : servicesOf(file);
    } catch {
      return fail('read');
    }
  };
  const view = (country: string): Signal<ServicesView> => {
    const known = views.get(country);
    if (known) return known;
    const made = signal<ServicesView>('loading');
    views.set(country, made);
    void read(country).then((found) => {
      made.value = found;
    });
    return made;
  };
  return {
    of: view,
    again: async (country) => {
      view(country).value = await read(country);
    },
  };
}
