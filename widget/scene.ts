import type { TemplateResult } from 'lit/html.js';
import type { FirstLine } from './first-lines.ts';
import type { ExerciseKind, Settings } from './settings.ts';
import type { FirstKey } from './words.ts';

/** What is read after the first view was drawn adds to it, in places that are kept free for it. */
export interface Later {
  /** How a line is at this moment: open, closed, not known. */
  state(line: FirstLine): TemplateResult | null;
  /** What stands where no line is known. */
  none(): string;
  /** The page's own people, where it has a pack. */
  own(scene: Scene): unknown;
  /** What a portal shows in the place of the first lines; null in every other layout. */
  list(scene: Scene): TemplateResult | null;
  /** The line for children that stands in the place of the disclaimer; null for everyone else, or until it was read. */
  disclaimer(scene: Scene): TemplateResult | null | undefined;
  /** Which country this is for, and how to choose another. */
  place(scene: Scene): TemplateResult;
  foot(scene: Scene): TemplateResult;
  /** Says that what was pressed could not be read, and offers to try once more. */
  failed(to: Turn): void;
}

/** What lies over the first view: exercises, all lines, the safety card. */
export interface InnerView {
  title(scene: Scene): string;
  view(scene: Scene): TemplateResult;
  /** One step back; from the first step to where it was opened. */
  back(): void;
}

/** Views that can be opened from anywhere. */
export type ViewName = ExerciseKind | 'now' | 'lines' | 'understand' | 'local' | 'by' | 'violence' | 'about';

/** What can be opened; null is the first view. */
export type Turn = ViewName | { readonly exercise: string } | { readonly card: string } | null;

/** Where the person is, as far as anyone knows. */
export interface Place {
  readonly region: string | null;
  readonly isGuess: boolean;
  /** Countries that share the time zone, when that is all there is to go by. */
  readonly candidates: readonly string[];
}

/** What the parts that are read later may ask of the widget around them. */
export interface Host {
  readonly root: ShadowRoot;
  /** The settings of this moment: a page may change them at any time. */
  settings(): Settings;
  place(): Place;
  redraw(): void;
  /** Settings that the page's own pack names where its attributes name none. */
  adopt(settings: Partial<Settings>): void;
  go(place: Place): void;
  leave(): void;
  /** Opens another view, or goes back to the first one. */
  turn(to: Turn): void;
  /** Draws this view over the first one; null takes it away. */
  cover(view: InnerView | null): void;
  /** Tells the page that an exercise was opened, never which. */
  countExercise(): void;
}

/** Everything one drawing of the widget needs. */
export interface Scene extends Place {
  readonly settings: Settings;
  readonly t: (key: FirstKey, keyword?: string) => string;
  /** The English sentence that stands beside a safety text in a language nobody has reviewed; null elsewhere. */
  readonly english: ((key: FirstKey) => string) | null;
  /** Null while the file of the country is on its way. */
  readonly lines: readonly FirstLine[] | null;
  readonly later: Later | null;
  readonly inner: InnerView | null;
  readonly leave: (event: Event) => void;
  readonly contact: () => void;
  readonly close: () => void;
  readonly choose: (region: string) => void;
  readonly turn: (to: Turn) => void;
}
