import { parseCircle } from '#shared/circle/parse-circle.ts';
import { type Circle, emptyCircle } from '#shared/circle/tie.ts';
import type { Kind } from '../store/noun.ts';
import type { App } from './app.ts';
import { type Kept, keptOf, unkept } from './kept.ts';

/** The people, places, groups and services around someone, as it is stored. */
export const circleKind: Kind<Circle> = { name: 'circle', version: 1, empty: emptyCircle, parse: parseCircle };

/** The circle of a child lasts as long as the page: nothing of younger people is kept (content 4.2, `child`). */
const ofAChild = new WeakMap<App, Kept<Circle>>();

/** The circle of whoever uses this page. */
export function circleOf(app: App): Kept<Circle> {
  if (app.settings.now.value.audience !== 'c10' && app.settings.now.value.keep) return keptOf(app, circleKind);
  const known = ofAChild.get(app);
  if (known) return known;
  const made = unkept(emptyCircle);
  ofAChild.set(app, made);
  return made;
}
