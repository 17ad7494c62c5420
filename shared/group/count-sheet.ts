import type { SessionCardId } from './cards.ts';

/** One session as its leader counted it: no names, no places, no words about a child. It is never written to a file. */
export interface SessionCount {
  readonly present: number;
  /** "How was today?": good, middle, hard. */
  readonly mood: readonly [number, number, number];
  /** "Could you join in as you wanted?": yes, no. */
  readonly joined: readonly [number, number];
  /** Rough ages of those present: 6 to 9, 10 to 12, 13 and older. */
  readonly ages: readonly [number, number, number];
  readonly cards: readonly SessionCardId[];
  /** What the leader ticked for themselves, by its place in the checklist; counted nowhere. */
  readonly checks: readonly number[];
  /** Someone left upset or seemed worse later. */
  readonly upset: boolean;
}

/** The sessions of a term, while the page is open. */
export type CountSheet = readonly SessionCount[];

/** A session before anything was counted. */
export const emptyCount: SessionCount = {
  present: 0,
  mood: [0, 0, 0],
  joined: [0, 0],
  ages: [0, 0, 0],
  cards: [],
  checks: [],
  upset: false,
};

/** Lines of the checklist (content 8.4): circle kept, pass respected, nobody pressed, referral person known. */
export const checklist = 4;

/** The sums of a term. Single sessions are not part of it. */
export interface TermSums {
  readonly held: number;
  readonly present: number;
  readonly mood: readonly [number, number, number];
  readonly joined: readonly [number, number];
  readonly ages: readonly [number, number, number];
  /** Each card that was used at least once. */
  readonly cards: ReadonlySet<SessionCardId>;
  readonly upset: number;
}

/** Adds the sessions of a sheet up. */
export function sumsOf(sessions: CountSheet): TermSums {
  const add = (pick: (each: SessionCount) => number): number => sessions.reduce((total, each) => total + pick(each), 0);
  const three = (pick: (each: SessionCount) => readonly [number, number, number]): [number, number, number] => [
    add((each) => pick(each)[0]),
    add((each) => pick(each)[1]),
    add((each) => pick(each)[2]),
  ];
  return {
    held: sessions.length,
    present: add(({ present }) => present),
    mood: three(({ mood }) => mood),
    joined: [add(({ joined }) => joined[0]), add(({ joined }) => joined[1])],
    ages: three(({ ages }) => ages),
    cards: new Set(sessions.flatMap(({ cards }) => cards)),
    upset: add(({ upset }) => Number(upset)),
  };
}
