import type { Tie } from '#shared/circle/tie.ts';
import { type Line, linesFor } from '#shared/directory/lines-for.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import type { PlanLine } from '#shared/plan/safety-plan.ts';
import type { Instant } from '#shared/time.ts';
import { openOf } from '../parts/open-of.ts';
import type { App } from '../state/app.ts';
import { circleOf } from '../state/circle.ts';
import { directoryOf } from '../state/directory.ts';
import { subdivisionIn } from '../state/region.ts';
import { exerciseKey, sayTitle } from './calm-words.ts';

/** The exercise that a line leads to, if there is one and it fits. */
export function exerciseOf({ link }: PlanLine): Exercise | null {
  return link?.kind === 'exercise' ? (exercises.find(({ id }) => id === link.id) ?? null) : null;
}

/** Everyone on the map; nobody while the lock is closed. */
export const tiesOf = (app: App): readonly Tie[] => circleOf(app).now.value?.ties ?? [];

/** Of a line that leads to someone the name as it stands on the map today; otherwise what was written. */
export function sayLine(app: App, line: PlanLine): string {
  const { link } = line;
  if (link?.kind === 'exercise') return exerciseOf(line) ? sayTitle(app.words, link.id) : line.text;
  if (link?.kind === 'tie') return tiesOf(app).find(({ id }) => id === link.id)?.name ?? line.text;
  return line.text;
}

/** All lines of a country that reach a person, best fit first. Empty while they are read, and where none is known. */
export function linesOf(app: App, country: string, now: Instant): readonly Line[] {
  const view = directoryOf(app).of(country).value;
  if (typeof view === 'string' || 'ok' in view) return [];
  const { audience } = app.settings.now.value;
  const wish = {
    audience,
    language: app.words.now.value.tag,
    topics: [],
    kinds: [],
    openNow: false,
    subdivision: subdivisionIn(app, country),
    speaks: null,
  };
  const { first, more } = linesFor(view.services, wish, openOf(view, now));
  return [...first, ...more];
}

/** The service of a line as the records know it today; null where they no longer do. */
export function serviceLineOf(app: App, { link }: PlanLine, now: Instant): Line | null {
  if (link?.kind !== 'service') return null;
  return linesOf(app, link.country, now).find(({ service }) => service.id === link.id) ?? null;
}

/** Something to dial, not "room 12": three digits or more, and only what stands between them. */
export const isNumber = (text: string): boolean => /^[\d\s().\-/+*#]+$/.test(text) && text.replace(/\D/g, '').length >= 3;

/** An exercise as it can be done from paper: the counts of one breath, or its first steps. */
export function sayOnPaper({ words }: Pick<App, 'words'>, exercise: Exercise): string {
  const title = sayTitle(words, exercise.id);
  if (exercise.kind === 'breathing') {
    const phases = exercise.phases
      .filter(({ kind }) => kind !== 'free')
      .map(({ kind, seconds }) =>
        words.t('plan.breath.phase', { name: words.t(`exercises.ui.${kind as 'in' | 'in2' | 'hold' | 'out'}`), seconds }),
      );
    return phases.length === 0 ? title : words.t('plan.breath', { title, phases: phases.join(' · ') });
  }
  if (exercise.kind === 'own-pace') return title;
  const steps = exercise.seconds.slice(0, paperSteps).map((_, index) => words.t(exerciseKey(exercise.id, `step.${index}`)));
  return words.t('plan.breath', { title, phases: steps.join(' ') });
}

/** As many steps as one line on paper holds. */
const paperSteps = 2;
