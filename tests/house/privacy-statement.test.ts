import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../widget/examples/built.ts';
import { chapters, missingProofs } from '../../widget/privacy/facts.ts';
import { read } from './files.ts';

const text = (path: string): string | null => (existsSync(join(root, path)) ? read(path) : null);

test('every sentence of the privacy statement is shown by a test that is there', () => {
  expect(missingProofs(text)).toEqual([]);
});

test('a test that was renamed, taken out or is left out is noticed', () => {
  const [first] = chapters[0]?.facts[0]?.proofs ?? [];
  const without = (change: (code: string) => string) => missingProofs((path) => (path === first?.file ? change(read(path)) : text(path)));
  const name = first?.name ?? '';
  expect(without((code) => code.replaceAll(name, 'another name'))).toContainEqual(first);
  expect(without((code) => code.replaceAll('test.each(', 'test.skip.each(').replaceAll('test(', 'test.skip('))).toContainEqual(first);
  expect(without(() => `// ${name}`)).toContainEqual(first);
});

test('the page that is built says every sentence and names every test', () => {
  const page = read('dist/widget/privacy-statement.html').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const facts = chapters.flatMap(({ facts: each }) => each);
  expect(facts.filter(({ said }) => !page.includes(said))).toEqual([]);
  expect(facts.flatMap(({ proofs }) => proofs).filter(({ file, name }) => !page.includes(name) || !page.includes(file))).toEqual([]);
});
