import type { LanguageTag } from '#shared/i18n/languages.ts';
import type { Day } from '#shared/time.ts';
import { dated } from '../static/dated.ts';
import type { FirstView } from '../static/first-view.ts';
import { catalogue } from './wordpress-words.ts';

/** What a first view without script says in a language, and how old the lists of that day are. */
export const plainWords = (tag: LanguageTag, day: Day): Pick<FirstView, 'words' | 'dated'> => ({
  words: catalogue(tag, 'widget'),
  dated: dated(catalogue(tag, 'widget-views')['widget.view.age'] ?? '', tag, day),
});
