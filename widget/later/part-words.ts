import type { LanguageTag } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { readFrom } from './quiet-words.ts';

/** The parts that the widget reads with what is opened. */
export type LaterPart =
  | 'widget-quiet'
  | 'calm'
  | 'understand'
  | 'check-in'
  | 'core'
  | 'help'
  | 'reach'
  | 'local'
  | 'site'
  | 'standing-by'
  | 'violence'
  | 'widget-views';

const files = import.meta.glob<readonly (string | null)[]>(
  './*.{widget-quiet,widget-views,calm,understand,check-in,core,help,reach,local,site,standing-by,violence}.json',
  { base: '../../shared/i18n/generated', import: 'default' },
);

/** Reads parts of the words of a language, and in English too, which draft languages show beside their safety texts. */
export const readParts = (tag: LanguageTag, parts: readonly LaterPart[]): Promise<Words> => readFrom(files, tag, parts);

/** What the card for a moment that is too much and the one about violence read: the same, so that nobody can tell which it was. */
export const nowParts: readonly LaterPart[] = ['core', 'check-in', 'help', 'violence', 'widget-quiet'];
