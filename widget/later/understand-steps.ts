import { exerciseOf } from '#shared/exercises/catalogue.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { cardOf } from '#shared/understand/cards.ts';
import type { Turn } from '../scene.ts';

/** Where a step of a card leads in the widget, and what stands on it. */
export interface Step {
  readonly to: NonNullable<Turn>;
  readonly title: WordKey;
}

/** Who does what is a card of another shape (content 21.3). */
export const who = 'un-who';

const places: Readonly<Record<string, Step>> = {
  'sf-now': { to: 'now', title: 'help.now' },
  // someone may look at this screen, so its name is never shown before it is opened (content 21.2)
  'sf-dv': { to: 'violence', title: 'widget.view.support' },
  'un-afraid': { to: { card: 'un-afraid' }, title: 'understand.ui.more-support' },
  'sf-directory': { to: 'lines', title: 'help.now.people' },
};

/** The place of this id; null for one that the widget does not have. */
export function stepOf(id: string): Step | null {
  const place = places[id];
  if (place) return place;
  if (cardOf(id) || id === who) return { to: { card: id }, title: `understand.${id}.title` as WordKey };
  return exerciseOf(id) ? { to: { exercise: id }, title: `exercises.${id}.title` as WordKey } : null;
}

/** The step with others: where the widget has no such place, a map or words for a message, the people who can be called. */
export const outerStep = (id: string): Step | null => stepOf(id) ?? stepOf('sf-directory');
