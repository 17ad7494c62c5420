import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Failure } from '#shared/result.ts';
import { useApp } from '../parts/app-context.ts';
import type { Settings } from '../store/settings.ts';

interface Change {
  readonly failure: ReadonlySignal<Failure | null>;
  change(patch: Partial<Settings>): Promise<void>;
}

/** Changes settings, and holds the failure so that it stands beside what was pressed. The choice itself stays on screen. */
export function useChange(): Change {
  const { settings } = useApp();
  const failure = useSignal<Failure | null>(null);
  return {
    failure,
    change: async (patch) => {
      const result = await settings.change(patch);
      failure.value = result.ok ? null : result;
    },
  };
}
