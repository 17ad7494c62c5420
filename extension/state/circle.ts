import { parseCircle } from '#shared/circle/parse-circle.ts';
import { type Circle, emptyCircle } from '#shared/circle/tie.ts';
import type { Kind } from '../store/noun.ts';
import type { App } from './app.ts';
import { type Kept, keptOf, unkeptOf } from './kept.ts';

/** The people, places, groups and services around someone, as it is stored. */
export const circleKind: Kind<Circle> = { name: 'circle', version: 1, empty: emptyCircle, parse: parseCircle };

/** The circle of whoever uses this page. Of younger people nothing is kept: theirs lasts as long as the page (content 4.2, `child`). */
export function circleOf(app: App): Kept<Circle> {
  const { audience, keep } = app.settings.now.value;
  return audience !== 'c10' && keep ? keptOf(app, circleKind) : unkeptOf(app, circleKind);
}
