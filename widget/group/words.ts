import type { LanguageTag } from '#shared/i18n/languages.ts';
import { type Catalogue, makeWords, type Words } from '#shared/i18n/translate.ts';

type Sentences = readonly (string | null)[];

const files = import.meta.glob<Sentences>('../../shared/i18n/generated/*.group.json', { import: 'default' });

const listOf = async (name: string): Promise<Sentences> => (await files[`../../shared/i18n/generated/${name}.group.json`]?.()) ?? [];

async function catalogueOf(tag: LanguageTag): Promise<Catalogue> {
  const [keys, sentences] = await Promise.all([listOf('keys'), listOf(tag)]);
  return Object.fromEntries(
    keys.flatMap((key, index) => {
      const sentence = sentences[index];
      return key !== null && typeof sentence === 'string' ? [[key, sentence] as const] : [];
    }),
  );
}

/** The words of this page in one language, completed from English. */
export async function readWords(tag: LanguageTag): Promise<Words> {
  const own = await catalogueOf(tag);
  return makeWords(tag, own, tag === 'en' ? own : await catalogueOf('en'));
}
