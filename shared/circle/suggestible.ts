import type { Day } from '../time.ts';
import { type Ease, eases, type HelpKind, type Reach, reaches, type Tie } from './tie.ts';

/** Someone the person marked as a risk for their own safety. */
export const isRisk = ({ price }: Tie): boolean => price.includes('risk');

/**
 * Who may be named by the product itself, in a suggestion, a starter or a print: nobody who is a risk (content 4.2), nobody whose
 * help is "not for now", nobody who was lost: "write to them" would hurt. Whoever is left out stays on the map and in the list, where
 * the person put them.
 */
export const isSuggestible = (tie: Tie): boolean => !isRisk(tie) && tie.weight !== 'not-now' && tie.away !== 'lost';

const easeRank = (ease: Ease | null): number => (ease === null ? 1 : eases.indexOf(ease));
const reachRank = (reach: Reach | null): number => (reach === null ? reaches.length - 1 : reaches.indexOf(reach));

/**
 * Whom to turn to for a kind of help, the easiest to ask and the soonest to reach first; otherwise in the person's own order.
 * @param kind null is any kind
 */
export function whoFor(ties: readonly Tie[], kind: HelpKind | null): readonly Tie[] {
  return ties
    .filter((tie) => isSuggestible(tie) && (kind === null || tie.gives.includes(kind)))
    .sort((one, other) => easeRank(one.ease) - easeRank(other.ease) || reachRank(one.reach) - reachRank(other.reach));
}

/** The same for what two do side by side: nobody who is far away. */
export const besideFor = (ties: readonly Tie[], kind: HelpKind): readonly Tie[] => whoFor(ties, kind).filter(({ away }) => away === null);

/** To whom a message can be begun. */
export const messageTo = (ties: readonly Tie[]): readonly Tie[] => ties.filter((tie) => isSuggestible(tie) && tie.kind === 'person');

/** Where the person gives, as they said themselves: giving counts as support too, but not towards someone who is a risk. */
export const givenTo = (ties: readonly Tie[]): readonly Tie[] =>
  ties.filter((tie) => isSuggestible(tie) && (tie.balance === 'give' || tie.balance === 'both'));

/** Days after which someone has not been noticed "for a while": a number of ours, it decides only whose names stand under a question. */
const aWhile = 30;

/**
 * Someone one may have forgotten because one has not spoken for a while (content 4.2, `reflections`): people and groups that are reached now
 * and then, without a line noticed lately; the longest ago first, then those of whom no day is known.
 */
export function seldomHeard(ties: readonly Tie[], today: Day): readonly Tie[] {
  const last = ({ noticed }: Tie): Day =>
    noticed
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const since = new Date(Date.parse(today) - aWhile * 864e5).toISOString().slice(0, 10);
  return ties
    .filter((tie) => isSuggestible(tie) && (tie.kind === 'person' || tie.kind === 'group') && tie.reach === 'now-and-then')
    .filter((tie) => last(tie) < since)
    .sort((one, other) => (last(one) || today).localeCompare(last(other) || today, 'en'));
}

/** Who and what may be put into a part of the safety plan: people to tell, what brings other thoughts, who helps by profession. */
export function forPlan(ties: readonly Tie[], part: 'tell' | 'elsewhere' | 'experts'): readonly Tie[] {
  const fits: Readonly<Record<typeof part, (tie: Tie) => boolean>> = {
    tell: ({ kind }) => kind === 'person',
    elsewhere: ({ kind }) => kind !== 'service',
    experts: ({ kind, ring }) => kind === 'service' || ring === 'services',
  };
  return ties.filter((tie) => isSuggestible(tie) && fits[part](tie));
}
