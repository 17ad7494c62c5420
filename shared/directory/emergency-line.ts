import type { EmergencyEntry, EmergencyKind, EmergencyNumber, SourceKind, TextTerms } from './emergency.ts';

/** The letters of the generated table; `shared/build/emergency.ts` writes the same ones. */
const kindLetters: Readonly<Record<string, EmergencyKind>> = {
  g: 'general',
  p: 'police',
  a: 'ambulance',
  f: 'fire',
  t: 'text',
  r: 'text',
  s: 'text',
  x: 'textphone',
};
const termsLetters: Readonly<Record<string, TextTerms>> = { t: 'all', r: 'registered', s: 'some-areas' };
const sourceLetters: Readonly<Record<string, SourceKind>> = {
  o: 'official',
  g: 'government',
  t: 'travel-advice',
  p: 'press',
  n: 'organisation',
  r: 'repository',
  w: 'wikipedia',
};

const row = /^([A-Z]{2})([=!?])(\d{4}|-)([a-z])([^/]*)\/?(.*)$/;
const part = /([a-z])([0-9+*# ]+)(\??)/g;

const numbersIn = (text: string): EmergencyNumber[] =>
  [...text.matchAll(part)].map(([, letter = '', number = '', doubt]) => ({
    kind: kindLetters[letter] ?? 'general',
    number,
    confirmed: doubt === '',
    terms: termsLetters[letter] ?? null,
  }));

/** One line of the table that `shared/build/emergency.ts` writes; null where it is not one. */
export function readEmergencyLine(line: string): EmergencyEntry | null {
  const found = row.exec(line);
  if (!found) return null;
  const [, region = '', status, when = '', from = '', numbers = '', others = ''] = found;
  return {
    region,
    numbers: numbersIn(numbers),
    others: numbersIn(others).map(({ kind, number }) => ({ kind, number })),
    confirmed: status === '=',
    doubt: status === '!' ? 'conflict' : status === '?' ? 'doubtful' : null,
    source: { kind: sourceLetters[from] ?? 'repository', month: when === '-' ? null : `20${when.slice(0, 2)}-${when.slice(2)}` },
  };
}
