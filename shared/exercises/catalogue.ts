import { breathingExercises } from './breathing.ts';
import type { Exercise } from './exercise.ts';
import { type Form, inForm } from './forms.ts';
import { groundingExercises } from './grounding.ts';
import { lossAndWorkExercises } from './loss-and-work.ts';
import { routineExercises } from './routines.ts';
import { skillExercises } from './skills.ts';
import { socialExercises } from './social.ts';

/** Every exercise that ships, in the order of the content document. */
export const exercises: readonly Exercise[] = [
  ...breathingExercises,
  ...groundingExercises,
  ...routineExercises,
  ...skillExercises,
  ...lossAndWorkExercises,
  ...socialExercises,
];

const byId: ReadonlyMap<string, Exercise> = new Map(exercises.map((each) => [each.id, each]));

/** The exercise with this id; null for one that does not ship. */
export const exerciseOf = (id: string): Exercise | null => byId.get(id) ?? null;

/**
 * What can be done in the place of an exercise, best first.
 * @param isOffered whether one may be put before this person: it is for their age, and neither hidden nor put away
 */
export const alternativesTo = ({ alternatives }: Exercise, isOffered: (exercise: Exercise) => boolean): readonly Exercise[] =>
  alternatives.flatMap((id) => byId.get(id) ?? []).filter(isOffered);

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);

/** How long an exercise takes at its usual length, in seconds; 0 where only the person knows. */
export function usualSeconds(exercise: Exercise, form?: Form): number {
  const played = form ? inForm(exercise, form).exercise : exercise;
  if (played.kind === 'own-pace') return 0;
  if (played.kind === 'steps') return sum(played.seconds);
  return played.cycles.usual * sum(played.phases.map((each) => each.seconds));
}
