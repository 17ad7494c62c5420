import { type ReadonlySignal, signal } from '@preact/signals';
import type { Topic } from '#shared/directory/topics.ts';
import type { Day } from '#shared/time.ts';

/** What lies over the circle: someone to change or to add, words to start with, standing by someone. */
export type PeopleView = 'tie' | 'add' | 'message' | 'hello' | 'no' | 'belong' | 'by';

/** What lies behind Help: services near a place, and what is for who lives with violence. */
export type HelpView = 'local' | 'support';

/** Where the person is. Kept in memory only: an address per screen would be a row each in the browser's History. */
export type Place =
  | { readonly screen: 'people'; readonly view?: PeopleView; readonly tie?: string; readonly tired?: boolean; readonly from?: 'today' }
  | { readonly screen: 'today' | 'settings' | 'welcome' }
  /** `topic` is what a local list is looked through for at first. */
  | { readonly screen: 'help'; readonly view?: HelpView; readonly topic?: Topic }
  | { readonly screen: 'plan'; readonly view?: 'hope' }
  | {
      readonly screen: 'calm';
      readonly exercise?: string;
      readonly view?: 'own' | 'here' | 'steady' | 'understand';
      readonly card?: string;
      /** Opens with the short form. */
      readonly tired?: boolean;
      /** A check-in suggested it, or it stands in the plan, and it leads back there. */
      readonly from?: 'today' | 'plan';
    }
  | { readonly screen: 'lookback'; readonly day?: Day; readonly view?: 'week' | 'over' | 'with' | 'scores' | 'bring' };

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
