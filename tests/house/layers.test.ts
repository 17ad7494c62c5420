import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';
import { root } from '../../widget/examples/built.ts';
import { projectFiles } from './files.ts';

interface Layer {
  readonly test: { readonly name: string; readonly include: readonly string[] };
}

const layers = (config.test?.projects ?? []) as readonly Layer[];
const folderOf = ({ test: { include } }: Layer): string => include[0]?.split('**')[0] ?? '';

test('every test file belongs to a layer, and every layer has a test file', () => {
  const files = projectFiles()
    .map(({ path }) => path)
    .filter((path) => /\.test\.tsx?$/.test(path));
  const folders = layers.map(folderOf);
  expect(files.filter((path) => !folders.some((folder) => path.startsWith(folder)))).toEqual([]);
  expect(folders.filter((folder) => !files.some((path) => path.startsWith(folder)))).toEqual([]);
});

test('npm test runs every layer once', () => {
  const run = readFileSync(join(root, 'tests', 'run.ts'), 'utf8');
  const names = layers.map(({ test: { name } }) => name);
  // each by what it needs, or alone in a list
  const needing = [...run.matchAll(/needing\(\{([^}]*)\}/g)].flatMap(([, keys = '']) =>
    keys.split(',').map((key) => key.split(':')[0]?.trim()),
  );
  const alone = [...run.matchAll(/\['(\w+)'\], \[/g)].map(([, name]) => name);
  expect([...needing, ...alone].sort()).toEqual([...names].sort());
});
