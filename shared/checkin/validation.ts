import type { CheckinInput } from './checkin.ts';

/** The kinds of acknowledging line, and how many lines each has in the catalogue (content part two, 24.6). */
const lines = {
  'high-unpleasant': 5,
  'low-unpleasant': 5,
  'high-pleasant': 4,
  'low-pleasant': 4,
  middle: 4,
  heavy: 4,
  open: 4,
} as const;

export type SayingKind = keyof typeof lines;

/** One line of acknowledgement: `checkin.said.<kind>.<index>` in the catalogue. */
export interface Saying {
  readonly kind: SayingKind;
  readonly index: number;
}

const heavyWords = ['hopeless', 'unsafe'];

const kindOf = ({ feeling, words }: CheckinInput): SayingKind => {
  if (words.some((word) => word.kind === 'listed' && heavyWords.includes(word.id))) return 'heavy';
  if (!feeling) return 'open';
  if (feeling.pleasantness === 0) return 'middle';
  return `${feeling.energy > 0 ? 'high' : 'low'}-${feeling.pleasantness > 0 ? 'pleasant' : 'unpleasant'}`;
};

/** The line for a check-in, or of a kind. `turn` is any whole number; it only decides which of the lines it is. */
export function sayingFor(what: CheckinInput | SayingKind, turn: number): Saying {
  const kind = typeof what === 'string' ? what : kindOf(what);
  return { kind, index: turn % lines[kind] };
}
