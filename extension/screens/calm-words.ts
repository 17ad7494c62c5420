import { usualSeconds } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { WordsState } from '../state/words.ts';

/** A sentence of an exercise: `exercises.<id>.<part>`. Unit tests check that every exercise has all of its sentences. */
export const exerciseKey = (id: string, part: string): WordKey => `exercises.${id}.${part}` as WordKey;

export const sayTitle = (words: WordsState, id: string): string => words.t(exerciseKey(id, 'title'));

/** A length in whole and half minutes: "2.5 min". */
export const sayMinutes = (words: WordsState, minutes: number): string =>
  words.t('exercises.ui.minutes', {
    minutes: new Intl.NumberFormat(words.now.value.tag).format(Math.max(0.5, Math.round(minutes * 2) / 2)),
  });

/** How long it usually takes, and how sure we are that it helps. */
export function sayLengthAndGrade(words: WordsState, exercise: Exercise): string {
  const seconds = usualSeconds(exercise);
  const length = seconds === 0 ? words.t('exercises.ui.at-your-pace') : sayMinutes(words, seconds / 60);
  return words.t('exercises.ui.length-and-grade', { length, grade: words.t(`exercises.grade.${exercise.grade}`) });
}
