import type { Day, Instant } from '../time.ts';

/**
 * One interval that comes again, by the wall clock of the service. `days` has a bit for each weekday, Monday 1 to Sunday 64.
 * `open` and `close` are minutes of the day; `close` may pass 1440 and then belongs to the day on which it opened.
 */
export interface HoursRule {
  readonly days: number;
  readonly open: number;
  readonly close: number;
  /** First and last day on which the interval is valid, both inclusive. */
  readonly from?: Day;
  readonly to?: Day;
}

/** When a service can be reached. Compiled where the records are built; nothing is parsed on a person's device. */
export interface Hours {
  readonly rules: readonly HoursRule[];
  /** What the source says of public holidays: as on other days, closed, or these intervals; null where it says nothing. */
  readonly holidays: 'closed' | readonly HoursRule[] | null;
}

export type OpenState =
  /** `changesAt` is null round the clock. */
  | { readonly state: 'open'; readonly changesAt: Instant | null; readonly always: boolean }
  | { readonly state: 'closed'; readonly changesAt: Instant | null }
  | { readonly state: 'unknown' };
