import type { Breathing, Phase, PhaseKind } from './exercise.ts';

/** A breathing pattern that a person made, with their own name for it. Both stay on the device. */
export interface OwnPattern {
  readonly name: string;
  readonly phases: readonly Phase[];
  readonly cycles: number;
}

/**
 * What a pattern of one's own may be. The bounds lie around the patterns of content 2.3 and keep out what 2.6 keeps out: a breath
 * is never quicker than the quickest of them at its quickest pace (6 s × 0.75) nor slower than the slowest (19 s); a rest is never
 * longer than the longest there (7 s), and takes no more than half of a breath. They are our own, no study gives them.
 */
export const ownBounds = {
  step: 0.5,
  in: { min: 2, max: 7 },
  out: { min: 2, max: 10 },
  hold: { min: 0.5, max: 7 },
  breath: { min: 4.5, max: 19 },
  holdShare: 0.5,
  /** Seconds; the hard stop of content 2.4. */
  session: 600,
  name: 40,
} as const;

export type OwnPatternFault =
  | 'name'
  | 'order'
  | 'step'
  | 'in-length'
  | 'out-length'
  | 'hold-length'
  | 'too-quick'
  | 'too-slow'
  | 'too-much-hold'
  | 'session';

const total = (phases: readonly Phase[]): number => phases.reduce((sum, each) => sum + each.seconds, 0);

const between = (value: number, { min, max }: { readonly min: number; readonly max: number }): boolean => value >= min && value <= max;

/** In, perhaps a rest, out, perhaps a rest: no other order is offered. */
const isInOrder = (phases: readonly Phase[]): boolean => /^in,(hold,)?out(,hold)?$/.test(phases.map(({ kind }) => kind).join());

const within = (phases: readonly Phase[], kind: Extract<PhaseKind, 'in' | 'out' | 'hold'>): boolean =>
  phases.every((each) => each.kind !== kind || between(each.seconds, ownBounds[kind]));

/** All that is wrong with a pattern; empty when it can be played. `exercises.own.fault.<fault>` says each in plain words. */
export function faultsOf({ name, phases, cycles }: OwnPattern): readonly OwnPatternFault[] {
  const breath = total(phases);
  const hold = total(phases.filter(({ kind }) => kind === 'hold'));
  const checks: readonly (readonly [OwnPatternFault, boolean])[] = [
    ['name', name.trim() !== '' && name.length <= ownBounds.name],
    ['order', isInOrder(phases)],
    ['step', phases.every(({ seconds }) => Number.isInteger(seconds / ownBounds.step))],
    ['in-length', within(phases, 'in')],
    ['out-length', within(phases, 'out')],
    ['hold-length', within(phases, 'hold')],
    ['too-quick', breath >= ownBounds.breath.min],
    ['too-slow', breath <= ownBounds.breath.max],
    ['too-much-hold', hold <= breath * ownBounds.holdShare],
    ['session', Number.isInteger(cycles) && cycles >= 1 && cycles * breath <= ownBounds.session],
  ];
  return checks.filter(([, fine]) => !fine).map(([fault]) => fault);
}

/** The same pattern with its rests left out; a rest that is left out gives its time to the out-breath as far as that may grow. */
export function withoutHold(pattern: OwnPattern): OwnPattern {
  const rest = total(pattern.phases.filter(({ kind }) => kind === 'hold'));
  const phases = pattern.phases
    .filter(({ kind }) => kind !== 'hold')
    .map((each) => (each.kind === 'out' ? { ...each, seconds: Math.min(each.seconds + rest, ownBounds.out.max) } : each));
  return { ...pattern, phases };
}

const isPhases = (list: readonly Phase[]): list is readonly [Phase, ...Phase[]] => list.length > 0;

/** The pattern as an exercise; null for one with a fault. Children are not offered it: rests are not for them. */
export function breathingFrom(pattern: OwnPattern): Breathing | null {
  const { phases } = pattern;
  if (faultsOf(pattern).length > 0 || !isPhases(phases)) return null;
  const holds = phases.some(({ kind }) => kind === 'hold');
  return {
    id: 'own',
    kind: 'breathing',
    own: true,
    for: ['t13', 'adult', 'helper'],
    phases,
    cycles: { usual: pattern.cycles, min: 1, max: Math.floor(ownBounds.session / total(phases)) },
    alternatives: ['br-own', 'gr-feet'],
    cautions: [...(holds ? (['hold'] as const) : []), 'dizzy', 'panic', 'lungs', 'drive'],
    grade: 'D',
    refs: [],
  };
}
