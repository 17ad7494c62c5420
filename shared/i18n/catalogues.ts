import englishCore from './generated/en.core.json';
import type { LanguageTag } from './languages.ts';
import { type Catalogue, makeWords, type Words } from './translate.ts';

/**
 * Catalogues come in two parts: `core` holds what the first screen and every error screen say, `more` the rest.
 * English core is part of the program, so that there are words even when nothing else can be read.
 */
export type Part = 'core' | 'more';

const files = import.meta.glob<Catalogue>('./generated/*.json', { import: 'default' });

const read = async (tag: LanguageTag, part: Part): Promise<Catalogue> => {
  if (tag === 'en' && part === 'core') return englishCore;
  const load = files[`./generated/${tag}.${part}.json`];
  return load ? load() : {};
};

/** The words that need no reading at all. */
export const firstWords = (): Words => makeWords('en', englishCore, englishCore);

/** Reads the words of a language; both parts in English too, which draft languages show beside their safety texts. */
export async function readWords(tag: LanguageTag, parts: readonly Part[]): Promise<Words> {
  const of = async (each: LanguageTag): Promise<Catalogue> =>
    Object.assign({}, ...(await Promise.all(parts.map((part) => read(each, part)))));
  const [own, english] = await Promise.all([of(tag), of('en')]);
  return makeWords(tag, own, english);
}
