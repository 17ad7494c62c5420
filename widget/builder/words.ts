import type { LanguageTag } from '#shared/i18n/languages.ts';
import ar from '#shared/i18n/locales/ar/builder.json';
import arWidget from '#shared/i18n/locales/ar/widget.json';
import en from '#shared/i18n/locales/en/builder.json';
import enWidget from '#shared/i18n/locales/en/widget.json';
import fi from '#shared/i18n/locales/fi/builder.json';
import fiWidget from '#shared/i18n/locales/fi/widget.json';
import { makeWords, type Words } from '#shared/i18n/translate.ts';
import type { FirstWords } from '../words.ts';

const own: Readonly<Record<LanguageTag, Readonly<Record<string, string>>>> = { en, fi, ar };
const first: Readonly<Record<LanguageTag, FirstWords>> = { en: enWidget, fi: fiWidget, ar: arWidget };

/** The builder's own sentences in a language. */
export const builderWords = (tag: LanguageTag): Words => makeWords(tag, own[tag], own.en);

/** The sentences of the widget's first view, as the snippets carry them. */
export const widgetWords = (tag: LanguageTag): FirstWords => first[tag];
