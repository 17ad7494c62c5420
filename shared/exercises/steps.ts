import type { Steps as Exercise } from './exercise.ts';

/** All that the thinking needs of an exercise: how long each step stays. */
type Steps = Pick<Exercise, 'seconds'>;

/** "More time" adds this many milliseconds to a step (content 3.2). */
const moreTime = 15_000;

/** Where a person is in an exercise of steps. Steps already reached stay on screen. */
export interface StepState {
  readonly index: number;
  /** Milliseconds that have run in this step, and how long it lasts before the next joins it; 0 waits for the person. */
  readonly at: number;
  readonly length: number;
  readonly paused: boolean;
  readonly done: boolean;
}

/** `stay` is said when the person has begun to choose or write: the step then waits for them. */
export type StepEvent =
  | { readonly kind: 'tick'; readonly elapsed: number }
  | { readonly kind: 'next' | 'back' | 'more-time' | 'pause' | 'resume' | 'stay' };

const lengthOf = ({ seconds }: Steps, index: number): number => (seconds[index] ?? 0) * 1000;

const at = (exercise: Steps, index: number, paused: boolean): StepState => ({
  index,
  at: 0,
  length: lengthOf(exercise, index),
  paused,
  done: false,
});

export const firstStep = (exercise: Steps): StepState => at(exercise, 0, false);

/** True where time moves any step on; false where each waits for the person. */
export const isTimed = ({ seconds }: Steps): boolean => seconds.some((each) => each > 0);

/** Milliseconds until time moves the step on; without end where it waits for the person. */
export const leftIn = ({ at, length, paused }: StepState): number => (paused || at >= length ? Infinity : length - at);

const forward = (exercise: Steps, state: StepState): StepState =>
  state.index + 1 < exercise.seconds.length ? at(exercise, state.index + 1, state.paused) : { ...state, at: state.length, done: true };

const tick = (exercise: Steps, state: StepState, elapsed: number): StepState => {
  if (state.paused || state.done || state.length === 0) return state;
  const now = state.at + elapsed;
  // the last step waits for the person: nothing ends by itself
  if (now < state.length || state.index + 1 === exercise.seconds.length) return { ...state, at: Math.min(now, state.length) };
  return at(exercise, state.index + 1, false);
};

/** The state after something happened: a tap moves on earlier, "more time" gives the step 15 s more, time moves on by itself. */
export function next(exercise: Steps, state: StepState, event: StepEvent): StepState {
  switch (event.kind) {
    case 'tick':
      return tick(exercise, state, event.elapsed);
    case 'next':
      return forward(exercise, state);
    case 'back':
      return at(exercise, Math.max(0, state.index - 1), state.paused);
    case 'more-time':
      return state.length === 0 ? state : { ...state, length: state.length + moreTime };
    case 'stay':
      return { ...state, length: 0 };
    case 'pause':
      return { ...state, paused: true };
    case 'resume':
      return { ...state, paused: false };
  }
}
