import type { Exercise } from '#shared/exercises/exercise.ts';
import { rhythmPath } from '#shared/exercises/rhythm.ts';

/** Dots in falling columns: five things, four, three, two, one. */
const senses = [5, 4, 3, 2, 1].flatMap((count, column) =>
  Array.from({ length: count }, (_, row) => ({ x: 6 + column * 15, y: 33 - row * 7 })),
);

/** The pictures of grounding: what carries, what can be listed, what can be held. */
const drawings: Readonly<Record<string, string>> = {
  'gr-feet': 'M8 38V22a8 8 0 0 1 16 0v16M44 38V22a8 8 0 0 1 16 0v16',
  'gr-categories': 'M8 10h30M8 20h44M8 30h22',
  'gr-object': 'M22 38c-8-6-8-18 2-22s26 0 28 10-4 12-8 12',
};

/** What an exercise looks like: its rhythm drawn to scale, or what it works with. Decoration; the words beside it say the same. */
export function Rhythm({ exercise }: { exercise: Exercise }) {
  const path = exercise.kind === 'breathing' ? rhythmPath(exercise) : drawings[exercise.id];
  return (
    <svg class="rhythm" viewBox="0 0 72 44" aria-hidden="true">
      {exercise.kind === 'breathing' && <path class="wash" d={`${path}Z`} />}
      <path class="base" d="M0 38h72" />
      {path && <path d={path} />}
      {exercise.id === 'gr-54321' && senses.map(({ x, y }) => <circle key={`${x},${y}`} cx={x} cy={y} r="2.6" />)}
      {exercise.kind === 'own-pace' && <path class="free" d="M6 30c8-14 12-14 18 0s12 10 18-6 12-10 24 4" />}
    </svg>
  );
}
