import type { LanguageTag } from '#shared/i18n/languages.ts';
import { type Catalogue, makeWords, type Words } from '#shared/i18n/translate.ts';

type Sentences = readonly (string | null)[];

/** What is read for this page; all but `group` only for who opens an exercise or a card to understand by. */
export type RoomPart = 'group' | 'core' | 'calm' | 'understand';

const files = import.meta.glob<Sentences>('../../shared/i18n/generated/*.{group,core,calm,understand}.json', { import: 'default' });

const listOf = async (name: string): Promise<Sentences> => (await files[`../../shared/i18n/generated/${name}.json`]?.()) ?? [];

async function partOf(tag: LanguageTag, part: RoomPart): Promise<Catalogue> {
  const [keys, sentences] = await Promise.all([listOf(`keys.${part}`), listOf(`${tag}.${part}`)]);
  return Object.fromEntries(
    keys.flatMap((key, index) => {
      const sentence = sentences[index];
      return key !== null && typeof sentence === 'string' ? [[key, sentence] as const] : [];
    }),
  );
}

const catalogueOf = async (tag: LanguageTag, parts: readonly RoomPart[]): Promise<Catalogue> =>
  Object.assign({}, ...(await Promise.all(parts.map((part) => partOf(tag, part)))));

/** The words of this page in one language, completed from English. */
export async function readWords(tag: LanguageTag, parts: readonly RoomPart[]): Promise<Words> {
  const own = await catalogueOf(tag, parts);
  return makeWords(tag, own, tag === 'en' ? own : await catalogueOf('en', parts));
}
