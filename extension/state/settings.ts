import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#shared/result.ts';
import type { Settings, SettingsStore } from '../store/settings.ts';

export interface SettingsState {
  readonly now: ReadonlySignal<Settings>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** True once the stored settings were read; until then `now` holds those of the first paint. */
  readonly known: ReadonlySignal<boolean>;
  change(patch: Partial<Settings>): Promise<Result<Settings>>;
  /** Reads what is stored. */
  reread(): Promise<void>;
  /** Reads what is stored and follows changes that other pages make. */
  follow(): Promise<void>;
}

export function makeSettingsState(first: Settings, store: SettingsStore, remember: (settings: Settings) => void): SettingsState {
  const now = signal(first);
  const known = signal(false);
  const failure = signal<Failure | null>(null);
  // an answer that was asked for before the last change is older than what is on screen
  let asked = 0;
  const latest = async (ask: () => Promise<Result<Settings>>): Promise<Result<Settings>> => {
    asked += 1;
    const mine = asked;
    const result = await ask();
    if (mine !== asked) return result;
    if (result.ok) {
      now.value = result.value;
      remember(result.value);
    }
    failure.value = result.ok ? null : result;
    return result;
  };
  const reread = async (): Promise<void> => {
    await latest(store.read);
    known.value = true;
  };
  return {
    now,
    known,
    failure,
    change: async (patch) => {
      now.value = { ...now.value, ...patch };
      return latest(() => store.change(patch));
    },
    reread,
    follow: async () => {
      store.onChange(() => void reread());
      await reread();
    },
  };
}
