import type { App } from '../state/app.ts';
import { localeOf } from '../state/calendar.ts';

/** How dates and times are written here: in the language of the words, in the way of the region. Reading it subscribes. */
export const dateLocale = ({ words, region }: Pick<App, 'words' | 'region'>): string => localeOf(words.now.value.tag, region.value.region);
