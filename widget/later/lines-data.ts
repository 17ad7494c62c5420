import { type CountryFile, readCountryFile } from '#shared/directory/country-file.ts';
import type { EmergencyEntry } from '#shared/directory/emergency.ts';
import { openAt } from '#shared/directory/hours.ts';
import { type Lines, linesFor, type Wish } from '#shared/directory/lines-for.ts';
import type { Service } from '#shared/directory/service.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import type { Day } from '#shared/time.ts';
import { ask } from '../beside.ts';
import type { Host } from '../scene.ts';
import { readMore } from './more-of-lines.ts';

/** Every line of a country, with its public holidays. */
export interface CountryLines {
  readonly services: readonly Service[];
  readonly holidays: readonly string[];
  /** Every emergency number of the country; null where none is known. */
  readonly emergency: EmergencyEntry | null;
  /** The day of the newest source in the lists; null where there is no file. */
  readonly built: Day | null;
}

/** Reads all lines of a country; none where there is no file or it can't be read: the view then says that nothing is known. */
export async function readCountryLines(region: string | null): Promise<CountryLines> {
  const [file, more] = region === null ? [null, null] : await Promise.all([readAll(region), readMore(region)]);
  return {
    services: file?.services ?? [],
    holidays: more?.holidays ?? [],
    emergency: file?.emergency ?? null,
    built: file?.built ?? null,
  };
}

async function readAll(region: string): Promise<CountryFile | null> {
  try {
    const answer = await ask(`directory/${region}.all.json`);
    const file = answer.ok ? readCountryFile(await answer.json()) : null;
    return file?.ok ? file.value : null;
  } catch {
    // offline, or the file is not there
    return null;
  }
}

/** What a person can choose of the lines, and a page of their topics. */
export type Chosen = Pick<Wish, 'topics' | 'kinds' | 'openNow' | 'speaks'>;

/** Nothing is chosen: every line. */
export const everything: Chosen = { topics: [], kinds: [], openNow: false, speaks: null };

/** The lines of a country in the order of the house, for this page and at this moment. With a clock that cannot be right no line is called open or closed. */
export function linesAt({ services, holidays, built }: CountryLines, host: Host, now: number, chosen: Partial<Chosen> = {}): Lines {
  const { audience, subdivision, spoken } = host.settings();
  const zones = makeZones();
  const wish = { ...everything, ...chosen, audience, language: spoken, subdivision };
  const since = built === null ? undefined : Date.parse(built);
  return linesFor(services, wish, ({ hours }, { zone }) => openAt(hours, zones(zone), now, holidays, since));
}
