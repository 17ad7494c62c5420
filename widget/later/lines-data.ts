import { type CountryFile, readCountryFile } from '#shared/directory/country-file.ts';
import { openAt } from '#shared/directory/hours.ts';
import { type Lines, linesFor } from '#shared/directory/lines-for.ts';
import type { Service } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import type { Day } from '#shared/time.ts';
import { ask } from '../beside.ts';
import type { Host } from '../scene.ts';
import { readMore } from './more-of-lines.ts';

/** Every line of a country, with its public holidays. */
export interface CountryLines {
  readonly services: readonly Service[];
  readonly holidays: readonly string[];
  /** The day of the newest source in the lists; null where there is no file. */
  readonly built: Day | null;
}

/** Reads all lines of a country; none where there is no file or it can't be read: the view then says that nothing is known. */
export async function readCountryLines(region: string | null): Promise<CountryLines> {
  if (region === null) return { services: [], holidays: [], built: null };
  const [file, more] = await Promise.all([readAll(region), readMore(region)]);
  return { services: file?.services ?? [], holidays: more?.holidays ?? [], built: file?.built ?? null };
}

async function readAll(region: string): Promise<Pick<CountryFile, 'services' | 'built'> | null> {
  try {
    const answer = await ask(`directory/${region}.all.json`);
    const file = answer.ok ? readCountryFile(await answer.json()) : null;
    return file?.ok ? file.value : null;
  } catch {
    // offline, or the file is not there
    return null;
  }
}

/** The lines of a country in the order of the house, for this page and at this moment; of some topics only where they are named. */
export function linesAt({ services, holidays }: CountryLines, host: Host, now: number, topics: readonly Topic[] = []): Lines {
  const { audience, subdivision, spoken } = host.settings();
  const zones = makeZones();
  const wish = { audience, language: spoken, subdivision, topics, kinds: [], openNow: false, speaks: null };
  return linesFor(services, wish, ({ hours }, { zone }) => openAt(hours, zones(zone), now, holidays));
}
