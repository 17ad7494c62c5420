import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../widget/examples/built.ts';
import { filesIn, projectFiles, readJson } from './files.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
}

const pack = readJson<Package>('package.json');
const lock = readJson<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json');
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
/** A package of types is read by the compiler only: there is nothing of it in what people install. */
const isTypes = (path: string): boolean => path.startsWith('node_modules/@types/');
/** Stands in for a browser's elements where Lit draws in Node, which no product does; a sentence of it shows that it is in none. */
const nodeOnly = {
  path: 'node_modules/@lit-labs/ssr-dom-shim',
  file: 'index.js',
  sentence: 'the specified element was already attached',
};
const installed = locked.filter(([path, each]) => each.dev !== true && each.optional !== true && !isTypes(path));
const runtime = installed.filter(([path]) => path !== nodeOnly.path);

/** Licences under which a library may become part of what people install. */
const fit = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

test('every version is exact, so that two machines build the same (K1)', () => {
  const versions = Object.entries({ ...pack.dependencies, ...pack.devDependencies });
  expect(versions.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('every locked package is checked by its integrity, and none names a host (K4)', () => {
  expect(locked.length).toBeGreaterThan(50);
  expect(locked.filter(([, each]) => !each.link && !each.integrity?.startsWith('sha')).map(([path]) => path)).toEqual([]);
  expect(locked.filter(([, each]) => each.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('the lock file names the variants of every platform, so that a clean install works on all of them (K1)', () => {
  const missing = locked.flatMap(([path, each]) =>
    Object.keys(each.optionalDependencies ?? {}).filter(
      (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('few libraries run in the products, and all under licences that fit (K5)', () => {
  const direct = Object.keys(pack.dependencies);
  // Lit draws the widget, and the exercises that both products share; which room may use which library stands in doors.test.ts
  expect(direct).toContain('lit');
  expect(direct.filter((name) => name !== 'lit').length).toBeLessThanOrEqual(6);
  expect(runtime.length).toBeLessThanOrEqual(15);
  expect(installed.filter(([, each]) => !fit.has(each.license ?? '')).map(([path, each]) => `${path}: ${each.license}`)).toEqual([]);
});

test('what is made for Node alone is in no built file of the products', () => {
  const built = ['dist/extension/chrome-mv3', 'dist/extension/firefox-mv3', 'dist/widget'].flatMap((folder) => filesIn(join(root, folder)));
  const scripts = built.filter(({ path }) => /\.(js|html)$/.test(path));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((file) => file.text().includes(nodeOnly.sentence)).map(({ path }) => path)).toEqual([]);
  expect(readFileSync(join(root, nodeOnly.path, nodeOnly.file), 'utf8')).toContain(nodeOnly.sentence);
});

test('every library that runs in a product has its reason under "Why" in CONTRIBUTING', () => {
  const why = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## Why')[1] ?? '';
  expect(Object.keys(pack.dependencies).filter((name) => !why.includes(`**${name}**`))).toEqual([]);
});

test('the scripts that the stores and the README name are there (K2)', () => {
  const wanted = ['start', 'test', 'test:long', 'build', 'build-for-amo', 'zip', 'bench', 'sbom'];
  expect(wanted.filter((name) => !(name in pack.scripts))).toEqual([]);
  expect(pack.engines.node).toBe('>=20.19');
});

test('no file tells where it was written: no path of a machine, no host of a registry', () => {
  const machine = new RegExp(
    [
      '(?<![\\w.-])/home/[a-z]',
      '/root/',
      '/Users/[A-Za-z]',
      '/work/',
      'C:\\\\\\\\Users',
      '_auth',
      'registry[.]npm',
      'artifactory',
      'localhost:4873',
    ].join('|'),
  );
  const texts = projectFiles().filter(
    ({ path }) => !/\.(png|svg)$/.test(path) && path !== 'tests/house/supply.test.ts' && path !== 'tests/house/package.test.ts',
  );
  expect(texts.filter((file) => machine.test(file.text())).map(({ path }) => path)).toEqual([]);
  expect(machine.test('see /home/anna/project')).toBe(true);
});
