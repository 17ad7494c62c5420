import { isSuggestible } from './suggestible.ts';
import type { Tie, TieKind } from './tie.ts';

/** The last line of a session: `closing.<kind>.<index>` in the catalogue (content part two, 25). */
export interface Closing {
  readonly kind: 'person' | 'place' | 'service' | 'none' | 'child' | 'helper' | 'violence';
  readonly index: number;
  /** Whom or what it names; null where it names a kind of place, or nobody. */
  readonly name: string | null;
}

/** For whom a session closes: the young, someone who helps by profession, someone who lives with violence; null is everyone else. */
export type ClosingFor = 'child' | 'helper' | 'violence' | null;

/** How many lines each kind has. A child is led to a grown-up by a line of its own that always stands there. */
const lines = { person: 4, place: 4, service: 4, none: 4, child: 2, helper: 4, violence: 3 } as const;

/** An animal is named by no line. */
const kindFor: Readonly<Record<TieKind, 'person' | 'place' | 'service' | null>> = {
  person: 'person',
  animal: null,
  place: 'place',
  group: 'place',
  service: 'service',
};

const same = (one: Closing, other: Closing | null): boolean =>
  one.kind === other?.kind && one.index === other.index && one.name === other.name;

/** Every line that is true for a circle: of each that may be named, or without a name when there is none. */
function linesFor(ties: readonly Tie[], whom: ClosingFor): readonly Closing[] {
  const all = (kind: Closing['kind'], name: string | null): readonly Closing[] =>
    Array.from({ length: lines[kind] }, (_, index) => ({ kind, index, name }));
  // whoever looks over a shoulder shall not read whom someone turns to
  if (whom === 'child' || whom === 'violence') return all(whom, null);
  const named = ties.filter(isSuggestible).flatMap(({ kind, name }) => {
    const line = kindFor[kind];
    return line ? all(line, name) : [];
  });
  return named.length > 0 ? named : all(whom ?? 'none', null);
}

/**
 * One closing line. Never one of someone who is a risk or "not for now", and not the same twice in a row.
 * @param turn any whole number; it only decides which of the lines it is
 * @param last the one before, known in memory only
 */
export function closingFor(ties: readonly Tie[], whom: ClosingFor, turn: number, last: Closing | null): Closing {
  const fresh = linesFor(ties, whom).filter((each) => !same(each, last));
  return fresh[turn % fresh.length] ?? { kind: 'none', index: 0, name: null };
}
