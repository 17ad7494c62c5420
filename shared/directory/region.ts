import { emergencyFor, regionsWithNumbers } from './emergency.ts';
import { timeZoneTable } from './generated/time-zones.ts';

/** What a time zone says about the country: one, several, or nothing. */
export type RegionGuess =
  /** `sure` is false where neighbours share the zone and have the same first number. */
  { readonly region: string; readonly sure: boolean } | { readonly candidates: readonly string[] } | null;

/** Inhabited or visited places for which no sourced number is known; they can be chosen and get an honest answer. */
const withoutNumbers = ['AQ', 'CC', 'CX', 'GS', 'IO', 'NF', 'PN', 'SJ', 'TF', 'UM'];

/** Countries that use the zone, the most populous first. The table is lines of `FI Helsinki` under their area. */
function sharers(zone: string): readonly string[] {
  const slash = zone.indexOf('/');
  const area = timeZoneTable.split('|').find((each) => each.startsWith(`${zone.slice(0, slash)}\n`));
  const line = area?.split('\n').find((each) =>
    each
      .split(' ')
      .slice(1)
      .includes(zone.slice(slash + 1)),
  );
  return line?.split(' ')[0]?.match(/../g) ?? [];
}

const first = (region: string): string | undefined => emergencyFor(region)?.numbers[0]?.number;

/**
 * Guesses the country from the IANA name of the device's time zone, never from language or network.
 * Where countries share a zone and call different numbers, all of them are returned and the person is asked.
 */
export function guessRegion(zone: string): RegionGuess {
  const candidates = zone.includes('/') ? sharers(zone) : [];
  const [region] = candidates;
  if (region === undefined) return null;
  if (candidates.length === 1) return { region, sure: true };
  return candidates.every((each) => first(each) === first(region)) ? { region, sure: false } : { candidates };
}

/** Every country and territory that can be chosen. */
export const allRegions = (): readonly string[] => [...regionsWithNumbers(), ...withoutNumbers];
