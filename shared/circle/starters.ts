import type { Audience } from '../exercises/exercise.ts';

/** What someone would like from a message (content 4.3), and how many starters there are: `reach-out.<want>.<n>`. */
export const wants = [
  { id: 'say-hi', starters: 3, for: ['t13', 'adult'] },
  { id: 'be-heard', starters: 3, for: ['t13', 'adult'] },
  { id: 'company', starters: 3, for: ['t13', 'adult'] },
  { id: 'help', starters: 3, for: ['t13', 'adult'] },
  { id: 'school-work', starters: 2, for: ['t13', 'adult'] },
  { id: 'trusted-adult', starters: 2, for: ['c10', 't13'] },
] as const satisfies readonly { id: string; starters: number; for: readonly Audience[] }[];

export type Want = (typeof wants)[number]['id'];

/** What is offered to an audience. A child writes to a grown-up they trust, and to nobody else from here. */
export const wantsFor = (audience: Audience): readonly (typeof wants)[number][] =>
  wants.filter((each) => (each.for as readonly Audience[]).includes(audience));

/** Sentences for saying no: `reach-out.no.<n>`. */
export const noLines = 7;

/** Small ways to belong, and what they cost: `reach-out.belong.<n>`. */
export const belonging: readonly ('none' | 'low')[] = ['none', 'low', 'low', 'low', 'none', 'none', 'none', 'none'];
