/** Who an exercise is for (content, reading guide): 6–9, 10–12, 13–17, adults, those who help. */
export type Audience = 'c6' | 'c10' | 't13' | 'adult' | 'helper';

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
}

export type PhaseKind = 'in' | 'in2' | 'hold' | 'out';

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
  /** The form without pauses, for those whom holding does not suit. */
  readonly noHold?: string;
}

/** The person leads: each tap is an out-breath and the shape follows. */
export interface OwnPace extends Common {
  readonly kind: 'own-pace';
  readonly cycles: { readonly usual: number; readonly min: number; readonly max: number };
}

/** Steps that a tap moves on; `seconds` is how long each stays before the next joins it. Texts: `exercises.<id>.step.<n>`. */
export interface Steps extends Common {
  readonly kind: 'steps';
  readonly seconds: readonly [number, ...number[]];
  /** Other ways to do it, `exercises.<id>.variant.<name>`. */
  readonly variants: readonly string[];
}

export type Exercise = Breathing | OwnPace | Steps;
