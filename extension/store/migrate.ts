import { fail, ok, type Result } from '#shared/result.ts';

/**
 * One step forward: from the form `from` to the next. A step never changes once a version with it was released; its fixture in
 * `tests/fixtures/` was written by the version before. It must not throw on what that version could write.
 */
export interface Step {
  readonly from: number;
  /** When it was written, `YYYY-MM-DD`. */
  readonly date: string;
  readonly forward: (value: unknown) => unknown;
}

/**
 * Brings a value from the form it was written in to the form that is read now. It happens in memory at every reading, and goes
 * to the disk with the item's next change, whole, in one transaction: there is no moment at which a crash leaves half of it.
 * Fails with `newer` for a form that this version does not know, with `damaged` when a step is missing or does not fit.
 */
export function migrated(value: unknown, from: number, to: number, steps: readonly Step[]): Result<unknown> {
  if (from > to) return fail('newer');
  let now = value;
  for (let version = from; version < to; version += 1) {
    const step = steps.find((each) => each.from === version);
    if (!step) return fail('damaged');
    try {
      now = step.forward(now);
    } catch {
      return fail('damaged');
    }
  }
  return ok(now);
}
