import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { emptyPlan, parsePlan, type SafetyPlan } from '#shared/plan/safety-plan.ts';
import { withoutCircle } from '#shared/plan/shown-plan.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type Kind, openNoun } from '../store/noun.ts';
import { openOutsidePlan } from '../store/outside-plan.ts';
import type { App } from './app.ts';
import { circleKind } from './circle.ts';
import { type Kept, keptOf, unkeptOf } from './kept.ts';
import { lockName } from './vault-acts.ts';

/** The safety plan, as it is stored. */
export const planKind: Kind<SafetyPlan> = { name: 'safety-plan', version: 1, empty: emptyPlan, parse: parsePlan };

/** The plan of whoever uses this page. */
export const planOf = (app: App): Kept<SafetyPlan> => (app.settings.now.value.keep ? keptOf(app, planKind) : unkeptOf(app, planKind));

/** The copy outside the lock, as screens see it. */
export interface OutsideState {
  /** Null where there is none; undefined until it was read. */
  readonly now: ReadonlySignal<SafetyPlan | null | undefined>;
  /** Makes the copy from what is kept; fails with `save`, or as reading the plan and the circle does. */
  keep(): Promise<Result<void>>;
  /** Makes it anew where there is one and what it is made of can be read. */
  renew(): Promise<void>;
  /** Fails with `save`. */
  remove(): Promise<Result<void>>;
}

/** The plan as it is kept, without its ties to the circle. */
async function openCopy(app: App): Promise<Result<SafetyPlan>> {
  const { items } = await app.store();
  const [plan, circle] = await Promise.all([openNoun(items, planKind).read(), openNoun(items, circleKind).read()]);
  if (!plan.ok) return plan;
  return circle.ok ? ok(withoutCircle(plan.value, circle.value.ties)) : circle;
}

function makeOutside(app: App): OutsideState {
  const { platform } = app;
  const outside = openOutsidePlan(platform.local);
  const now: Signal<SafetyPlan | null | undefined> = signal(undefined);
  const read = async (): Promise<void> => {
    now.value = await outside.read().catch(() => now.value ?? null);
  };
  /** One page after another: what was read first must not be written last. */
  const alone = (work: () => Promise<Result<void>>): Promise<Result<void>> =>
    platform.alone('outside-plan', work).catch(() => fail('save'));
  const write = async (): Promise<Result<void>> => {
    const copy = await openCopy(app);
    if (!copy.ok) return copy;
    await outside.write(copy.value);
    now.value = copy.value;
    return ok(undefined);
  };
  outside.onChange(() => void read());
  void read();
  return {
    now,
    keep: () => alone(write),
    renew: async () => void (await alone(async () => ((await outside.read()) ? write() : ok(undefined)))),
    remove: () =>
      alone(async () => {
        await outside.remove();
        now.value = null;
        return ok(undefined);
      }),
  };
}

const made = new WeakMap<App, OutsideState>();

/** One for each app; read at the first use. */
export function outsidePlanOf(app: App): OutsideState {
  const known = made.get(app) ?? makeOutside(app);
  made.set(app, known);
  return known;
}

/**
 * Keeps the copy true: whoever was renamed, taken off the map or marked as a risk since, in this page or another, is not left
 * readable without the passphrase. What was changed by a page that closed at once is caught up with when the lock opens.
 */
export async function followOutside(app: App): Promise<void> {
  const { items } = await app.store();
  const renew = (): void => {
    if (app.vault.lock.value === 'open') void outsidePlanOf(app).renew();
  };
  items.onChange((names) => {
    if ([planKind.name, circleKind.name, lockName].some((name) => names.includes(name))) renew();
  });
  app.vault.lock.subscribe(renew);
}
