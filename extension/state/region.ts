import { computed, type ReadonlySignal } from '@preact/signals';
import { guessRegion } from '#shared/directory/region.ts';
import type { Clock } from '#shared/time.ts';
import type { SettingsState } from './settings.ts';

/** The region whose numbers are shown, and whether the person chose it or the time zone suggests it. */
export interface RegionView {
  readonly region: string | null;
  readonly guessed: boolean;
  /** Regions that share the device's time zone, when there is no telling. */
  readonly candidates: readonly string[];
}

export function makeRegionState(settings: SettingsState, clock: Clock): ReadonlySignal<RegionView> {
  const guess = guessRegion(clock.zone());
  return computed(() => {
    const chosen = settings.now.value.region;
    if (chosen) return { region: chosen, guessed: false, candidates: [] };
    if (!guess) return { region: null, guessed: false, candidates: [] };
    if ('candidates' in guess) return { region: null, guessed: false, candidates: guess.candidates };
    return { region: guess.region, guessed: true, candidates: [] };
  });
}
