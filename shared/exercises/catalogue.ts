import { breathingExercises } from './breathing.ts';
import type { Exercise } from './exercise.ts';
import { groundingExercises } from './grounding.ts';

/** Every exercise that ships, in the order of the screen. */
export const exercises: readonly Exercise[] = [...breathingExercises, ...groundingExercises];

export const exerciseIds: ReadonlySet<string> = new Set(exercises.map((each) => each.id));

/** The exercise with this id; null for one that does not ship. */
export const exerciseOf = (id: string): Exercise | null => exercises.find((each) => each.id === id) ?? null;

/** The first alternative that ships. */
export const alternativeTo = ({ alternatives }: Exercise): string | null => alternatives.find((id) => exerciseIds.has(id)) ?? null;

/** How long an exercise takes at its usual length, in seconds; 0 where only the person knows. */
export function usualSeconds(exercise: Exercise): number {
  if (exercise.kind === 'own-pace') return 0;
  if (exercise.kind === 'steps') return exercise.seconds.reduce((sum, each) => sum + each, 0);
  return exercise.cycles.usual * exercise.phases.reduce((sum, each) => sum + each.seconds, 0);
}
