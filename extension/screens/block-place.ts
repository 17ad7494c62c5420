import { exerciseIds } from '#shared/exercises/ids.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { Place } from '../state/place.ts';

/** Where a block of the content document is in the extension: an exercise of that name, the circle, words to start with, or Help. */
export function placeOfBlock(block: string, more: { readonly tired?: boolean; readonly from?: 'today' } = {}): Place {
  if (block === 'so-map') return { screen: 'people', ...more };
  if (block === 'so-message') return { screen: 'people', view: 'message', ...more };
  if (block === 'so-nudges') return { screen: 'people', view: 'belong', ...more };
  if (block === 'so-decline') return { screen: 'people', view: 'no', ...more };
  if (block === 'sf-plan') return { screen: 'plan' };
  return exerciseIds.has(block) ? { screen: 'calm', exercise: block, ...more } : { screen: 'help' };
}

/** What stands on the way to a block that is no exercise; null where there is none. With the words of `people` and `check-in`. */
export const blockTitles: Readonly<Record<string, WordKey>> = {
  'so-map': 'circle.title',
  'so-message': 'circle.message',
  'so-nudges': 'circle.belong',
  'so-decline': 'circle.no',
  'sf-directory': 'help.now.people',
};
