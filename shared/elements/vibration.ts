import type { PhaseKind } from '../exercises/exercise.ts';

/** Milliseconds on, off, on (content 2.5): one pulse for in, two for out, none for a rest. */
const pulses: Partial<Record<PhaseKind, readonly number[]>> = { in: [40], in2: [40], out: [40, 60, 40] };

/**
 * Whether this page can make the device tremble. Not in a frame, where browsers do not allow it, and not where a mouse is the
 * pointer: desktop browsers have the function and no motor. Where it is missing it is not mentioned (content 2.5).
 */
export const canVibrate = (): boolean =>
  typeof navigator.vibrate === 'function' && window.top === window && matchMedia('(pointer: coarse)').matches;

/** Gives the pulse of a phase. */
export function pulse(kind: PhaseKind): void {
  const pattern = pulses[kind];
  if (pattern) navigator.vibrate([...pattern]);
}
