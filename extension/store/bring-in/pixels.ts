import type { Step } from '#shared/checkin/checkin.ts';
import { dayIn } from './dates.ts';
import { type Foreign, type ForeignEntry, needsText } from './foreign.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of days with scores: that is how the year in pixels is written. */
export const isPixels = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.some((each) => isObject(each) && typeof each['date'] === 'string' && Array.isArray(each['scores']));

/** Scores from one (worst) to five (best). */
const stepOf = (score: unknown): Step | null =>
  typeof score === 'number' && Number.isInteger(score) && score >= 1 && score <= 5 ? ((score - 3) as Step) : null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Tags come in groups with a name; the entries are what was chosen. */
function tagsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((group) =>
    isObject(group) && Array.isArray(group['entries']) ? group['entries'].filter((each) => typeof each === 'string') : [],
  );
}

/** The moments of one day; none where it holds nothing but a date. */
function momentsOf(value: Fields, row: number, day: string): readonly ForeignEntry[] {
  const scores = (Array.isArray(value['scores']) ? value['scores'] : []).map(stepOf);
  const [first = null, ...others] = scores;
  const note = textOf(value['notes']).trim();
  const words = tagsOf(value['tags']);
  if (first === null && note === '' && words.length === 0) return [];
  const later = others.map((pleasantness, turn) => ({ row, day, minute: afterNoon + turn, pleasantness, words: [], note: '' }));
  return [{ row, day, minute: null, pleasantness: first, words, note }, ...later.filter((each) => each.pleasantness !== null)];
}

/** A day without a time stands at noon; its further scores a minute later each, in their order. */
const afterNoon = 721;

/** Reads the file that Pixels writes: a day may hold several scores, each a moment of its own; note and tags stand with the first. */
export function readPixels(days: readonly unknown[]): Foreign {
  const unplaced: Foreign['unplaced'][number][] = [];
  const entries: ForeignEntry[] = [];
  for (const [index, value] of days.entries()) {
    const row = index + 1;
    const day = isObject(value) ? dayIn(textOf(value['date']), 'ymd') : null;
    const moments = isObject(value) && day ? momentsOf(value, row, day) : [];
    entries.push(...moments);
    if (moments.length === 0) unplaced.push({ row, why: day ? 'empty' : 'date' });
  }
  return { from: 'pixels', entries, unplaced, asText: entries.filter(needsText).map((each) => each.row) };
}
