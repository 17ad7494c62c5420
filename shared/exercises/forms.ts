import type { Ask, Breathing, Exercise, Grade, Phase, Steps, Variant } from './exercise.ts';
import { tiredSeconds } from './tired-seconds.ts';

/** In which form an exercise is played. */
export interface Form {
  /** The short form for someone who is very tired (content 22). */
  readonly tired: boolean;
  /** Names of the variants that are on. */
  readonly variants: readonly string[];
}

export const fullForm: Form = { tired: false, variants: [] };

/** An exercise as it is played: what it does and where its words stand. */
export interface Played<E extends Exercise = Exercise> {
  readonly exercise: E;
  /** Key of its title, after `exercises.`. */
  readonly title: string;
  /** Keys of its steps or phases in the order they are played, after `exercises.`. */
  readonly texts: readonly string[];
  /** What each of its steps asks; null for one that asks nothing. */
  readonly asks: readonly (Ask | null)[];
  /** The place of each step in the full form: what was answered is kept under it, so that a variant changes no meaning. */
  readonly places: readonly number[];
}

/** The grade of a short form is never better than C (content 22.1). */
const tiredGrade = (grade: Grade): Grade => (grade === 'A' || grade === 'B' ? 'C' : grade);

const hasLines = (list: readonly number[]): list is readonly [number, ...number[]] => list.length > 0;
const hasPhases = (list: readonly Phase[]): list is readonly [Phase, ...Phase[]] => list.length > 0;

const variantsOn = ({ variants = [] }: Exercise, names: readonly string[]): readonly Variant[] =>
  variants.filter(({ name }) => names.includes(name));

const titleOf = ({ id }: Exercise, on: readonly Variant[]): string => {
  const named = on.find((each) => each.title);
  return named ? `${id}.${named.name}.title` : `${id}.title`;
};

/** The short form of an exercise of breaths: all its breaths one after the other, each phase with its own words. */
function tiredBreathing(exercise: Breathing, seconds: readonly number[]): Breathing {
  const { phases } = exercise;
  const kinds = Math.floor(seconds.length / phases.length) * phases.length;
  const played = seconds.map((each, index) => ({
    kind: index < kinds ? (phases[index % phases.length]?.kind ?? 'free') : ('free' as const),
    seconds: each,
  }));
  return {
    ...exercise,
    phases: hasPhases(played) ? played : phases,
    cycles: { usual: 1, min: 1, max: 1 },
    grade: tiredGrade(exercise.grade),
    tired: true,
  };
}

const tiredSteps = (exercise: Exercise, seconds: readonly [number, ...number[]]): Steps => ({
  id: exercise.id,
  for: exercise.for,
  alternatives: exercise.alternatives,
  cautions: exercise.cautions,
  refs: exercise.refs,
  ...(exercise.wayOut && exercise.wayOut.step === undefined ? { wayOut: exercise.wayOut } : {}),
  kind: 'steps',
  seconds,
  grade: tiredGrade(exercise.grade),
  tired: true,
});

function tiredForm(exercise: Exercise, on: readonly Variant[]): Played {
  const seconds = tiredSeconds[exercise.id] ?? [10];
  const short = exercise.kind === 'breathing' ? tiredBreathing(exercise, seconds) : tiredSteps(exercise, seconds);
  return {
    exercise: short,
    title: titleOf(exercise, on),
    texts: seconds.map((_, index) => {
      const swapped = on.find((each) => each.swapTired?.includes(index));
      return swapped ? `${exercise.id}.${swapped.name}.tired.${index}` : `${exercise.id}.tired.${index}`;
    }),
    asks: seconds.map(() => null),
    places: seconds.map((_, index) => index),
  };
}

const textOf = ({ id }: Exercise, part: 'step' | 'phase', index: number, on: readonly Variant[]): string => {
  const swapped = on.find((each) => each.swap?.includes(index));
  return swapped ? `${id}.${swapped.name}.${part}.${index}` : `${id}.${part}.${index}`;
};

function fullSteps(exercise: Steps, on: readonly Variant[]): Played<Steps> {
  const skipped = new Set(on.flatMap((each) => each.skip ?? []));
  const order = on.find((each) => each.order)?.order ?? exercise.seconds.map((_, index) => index);
  const places = order.filter((index) => !skipped.has(index));
  const seconds = places.map((index) => exercise.seconds[index] ?? 0);
  return {
    exercise: hasLines(seconds) ? { ...exercise, seconds } : exercise,
    title: titleOf(exercise, on),
    texts: places.map((index) => textOf(exercise, 'step', index, on)),
    asks: places.map((index) => exercise.asks?.[index] ?? null),
    places,
  };
}

/**
 * The exercise in a form: steps left out, in another order or in other words where variants are on; or its short form.
 * An exercise without a short form, one a person made, is played in full.
 */
export function inForm(exercise: Exercise, { tired, variants }: Form): Played {
  const on = variantsOn(exercise, variants);
  if (tired && tiredSeconds[exercise.id]) return tiredForm(exercise, on);
  if (exercise.kind === 'steps') return fullSteps(exercise, on);
  const phases = exercise.kind === 'breathing' ? exercise.phases : [];
  const places = phases.map((_, index) => index);
  return {
    exercise,
    title: titleOf(exercise, on),
    texts: places.map((index) => textOf(exercise, 'phase', index, on)),
    asks: places.map(() => null),
    places,
  };
}
