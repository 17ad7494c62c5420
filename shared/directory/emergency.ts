import { readEmergencyLine } from './emergency-line.ts';
import { emergencyTable } from './generated/emergency.ts';

/** What a number is for. `text` takes text messages, `textphone` is for textphones. */
export type EmergencyKind = 'general' | 'police' | 'ambulance' | 'fire' | 'text' | 'textphone';

/** Who may send a text message: everyone, those who registered the phone before, or people in some areas only. */
export type TextTerms = 'all' | 'registered' | 'some-areas';

export type SourceKind = 'official' | 'government' | 'travel-advice' | 'press' | 'organisation' | 'repository' | 'wikipedia';

export interface EmergencyNumber {
  readonly kind: EmergencyKind;
  /** As a person reads it: digits and spaces. */
  readonly number: string;
  /** False where sources disagree about this number, or where one unclear source is all there is. */
  readonly confirmed: boolean;
  /** For a number that takes text messages. */
  readonly terms: TextTerms | null;
}

export interface EmergencyEntry {
  /** ISO 3166-1 alpha-2; XK is user-assigned. */
  readonly region: string;
  /** Most important first: the general number, else police, ambulance, fire; then the written ways. */
  readonly numbers: readonly EmergencyNumber[];
  /** What other sources print instead, where sources disagree. */
  readonly others: readonly Pick<EmergencyNumber, 'kind' | 'number'>[];
  /** True when no source in the record disagrees. It is not a check of ours: nobody dialled. */
  readonly confirmed: boolean;
  readonly doubt: 'conflict' | 'doubtful' | null;
  /** The newest dated source; its month is null when no source tells a date. */
  readonly source: { readonly kind: SourceKind; readonly month: string | null };
}

const lines = emergencyTable.split('\n');

/** The emergency numbers of a country or territory, or null when the project has no sourced number for it. */
export function emergencyFor(region: string): EmergencyEntry | null {
  const line = lines.find((each) => each.startsWith(region));
  return region.length === 2 && line ? readEmergencyLine(line) : null;
}

/** Every country or territory with an entry, in the order of its code. */
export const regionsWithNumbers = (): readonly string[] => lines.map((line) => line.slice(0, 2));
