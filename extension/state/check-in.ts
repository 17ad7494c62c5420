import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Checkin, CheckinInput } from '#shared/checkin/checkin.ts';
import type { Failure, Result } from '#shared/result.ts';
import type { DraftStore } from '../store/draft.ts';
import type { RecordState } from './record.ts';

/** The steps of a check-in, in order; each can be skipped (content 1.2). */
export const checkinSteps = ['point', 'words', 'context', 'need', 'note'] as const;
export type CheckinStep = (typeof checkinSteps)[number];

/** How a check-in ended. `input` is what was said, also when nothing of it was kept. */
export type Outcome =
  | { readonly kind: 'kept'; readonly checkin: Checkin }
  | { readonly kind: 'not-kept'; readonly input: CheckinInput }
  | { readonly kind: 'not-today' }
  | { readonly kind: 'taken-back' };

export const emptyInput: CheckinInput = { feeling: null, words: [], context: [], need: null, note: '' };

export interface CheckinState {
  readonly input: ReadonlySignal<CheckinInput>;
  readonly step: ReadonlySignal<CheckinStep>;
  readonly outcome: ReadonlySignal<Outcome | null>;
  readonly keeping: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | null>;
  say(patch: Partial<CheckinInput>): void;
  next(): void;
  back(): void;
  /** Shows "kept" only after the check-in is on the disk. */
  keep(): Promise<void>;
  letGo(): void;
  notToday(): void;
  takeBack(): Promise<void>;
  again(): void;
  /** Brings back what was unfinished when the popup closed, unless the person has begun anew. */
  resume(): Promise<void>;
  /** Takes it from the screen, and leaves the unfinished one where it is, in memory: the lock was closed. */
  conceal(): void;
}

const neighbour = (step: CheckinStep, by: number): CheckinStep =>
  checkinSteps[Math.max(0, Math.min(checkinSteps.length - 1, checkinSteps.indexOf(step) + by))] ?? 'point';

export function makeCheckinState(record: RecordState, draft: DraftStore): CheckinState {
  const input = signal<CheckinInput>(emptyInput);
  const step = signal<CheckinStep>('point');
  const outcome = signal<Outcome | null>(null);
  const keeping = signal(false);
  const failure = signal<Failure | null>(null);
  let touched = false;

  const note = (): void => {
    touched = true;
    void draft.write({ step: step.value, input: input.value });
  };
  const end = (how: Outcome): void => {
    void draft.clear();
    batch(() => {
      outcome.value = how;
      input.value = emptyInput;
      step.value = 'point';
      failure.value = null;
    });
  };
  const taken = (result: Result<unknown>): boolean => {
    failure.value = result.ok ? null : result;
    return result.ok;
  };

  return {
    input,
    step,
    outcome,
    keeping,
    failure,
    say: (patch) => {
      input.value = { ...input.value, ...patch };
      note();
    },
    next: () => {
      step.value = neighbour(step.value, 1);
      note();
    },
    back: () => {
      step.value = neighbour(step.value, -1);
      note();
    },
    keep: async () => {
      if (keeping.value) return;
      keeping.value = true;
      const result = await record.keep(input.value);
      keeping.value = false;
      if (taken(result) && result.ok) end({ kind: 'kept', checkin: result.value });
    },
    letGo: () => end({ kind: 'not-kept', input: input.value }),
    notToday: () => end({ kind: 'not-today' }),
    takeBack: async () => {
      const how = outcome.value;
      if (how?.kind === 'kept' && taken(await record.remove(how.checkin))) outcome.value = { kind: 'taken-back' };
    },
    again: () => {
      outcome.value = null;
    },
    conceal: () => {
      touched = false;
      batch(() => {
        outcome.value = null;
        input.value = emptyInput;
        step.value = 'point';
        failure.value = null;
      });
    },
    resume: async () => {
      const found = await draft.read();
      if (!found || touched) return;
      batch(() => {
        input.value = found.input;
        step.value = checkinSteps.find((each) => each === found.step) ?? 'point';
      });
    },
  };
}
