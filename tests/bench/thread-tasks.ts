/** What the browser's tracing tells; only what is looked at. */
export interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds since the browser's clock began. */
  readonly ts: number;
  /** Microseconds of the thread. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly documentLoaderURL?: string } };
}

/** The events with one of these names on the thread of `start` and after it, each with the ms that it took of that thread. */
export const sinceThen = ({ traceEvents }: Trace, { pid, tid, ts }: TraceEvent, isWanted: (name: string) => boolean): readonly number[] =>
  traceEvents
    .filter((each) => isWanted(each.name) && each.pid === pid && each.tid === tid && each.ts >= ts)
    .map(({ tdur = 0 }) => tdur / 1000);

/**
 * How long each task took of its own thread since this event, in ms: what else the machine does is not counted.
 * @throws where this browser's trace names no tasks
 */
export function tasksSince(trace: Trace, start: TraceEvent): readonly number[] {
  const tasks = sinceThen(trace, start, (name) => name.endsWith('RunTask'));
  if (tasks.length === 0) throw new Error('the trace of this browser names no tasks');
  return tasks;
}
