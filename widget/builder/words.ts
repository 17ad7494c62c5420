import type { LanguageTag } from '#shared/i18n/languages.ts';
import ar from '#shared/i18n/locales/ar/builder.json';
import arWidget from '#shared/i18n/locales/ar/widget.json';
import arViews from '#shared/i18n/locales/ar/widget-views.json';
import en from '#shared/i18n/locales/en/builder.json';
import enWidget from '#shared/i18n/locales/en/widget.json';
import enViews from '#shared/i18n/locales/en/widget-views.json';
import fi from '#shared/i18n/locales/fi/builder.json';
import fiWidget from '#shared/i18n/locales/fi/widget.json';
import fiViews from '#shared/i18n/locales/fi/widget-views.json';
import { makeWords, type Words } from '#shared/i18n/translate.ts';
import type { Day } from '#shared/time.ts';
import { dated } from '../static/dated.ts';
import type { FirstWords } from '../words.ts';

const own: Readonly<Record<LanguageTag, Readonly<Record<string, string>>>> = { en, fi, ar };
const first: Readonly<Record<LanguageTag, FirstWords>> = { en: enWidget, fi: fiWidget, ar: arWidget };

const views: Readonly<Record<LanguageTag, Readonly<Record<string, string>>>> = { en: enViews, fi: fiViews, ar: arViews };

/** The builder's own sentences in a language. */
export const builderWords = (tag: LanguageTag): Words => makeWords(tag, own[tag], own.en);

/** The sentences of the widget's first view, as the snippets carry them. */
export const widgetWords = (tag: LanguageTag): FirstWords => first[tag];

/** How old lists are, for what is copied or printed; without lists the day on which it is made. */
export function sayAge(tag: LanguageTag, built: Day | null): string {
  if (built !== null) return dated(views[tag]['widget.view.age'] ?? '', tag, built);
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date());
  return builderWords(tag).t('builder.poster.date', { date });
}
