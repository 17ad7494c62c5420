import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageTag, languages } from '#shared/i18n/languages.ts';
import { root } from '../examples/built.ts';

type Catalogue = Readonly<Record<string, string>>;

const domain = 'even-keel-wellbeing';

/** The sentences of one part of the catalogue. */
export const catalogue = (tag: LanguageTag, part: string): Catalogue =>
  JSON.parse(readFileSync(join(root, `shared/i18n/locales/${tag}/${part}.json`), 'utf8')) as Catalogue;

const sentencesOf = (tag: LanguageTag): Catalogue => ({ ...catalogue(tag, 'builder'), ...catalogue(tag, 'widget') });

/**
 * What the block says in the editor, in the order of its script.
 * @throws when a sentence is not one of the catalogue: it would stay English in every language
 */
export function sentencesIn(script: string): readonly { readonly key: string; readonly sentence: string }[] {
  const english = Object.entries(sentencesOf('en'));
  const found = [...script.matchAll(/__\((['"])(.*?)\1, domain\)/g)].map(([, , sentence = '']) => sentence);
  return [...new Set(found)].map((sentence) => {
    const [key] = english.find(([, text]) => text === sentence) ?? [];
    if (!key) throw new Error(`the block says "${sentence}", which is not in the catalogue`);
    return { key, sentence };
  });
}

/** The file from which WordPress reads the sentences of a script in a language. */
function jed(tag: LanguageTag, script: string): string {
  const words = sentencesOf(tag);
  const messages = sentencesIn(script).map(({ key, sentence }) => [sentence, [words[key] ?? sentence]]);
  return JSON.stringify({
    domain: 'messages',
    locale_data: { messages: { '': { domain: 'messages', lang: tag }, ...Object.fromEntries(messages) } },
  });
}

/** What somebody fills in who translates the block into another language. */
function template(script: string): string {
  const quoted = (text: string): string => JSON.stringify(text);
  const head = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n`;
  return `${head}${sentencesIn(script)
    .map(({ sentence }) => `\n#: block/editor.js\nmsgid ${quoted(sentence)}\nmsgstr ""\n`)
    .join('')}`;
}

/** The folder `languages` of the plugin: a file for each language but English, and the template. */
export function wordpressLanguages(script: string): readonly (readonly [path: string, text: string])[] {
  const others = languages.filter(({ tag }) => tag !== 'en');
  return [
    [`languages/${domain}.pot`, template(script)],
    // the names of WordPress for these languages are the same as ours
    ...others.map(({ tag }) => [`languages/${domain}-${tag}-${domain}-editor.json`, jed(tag, script)] as const),
  ];
}
