import { wordsOf } from './fold.ts';
import { forgiven, lettersOf, mayBeNear, slipsBetween } from './typo.ts';

/** Which records a text was found in, by their number, and how well: a higher number is a better fit. */
export type Matches = ReadonlyMap<number, number>;

/** A table of the words of many records, built piece by piece. */
export interface WordTable {
  /** Adds words of a record. `weight`: how much a match in this text counts. */
  add(record: number, text: string, weight: number): void;
  /** The records that have every word of the text; where none has all, those that have most of them. */
  find(text: string): Matches;
}

/** A word as it was typed, its beginning, or nearly it: how much of its weight a match keeps. */
const worth = { whole: 1, beginning: 0.6, slips: 0.35 } as const;

interface Entry {
  readonly word: string;
  readonly letters: number;
  /** Record numbers and weights, one after the other. */
  readonly hits: number[];
}

/** The first entry that is not before `word`. */
function firstFrom(sorted: readonly Entry[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.word ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function take(into: Map<number, number>, { hits }: Entry, share: number): void {
  for (let at = 0; at < hits.length; at += 2) {
    const [record = 0, weight = 0] = [hits[at], hits[at + 1]];
    const value = weight * share;
    if ((into.get(record) ?? 0) < value) into.set(record, value);
  }
}

/** Records with one word: itself and what begins with it; only where nothing does, what is nearly it. */
function findWord(sorted: readonly Entry[], word: string): Matches {
  const found = new Map<number, number>();
  for (let at = firstFrom(sorted, word); sorted[at]?.word.startsWith(word); at += 1) {
    const entry = sorted[at] as Entry;
    take(found, entry, entry.word === word ? worth.whole : worth.beginning);
  }
  const slips = forgiven(word.length);
  if (found.size > 0 || slips === 0) return found;
  const letters = lettersOf(word);
  for (const entry of sorted) {
    if (Math.abs(entry.word.length - word.length) > slips || !mayBeNear(letters, entry.letters, slips)) continue;
    const between = slipsBetween(word, entry.word, slips);
    if (between <= slips) take(found, entry, worth.slips / between);
  }
  return found;
}

/** Makes an empty table. It is sorted at the first question after something was added. */
export function makeWordTable(): WordTable {
  const entries = new Map<string, Entry>();
  let sorted: readonly Entry[] | null = null;
  return {
    add: (record, text, weight) => {
      for (const word of wordsOf(text)) {
        const entry = entries.get(word) ?? { word, letters: lettersOf(word), hits: [] };
        if (entry.hits.length === 0) entries.set(word, entry);
        if (entry.hits.at(-2) !== record) entry.hits.push(record, weight);
      }
      sorted = null;
    },
    find: (text) => {
      sorted ??= [...entries.keys()].sort().map((word) => entries.get(word) as Entry);
      const table = sorted;
      const each = [...new Set(wordsOf(text))].map((word) => findWord(table, word));
      const sums = new Map<number, { words: number; value: number }>();
      for (const matches of each)
        for (const [record, value] of matches) {
          const before = sums.get(record);
          sums.set(record, { words: (before?.words ?? 0) + 1, value: (before?.value ?? 0) + value });
        }
      const most = [...sums.values()].reduce((max, { words }) => Math.max(max, words), 0);
      return new Map([...sums].filter(([, { words }]) => words === most).map(([record, { value }]) => [record, value]));
    },
  };
}
