import { useSignal } from '@preact/signals';
import type { Failure } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import { outsidePlanOf } from '../state/safety-plan.ts';

/** Where there is a lock: whether the plan may also be read without it (content part two, 24.1, `lk-help-open`). */
export function PlanOutside() {
  const app = useApp();
  const { settings, vault, words } = app;
  const failure = useSignal<Failure | null>(null);
  const outside = outsidePlanOf(app);
  // a copy is made of what is kept; without keeping it can only be taken away
  if (vault.lock.value !== 'open' || !(settings.now.value.keep || outside.now.value)) return null;
  const turn = async (on: boolean): Promise<void> => {
    const result = await (on ? outside.keep() : outside.remove());
    failure.value = result.ok ? null : result;
  };
  return (
    <div class="card stack stack--s">
      <SwitchRow
        label={words.t('plan.outside')}
        hint={words.t('plan.outside.hint')}
        on={Boolean(outside.now.value)}
        onChange={(on) => void turn(on)}
      />
      {failure.value && <FailureNote failure={failure.value} />}
    </div>
  );
}
