import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { useApp } from '../parts/app-context.ts';
import { SafetyText } from '../parts/safety-text.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import { ExerciseRow } from './calm-list.tsx';
import { sayTitle } from './calm-words.ts';

/** What leaves the breath alone (content 2.2). */
const instead = ['gr-feet', 'gr-54321', 'gr-categories'] as const;
const mind = ['dizzy', 'panic', 'lungs', 'trauma', 'hold'] as const;

function Instead() {
  const { words } = useApp();
  return (
    <section aria-labelledby="calm-instead">
      <h2 id="calm-instead">{words.t('exercises.ui.gate.instead')}</h2>
      <ul class="list">
        {instead.map((id) => {
          const exercise = exerciseOf(id);
          return exercise && <ExerciseRow key={id} exercise={exercise} />;
        })}
      </ul>
    </section>
  );
}

const Mind = () => (
  <ul class="calm__mind">
    {mind.map((each) => (
      <li key={each}>
        <SafetyText k={`exercises.caution.${each}`} />
      </li>
    ))}
  </ul>
);

/** Asked once per visit, before the first exercise that is about the breath. No health question is asked, no answer about illness kept. */
export function CalmGate({ exercise }: { exercise: Exercise }) {
  const { settings, visit, words } = useApp();
  const shows = useSignal<'question' | 'more' | 'instead'>('question');
  const remember = useSignal(false);
  const question = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  const agree = (): void => {
    visit.breathIsFine.value = true;
    if (remember.value) void settings.change({ breathGate: 'yes' });
  };
  return (
    <div class="stack">
      <p class="soft">{sayTitle(words, exercise.id)}</p>
      <h1 class="calm__ask" ref={question} tabIndex={-1}>
        {words.t('exercises.ui.gate.ask')}
      </h1>
      <div class="row row--tight">
        <button type="button" class="btn" onClick={agree}>
          {words.t('exercises.ui.gate.yes')}
        </button>
        <button type="button" class="btn btn--line" onClick={() => (shows.value = 'instead')}>
          {words.t('exercises.ui.gate.no')}
        </button>
        <button
          type="button"
          class="btn btn--quiet"
          aria-expanded={shows.value === 'more'}
          onClick={() => (shows.value = shows.value === 'more' ? 'question' : 'more')}
        >
          {words.t('exercises.ui.gate.more')}
        </button>
      </div>
      {shows.value === 'more' && <Mind />}
      {shows.value === 'instead' && <Instead />}
      <SwitchRow label={words.t('exercises.ui.gate.remember')} on={remember.value} onChange={(on) => (remember.value = on)} />
    </div>
  );
}
