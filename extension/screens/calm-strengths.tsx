import type { ExerciseEvents } from '#shared/elements/exercise-element.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { sayDateAlone } from '../state/calendar.ts';
import { exerciseKey, sayTitle } from './calm-words.ts';
import { dateLocale } from './look-back-dates.ts';
import { useToday } from './look-back-span.tsx';
import '../parts/sheet.css';

export type Said = ExerciseEvents['exercise-chosen']['said'];

/** The questions of the exercise, and under each what was chosen and written; nothing where nothing was. */
function useAnswered(exercise: Exercise, said: Said): readonly { readonly ask: string; readonly answers: readonly string[] }[] {
  const { words } = useApp();
  if (exercise.kind !== 'steps') return [];
  return exercise.seconds.map((_, step) => {
    const { chosen, lines } = said.find((each) => each.step === step)?.answer ?? { chosen: [], lines: [] };
    return {
      ask: words.t(exerciseKey(exercise.id, `step.${step}`)),
      answers: [...chosen.map((name) => words.t(exerciseKey(exercise.id, `choice.${name}`))), ...lines],
    };
  });
}

/** What one is good at, on paper: the answers, and room to write where there are none yet. Nothing of it is kept here. */
export function CalmStrengths({ exercise, said }: { exercise: Exercise; said: Said }) {
  const app = useApp();
  const { surface, words } = app;
  const rows = useAnswered(exercise, said);
  const date = sayDateAlone(dateLocale(app), useToday());
  const title = sayTitle(words, exercise.id);
  const text = [title, ...rows.map(({ ask, answers }) => [ask, ...answers.map((each) => `- ${each}`)].join('\n'))].join('\n\n');
  return (
    <section class="stack stack--s">
      <p class="soft">{words.t('calm.strengths.hint')}</p>
      <div class="row row--tight">
        {surface === 'page' && (
          <button type="button" class="btn btn--line" onClick={() => print()}>
            <Icon of={icons.print} />
            {words.t('calm.strengths.print')}
          </button>
        )}
        <CopyButton text={text} label={words.t('calm.strengths.copy')} />
      </div>
      <article class="sheet">
        <header class="sheet__head">
          <h1>{title}</h1>
          <p>{words.t('calm.strengths.date', { date })}</p>
        </header>
        {rows.map(({ ask, answers }) => (
          <section key={ask} class="sheet__topic">
            <h2>{ask}</h2>
            <ul class="own">
              {answers.map((each, index) => (
                <li key={index}>
                  <bdi>{each}</bdi>
                </li>
              ))}
            </ul>
            <span class="sheet__blank" />
          </section>
        ))}
        <footer class="sheet__foot">
          <span>{words.t('common.disclaimer')}</span>
        </footer>
      </article>
    </section>
  );
}
