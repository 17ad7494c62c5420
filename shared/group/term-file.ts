import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import type { TermSums } from './count-sheet.ts';
import { averageOf, type JarWord, type Said, sayJars } from './counts.ts';
import { asObject, isCount } from './numbers.ts';

/** What may be kept of a term: nothing that the floors do not let be shown, and no single session (content 26.4, `gs-now`, `gs-delete`). */
export interface TermFile {
  readonly v: 2;
  /** `2026-06`: the month in which it was saved. */
  readonly month: string;
  readonly held: number;
  readonly upset: number;
  /** Children on average; null where they were fewer than ten. */
  readonly present: number | null;
  readonly mood: Said;
  readonly joined: Said;
}

/** Sums are deleted after so many months (content 8.4). */
const lifetime = 12;

/** A direction is for the leader on the day only: what is kept says no more than that there were too few. */
const kept = (counts: readonly number[]): Said => {
  const said = sayJars(counts);
  return said.kind === 'direction' ? { kind: 'not-asked' } : said;
};

/** The sums of a term as they may be kept. */
export const termFileOf = ({ held, present, mood, joined, upset }: TermSums, now: Instant): TermFile => ({
  v: 2,
  month: new Date(now).toISOString().slice(0, 7),
  held,
  upset,
  present: averageOf(present, held),
  mood: kept(mood),
  joined: kept(joined),
});

const isPlace = (value: unknown): value is number => isCount(value) && value < 3;

function readJar(value: unknown): JarWord | null {
  const { jars, says } = asObject(value);
  const { kind, count } = asObject(says);
  if (!Array.isArray(jars) || jars.length === 0 || !jars.every(isPlace)) return null;
  if (kind === 'most' || kind === 'few') return { jars, says: { kind } };
  return (kind === 'about' || kind === 'exact') && typeof count === 'number' && Number.isInteger(count) && count >= 0
    ? { jars, says: { kind, count } }
    : null;
}

function readSaid(value: unknown): Said | null {
  const { kind, jar, answers, rounded, jars } = asObject(value);
  if (kind === 'not-asked') return { kind };
  if (kind === 'words') return jar === null || isPlace(jar) ? { kind, jar } : null;
  if (kind !== 'numbers' || typeof answers !== 'number' || !Number.isInteger(answers) || typeof rounded !== 'boolean') return null;
  const read = Array.isArray(jars) ? jars.map(readJar) : [null];
  return read.includes(null) ? null : { kind, answers, rounded, jars: read.filter((each) => each !== null) };
}

/** Whether sums of that month should have been deleted by now. */
export function isPast({ month }: Pick<TermFile, 'month'>, now: Instant): boolean {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const today = new Date(now);
  return (today.getUTCFullYear() - year) * 12 + today.getUTCMonth() + 1 - number > lifetime;
}

/** Reads saved sums. Fails with `import-file` where it is anything else. */
export function parseTermFile(value: unknown): Result<TermFile> {
  const { v, month, held, upset, present, mood, joined } = asObject(value);
  const [readMood, readJoined] = [readSaid(mood), readSaid(joined)];
  if (v !== 2 || typeof month !== 'string' || !/^\d{4}-\d\d$/.test(month) || !isCount(held) || !isCount(upset)) return fail('import-file');
  if ((present !== null && !isCount(present)) || !readMood || !readJoined) return fail('import-file');
  return ok({ v, month, held, upset, present, mood: readMood, joined: readJoined });
}
