import { noScores, parseScores, type Scores } from '#shared/checkin/scores.ts';
import { emptyPulse, type Pulse, parsePulse } from '#shared/checkin/weekly-pulse.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Kind } from '../store/noun.ts';
import type { App } from './app.ts';
import { type Kept, keptOf } from './kept.ts';

/** What someone does not want to see when they look back. */
export interface Unseen {
  /** Charts harm some people; then everything is there in words only. */
  readonly charts: boolean;
  /** Comparisons that were sent away for good, by their tag. */
  readonly tags: readonly string[];
}

function parseUnseen(value: unknown): Result<Unseen> {
  const { charts, tags } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof charts !== 'boolean' || !Array.isArray(tags) || !tags.every((each) => typeof each === 'string')) return fail('damaged');
  return ok({ charts, tags });
}

const pulseKind: Kind<Pulse> = { name: 'pulse', version: 1, empty: emptyPulse, parse: parsePulse };
const scoresKind: Kind<Scores> = { name: 'scores', version: 1, empty: noScores, parse: parseScores };
const unseenKind: Kind<Unseen> = { name: 'unseen', version: 1, empty: { charts: false, tags: [] }, parse: parseUnseen };

export const pulseOf = (app: App): Kept<Pulse> => keptOf(app, pulseKind);
export const scoresOf = (app: App): Kept<Scores> => keptOf(app, scoresKind);
export const unseenOf = (app: App): Kept<Unseen> => keptOf(app, unseenKind);

/** Unknown until it was read, so that a chart which someone has hidden does not flash up. Where it can't be read, charts are shown. */
export function chartsOf(app: App): 'shown' | 'hidden' | 'unknown' {
  const { now, failure } = unseenOf(app);
  if (!now.value) return failure.value ? 'shown' : 'unknown';
  return now.value.charts ? 'hidden' : 'shown';
}
