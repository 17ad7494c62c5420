import { useSignal } from '@preact/signals';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { useApp } from '../parts/app-context.ts';
import { CalmAbout } from './calm-about.tsx';
import { CalmGate } from './calm-gate.tsx';
import { CalmList } from './calm-list.tsx';
import { CalmRun } from './calm-run.tsx';
import './calm.css';

/** One exercise: the question about the breath, what to know, then the exercise itself. Nothing starts by itself. */
function One({ exercise }: { exercise: Exercise }) {
  const { settings, visit } = useApp();
  const begun = useSignal<{ minutes: number; tired: boolean } | null>(null);
  const asks = exercise.kind !== 'steps' && !visit.breathIsFine.value && settings.now.value.breathGate === 'ask';
  if (asks) return <CalmGate exercise={exercise} />;
  if (!begun.value) return <CalmAbout exercise={exercise} onBegin={(minutes, tired) => (begun.value = { minutes, tired })} />;
  return <CalmRun exercise={exercise} {...begun.value} />;
}

/** Calm: breathing and grounding. */
export function Calm() {
  const here = useApp().place.here.value;
  const chosen = here.screen === 'calm' && here.exercise ? exerciseOf(here.exercise) : null;
  return <main class="page calm">{chosen ? <One key={chosen.id} exercise={chosen} /> : <CalmList />}</main>;
}
