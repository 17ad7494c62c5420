import { usualSeconds } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { inForm } from '#shared/exercises/forms.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Params } from '#shared/result.ts';

/** Exercise words are made of ids; a house test checks that each has its words. */
export const exerciseKey = (key: string): WordKey => `exercises.${key}` as WordKey;

export const sayOf =
  (words: Words) =>
  (key: string, params: Params = {}): string =>
    words.t(exerciseKey(key), params);

/** Its title: with the picture that a pack puts in the place of another, and for its short form. */
export function sayTitle(words: Words, exercise: Exercise, variants: readonly string[], tired = false): string {
  const title = sayOf(words)(inForm(exercise, { tired, variants }).title);
  return tired ? sayOf(words)('ui.tired-title', { title }) : title;
}

/** A length in whole and half minutes: "2.5 min". */
export const sayMinutes = (words: Words, minutes: number): string =>
  sayOf(words)('ui.minutes', { minutes: new Intl.NumberFormat(words.tag).format(Math.max(0.5, Math.round(minutes * 2) / 2)) });

/** How long it usually takes, and how sure we are that it helps. */
export function sayLengthAndGrade(words: Words, exercise: Exercise): string {
  const say = sayOf(words);
  const seconds = usualSeconds(exercise);
  const length = seconds === 0 ? say('ui.at-your-pace') : sayMinutes(words, seconds / 60);
  return say('ui.length-and-grade', { length, grade: say(`grade.${exercise.grade}`) });
}
