import type { Offer } from '#shared/checkin/suggestions.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import type { App } from '../state/app.ts';
import { arrangementOf, audienceOf } from '../state/situation.ts';

/**
 * What may be suggested here: what fits the audience, without what the situation's pack hides, what the person put away, and what is shown
 * on request only. Without a situation that was chosen it is the everyday one, and for younger people theirs.
 */
export function offerOf(app: App, isKept: boolean): Offer {
  const audience = audienceOf(app);
  const { hidden } = app.settings.now.value;
  const { show, hide } = arrangementOf(app);
  const fitting = new Set([
    ...exercises.filter((each) => each.for.includes(audience) && !each.shows).map(({ id }) => id),
    ...Object.entries(knownBlocks).flatMap(([id, audiences]) => (audiences.includes(audience) ? [id] : [])),
    // a line can only be added to what is kept, and children write nothing
    ...(isKept && audience !== 'c10' ? ['note-helped'] : []),
  ]);
  return { has: (id) => fitting.has(id) && !hide.has(id) && !hidden.includes(id), first: show };
}
