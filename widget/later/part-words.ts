import type { LanguageTag } from '#shared/i18n/languages.ts';
import { type Catalogue, makeWords, type Words } from '#shared/i18n/translate.ts';

type Sentences = readonly (string | null)[];

/** The parts that the widget reads after its first view; `widget-hours` are a few sentences out of `help`. */
export type LaterPart =
  | 'widget-more'
  | 'widget-hours'
  | 'calm'
  | 'understand'
  | 'check-in'
  | 'core'
  | 'help'
  | 'reach'
  | 'local'
  | 'site'
  | 'standing-by'
  | 'violence'
  | 'widget-views';

const files = import.meta.glob<Sentences>(
  '../../shared/i18n/generated/*.{widget-more,widget-hours,widget-views,calm,understand,check-in,core,help,reach,local,site,standing-by,violence}.json',
  {
    import: 'default',
  },
);

const listOf = async (name: string): Promise<Sentences> => (await files[`../../shared/i18n/generated/${name}.json`]?.()) ?? [];

async function catalogueOf(tag: LanguageTag, part: LaterPart): Promise<Catalogue> {
  const [keys, sentences] = await Promise.all([listOf(`keys.${part}`), listOf(`${tag}.${part}`)]);
  const entries = keys.flatMap((key, index) => {
    const sentence = sentences[index];
    return key !== null && typeof sentence === 'string' ? [[key, sentence] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Reads parts of the words of a language, and in English too, which draft languages show beside their safety texts. */
export async function readParts(tag: LanguageTag, parts: readonly LaterPart[]): Promise<Words> {
  const of = async (each: LanguageTag): Promise<Catalogue> =>
    Object.assign({}, ...(await Promise.all(parts.map((part) => catalogueOf(each, part)))));
  const own = await of(tag);
  return makeWords(tag, own, tag === 'en' ? own : await of('en'));
}
