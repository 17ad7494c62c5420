import type { Topic } from '../directory/topics.ts';
import { whoFor } from './suggestible.ts';
import { type HelpKind, helpKinds, type Tie } from './tie.ts';

/** From how many names on a kind of help counts as having many: the map then says so beside the gap (our own figure; no study gives one). */
const many = 3;

/** What stands out on a map: which kinds have many names, and one that has one or none. */
export interface Gap {
  readonly kind: HelpKind;
  /** The only one, or null where there is nobody. */
  readonly only: Tie | null;
  /** Kinds with many names; may be empty. */
  readonly rich: readonly HelpKind[];
}

/** Where the directory has help of a kind, practical needs first (content 27.1). Null leaves all lines in. */
export const topicFor: Readonly<Record<HelpKind, Topic | null>> = {
  things: 'financial',
  tasks: null,
  information: 'legal',
  comfort: 'emotional-distress',
  company: 'loneliness',
  meaning: null,
  fun: 'things-to-do',
};

/** The order in which gaps are said: what is needed to live first, then people, then the rest. */
const weightiest: readonly HelpKind[] = ['things', 'tasks', 'information', 'comfort', 'company', 'meaning', 'fun'];

/**
 * The one gap worth a sentence, or null where the map is too small to say anything (fewer than three names), or has none.
 * A gap is never a fault: nobody needs every kind.
 */
export function gapOf(ties: readonly Tie[]): Gap | null {
  if (ties.length < many) return null;
  const counts = new Map(helpKinds.map((kind) => [kind, whoFor(ties, kind)]));
  const count = (kind: HelpKind): number => counts.get(kind)?.length ?? 0;
  const kind = weightiest.find((each) => count(each) === 0) ?? weightiest.find((each) => count(each) === 1);
  if (!kind) return null;
  return { kind, only: counts.get(kind)?.[0] ?? null, rich: helpKinds.filter((each) => each !== kind && count(each) >= many) };
}
