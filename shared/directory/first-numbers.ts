import { firstNumberTable } from './generated/first-numbers.ts';

/** What a number of the small table is for. */
export type FirstKind = 'general' | 'police' | 'ambulance' | 'fire';

export interface FirstNumber {
  readonly kind: FirstKind;
  /** As a person reads it. */
  readonly number: string;
  /** False where sources disagree about this number. */
  readonly confirmed: boolean;
}

const kinds: Readonly<Record<string, FirstKind>> = { p: 'police', a: 'ambulance', f: 'fire' };

/**
 * The numbers to show before anything was read: the general one, else the first two of police, ambulance, fire.
 * Empty when the project has no sourced number for the region. `emergencyFor` knows all of them.
 */
export function firstNumbers(region: string): readonly FirstNumber[] {
  const line = firstNumberTable.split('\n').find((each) => each.match(/[A-Z]{2}/g)?.includes(region)) ?? '';
  return [...line.matchAll(/([a-z]?)([^a-z?A-Z]+)(\??)/g)].map(([, letter = '', number = '', doubt]) => ({
    kind: kinds[letter] ?? 'general',
    number,
    confirmed: !doubt,
  }));
}
