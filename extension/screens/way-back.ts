import type { WordKey } from '#shared/i18n/translate.ts';
import type { Place } from '../state/place.ts';

/** Where a button back leads, and what stands on it. */
export interface WayBack {
  readonly to: Place;
  readonly label: WordKey;
}

/** From something that was opened: to the check-in or the plan that led there, else to the list it stands in. */
export function wayBack(here: Place, list: WayBack): WayBack {
  const from = 'from' in here ? here.from : undefined;
  if (from === 'today') return { to: { screen: 'today' }, label: 'common.today' };
  return from === 'plan' ? { to: { screen: 'plan' }, label: 'common.plan' } : list;
}
