import {
  type Eased,
  emptyHereCard,
  type HereCard,
  type KeptPattern,
  parseEased,
  parseHereCard,
  parsePatterns,
  parseSteadyList,
  type SteadyList,
} from '#shared/plan/steadying.ts';
import type { Kind } from '../store/noun.ts';
import type { App } from './app.ts';
import { type Kept, keptOf } from './kept.ts';

const easedKind: Kind<Eased> = { name: 'eased', version: 1, empty: { rows: [] }, parse: parseEased };
const patternsKind: Kind<readonly KeptPattern[]> = { name: 'patterns', version: 1, empty: [], parse: parsePatterns };
const hereKind: Kind<HereCard> = { name: 'here-card', version: 1, empty: emptyHereCard, parse: parseHereCard };
const steadyKind: Kind<SteadyList> = { name: 'steady', version: 1, empty: { things: [], today: null }, parse: parseSteadyList };

export const easedOf = (app: App): Kept<Eased> => keptOf(app, easedKind);
export const patternsOf = (app: App): Kept<readonly KeptPattern[]> => keptOf(app, patternsKind);
export const hereCardOf = (app: App): Kept<HereCard> => keptOf(app, hereKind);
export const steadyOf = (app: App): Kept<SteadyList> => keptOf(app, steadyKind);
