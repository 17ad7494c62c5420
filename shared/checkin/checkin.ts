import { type Clock, type Day, dayOf, type Instant } from '#shared/time.ts';
import type { NeedId } from './vocabulary.ts';

/** One of five steps along a side of the grid. Never shown as a number. */
export type Step = -2 | -1 | 0 | 1 | 2;

/** A point of the grid: how pleasant, and how much energy (circumplex of affect, content 1.1). */
export interface Feeling {
  readonly pleasantness: Step;
  readonly energy: Step;
}

/** A word from the lists, by id, or one of the person's own. */
export type Word = { readonly kind: 'listed'; readonly id: string } | { readonly kind: 'own'; readonly text: string };

/** What a person keeps of one moment. */
export interface Checkin {
  readonly id: string;
  readonly at: Instant;
  /** Minutes east of UTC that the person's clock showed then. No zone name: that would be a place. */
  readonly offset: number;
  /** The day of that clock. It does not change when the person travels. */
  readonly day: Day;
  readonly feeling: Feeling | null;
  readonly words: readonly Word[];
  readonly context: readonly string[];
  readonly need: NeedId | null;
  readonly note: string;
}

export type CheckinInput = Omit<Checkin, 'id' | 'at' | 'offset' | 'day'>;

/** The most of each that is kept (content 1.2; lengths are ours: a note of about one page). */
export const limits = { words: 3, context: 4, note: 2000, ownWord: 40, id: 80 } as const;

const cut = (text: string, length: number): string => [...text.trim()].slice(0, length).join('');

const tidyWord = (word: Word): Word => (word.kind === 'own' ? { kind: 'own', text: cut(word.text, limits.ownWord) } : word);

/** Milliseconds. */
const [hour, minute] = [3_600_000, 60_000];

/** The beginning of the hour that a clock `offset` minutes east of UTC shows: what is kept of a time in discreet mode (content 1.2). */
export const toTheHour = (at: Instant, offset: number): Instant => at - ((((at + offset * minute) % hour) + hour) % hour);

/**
 * A check-in of this moment: trimmed to the limits, on the day that the person's clock shows.
 * @param hourly the time is kept to the hour only
 */
export function makeCheckin(input: CheckinInput, clock: Clock, id: string, hourly = false): Checkin {
  const now = clock.now();
  const offset = clock.offsetAt(now);
  const at = hourly ? toTheHour(now, offset) : now;
  return {
    id,
    at,
    offset,
    day: dayOf(at, offset),
    feeling: input.feeling,
    words: input.words
      .map(tidyWord)
      .filter((word) => word.kind === 'listed' || word.text !== '')
      .slice(0, limits.words),
    context: input.context.slice(0, limits.context),
    need: input.need,
    note: cut(input.note, limits.note),
  };
}
