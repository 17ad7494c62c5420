import type { LanguageTag } from '#shared/i18n/languages.ts';
import { type Catalogue, makeWords, type Words } from '#shared/i18n/translate.ts';

type Sentences = readonly (string | null)[];

/** The parts that the widget reads after its first view. */
export type LaterPart = 'widget-more' | 'calm' | 'check-in';

const files = import.meta.glob<Sentences>('../../shared/i18n/generated/*.{widget-more,calm,check-in}.json', { import: 'default' });

const listOf = async (name: string): Promise<Sentences> => (await files[`../../shared/i18n/generated/${name}.json`]?.()) ?? [];

async function catalogueOf(tag: LanguageTag, part: LaterPart): Promise<Catalogue> {
  const [keys, sentences] = await Promise.all([listOf(`keys.${part}`), listOf(`${tag}.${part}`)]);
  const entries = keys.flatMap((key, index) => {
    const sentence = sentences[index];
    return key !== null && typeof sentence === 'string' ? [[key, sentence] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Reads one part of the words of a language, and in English too, which draft languages show beside their safety texts. */
export async function readPart(tag: LanguageTag, part: LaterPart): Promise<Words> {
  const own = await catalogueOf(tag, part);
  return makeWords(tag, own, tag === 'en' ? own : await catalogueOf('en', part));
}
