import { fail, ok, type Result } from '../result.ts';
import { asObject, isCount } from './numbers.ts';

/** One session as its leader counted it: no names, no ages, no places, no words about a child. */
export interface SessionCount {
  readonly present: number;
  /** "How was today?": good, middle, hard. */
  readonly mood: readonly [number, number, number];
  /** "Could you join in as you wanted?": yes, no. */
  readonly joined: readonly [number, number];
  /** Someone left upset or seemed worse later. */
  readonly upset: boolean;
}

/** The sheet of a term. Kept nowhere unless it is saved as a file. */
export interface CountSheet {
  readonly v: 1;
  readonly sessions: readonly SessionCount[];
}

export const emptySheet: CountSheet = { v: 1, sessions: [] };

/** A session before anything was counted. */
export const emptyCount: SessionCount = { present: 0, mood: [0, 0, 0], joined: [0, 0], upset: false };

/** More than a term or a group can have; what is larger is a slip of the keys. */
const mostSessions = 200;

function readSession(value: unknown): SessionCount | null {
  const { present, mood, joined, upset } = asObject(value);
  const [good, middle, hard] = Array.isArray(mood) ? mood : [];
  const [yes, no] = Array.isArray(joined) ? joined : [];
  if (![present, good, middle, hard, yes, no].every(isCount) || typeof upset !== 'boolean') return null;
  return { present: Number(present), mood: [good, middle, hard], joined: [yes, no], upset };
}

/** Reads a saved sheet. Fails with `import-file` where it holds anything else than counts. */
export function parseCountSheet(value: unknown): Result<CountSheet> {
  const { v, sessions } = asObject(value);
  if (v !== 1 || !Array.isArray(sessions)) return fail('import-file');
  const read = sessions.map(readSession);
  if (sessions.length > mostSessions || read.includes(null)) return fail('import-file');
  return ok({ v: 1, sessions: read.filter((each) => each !== null) });
}

/** The sums of a term. Single sessions are not part of it. */
export interface TermSums {
  readonly held: number;
  readonly present: number;
  readonly mood: readonly [number, number, number];
  readonly joined: readonly [number, number];
  readonly upset: number;
}

/** Adds the sessions of a sheet up. */
export function sumsOf({ sessions }: CountSheet): TermSums {
  const add = (pick: (each: SessionCount) => number): number => sessions.reduce((total, each) => total + pick(each), 0);
  return {
    held: sessions.length,
    present: add(({ present }) => present),
    mood: [add(({ mood }) => mood[0]), add(({ mood }) => mood[1]), add(({ mood }) => mood[2])],
    joined: [add(({ joined }) => joined[0]), add(({ joined }) => joined[1])],
    upset: add(({ upset }) => Number(upset)),
  };
}
