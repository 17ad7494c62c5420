import { type Signal, signal } from '@preact/signals';

/** What holds until this page is closed, and is stored nowhere. */
export interface VisitState {
  /** The person said that breathing exercises are fine today (content 2.2). */
  readonly breathIsFine: Signal<boolean>;
}

export const makeVisitState = (): VisitState => ({ breathIsFine: signal(false) });
