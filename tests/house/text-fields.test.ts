import { expect, test } from 'vitest';
import { type File, productFiles } from './files.ts';
import { at, field, fields, nameOf, nodesOf, quasis } from './syntax.ts';

/** A field into which a person types words: what has no type of its own, or one for words. */
const isForWords = (tag: string, type: string | undefined): boolean =>
  tag === 'textarea' || (tag === 'input' && [undefined, 'text', 'search', 'password'].includes(type));

/** Text fields of a screen that the browser may remember or hand to a spell checker (assurance P7). */
function openInJsx(file: File): readonly string[] {
  return nodesOf(file, 'JSXOpeningElement')
    .filter((element) => {
      const attributes = fields(element, 'attributes').filter(({ type }) => type === 'JSXAttribute');
      const given = new Map(attributes.map((each) => [nameOf(field(each, 'name')), field(each, 'value')]));
      const type = given.get('type')?.['value'];
      if (!isForWords(nameOf(field(element, 'name')), typeof type === 'string' ? type : undefined)) return false;
      const checker = given.get('spellcheck') ?? null;
      const expression = checker ? field(checker, 'expression') : null;
      return !given.has('autocomplete') || expression?.['value'] !== false;
    })
    .map((element) => at(file, element));
}

/** The same in the templates of the elements. */
function openInTemplates(file: File): readonly string[] {
  return nodesOf(file, 'TaggedTemplateExpression')
    .filter((node) => nameOf(field(node, 'tag')) === 'html')
    .flatMap((node) => {
      const quasi = field(node, 'quasi');
      const markup = quasi ? quasis(quasi).join('') : '';
      const opened = [...markup.matchAll(/<(input|textarea)\b([^>]*)/g)];
      return opened
        .filter(([, tag = '', rest = '']) => {
          const type = /\stype="([^"]*)"/.exec(rest)?.[1];
          return isForWords(tag, type) && !(/\sautocomplete="off"/.test(rest) && /\sspellcheck="false"/.test(rest));
        })
        .map(() => at(file, node));
    });
}

const planted = (path: string, text: string): File => ({ path, text: () => text });

test('the check sees a field that is remembered or spell-checked, in screens and in templates', () => {
  const inJsx = (attributes: string): number => openInJsx(planted('a.tsx', `export const A = () => <input ${attributes} />;`)).length;
  expect(['', 'autocomplete="off"', 'spellcheck={false}', 'autocomplete="off" spellcheck'].map(inJsx)).toEqual([1, 1, 1, 1]);
  expect(['autocomplete="off" spellcheck={false}', 'type="number"', 'type="file"'].map(inJsx)).toEqual([0, 0, 0]);
  const inTemplate = (markup: string): number => openInTemplates(planted('a.ts', `export const a = html\`${markup}\`;`)).length;
  expect(['<textarea>', '<input type="search" autocomplete="off"  >'].map(inTemplate)).toEqual([1, 1]);
  expect(['<input type="range">', '<textarea autocomplete="off" spellcheck="false">'].map(inTemplate)).toEqual([0, 0]);
});

// what the author of a site types into the builder is no word of a person in need, and stays in that page
test('no browser remembers what a person types, and no spell checker is handed it (P7)', () => {
  const screens = productFiles('.tsx').flatMap(openInJsx);
  const elements = productFiles('.ts').filter(({ path }) => !path.startsWith('widget/builder/'));
  expect([...screens, ...elements.flatMap(openInTemplates)]).toEqual([]);
});
