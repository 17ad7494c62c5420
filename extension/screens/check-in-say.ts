import type { Checkin, CheckinInput, Word } from '#shared/checkin/checkin.ts';
import { wordKeyOf } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { WordsState } from '../state/words.ts';
import { sayFeeling } from './check-in-grid.tsx';

/** One word as the person sees it: from the catalogue, or their own. */
export const sayWord = (words: Pick<WordsState, 't'>, word: Word): string =>
  word.kind === 'own' ? word.text : words.t(wordKeyOf(word.id) as WordKey);

const capital = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);

/** A check-in in one line: its words, or the feeling in words, or that no point was chosen. */
export function sayCheckin(words: Pick<WordsState, 't' | 'now'>, checkin: CheckinInput): string {
  const { tag } = words.now.value;
  const list = checkin.words.map((word) => sayWord(words, word));
  if (list.length > 0) return capital(new Intl.ListFormat(tag, { type: 'unit' }).format(list), tag);
  return capital(checkin.feeling ? sayFeeling(words, checkin.feeling) : words.t('checkin.no-point'), tag);
}

/** The time on the clock that the person had then, in the way of the language. */
export const sayTime = (tag: string, { at, offset }: Pick<Checkin, 'at' | 'offset'>): string =>
  new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' }).format(at + offset * 60_000);
