import type { LanguageTag } from '#shared/i18n/languages.ts';
import { type Catalogue, makeWords, type Words } from '#shared/i18n/translate.ts';

type Sentences = readonly (string | null)[];

/** Files of sentences by their path, each read when it is asked for. */
export type SentenceFiles = Readonly<Record<string, () => Promise<Sentences>>>;

/** Reads parts of the words of a language, and in English too, which draft languages show beside their safety texts. */
export async function readFrom(files: SentenceFiles, tag: LanguageTag, parts: readonly string[]): Promise<Words> {
  const list = async (name: string): Promise<Sentences> => (await files[`./${name}.json`]?.()) ?? [];
  const part = async (of: LanguageTag, name: string): Promise<Catalogue> => {
    const [keys, sentences] = await Promise.all([list(`keys.${name}`), list(`${of}.${name}`)]);
    const entries = keys.flatMap((key, index) => {
      const sentence = sentences[index];
      return key !== null && typeof sentence === 'string' ? [[key, sentence] as const] : [];
    });
    return Object.fromEntries(entries);
  };
  const all = async (of: LanguageTag): Promise<Catalogue> => Object.assign({}, ...(await Promise.all(parts.map((name) => part(of, name)))));
  const own = all(tag);
  const [words, english] = await Promise.all([own, tag === 'en' ? own : all('en')]);
  return makeWords(tag, words, english);
}

const files = import.meta.glob<Sentences>('./*.widget-quiet.json', {
  base: '../../shared/i18n/generated',
  import: 'default',
});

/** The words of the second moment. Everything else is read with what is opened (`part-words.ts`). */
export const readQuietWords = (tag: LanguageTag): Promise<Words> => readFrom(files, tag, ['widget-quiet']);
