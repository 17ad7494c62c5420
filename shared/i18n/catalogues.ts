import englishCore from './generated/en.core.json';
import coreKeys from './generated/keys.core.json';
import type { LanguageTag } from './languages.ts';
import type { Part } from './parts.ts';
import { type Catalogue, makeWords, type Words } from './translate.ts';

/**
 * A language is the list of its sentences in the order of the keys, which stand once for all languages, in the parts of `parts.ts`.
 * English core is part of the program, so that there are words even when nothing else can be read.
 */
type Sentences = readonly (string | null)[];

const coreFiles = import.meta.glob<Sentences>(['./generated/*.core.json', '!./generated/{keys,en}.core.json'], { import: 'default' });

/** Joins keys and sentences. A plural category that the language does not have stays out. */
function catalogueOf(keys: Sentences, sentences: Sentences): Catalogue {
  const all: Record<string, string> = {};
  for (const [index, key] of keys.entries()) {
    const sentence = sentences[index];
    if (key !== null && typeof sentence === 'string') all[key] = sentence;
  }
  return all;
}

const readCore = async (tag: LanguageTag): Promise<Sentences> =>
  tag === 'en' ? englishCore : ((await coreFiles[`./generated/${tag}.core.json`]?.()) ?? []);

async function read(tag: LanguageTag, part: Part): Promise<Catalogue> {
  if (part === 'core') return catalogueOf(coreKeys, await readCore(tag));
  const { readLater } = await import('./later-words.ts');
  const [keys, sentences] = await Promise.all([readLater(`keys.${part}`), readLater(`${tag}.${part}`)]);
  return catalogueOf(keys, sentences);
}

/** The words that need no reading at all. */
export function firstWords(): Words {
  const english = catalogueOf(coreKeys, englishCore);
  return makeWords('en', english, english);
}

/** Reads the words of a language; both parts in English too, which draft languages show beside their safety texts. */
export async function readWords(tag: LanguageTag, parts: readonly Part[]): Promise<Words> {
  const of = async (each: LanguageTag): Promise<Catalogue> =>
    Object.assign({}, ...(await Promise.all(parts.map((part) => read(each, part)))));
  const [own, english] = await Promise.all([of(tag), of('en')]);
  return makeWords(tag, own, english);
}
