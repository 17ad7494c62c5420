import type { Day } from '../time.ts';

/** How near someone is, from the middle outwards (content 4.2, `circles`). */
export const rings = ['near', 'around', 'community', 'services'] as const;
export type Ring = (typeof rings)[number];

/** What stands on the map: someone, an animal, a place, a group, someone who helps by profession. */
export const tieKinds = ['person', 'animal', 'place', 'group', 'service'] as const;
export type TieKind = (typeof tieKinds)[number];

/** The kinds of help (content 4.2, `gives`). */
export const helpKinds = ['comfort', 'tasks', 'things', 'information', 'company', 'meaning', 'fun'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** How soon they can be reached. `not-sure` is an answer; null is no answer. */
export const reaches = ['same-day', 'some-days', 'now-and-then', 'not-sure'] as const;
export type Reach = (typeof reaches)[number];

export const eases = ['easy', 'courage', 'hard'] as const;
export type Ease = (typeof eases)[number];

/** Whether help goes both ways. */
export const balances = ['both', 'receive', 'give', 'not-sure'] as const;
export type Balance = (typeof balances)[number];

/** What is shared. */
export const shareds = ['language', 'home', 'faith', 'experience', 'age', 'interests', 'none'] as const;
export type Shared = (typeof shareds)[number];

/** What the help costs. With `risk` (for my safety) the map keeps someone out of every suggestion. */
export const prices = ['none', 'stress', 'owe', 'less-freedom', 'they-decide', 'gossip', 'risk'] as const;
export type Price = (typeof prices)[number];

export const weights = ['worth', 'sometimes', 'not-now'] as const;
export type Weight = (typeof weights)[number];

/** Someone who is not here: far away and still a tie, or lost, by death or because nobody knows where they are (content 7, `displacement`). */
export const aways = ['far', 'lost'] as const;
export type Away = (typeof aways)[number];

/** What was offered, or what one noticed, on a day. */
export interface Noticed {
  readonly day: Day;
  readonly text: string;
}

/** One person, place, group or service around someone. A name is all that is asked for. */
export interface Tie {
  readonly id: string;
  readonly name: string;
  readonly kind: TieKind;
  readonly ring: Ring;
  readonly gives: readonly HelpKind[];
  readonly reach: Reach | null;
  readonly ease: Ease | null;
  readonly balance: Balance | null;
  readonly shared: readonly Shared[];
  readonly price: readonly Price[];
  readonly weight: Weight | null;
  readonly away: Away | null;
  /** How to reach them, in the person's own words: "after school", a number, a door. */
  readonly how: string;
  readonly noticed: readonly Noticed[];
  /** Where on the half ring, from 0 (start of the line) to 1 (its end); null is wherever there is room. */
  readonly at: number | null;
}

/** Everyone and everything around a person, in the order in which they were put there. */
export interface Circle {
  readonly ties: readonly Tie[];
  /** Names are shown as a letter, for a screen that others may see. */
  readonly blurred: boolean;
}

export const emptyCircle: Circle = { ties: [], blurred: false };

/** Lengths in characters, and how many ties and notes a circle can have: more than anyone named in trials of such maps, and bounded. */
export const circleLimits = { name: 60, how: 300, noticed: 500, notes: 100, ties: 300 } as const;

/** Someone new: only the name and the place on the map are known. */
export const newTie = (id: string, name: string, ring: Ring, kind: TieKind): Tie => ({
  id,
  name,
  kind,
  ring,
  gives: [],
  reach: null,
  ease: null,
  balance: null,
  shared: [],
  price: [],
  weight: null,
  away: null,
  how: '',
  noticed: [],
  at: null,
});

/** The circle with one tie put in, or changed in its place. */
export const withTie = ({ ties, ...rest }: Circle, tie: Tie): Circle => ({
  ...rest,
  ties: ties.some(({ id }) => id === tie.id) ? ties.map((each) => (each.id === tie.id ? tie : each)) : [...ties, tie],
});

export const withoutTie = ({ ties, ...rest }: Circle, id: string): Circle => ({ ...rest, ties: ties.filter((each) => each.id !== id) });

/** The first letter as a person counts letters: `B…`. */
export function blurredName(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return `${first?.segment ?? ''}…`;
}
