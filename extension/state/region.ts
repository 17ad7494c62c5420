import { guessRegion } from '#shared/directory/region.ts';
import type { App } from './app.ts';

/** The region whose numbers are shown, and whether the person chose it or the time zone suggests it. */
export interface RegionView {
  readonly region: string | null;
  readonly guessed: boolean;
  /** Regions that share the device's time zone, when there is no telling. */
  readonly candidates: readonly string[];
}

/** The part of a country that the person chose; null where none was, and where the choice is of another country. */
export function subdivisionIn({ settings }: Pick<App, 'settings'>, country: string): string | null {
  const { subdivision } = settings.now.value;
  return subdivision?.startsWith(`${country}-`) ? subdivision : null;
}

/** The person's own choice, else what the device's time zone suggests. The table of zones comes with the screens that ask. */
export function regionOf({ settings, platform }: Pick<App, 'settings' | 'platform'>): RegionView {
  const chosen = settings.now.value.region;
  if (chosen) return { region: chosen, guessed: false, candidates: [] };
  const guess = guessRegion(platform.clock.zone());
  if (!guess) return { region: null, guessed: false, candidates: [] };
  if ('candidates' in guess) return { region: null, guessed: false, candidates: guess.candidates };
  return { region: guess.region, guessed: true, candidates: [] };
}
