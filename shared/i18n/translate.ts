import type { Params } from '#shared/result.ts';
import type { WordKey } from './generated/word-keys.ts';
import { type LanguageTag, languageOf } from './languages.ts';

/** Every sentence there is: the keys of the English catalogue. */
export type { WordKey };

/** The part of a plural key before its category: `look.days.one` and `look.days.other` are `look.days`. */
export type PluralKey = WordKey extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;

/** One catalogue, flat: key to sentence. */
export type Catalogue = Readonly<Record<string, string>>;

/** What screens and elements speak with. */
export interface Words {
  readonly tag: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  readonly draft: boolean;
  t(key: WordKey, params?: Params): string;
  /** A sentence with a number in it; `{count}` is written in the digits of the language. */
  plural(key: PluralKey, count: number, params?: Params): string;
  /** The English text that stands beside a safety text in a draft language; null where none is needed. */
  english(key: WordKey, params?: Params): string | null;
}

const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : place));

/**
 * Makes the words of one language. A key that is missing everywhere is shown as itself: ugly, but never empty.
 * @param catalogue the language's sentences, completed from English at build time
 * @param english   the English sentences
 */
export function makeWords(tag: LanguageTag, catalogue: Catalogue, english: Catalogue): Words {
  const { dir, draft } = languageOf(tag);
  // a browser's first formatter takes it long, and many pages never say a number
  let rules: Intl.PluralRules | undefined;
  let digits: Intl.NumberFormat | undefined;
  const look = (key: string): string => catalogue[key] ?? english[key] ?? key;
  return {
    tag,
    dir,
    draft,
    t: (key, params = {}) => fill(look(key), params),
    plural: (key, count, params = {}) => {
      rules ??= new Intl.PluralRules(tag);
      digits ??= new Intl.NumberFormat(tag);
      const own = catalogue[`${key}.${rules.select(count)}`] ?? look(`${key}.other`);
      return fill(own, { ...params, count: digits.format(count) });
    },
    english: (key, params = {}) => (draft ? fill(english[key] ?? key, params) : null),
  };
}
