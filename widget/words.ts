import type { LanguageTag } from '#shared/i18n/languages.ts';
import english from '#shared/i18n/locales/en/widget.json';

export type FirstKey = keyof typeof english;
export type FirstWords = Readonly<Partial<Record<FirstKey, string>>>;

const files = import.meta.glob<FirstWords>(['./*/widget.json', '!./en/widget.json'], { base: '../shared/i18n/locales', import: 'default' });

/** The sentences of the first view in another language than English, which is part of the script: there are words whatever fails. */
export const readFirstWords = async (tag: LanguageTag): Promise<FirstWords> =>
  (await files[`./${tag}/widget.json`]?.().catch(() => null)) ?? {};

/** The sentence, in English where the language does not have it. `keyword` is the one thing that a first view puts into a sentence. */
export const say = (words: FirstWords, key: FirstKey, keyword = ''): string =>
  (words[key] ?? english[key]).replace('{keyword}', () => keyword);
