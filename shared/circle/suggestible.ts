import { type Ease, eases, type HelpKind, type Reach, reaches, type Tie } from './tie.ts';

/** Someone the person marked as a risk for their own safety. */
export const isRisk = ({ price }: Tie): boolean => price.includes('risk');

/**
 * Who may be named by the product itself, in a suggestion, a starter or a print: nobody who is a risk (content 4.2), nobody whose
 * help is "not for now". Whoever is left out stays on the map and in the list, where the person put them.
 */
export const isSuggestible = (tie: Tie): boolean => !isRisk(tie) && tie.weight !== 'not-now';

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
