import { type ReadonlySignal, signal } from '@preact/signals';
import type { Day } from '#shared/time.ts';

/** Where the person is. Kept in memory only: an address per screen would be a row each in the browser's History. */
export type Place =
  | { readonly screen: 'today' | 'people' | 'settings' | 'welcome' }
  | { readonly screen: 'help'; readonly local?: true }
  | { readonly screen: 'calm'; readonly exercise?: string }
  | { readonly screen: 'lookback'; readonly day?: Day };

export interface PlaceState {
  readonly here: ReadonlySignal<Place>;
  go(place: Place): void;
  /** To where the person came from, or to Today. */
  back(): void;
}

export function makePlaceState(first: Place): PlaceState {
  const here = signal<Place>(first);
  const trail: Place[] = [];
  return {
    here,
    go: (place) => {
      if (place.screen !== here.value.screen) trail.push(here.value);
      here.value = place;
    },
    back: () => {
      here.value = trail.pop() ?? { screen: 'today' };
    },
  };
}
