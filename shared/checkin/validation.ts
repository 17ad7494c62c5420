import type { CheckinInput, Word } from './checkin.ts';
import { emotionFamilies } from './vocabulary.ts';

/** The kinds of acknowledging line, and how many lines each has in the catalogue (content part two, 24.6). */
const lines = {
  'high-unpleasant': 5,
  'low-unpleasant': 5,
  'high-pleasant': 4,
  'low-pleasant': 4,
  middle: 4,
  joy: 4,
  calm: 4,
  closeness: 4,
  fear: 5,
  anger: 5,
  sadness: 5,
  tiredness: 5,
  shame: 5,
  okay: 4,
  heavy: 4,
  open: 4,
  'young-unpleasant': 4,
  'young-pleasant': 4,
  'young-hidden': 4,
} as const;

export type SayingKind = keyof typeof lines;

/** One line of acknowledgement: `checkin.said.<kind>.<index>` in the catalogue. */
export interface Saying {
  readonly kind: SayingKind;
  readonly index: number;
}

/** What a line answers. */
export interface Answered {
  readonly input: CheckinInput;
  /** Kept on this device, let go by choice, or neither, because nothing is kept here. */
  readonly end: 'kept' | 'let-go' | 'unkept';
  /** For younger people. */
  readonly young: boolean;
  /** "Rather not say" was pressed. */
  readonly ratherNot: boolean;
}

/** Lines that may be chosen: a kind, and which of its lines are true here. */
interface Choice {
  readonly kind: SayingKind;
  readonly indexes: readonly number[];
}

const every = (kind: SayingKind): Choice => ({ kind, indexes: Array.from({ length: lines[kind] }, (_, index) => index) });

const heavyWords = ['hopeless', 'unsafe'];

const isListed = (word: Word, ids: readonly string[]): boolean => word.kind === 'listed' && ids.includes(word.id);

/** For a child's face. The line of the unpleasant ones that fit a face in between call nothing bad. */
function forYoung({ feeling }: CheckinInput): Choice {
  if (!feeling) return every('young-hidden');
  if (feeling.pleasantness > 0) return every('young-pleasant');
  return feeling.pleasantness < 0 ? every('young-unpleasant') : { kind: 'young-unpleasant', indexes: [2, 3] };
}

const isEmpty = ({ words, context, need, note }: CheckinInput): boolean =>
  words.length === 0 && context.length === 0 && need === null && note === '';

/** "All right" and the like. "Nothing kept" only where that is true. */
const open = ({ end }: Answered): Choice => (end === 'kept' ? { kind: 'open', indexes: [0, 2, 3] } : every('open'));

/** By the first named family, else by where the point is. */
function byFeeling(answered: Answered): Choice {
  const { feeling, words } = answered.input;
  const family = emotionFamilies.find((each) => each.words.some((id) => id === firstListed(words)));
  if (family) return every(family.id as SayingKind);
  // something was said, and where it points was not: it is noted as it is
  if (!feeling) return isEmpty(answered.input) ? open(answered) : { kind: 'middle', indexes: [2, 3] };
  if (feeling.pleasantness === 0) return every('middle');
  return every(`${feeling.energy > 0 ? 'high' : 'low'}-${feeling.pleasantness > 0 ? 'pleasant' : 'unpleasant'}`);
}

const familyWords = emotionFamilies.flatMap((each) => each.words);

/** The first word that belongs to a family: signs in the body and words of one's own belong to none. */
function firstListed(words: readonly Word[]): string | null {
  const word = words.find((each) => isListed(each, familyWords));
  return word?.kind === 'listed' ? word.id : null;
}

function choiceFor(answered: Answered): Choice {
  const { input, end, young, ratherNot } = answered;
  if (young) return forYoung(input);
  // a heavy word is answered, whatever becomes of the entry
  if (input.words.some((word) => isListed(word, heavyWords))) return every('heavy');
  if (end === 'let-go' || ratherNot || input.words.some((word) => isListed(word, ['no-words-today']))) return open(answered);
  return byFeeling(answered);
}

const same = (one: Saying, other: Saying | null): boolean => one.kind === other?.kind && one.index === other.index;

/**
 * The line that answers a check-in (content part two, 24.6).
 * @param turn any whole number; it only decides which of the fitting lines it is
 * @param last the line before, which is not said twice in a row; known in memory only
 */
export function sayingFor(answered: Answered, turn: number, last: Saying | null): Saying {
  const { kind, indexes } = choiceFor(answered);
  const fresh = indexes.map((index) => ({ kind, index })).filter((each) => !same(each, last));
  return fresh[turn % fresh.length] ?? { kind, index: 0 };
}
