import type { WordKey } from '#shared/i18n/translate.ts';
import type { Place } from '../state/place.ts';

/** Where a button back leads, and what stands on it. */
export interface WayBack {
  readonly to: Place;
  readonly label: WordKey;
}

/** From something that was opened: to the check-in that suggested it, else to the list it stands in. */
export const wayBack = (here: Place, list: WayBack): WayBack =>
  'from' in here && here.from === 'today' ? { to: { screen: 'today' }, label: 'common.today' } : list;
