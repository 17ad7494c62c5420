import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../shared/i18n/languages.ts';
import { root } from '../../widget/examples/built.ts';
import { filesWith, readJson } from './files.ts';

type Catalogue = Readonly<Record<string, string>>;

const folder = 'shared/i18n/locales';
const filesOf = (tag: string): readonly string[] => readdirSync(join(root, folder, tag)).sort();
const catalogueOf = (tag: string): Catalogue =>
  Object.assign({}, ...filesOf(tag).map((name) => readJson<Catalogue>(`${folder}/${tag}/${name}`)));

const english = catalogueOf('en');
const tags = languages.map(({ tag }) => tag);

/** Keys whose last part is a plural category, and that have an `other`. */
const stems = Object.keys(english)
  .filter((key) => key.endsWith('.other'))
  .map((key) => key.slice(0, -'.other'.length));
const isPlural = (key: string): boolean => stems.some((stem) => key.startsWith(`${stem}.`) && /\.(zero|one|two|few|many|other)$/.test(key));
const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();

/** Marks that turn the order of letters round without being seen (S9). */
const bidi = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

test('there are three languages, and every folder is one of them', () => {
  expect(readdirSync(join(root, folder)).sort()).toEqual([...tags].sort());
  expect(tags).toContain('en');
});

for (const tag of tags) {
  const own = catalogueOf(tag);

  test(`${tag} says everything that English says, file by file, and nothing else`, () => {
    expect(filesOf(tag)).toEqual(filesOf('en'));
    expect(Object.keys(english).filter((key) => !isPlural(key) && !(key in own))).toEqual([]);
    expect(Object.keys(own).filter((key) => !isPlural(key) && !(key in english))).toEqual([]);
  });

  test(`${tag} has every plural form of its own grammar`, () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    expect(stems.length).toBeGreaterThan(3);
    expect(stems.flatMap((stem) => forms.filter((form) => !(`${stem}.${form}` in own)).map((form) => `${stem}.${form}`))).toEqual([]);
  });

  test(`${tag} keeps the places for numbers and names, has no empty text and no hidden marks`, () => {
    const pair = (key: string): string => english[key] ?? english[key.replace(/\.\w+$/, '.other')] ?? '';
    const wrong = Object.entries(own).filter(([key, text]) => placeholders(text) !== placeholders(pair(key)));
    expect(wrong.map(([key]) => key)).toEqual([]);
    expect(Object.entries(own).filter(([, text]) => text.trim() === '' || bidi.test(text))).toEqual([]);
  });
}

test('a language that nobody has reviewed is marked as a draft', () => {
  expect(languages.filter(({ tag }) => tag !== 'en').filter(({ draft }) => !draft)).toEqual([]);
});

test('no English text blames, scores, promises or boasts (content, boundaries)', () => {
  const banned =
    /\b(streak|score|points? earned|well done|good job|you should|you must|you failed|guaranteed?|cures?|heals?|proven|clinically|encrypted|secure|suffer(s|ing)? from|commit(ted)? suicide|addict)\b/i;
  expect(Object.entries(english).filter(([, text]) => banned.test(text))).toEqual([]);
  expect(banned.test('You should breathe.')).toBe(true);
});

test('no English sentence is longer than forty words', () => {
  const sentences = Object.entries(english).flatMap(([key, text]) =>
    text.split(/(?<=[.?!;:])\s/).map((sentence) => [key, sentence] as const),
  );
  expect(sentences.filter(([, sentence]) => sentence.split(/\s+/).length > 40)).toEqual([]);
});

/** A key that is put together at run time stands in the code up to its first `${`. */
test('every English text is used somewhere in the code', () => {
  const code = filesWith('.ts', '.tsx')
    .filter(({ path }) => !path.startsWith('tests/'))
    .map((file) => file.text())
    .join('\n');
  const literal = new Set(code.match(/[a-z][\w-]*(?:\.[\w-]+)+/g) ?? []);
  const built = [...code.matchAll(/`([a-z][\w.-]*\.)?\$\{/g)].map(([, start = '']) => start).filter((start) => start !== '');
  const used = (key: string): boolean =>
    literal.has(key) || literal.has(key.replace(/\.hint$/, '')) || built.some((start) => key.startsWith(start));
  expect(Object.keys(english).filter((key) => !used(key) && !(isPlural(key) && used(key.replace(/\.\w+$/, ''))))).toEqual([]);
});
