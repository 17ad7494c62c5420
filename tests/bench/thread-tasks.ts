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
  /** Microseconds of that clock, and of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly documentLoaderURL?: string }; readonly src_func?: string };
}

/** The events with one of these names on the thread of `start` and after it. */
const eventsSince = (
  { traceEvents }: Trace,
  { pid, tid, ts }: TraceEvent,
  isWanted: (name: string) => boolean = () => true,
): readonly TraceEvent[] => traceEvents.filter((each) => isWanted(each.name) && each.pid === pid && each.tid === tid && each.ts >= ts);

const isTask = (name: string): boolean => name.endsWith('RunTask');
const threadMs = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;

/** Such events, each as the ms that it took of its thread. */
export const sinceThen = (trace: Trace, start: TraceEvent, isWanted: (name: string) => boolean): readonly number[] =>
  eventsSince(trace, start, isWanted).map(threadMs);

/**
 * How long each task took of its own thread since this event, in ms: what else the machine does is not counted.
 * @throws where this browser's trace names no tasks
 */
export function tasksSince(trace: Trace, start: TraceEvent): readonly number[] {
  const tasks = sinceThen(trace, start, isTask);
  if (tasks.length === 0) throw new Error('the trace of this browser names no tasks');
  return tasks;
}

/** What the longest task consisted of; times are ms of its thread. */
export interface LongestTask {
  readonly took: number;
  /** When it began, in ms of the browser's clock since `start`. */
  readonly after: number;
  /** What asked for it, in the browser's own words. */
  readonly asked: string;
  /** Its largest parts with the time of all that is inside them, largest first: one may stand inside the one before it. */
  readonly parts: readonly { readonly name: string; readonly took: number }[];
  /** What the browser has no name for. */
  readonly nameless: number;
}

/**
 * The longest task since this event and what was in it.
 * @throws where this browser's trace names no tasks
 */
export function longestTask(trace: Trace, start: TraceEvent, most = 6): LongestTask {
  const [task] = [...eventsSince(trace, start, isTask)].sort((one, other) => threadMs(other) - threadMs(one));
  if (!task) throw new Error('the trace of this browser names no tasks');
  const inside = eventsSince(trace, task).filter((each) => each !== task && each.tdur !== undefined && isInside(each, task));
  const direct = inside.filter((each) => !inside.some((other) => other !== each && isInside(each, other)));
  return {
    took: threadMs(task),
    after: (task.ts - start.ts) / 1000,
    asked: task.args.src_func ?? '',
    parts: [...inside]
      .sort((one, other) => threadMs(other) - threadMs(one))
      .slice(0, most)
      .map((each) => ({ name: each.name, took: threadMs(each) })),
    nameless: direct.reduce((left, each) => left - threadMs(each), threadMs(task)),
  };
}

/** Whether the time of one event lies in that of another. */
const isInside = ({ ts, dur = 0 }: TraceEvent, outer: TraceEvent): boolean => ts >= outer.ts && ts + dur <= outer.ts + (outer.dur ?? 0);
