import { useMemo } from 'preact/hooks';
import { type BreathGate, defineBreathGate, type GateEvents } from '#shared/elements/breath-gate.ts';
import { defineBreathingExercise } from '#shared/elements/breathing-exercise.ts';
import type { ExerciseEvents } from '#shared/elements/exercise-element.ts';
import { defineOwnPaceExercise } from '#shared/elements/own-pace-exercise.ts';
import { defineStepExercise } from '#shared/elements/step-exercise.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { type Facts, factsAt } from '#shared/exercises/facts.ts';
import { inForm } from '#shared/exercises/forms.ts';
import { variantsIn } from '#shared/exercises/pack-for.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { App } from '../state/app.ts';
import { arrangementOf } from '../state/situation.ts';
import { hereCardOf } from '../state/steadying.ts';
import { useApp } from './app-context.ts';
import { isolated } from './isolated.ts';

type Told<K extends keyof ExerciseEvents> = (event: CustomEvent<ExerciseEvents[K]>) => void;

interface ElementProps {
  readonly exercise: Exercise;
  readonly tired: boolean;
  readonly young: boolean;
  readonly words: Words;
  readonly minutes?: number;
  readonly writing?: boolean;
  readonly facts?: Facts;
  readonly still: boolean;
  readonly numerals: boolean;
  readonly sound: boolean;
  readonly silent: boolean;
  readonly variants: readonly string[];
  readonly 'onexercise-answer': Told<'exercise-answer'>;
  readonly 'onexercise-leave': Told<'exercise-leave'>;
  readonly 'onexercise-change': Told<'exercise-change'>;
  readonly 'onexercise-turn': Told<'exercise-turn'>;
  readonly 'onexercise-chosen': Told<'exercise-chosen'>;
}

interface GateProps extends Partial<Pick<BreathGate, 'words' | 'remembers'>> {
  readonly 'ongate-yes': (event: CustomEvent<GateEvents['gate-yes']>) => void;
  readonly 'ongate-open': (event: CustomEvent<GateEvents['gate-open']>) => void;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'breathing-exercise': ElementProps;
      'own-pace-exercise': ElementProps;
      'step-exercise': ElementProps;
      'breath-gate': GateProps;
    }
  }
}

// before the first of them is drawn: what is set on an element that is not known yet would become an attribute
defineBreathingExercise();
defineOwnPaceExercise();
defineStepExercise();
defineBreathGate();

const elements = { breathing: 'breathing-exercise', 'own-pace': 'own-pace-exercise', steps: 'step-exercise' } as const;

/** The lines of the here-and-now card that its steps take up, as the person filled them in on a calm day. */
const cardLines = ['name', 'age', 'place', 'proof'] as const;

/** What was filled in, for the one exercise that takes it up; nothing while the lock is closed. */
function cardOf(app: App, { id }: Exercise): Facts {
  const card = id === 'gr-orient' ? hereCardOf(app).now.value : null;
  if (!card) return {};
  const filled = cardLines.filter((line) => card[line].trim() !== '');
  return Object.fromEntries(filled.map((line) => [line, isolated(card[line].trim())]));
}

interface Props {
  readonly exercise: Exercise;
  /** The short form for someone who is very tired. */
  readonly tired: boolean;
  readonly minutes: number;
  readonly onLeave: () => void;
  /** The person said that it is a bit better now. */
  readonly onBetter?: () => void;
  readonly onNotForMe: () => void;
  /** Something else fits better: a card of Help, or another exercise. */
  readonly onTurn: (to: ExerciseEvents['exercise-turn']['to']) => void;
  /** What was chosen and written, told once when the exercise ends. */
  readonly onChosen?: (said: ExerciseEvents['exercise-chosen']['said']) => void;
}

/** A running exercise: the element that both products share, with the person's own settings. */
export function ExerciseView({ exercise, tired, minutes, onBetter, onLeave, onNotForMe, onTurn, onChosen }: Props) {
  const app = useApp();
  const { platform, settings, words } = app;
  const { audience, calmMotion, numerals, sound } = settings.now.value;
  const arrangement = arrangementOf(app);
  const wanted = variantsIn(exercise, arrangement);
  // another list with the same names would begin the exercise again
  const variants = useMemo(() => wanted, [wanted.join()]);
  const Element = elements[inForm(exercise, { tired, variants }).exercise.kind];
  return (
    <Element
      exercise={exercise}
      tired={tired}
      young={audience === 'c10'}
      words={words.now.value}
      minutes={minutes}
      writing={audience !== 'c10'}
      facts={{ ...factsAt(platform.clock.now(), words.now.value.tag), ...cardOf(app, exercise) }}
      still={calmMotion}
      numerals={numerals}
      sound={sound}
      silent={arrangement.settings.audio === false}
      variants={variants}
      onexercise-answer={({ detail }) => {
        if (detail.answer === 'not-for-me') onNotForMe();
        if (detail.answer === 'better') onBetter?.();
      }}
      onexercise-leave={onLeave}
      onexercise-change={({ detail }) => void settings.change(detail)}
      onexercise-turn={({ detail }) => onTurn(detail.to)}
      onexercise-chosen={({ detail }) => onChosen?.(detail.said)}
    />
  );
}

/** The question before exercises that are about the breath. */
export function GateView({ onYes, onOpen }: { onYes: (remember: boolean) => void; onOpen: (exercise: string) => void }) {
  const { words } = useApp();
  return (
    <breath-gate
      words={words.now.value}
      remembers
      ongate-yes={({ detail }) => onYes(detail.remember)}
      ongate-open={({ detail }) => onOpen(detail.exercise)}
    />
  );
}
