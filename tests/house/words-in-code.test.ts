import { expect, test } from 'vitest';
import { type File, productFiles } from './files.ts';
import { at, field, fields, type Node, nameOf, nodesOf, quasis } from './syntax.ts';

/** Text that a person would read or hear: it has two letters in a row. */
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Attributes that are read aloud or shown. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]);

const isLiteralText = (node: Node | null): boolean => {
  if (node?.type === 'Literal') return typeof node['value'] === 'string' && isWords(node['value']);
  if (node?.type === 'TemplateLiteral') return quasis(node).some(isWords);
  return false;
};

/** What an attribute was given: `title="a"` or `title={'a'}`. */
const given = (attribute: Node): Node | null => {
  const value = field(attribute, 'value');
  return value?.type === 'JSXExpressionContainer' ? field(value, 'expression') : value;
};

function wordsInJsx(file: File): readonly string[] {
  const texts = nodesOf(file, 'JSXText').filter((node) => isWords(String(node['value'])));
  const attributes = nodesOf(file, 'JSXAttribute').filter((node) => spoken.has(nameOf(field(node, 'name'))) && isLiteralText(given(node)));
  const children = nodesOf(file, 'JSXElement', 'JSXFragment')
    .flatMap((node) => fields(node, 'children'))
    .filter((child) => child.type === 'JSXExpressionContainer' && isLiteralText(field(child, 'expression')));
  return [...texts, ...attributes, ...children].map((node) => at(file, node));
}

/** Lit templates: what stands between two tags, and spoken attributes. */
function wordsInTemplates(file: File): readonly string[] {
  return nodesOf(file, 'TaggedTemplateExpression')
    .filter((node) => nameOf(field(node, 'tag')) === 'html')
    .filter((node) => {
      const quasi = field(node, 'quasi');
      const markup = quasi ? quasis(quasi).join('') : '';
      const between = markup.replace(/<[^>]*>/g, '|');
      const attributes = [...markup.matchAll(/\s([\w-]+)="([^"]*)"/g)].filter(
        ([, name = '', value = '']) => spoken.has(name) && isWords(value),
      );
      return isWords(between) || attributes.length > 0;
    })
    .map((node) => at(file, node));
}

const planted = (path: string, text: string): File => ({ path, text: () => text });

test('the check sees words in markup, in attributes and in templates', () => {
  expect(wordsInJsx(planted('a.tsx', 'export const A = () => <p>Hello</p>;'))).toHaveLength(1);
  expect(wordsInJsx(planted('a.tsx', "export const A = () => <p aria-label={'Hello'}>{'There'}</p>;"))).toHaveLength(2);
  expect(wordsInTemplates(planted('a.ts', 'export const a = html`<p title="Hello"></p>`;'))).toHaveLength(1);
  expect(wordsInTemplates(planted('a.ts', 'export const a = html`<p>Hello</p>`;'))).toHaveLength(1);
  expect(wordsInJsx(planted('a.tsx', 'export const A = () => <p class="page">{t("a.b")} · {1}</p>;'))).toEqual([]);
});

test('no text that a person reads stands in the code: all words are in the catalogue', () => {
  const screens = productFiles('.tsx').flatMap(wordsInJsx);
  const elements = productFiles('.ts').flatMap(wordsInTemplates);
  expect([...screens, ...elements]).toEqual([]);
});
