import type { Breathing } from './exercise.ts';
import { type Plan, repaced } from './frame.ts';

/** A breathing session at one moment, as data. Time that is paused or not seen does not run in it. */
export interface BreathSession {
  /** Milliseconds that have run. */
  readonly elapsed: number;
  readonly plan: Plan;
  readonly paused: boolean;
}

export type BreathEvent =
  | { readonly kind: 'tick'; readonly elapsed: number }
  | { readonly kind: 'pause' | 'resume' }
  /** To another pace, in the middle of a phase too. */
  | { readonly kind: 'pace'; readonly pace: number };

export const beginBreath = (plan: Plan): BreathSession => ({ elapsed: 0, plan, paused: false });

/** The session after something happened. A pause keeps the phase to the millisecond; a new pace keeps the part of it. */
export function nextBreath(pattern: Breathing, session: BreathSession, event: BreathEvent): BreathSession {
  switch (event.kind) {
    case 'tick':
      return session.paused ? session : { ...session, elapsed: session.elapsed + event.elapsed };
    case 'pause':
      return { ...session, paused: true };
    case 'resume':
      return { ...session, paused: false };
    case 'pace':
      return {
        ...session,
        elapsed: repaced(pattern, session.elapsed, session.plan, event.pace),
        plan: { ...session.plan, pace: event.pace },
      };
  }
}
