/** A moment, in milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** A day as a person's calendar showed it: `YYYY-MM-DD`. */
export type Day = string;

/** A month of such days: `YYYY-MM`. */
export type Month = string;

/** Where time comes from. It is always handed in, so that tests can choose it. */
export interface Clock {
  now(): Instant;
  /** Minutes east of UTC that the person's clock shows at `at`. */
  offsetAt(at: Instant): number;
  /** IANA name of the device's time zone, or an empty string when it tells none. */
  zone(): string;
}

/** The calendar day at `at` for a clock `offset` minutes east of UTC. */
export const dayOf = (at: Instant, offset: number): Day => new Date(at + offset * 60_000).toISOString().slice(0, 10);

/** The month a day belongs to. */
export const monthOf = (day: Day): Month => day.slice(0, 7);
