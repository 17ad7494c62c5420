import type { TermSums } from './count-sheet.ts';
import { averageOf, type Change, changeOf, floors, type Said, sayJars } from './counts.ts';

/** What a leader types for the one-page report (content 26.5). It stays in the window: nothing of it is kept or sent. */
export interface ReportFields {
  readonly club: string;
  readonly term: string;
  /** Null where nobody planned a number. */
  readonly planned: number | null;
  readonly stories: number;
  readonly books: number;
  readonly meetings: number;
  /** At all meetings together. */
  readonly adults: number;
  readonly themes: string;
  readonly helperCheckins: number;
  readonly listDate: string;
  readonly changed: string;
  readonly nextStep: string;
  /** "I know a grown-up I can go to": yes, no; in the first month and in the last. */
  readonly first: readonly [number, number];
  readonly last: readonly [number, number];
}

export const emptyReport: ReportFields = {
  club: '',
  term: '',
  planned: null,
  stories: 0,
  books: 0,
  meetings: 0,
  adults: 0,
  themes: '',
  helperCheckins: 0,
  listDate: '',
  changed: '',
  nextStep: '',
  first: [0, 0],
  last: [0, 0],
};

/** How many said yes, as it may be written: `few`, `most`, a number, or words where even those would tell too much. */
export type Yes =
  | { readonly kind: 'too-few' | 'most' | 'few' | 'less' | 'mixed' }
  | { readonly kind: 'about' | 'exact'; readonly count: number };

const byMajority = [{ kind: 'most' }, { kind: 'less' }] as const;

/** The first jar of two, "yes". */
export function yesOf(counts: readonly [number, number]): Yes {
  const said: Said = sayJars(counts);
  if (said.kind === 'numbers') return said.jars[0]?.says ?? { kind: 'too-few' };
  if (said.kind !== 'words') return { kind: 'too-few' };
  return said.jar === null ? { kind: 'mixed' } : (byMajority[said.jar] ?? { kind: 'mixed' });
}

/** What the report may say of people; every number is null where there were fewer than ten. */
export interface ReportSaid {
  readonly present: number | null;
  readonly adults: number | null;
  readonly answers: number | null;
  readonly joined: Yes;
  readonly first: Yes;
  readonly last: Yes;
  readonly change: Change;
}

/** How many answered: all of them may be said where the single jars may not. */
function answersOf(counts: readonly [number, number]): number | null {
  const said = sayJars(counts);
  if (said.kind === 'numbers') return said.answers;
  return said.kind === 'words' ? counts[0] + counts[1] : null;
}

/** Puts the counts of a term and what was typed through the floors. */
export function reportSaid(sums: TermSums, { adults, meetings, first, last }: ReportFields): ReportSaid {
  return {
    present: averageOf(sums.present, sums.held),
    adults: adults < floors.show * Math.max(1, meetings) ? null : averageOf(adults, 1),
    answers: answersOf(sums.joined),
    joined: yesOf(sums.joined),
    first: yesOf(first),
    last: yesOf(last),
    change: changeOf(first, last),
  };
}
