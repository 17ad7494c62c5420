import { useSignal } from '@preact/signals';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { CalmAbout } from './calm-about.tsx';
import { CalmGate } from './calm-gate.tsx';
import { CalmHere } from './calm-here.tsx';
import { CalmList } from './calm-list.tsx';
import { CalmOwn } from './calm-own.tsx';
import { CalmRun } from './calm-run.tsx';
import { CalmSteady } from './calm-steady.tsx';
import { Later } from './later.tsx';
import './calm.css';

/** One exercise: the question about the breath, what to know, then the exercise itself. Nothing starts by itself. */
function One({ exercise, tired }: { exercise: Exercise; tired: boolean }) {
  const { settings, visit } = useApp();
  const begun = useSignal<{ minutes: number; tired: boolean } | null>(null);
  const asks = exercise.kind !== 'steps' && !visit.breathIsFine.value && settings.now.value.breathGate === 'ask';
  if (asks) return <CalmGate exercise={exercise} />;
  if (!begun.value)
    return <CalmAbout exercise={exercise} isTired={tired} onBegin={(minutes, tired) => (begun.value = { minutes, tired })} />;
  return <CalmRun exercise={exercise} {...begun.value} />;
}

const loadUnderstand = () => import('./understand.tsx').then((file) => file.Understand);

/** The cards are read when they are opened, with their words. */
const Cards = () => <Later key="understand" load={loadUnderstand} parts={['understand', 'help', 'people', 'check-in']} />;

const views = { own: CalmOwn, here: CalmHere, steady: CalmSteady, understand: Cards } as const;

/** Calm: breathing, grounding and skills; what is one's own lies behind it. */
export function Calm() {
  const { place, words } = useApp();
  const here = place.here.value;
  const chosen = here.screen === 'calm' && here.exercise ? exerciseOf(here.exercise) : null;
  const View = here.screen === 'calm' && here.view ? views[here.view] : null;
  if (View)
    return (
      <main class="page calm">
        <button
          type="button"
          class="btn btn--quiet calm__back"
          onClick={() => place.go(here.screen === 'calm' && here.card ? { screen: 'calm', view: 'understand' } : { screen: 'calm' })}
        >
          <Icon of={icons.back} flip />
          {words.t(here.screen === 'calm' && here.card ? 'calm.understand' : 'common.calm')}
        </button>
        <View />
      </main>
    );
  return (
    <main class="page calm">
      {chosen ? <One key={chosen.id} exercise={chosen} tired={here.screen === 'calm' && here.tired === true} /> : <CalmList />}
    </main>
  );
}
