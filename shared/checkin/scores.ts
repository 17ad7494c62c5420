import { fail, ok, type Result } from '../result.ts';
import type { Day } from '../time.ts';

/** The total of a questionnaire from somewhere else, as a person copies it: no items, no bands, no meaning given by us (content 1.7). */
export interface Score {
  readonly id: string;
  readonly name: string;
  readonly day: Day;
  readonly total: number;
  /** Who asked for it, in the person's own words; may be empty. */
  readonly asked: string;
}

export interface Scores {
  /** In the order in which they were written. */
  readonly scores: readonly Score[];
}

export const noScores: Scores = { scores: [] };

/** With this score in the place of the one of the same id, or behind the others; the oldest go when there are too many. */
export const withScore = ({ scores }: Scores, score: Score): Scores => ({
  scores: scores.some(({ id }) => id === score.id)
    ? scores.map((each) => (each.id === score.id ? score : each))
    : [...scores, score].slice(-scoreLimits.scores),
});

/** What is written in the form, as a score; null where the name, the day or the number is missing. A comma counts as a point. */
export function readScore(id: string, written: Readonly<Record<'name' | 'day' | 'total' | 'asked', string>>): Score | null {
  const total = written.total.trim().replace(',', '.');
  const score = { id, name: written.name.trim(), day: written.day, total: Number(total), asked: written.asked.trim() };
  return total !== '' && isScore(score) ? score : null;
}

/** Characters, and how many scores: one a week for forty years. */
export const scoreLimits = { name: 80, asked: 120, scores: 2080, total: 1_000_000 } as const;

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most * 2;

function isScore(value: unknown): value is Score {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, day, total, asked } = value as Readonly<Record<string, unknown>>;
  const isNumber = typeof total === 'number' && Number.isFinite(total) && Math.abs(total) <= scoreLimits.total;
  const isDay = typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);
  return isText(id, 80) && isText(name, scoreLimits.name) && name.trim() !== '' && isDay && isNumber && isText(asked, scoreLimits.asked);
}

/** Reads what was stored. Fails with `damaged`. */
export function parseScores(value: unknown): Result<Scores> {
  const { scores } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(scores) || scores.length > scoreLimits.scores || !scores.every(isScore)) return fail('damaged');
  return ok({ scores: scores.map(({ id, name, day, total, asked }) => ({ id, name, day, total, asked })) });
}
