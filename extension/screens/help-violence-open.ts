import type { App } from '../state/app.ts';
import { noFilters } from '../state/visit.ts';

/** Opens Help at the lines for who lives with violence or control, with its card above them (content 6.4, `sf-dv`). Nothing of it is kept. */
export function openViolence({ place, visit }: Pick<App, 'place' | 'visit'>): void {
  visit.help.value = { ...noFilters, topic: 'domestic-violence' };
  place.go({ screen: 'help' });
}
