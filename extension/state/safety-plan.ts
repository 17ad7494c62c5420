import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Tie } from '#shared/circle/tie.ts';
import { emptyPlan, parsePlan, type SafetyPlan } from '#shared/plan/safety-plan.ts';
import { withoutCircle } from '#shared/plan/shown-plan.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Kind } from '../store/noun.ts';
import { type OutsidePlan, openOutsidePlan } from '../store/outside-plan.ts';
import type { App } from './app.ts';
import { type Kept, keptOf, unkeptOf } from './kept.ts';

/** The safety plan, as it is stored. */
export const planKind: Kind<SafetyPlan> = { name: 'safety-plan', version: 1, empty: emptyPlan, parse: parsePlan };

/** The plan of whoever uses this page. */
export const planOf = (app: App): Kept<SafetyPlan> => (app.settings.now.value.keep ? keptOf(app, planKind) : unkeptOf(app, planKind));

/** The copy outside the lock, as screens see it. */
export interface OutsideState {
  /** Null where there is none; undefined until it was read. */
  readonly now: ReadonlySignal<SafetyPlan | null | undefined>;
  /** Keeps or renews the copy; fails with `save`. */
  keep(plan: SafetyPlan, ties: readonly Tie[]): Promise<Result<void>>;
  /** Fails with `save`. */
  remove(): Promise<Result<void>>;
}

function makeOutside(outside: OutsidePlan): OutsideState {
  const now: Signal<SafetyPlan | null | undefined> = signal(undefined);
  const put = async (next: SafetyPlan | null): Promise<Result<void>> => {
    try {
      await (next ? outside.write(next) : outside.remove());
      now.value = next;
      return ok(undefined);
    } catch {
      return fail('save');
    }
  };
  outside.read().then(
    (found) => {
      now.value ??= found;
    },
    () => {
      now.value ??= null;
    },
  );
  return { now, keep: (plan, ties) => put(withoutCircle(plan, ties)), remove: () => put(null) };
}

const made = new WeakMap<App, OutsideState>();

/** One for each app; read at the first use. */
export function outsidePlanOf(app: App): OutsideState {
  const known = made.get(app) ?? makeOutside(openOutsidePlan(app.platform.local));
  made.set(app, known);
  return known;
}
