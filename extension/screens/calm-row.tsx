import type { Exercise } from '#shared/exercises/exercise.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Rhythm } from './calm-rhythm.tsx';
import { sayLengthAndGrade, sayTitle } from './calm-words.ts';

/** A row that opens an exercise; the exercise itself starts later, on a press. */
export function ExerciseRow({ exercise }: { exercise: Exercise }) {
  const { place, words } = useApp();
  return (
    <li>
      <button type="button" class="item calm__row" onClick={() => place.go({ screen: 'calm', exercise: exercise.id })}>
        <Rhythm exercise={exercise} />
        <span class="item__main">
          <span class="item__name">{sayTitle(words, exercise.id)}</span>
          <span class="soft calm__meta">{sayLengthAndGrade(words, exercise)}</span>
        </span>
        <Icon of={icons.next} flip />
      </button>
    </li>
  );
}
