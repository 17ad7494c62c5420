import { type Hints, noHints, parseHints } from '#shared/checkin/hints.ts';
import type { Kind } from '../store/noun.ts';
import type { App } from './app.ts';
import { type Kept, keptOf } from './kept.ts';

/** Which cards may come again, and when. It goes with the record: backed up, locked, deleted. */
export const hintsKind: Kind<Hints> = { name: 'hints', version: 1, empty: noHints, parse: parseHints };

export const hintsOf = (app: App): Kept<Hints> => keptOf(app, hintsKind);
