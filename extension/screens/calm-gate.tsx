import type { Exercise } from '#shared/exercises/exercise.ts';
import { useApp } from '../parts/app-context.ts';
import { GateView } from '../parts/exercise-view.tsx';
import { sayTitle } from './calm-words.ts';

/** Asked once per visit, before the first exercise that is about the breath. No health question is asked, no answer about illness kept. */
export function CalmGate({ exercise }: { exercise: Exercise }) {
  const { place, settings, visit, words } = useApp();
  const agree = (remember: boolean): void => {
    visit.breathIsFine.value = true;
    if (remember) void settings.change({ breathGate: 'yes' });
  };
  return (
    <div class="stack">
      <h1 class="calm__running">{sayTitle(words, exercise.id)}</h1>
      <GateView onYes={agree} onOpen={(id) => place.go({ screen: 'calm', exercise: id })} />
    </div>
  );
}
