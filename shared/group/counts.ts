/**
 * What may be said of answers that children gave unseen, each by dropping a token into a jar. The floors are those of the content document
 * (26.4, `group_size`): five for asking at all, ten for anything that is shown or kept. They can be raised, never lowered.
 */
export const floors = { ask: 5, show: 10, exact: 30, step: 5 } as const;

/** What is said of one jar or of two that were joined: their places, and a number or a word instead of it. */
export interface JarWord {
  readonly jars: readonly number[];
  readonly says: { readonly kind: 'most' } | { readonly kind: 'few' } | { readonly kind: 'about' | 'exact'; readonly count: number };
}

export type Said =
  /** Too few for anyone to be unseen: no jars. */
  | { readonly kind: 'not-asked' }
  /** One word for the leader on the day, never kept; `jar` is null where no jar has more than half. */
  | { readonly kind: 'direction'; readonly jar: number | null }
  /** More than half, where even joined jars are too small for numbers; null where no jar has more than half. */
  | { readonly kind: 'words'; readonly jar: number | null }
  | { readonly kind: 'numbers'; readonly answers: number; readonly rounded: boolean; readonly jars: readonly JarWord[] };

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

const round = (count: number): number => Math.round(count / floors.step) * floors.step;

/** The place of the jar with more than half of the answers. */
function majority(counts: readonly number[]): number | null {
  const half = sum(counts) / 2;
  const place = counts.findIndex((count) => count > half);
  return place < 0 ? null : place;
}

/** Rounded to five; all is written "most", and none "few or none", since those two words would tell about each child. */
function roughly(counts: readonly number[]): Said {
  const all = round(sum(counts));
  const jars = counts.map((count, place): JarWord => {
    const near = round(count);
    if (near === 0) return { jars: [place], says: { kind: 'few' } };
    return { jars: [place], says: near >= all ? { kind: 'most' } : { kind: 'about', count: near } };
  });
  return { kind: 'numbers', answers: all, rounded: true, jars };
}

interface Pile {
  readonly jars: readonly number[];
  readonly count: number;
}

/** Joins a jar under ten with its smaller neighbour until none is left under ten. */
function joined(piles: readonly Pile[]): readonly Pile[] {
  const small = piles.findIndex(({ count }) => count < floors.show);
  if (small < 0 || piles.length === 1) return piles;
  const before = piles[small - 1]?.count ?? Number.POSITIVE_INFINITY;
  const after = piles[small + 1]?.count ?? Number.POSITIVE_INFINITY;
  const first = before <= after ? small - 1 : small;
  const [left, right] = [piles[first], piles[first + 1]];
  if (!left || !right) return piles;
  const both = { jars: [...left.jars, ...right.jars], count: left.count + right.count };
  return joined([...piles.slice(0, first), both, ...piles.slice(first + 2)]);
}

/** Numbers as they are; jars under ten are joined, and where that leaves one pile, or joins what says the same as none, there are words only. */
function exactly(counts: readonly number[]): Said {
  const small = counts.flatMap((count, place) => (count < floors.show ? [place] : []));
  // two small jars together can still be too small to show
  if (small.length > 1 && sum(small.map((place) => counts[place] ?? 0)) < floors.show) return { kind: 'words', jar: majority(counts) };
  const piles = joined(counts.map((count, place) => ({ jars: [place], count })));
  if (piles.length < 2) return { kind: 'words', jar: majority(counts) };
  const jars = piles.map(({ jars: places, count }): JarWord => ({ jars: places, says: { kind: 'exact', count } }));
  return { kind: 'numbers', answers: sum(counts), rounded: false, jars };
}

/**
 * What may be said of the jars of one question: nothing under five answers, a direction under ten, words and fives under thirty, numbers from there on.
 * @param counts tokens in each jar, from good to hard; whole numbers from 0
 */
export function sayJars(counts: readonly number[]): Said {
  const answers = sum(counts);
  if (answers < floors.ask) return { kind: 'not-asked' };
  if (answers < floors.show) return { kind: 'direction', jar: majority(counts) };
  return answers < floors.exact ? roughly(counts) : exactly(counts);
}

/**
 * How many people there were on average, as it may be said: null under ten, fives under thirty, whole from there on.
 * @param people summed over all `sessions`
 */
export function averageOf(people: number, sessions: number): number | null {
  const average = sessions === 0 ? 0 : people / sessions;
  if (average < floors.show) return null;
  return average < floors.exact ? round(average) : Math.round(average);
}

/** A band, or neighbouring bands that were joined, and how many people on average. */
export interface BandWord {
  readonly bands: readonly number[];
  readonly count: number;
}

/**
 * Bands of ages as they may be said (content 26.4, `gs-split`): only where each has ten people on average, else neighbours are joined; nothing
 * where that leaves one band, which would say no more than the whole.
 */
export function sayBands(people: readonly number[], sessions: number): readonly BandWord[] {
  const averages = people.map((count) => (sessions === 0 ? 0 : count / sessions));
  const piles = joined(averages.map((count, place) => ({ jars: [place], count })));
  if (piles.length < 2) return [];
  return piles.map(({ jars, count }) => ({ bands: jars, count: averageOf(count, 1) ?? floors.show }));
}

/** What changed in the share of one jar (the first) between two counts. */
export type Change = 'too-few' | 'none-clear' | 'more' | 'fewer';

/** Points of the share (0 to 100) under which no change is claimed (content 26.4, `gs-change`). */
const clearPoints = 15;

/** Whether the share of the first jar changed: only where both counts have ten answers, and clear only from thirty and fifteen points on. */
export function changeOf(before: readonly number[], after: readonly number[]): Change {
  const [a, b] = [sum(before), sum(after)];
  if (a < floors.show || b < floors.show) return 'too-few';
  const points = ((after[0] ?? 0) / b - (before[0] ?? 0) / a) * 100;
  if (a < floors.exact || b < floors.exact || Math.abs(points) < clearPoints) return 'none-clear';
  return points > 0 ? 'more' : 'fewer';
}
