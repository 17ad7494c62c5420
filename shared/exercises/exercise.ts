import type { AudienceCode } from '../directory/audiences.ts';

/** Who an exercise is for (content, reading guide): 6–9, 10–12, 13–17, adults, those who help. */
export type Audience = AudienceCode;

/** How well an exercise is supported (content 0.4); `exercises.grade.<grade>` is the label that people see. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'N';

/** What to mind (content 0.5): `exercises.caution.<caution>`. */
export type Caution =
  | 'dizzy'
  | 'hold'
  | 'panic'
  | 'lungs'
  | 'trauma'
  | 'cold'
  | 'injury'
  | 'imagery'
  | 'place'
  | 'drive'
  | 'sound'
  | 'food'
  | 'alone';

/**
 * Another way to do an exercise: without hearing, while fasting, with soup in place of a candle. Several can be on together.
 * Label: `exercises.variant.<name>`; what changes, in one sentence: `exercises.<id>.variant.<name>`.
 */
export interface Variant {
  readonly name: string;
  /** Steps that are left out, by their place in the full form. */
  readonly skip?: readonly number[];
  /** Steps or phases that get other words: `exercises.<id>.<name>.step.<n>`. */
  readonly swap?: readonly number[];
  /** Lines of the short form that get other words: `exercises.<id>.<name>.tired.<n>`. */
  readonly swapTired?: readonly number[];
  /** The title changes too: `exercises.<id>.<name>.title`. */
  readonly title?: true;
  /** All steps in another order, by their place in the full form. */
  readonly order?: readonly number[];
  /** The picture that a pack replaces with the one this variant is named after. */
  readonly replaces?: string;
}

/** A button that leads out of an exercise when it does not fit what is really there; its words are `exercises.<id>.way-out`. */
export interface WayOut {
  /** The note that says when to take it. */
  readonly note?: string;
  /** The card or exercise to open. */
  readonly to: 'sf-now' | 'sf-dv' | 'gr-orient';
  /** The only step where it stands; everywhere where there is none. */
  readonly step?: number;
}

/** What every exercise has. Its words are in the catalogue under `exercises.<id>.`. */
interface Common {
  readonly id: string;
  readonly for: readonly Audience[];
  /** What is offered when the person says "not this one", best first. */
  readonly alternatives: readonly string[];
  readonly cautions: readonly Caution[];
  readonly grade: Grade;
  /** Sources, by their number in the content document. */
  readonly refs: readonly string[];
  readonly variants?: readonly Variant[];
  /** Sentences beside it: `exercises.<id>.note.<name>`. */
  readonly notes?: readonly string[];
  /** `on-request` stands only behind "show more"; `person-only` is listed and never suggested. Listed and suggested where there is none. */
  readonly shows?: 'on-request' | 'person-only';
  readonly wayOut?: WayOut;
  /** It rests on something that was kept before; a product that keeps nothing leaves it out. */
  readonly needsMemory?: true;
  /** It is the short form of another one, for someone who is very tired. */
  readonly tired?: true;
}

export type PhaseKind = 'in' | 'in2' | 'hold' | 'out' | 'free';

/** One part of a breath. Its text is `exercises.<id>.phase.<n>`. */
export interface Phase {
  readonly kind: PhaseKind;
  readonly seconds: number;
}

/** Time leads: phases repeat. */
export interface Breathing extends Common {
  readonly kind: 'breathing';
  readonly phases: readonly [Phase, ...Phase[]];
  readonly cycles: { readonly usual: number; readonly min: number; readonly max: number };
  /** What its seconds can be multiplied by, quickest first; `usualPaces` where there is none. */
  readonly paces?: readonly number[];
  /** The form without pauses, for those whom holding does not suit. */
  readonly noHold?: string;
  /** Made by a person: its phases have no words but "In", "Rest" and "Out". */
  readonly own?: true;
}

/** The person leads: each tap is an out-breath and the shape follows. */
export interface OwnPace extends Common {
  readonly kind: 'own-pace';
  readonly cycles: { readonly usual: number; readonly min: number; readonly max: number };
}

/**
 * What a step asks the person to choose or write. Nothing needs an answer.
 * Words to choose from are `exercises.<id>.choice.<name>`; `of` is the step whose answer is taken up again.
 */
export type Ask =
  | { readonly kind: 'choose'; readonly names: readonly string[]; readonly max: number }
  | { readonly kind: 'line' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'sort'; readonly of: number; readonly names: readonly string[] }
  | { readonly kind: 'pick'; readonly of: number; readonly max: number }
  | { readonly kind: 'echo'; readonly of: number };

/** Steps that a tap moves on. Texts: `exercises.<id>.step.<n>`. */
export interface Steps extends Common {
  readonly kind: 'steps';
  /** How long each step stays before the next joins it; 0 waits for the person. */
  readonly seconds: readonly [number, ...number[]];
  /** What a step asks, by its place in the full form. */
  readonly asks?: Readonly<Record<number, Ask>>;
}

export type Exercise = Breathing | OwnPace | Steps;
