import type { Offer } from '#shared/checkin/suggestions.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import { packFor } from '#shared/exercises/pack-for.ts';
import type { App } from '../state/app.ts';

/**
 * What may be suggested here: what fits the audience, without what the situation's pack hides, what the person put away, and what is shown
 * on request only. Nobody has chosen a situation, so that it is the everyday one, and for younger people theirs.
 */
export function offerOf({ settings }: App, isKept: boolean): Offer {
  const { audience, hidden } = settings.now.value;
  const { show, hide } = packFor([], audience, exercises);
  const fitting = new Set([
    ...exercises.filter((each) => each.for.includes(audience) && !each.shows).map(({ id }) => id),
    ...Object.entries(knownBlocks).flatMap(([id, audiences]) => (audiences.includes(audience) ? [id] : [])),
    // a line can only be added to what is kept, and children write nothing
    ...(isKept && audience !== 'c10' ? ['note-helped'] : []),
  ]);
  return { has: (id) => fitting.has(id) && !hide.has(id) && !hidden.includes(id), first: show };
}
