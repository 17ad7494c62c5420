import { defineBreathingExercise } from '#shared/elements/breathing-exercise.ts';
import type { ExerciseEvents } from '#shared/elements/exercise-element.ts';
import { defineOwnPaceExercise } from '#shared/elements/own-pace-exercise.ts';
import { defineStepExercise } from '#shared/elements/step-exercise.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { useApp } from './app-context.ts';

type Told<K extends keyof ExerciseEvents> = (event: CustomEvent<ExerciseEvents[K]>) => void;

interface ElementProps {
  readonly exercise: Exercise;
  readonly words: Words;
  readonly minutes?: number;
  readonly still: boolean;
  readonly numerals: boolean;
  readonly sound: boolean;
  readonly 'onexercise-answer': Told<'exercise-answer'>;
  readonly 'onexercise-leave': Told<'exercise-leave'>;
  readonly 'onexercise-change': Told<'exercise-change'>;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'breathing-exercise': ElementProps;
      'own-pace-exercise': ElementProps;
      'step-exercise': ElementProps;
    }
  }
}

// before the first of them is drawn: what is set on an element that is not known yet would become an attribute
defineBreathingExercise();
defineOwnPaceExercise();
defineStepExercise();

const elements = { breathing: 'breathing-exercise', 'own-pace': 'own-pace-exercise', steps: 'step-exercise' } as const;

interface Props {
  readonly exercise: Exercise;
  readonly minutes: number;
  readonly onLeave: () => void;
  readonly onNotForMe: () => void;
}

/** A running exercise: the element that both products share, with the person's own settings. */
export function ExerciseView({ exercise, minutes, onLeave, onNotForMe }: Props) {
  const { settings, words } = useApp();
  const { calmMotion, numerals, sound } = settings.now.value;
  const Element = elements[exercise.kind];
  return (
    <Element
      exercise={exercise}
      words={words.now.value}
      minutes={minutes}
      still={calmMotion}
      numerals={numerals}
      sound={sound}
      onexercise-answer={({ detail }) => detail.answer === 'not-for-me' && onNotForMe()}
      onexercise-leave={onLeave}
      onexercise-change={({ detail }) => void settings.change(detail)}
    />
  );
}
