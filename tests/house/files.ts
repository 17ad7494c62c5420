import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../../widget/examples/built.ts';

/** One file of the project or of a built folder; `path` is relative, with forward slashes. */
export interface File {
  readonly path: string;
  text(): string;
}

/** Folders and file endings that .gitignore leaves out: what a clone does not have. */
const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const ignoredFolders = new Set([...ignored.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1)), '.git']);
const ignoredEndings = ignored.filter((line) => line.startsWith('*')).map((line) => line.slice(1));

const isIgnored = (path: string, name: string): boolean =>
  ignoredFolders.has(path) || ignoredFolders.has(name) || ignoredEndings.some((ending) => name.endsWith(ending));

function walk(folder: string, base: string, skip: (path: string, name: string) => boolean): File[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    const path = relative(base, full).split(sep).join('/');
    if (skip(path, entry.name)) return [];
    if (entry.isDirectory()) return walk(full, base, skip);
    return entry.isFile() ? [{ path, text: () => readFileSync(full, 'utf8') }] : [];
  });
}

let found: readonly File[] | null = null;

/** Every file of the project that a clone has. */
export function projectFiles(): readonly File[] {
  found ??= walk(root, root, isIgnored);
  return found;
}

/** The project's own code: TypeScript, TSX, style sheets, by ending. */
export const filesWith = (...endings: readonly string[]): readonly File[] =>
  projectFiles().filter(({ path }) => endings.some((ending) => path.endsWith(ending)));

/** The files of the two products, without their tests: what a person will see. */
export const productFiles = (...endings: readonly string[]): readonly File[] =>
  filesWith(...endings).filter(({ path }) => /^(extension|shared|widget)\//.test(path));

/** Every file of a built folder, nothing left out. */
export const filesIn = (folder: string): readonly File[] => walk(folder, folder, () => false);

/** The text of one file of the project. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** One JSON file of the project. */
export const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;
