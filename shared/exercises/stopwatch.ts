/** A running or paused stretch of time, as data. All times are milliseconds of one steady clock. */
export interface Stopwatch {
  /** When it would have started, had it never paused. */
  readonly start: number;
  /** When it was paused; null while it runs. */
  readonly pausedAt: number | null;
}

export const startWatch = (now: number): Stopwatch => ({ start: now, pausedAt: null });

export const pauseWatch = (watch: Stopwatch, now: number): Stopwatch => (watch.pausedAt === null ? { ...watch, pausedAt: now } : watch);

/** Goes on exactly where it was paused: the time in between does not count, so a phase is kept. */
export const resumeWatch = ({ start, pausedAt }: Stopwatch, now: number): Stopwatch =>
  pausedAt === null ? { start, pausedAt } : { start: start + (now - pausedAt), pausedAt: null };

/** Milliseconds that have run. */
export const elapsed = ({ start, pausedAt }: Stopwatch, now: number): number => (pausedAt ?? now) - start;
