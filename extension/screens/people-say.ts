import { blurredName, type Tie } from '#shared/circle/tie.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { WordsState } from '../state/words.ts';

/** A word of the circle: `circle.<what>.<id>`. */
export const sayOf = (words: WordsState, what: string, id: string): string => words.t(`circle.${what}.${id}` as WordKey);

/** The name, or its first letter where names are blurred. */
export const sayName = (tie: Tie, blurred: boolean): string => (blurred ? blurredName(tie.name) : tie.name);

/** Elements of a list as the language joins them. */
export const sayList = (words: WordsState, items: readonly string[]): string =>
  new Intl.ListFormat(words.now.value.tag, { type: 'unit', style: 'long' }).format(items);

/** One line about someone: what comes from there, how soon, and that it has a price; never which. */
export function sayTie(words: WordsState, tie: Tie, young: boolean): string {
  const gives = tie.gives.map((each) => sayOf(words, young ? 'young.gives' : 'gives', each));
  const reach = tie.reach ? [sayOf(words, 'reach', tie.reach)] : [];
  const price = tie.price.some((each) => each !== 'none') ? [words.t('circle.price.some')] : [];
  const away = tie.away ? [sayOf(words, 'away', tie.away)] : [];
  return [...(gives.length > 0 ? [sayList(words, gives)] : []), ...reach, ...away, ...price].join(' · ');
}

/** The whole of it for a screen reader: name, ring, how easy to ask, what comes from there. The map and the list say the same. */
export function sayWhole(words: WordsState, tie: Tie, blurred: boolean, young: boolean): string {
  const ease = tie.ease ? [sayOf(words, 'ease', tie.ease)] : [];
  return [sayName(tie, blurred), sayOf(words, 'ring', tie.ring), ...ease, sayTie(words, tie, young)]
    .filter((each) => each !== '')
    .join(', ');
}
