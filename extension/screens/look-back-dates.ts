import type { App } from '../state/app.ts';
import { localeOf } from '../state/calendar.ts';
import { regionOf } from '../state/region.ts';

/** How dates and times are written here: in the language of the words, in the way of the region. Reading it subscribes. */
export const dateLocale = (app: Pick<App, 'words' | 'settings' | 'platform'>): string =>
  localeOf(app.words.now.value.tag, regionOf(app).region);
