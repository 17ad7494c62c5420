import { useSignal } from '@preact/signals';
import { alternativeTo, exerciseOf } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import { steadyLimits } from '#shared/plan/steadying.ts';
import { dayOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { ExerciseView } from '../parts/exercise-view.tsx';
import { arrangementOf } from '../state/situation.ts';
import { easedOf } from '../state/steadying.ts';
import { keepsCheckins } from '../state/visit.ts';
import { blockTitles, placeOfBlock } from './block-place.ts';
import { ExerciseRow } from './calm-row.tsx';
import { CalmStrengths, type Said } from './calm-strengths.tsx';
import { sayTitle } from './calm-words.ts';
import { wayBack } from './way-back.ts';

/** After "not for me": it is put away without a question, and something else stands there. */
function PutAway({ exercise }: { exercise: Exercise }) {
  const { place, words } = useApp();
  const others = exercise.alternatives.map(exerciseOf).filter((each) => each !== null);
  return (
    <div class="stack">
      <p role="status">{words.t('exercises.ui.put-away')}</p>
      <ul class="list">
        {others.map((each) => (
          <ExerciseRow key={each.id} exercise={each} />
        ))}
      </ul>
      <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'calm' })}>
        {words.t('exercises.ui.all')}
      </button>
    </div>
  );
}

/** Only on a press is it remembered that this eased something; then it comes first the next time. */
function Remember({ exercise }: { exercise: Exercise }) {
  const app = useApp();
  const { platform, settings, words } = app;
  const isKept = useSignal(false);
  if (!keepsCheckins(app) || settings.now.value.audience === 'c10') return null;
  if (isKept.value) return <p role="status">{words.t('calm.eased.kept')}</p>;
  const remember = async (): Promise<void> => {
    const now = platform.clock.now();
    const row = { exercise: exercise.id, day: dayOf(now, platform.clock.offsetAt(now)) };
    const result = await easedOf(app).change(({ rows }) => ({ rows: [...rows, row].slice(-steadyLimits.eased) }));
    isKept.value = result.ok;
  };
  return (
    <button type="button" class="btn btn--line" onClick={() => void remember()}>
      {words.t('calm.eased')}
    </button>
  );
}

/** The ways from an exercise that are no exercises: to people, to words for them, to Help, to the list of steady things (`alt` of the content). */
function Outside({ exercise }: { exercise: Exercise }) {
  const app = useApp();
  const { place, settings, words } = app;
  const { hide } = arrangementOf(app);
  const { audience } = settings.now.value;
  const here = place.here.value;
  const from = 'from' in here && here.from === 'today' ? ({ from: 'today' } as const) : {};
  const blocks = exercise.alternatives.filter((id) => id in blockTitles && !hide.has(id) && knownBlocks[id]?.includes(audience));
  return (
    <div class="row row--tight calm__outside">
      {blocks.map((id) => {
        const title = blockTitles[id];
        return (
          title && (
            <button key={id} type="button" class="btn btn--quiet" onClick={() => place.go(placeOfBlock(id, from))}>
              {words.t(title)}
            </button>
          )
        );
      })}
      {exercise.id === 'ba-routine' && audience !== 'c10' && (
        <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'calm', view: 'steady' })}>
          {words.t('calm.steady')}
        </button>
      )}
    </div>
  );
}

/** The exercise itself. Another one is always one press away. */
export function CalmRun({ exercise, minutes, tired }: { exercise: Exercise; minutes: number; tired: boolean }) {
  const app = useApp();
  const { place, settings, words } = app;
  const away = useSignal(false);
  const eased = useSignal(false);
  const said = useSignal<Said>([]);
  const other = alternativeTo(exercise);
  const turn = (to: 'gr-orient' | 'sf-now' | 'sf-dv'): void => {
    if (to === 'sf-dv') place.go({ screen: 'help', view: 'support' });
    else place.go(to === 'gr-orient' ? { screen: 'calm', exercise: to } : { screen: 'help' });
  };
  const putAway = (): void => {
    away.value = true;
    const { hidden } = settings.now.value;
    if (!hidden.includes(exercise.id)) void settings.change({ hidden: [...hidden, exercise.id] });
  };
  return (
    <div class="calm__run">
      <h1 class="calm__running">{sayTitle(words, exercise.id)}</h1>
      {away.value ? (
        <PutAway exercise={exercise} />
      ) : (
        <>
          <ExerciseView
            exercise={exercise}
            tired={tired}
            minutes={minutes}
            onLeave={() => place.go(wayBack(place.here.value, { to: { screen: 'calm' }, label: 'exercises.ui.all' }).to)}
            onBetter={() => (eased.value = true)}
            onChosen={(now) => (said.value = now)}
            onNotForMe={putAway}
            onTurn={turn}
          />
          {eased.value && <Remember exercise={exercise} />}
          {exercise.id === 'mi-strengths' && said.value.length > 0 && <CalmStrengths exercise={exercise} said={said.value} />}
          {other && (
            <button type="button" class="btn btn--quiet calm__rather" onClick={() => place.go({ screen: 'calm', exercise: other })}>
              {words.t('exercises.ui.rather', { title: sayTitle(words, other) })}
            </button>
          )}
          <Outside exercise={exercise} />
        </>
      )}
    </div>
  );
}
