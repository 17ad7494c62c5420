import type { Service } from '#shared/directory/service.ts';
import type { TemplateResult } from 'lit/html.js';
import type { ExerciseKind, Settings } from './settings.ts';
import type { FirstKey } from './words.ts';

/** What is read after the first view was drawn adds to it, in places that are kept free for it. */
export interface Later {
  /** How a line is at this moment: open, closed, not known. */
  state(service: Service): TemplateResult | string;
  /** Which country this is for, and how to choose another. */
  place(scene: Scene): TemplateResult;
  foot(scene: Scene): TemplateResult | null;
}

/** Everything one drawing of the widget needs. */
export interface Scene {
  readonly settings: Settings;
  readonly t: (key: FirstKey, params?: Readonly<Record<string, string>>) => string;
  /** The English sentence that stands beside a safety text in a language nobody has reviewed; null elsewhere. */
  readonly english: ((key: FirstKey) => string) | null;
  readonly region: string | null;
  /** Countries that share the time zone, when that is all there is to go by. */
  readonly candidates: readonly string[];
  readonly isGuess: boolean;
  /** Null while the file of the country is on its way. */
  readonly services: readonly Service[] | null;
  readonly later: Later | null;
  /** An exercise or another view that lies over the first one. */
  readonly inner: TemplateResult | null;
  readonly leave: (event: Event) => void;
  readonly contact: () => void;
  readonly close: () => void;
  readonly choose: (region: string) => void;
  readonly openExercises: (kind: ExerciseKind) => void;
}
