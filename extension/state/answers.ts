import { type Signal, signal } from '@preact/signals';
import { type Answered, type Saying, sayingFor } from '#shared/checkin/validation.ts';
import { type Closing, type ClosingFor, closingFor } from '#shared/circle/closing.ts';
import type { Tie } from '#shared/circle/tie.ts';
import type { App } from './app.ts';
import type { Outcome } from './check-in.ts';
import { situationsOf } from './situation.ts';
import { keepsCheckins } from './visit.ts';

/** What a page remembers of how it answered check-ins. In memory only: it is gone when the page closes. */
export interface Answers {
  /** The card of help was closed; it stays closed for this visit (content 6.2). */
  readonly isCardClosed: Signal<boolean>;
  /** "Rather not say" was pressed in the check-in that is under way. */
  readonly ratherNot: Signal<boolean>;
  /** The line that answers an outcome, the same as long as it stands on the screen; null where there is none to say. */
  sayingOf(outcome: Outcome): Saying | null;
  /** The line that closes it. */
  closingOf(outcome: Outcome, ties: readonly Tie[]): Closing;
}

const made = new WeakMap<App, Answers>();

/** What a line would answer; null after "not today" and after something was taken back, which have words of their own. */
function answered(app: App, outcome: Outcome, ratherNot: boolean): Answered | null {
  const young = app.settings.now.value.audience === 'c10';
  if (outcome.kind === 'kept') return { input: outcome.checkin, end: 'kept', young, ratherNot };
  return outcome.kind === 'not-kept' ? { input: outcome.input, end: keepsCheckins(app) ? 'let-go' : 'unkept', young, ratherNot } : null;
}

/** For whom a session closes: what someone lives with comes before what they do. */
function closesFor(app: App): ClosingFor {
  if (app.settings.now.value.audience === 'c10') return 'child';
  const chosen = situationsOf(app);
  if (chosen.includes('violence')) return 'violence';
  return chosen.includes('humanitarian') ? 'helper' : null;
}

function makeAnswers(app: App): Answers {
  const ratherNot = signal(false);
  const sayings = new WeakMap<Outcome, Saying>();
  const closings = new WeakMap<Outcome, Closing>();
  let lastSaying: Saying | null = null;
  let lastClosing: Closing | null = null;
  return {
    isCardClosed: signal(false),
    ratherNot,
    sayingOf: (outcome) => {
      const known = sayings.get(outcome);
      const what = known ? null : answered(app, outcome, ratherNot.peek());
      if (!what) return known ?? null;
      lastSaying = sayingFor(what, app.platform.clock.now(), lastSaying);
      sayings.set(outcome, lastSaying);
      ratherNot.value = false;
      return lastSaying;
    },
    closingOf: (outcome, ties) => {
      const known = closings.get(outcome);
      if (known) return known;
      lastClosing = closingFor(ties, closesFor(app), app.platform.clock.now(), lastClosing);
      closings.set(outcome, lastClosing);
      return lastClosing;
    },
  };
}

/** The answers of this page. */
export function answersOf(app: App): Answers {
  const known = made.get(app) ?? makeAnswers(app);
  made.set(app, known);
  return known;
}
