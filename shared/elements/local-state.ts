import type { Point } from '../directory/distance.ts';
import type { Problem } from '../directory/report.ts';
import type { LocalWish } from '../directory/search/find-local.ts';
import type { Look } from '../directory/search/look-around.ts';
import type { Town } from '../directory/shards/places-file.ts';

/** Why there is no position: it was not allowed, it took too long, the browser has none, or it is not exact enough. */
export type NoPosition = 'refused' | 'late' | 'unavailable' | 'vague';

/** What a browser says when it is asked for a position: where, or why not. */
export type Located = Point | NoPosition;

/** Where somebody looks from; null while they are asked. */
export type LocalFrom =
  | { readonly kind: 'town'; readonly town: Town }
  | { readonly kind: 'position'; readonly point: Point }
  | { readonly kind: 'country' };

/** Everything that changes in a list of local services. It is gone with the page. */
export interface LocalState {
  /** ISO 3166-1; empty where none is known. */
  readonly country: string;
  readonly from: LocalFrom | null;
  readonly towns: readonly Town[] | 'loading' | 'failed';
  /** What was typed to find a town. */
  readonly townText: string;
  readonly locating: 'no' | 'waiting' | NoPosition;
  /** Kilometres; null: as near as possible. */
  readonly within: number | null;
  readonly wish: Omit<LocalWish, 'audience'>;
  /** Words to look for. */
  readonly text: string;
  readonly look: Look | 'loading' | null;
  readonly choosing: boolean;
  /** The card that is open. */
  readonly opened: string | null;
  readonly problem: Problem | null;
  /** How many cards of a group are shown. */
  readonly shown: number;
}

/** Cards that are shown at once, and with each press on "Show more". */
export const page = 10;

export const noWish: LocalState['wish'] = {
  topic: null,
  who: null,
  language: null,
  ways: [],
  free: false,
  stepFree: false,
  openNow: false,
};

/** How many choices are made, beside "open now". */
export const countOf = ({ wish: { topic, who, language, ways, free, stepFree } }: Pick<LocalState, 'wish'>): number =>
  ways.length + [topic !== null, who !== null, language !== null, free, stepFree].filter(Boolean).length;

export const startState: LocalState = {
  country: '',
  from: null,
  towns: 'loading',
  townText: '',
  locating: 'no',
  within: null,
  wish: noWish,
  text: '',
  look: null,
  choosing: false,
  opened: null,
  problem: null,
  shown: page,
};

/** Changes a part of the state and draws again. */
export type Change = (patch: Partial<LocalState>) => void;
