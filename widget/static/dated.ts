import type { Day } from '#shared/time.ts';

/**
 * The sentence that says how old the lists are.
 * @param sentence of the catalogue, `widget.view.age`
 * @param language BCP 47
 */
export const dated = (sentence: string, language: string, day: Day): string =>
  sentence.replace('{date}', new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day)));
