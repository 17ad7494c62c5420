import { posix } from 'node:path';
import { type File, productFiles } from './files.ts';
import { field, type Node, nodesOf } from './syntax.ts';

/** One import of one file: a path inside the project, or the name of a package or a Node module. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Types disappear when built; they still must go through the right door. */
  readonly isType: boolean;
  readonly isLazy: boolean;
}

const importing = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];

/** `#shared/…` and relative paths become paths of the project; `?inline` and the like fall off. */
function resolve(from: string, source: string): string {
  const [path = source] = source.startsWith('#') ? [source] : source.split('?');
  if (path.startsWith('#shared/')) return path.slice(1);
  return path.startsWith('.') ? posix.join(posix.dirname(from), path) : path;
}

function importOf(file: File, node: Node): readonly Import[] {
  const source = field(node, 'source')?.['value'];
  if (typeof source !== 'string') return [];
  const isType = node['importKind'] === 'type' || node['exportKind'] === 'type';
  return [{ from: file.path, to: resolve(file.path, source), isType, isLazy: node.type === 'ImportExpression' }];
}

/** All imports of one file, lazy ones too. */
export const importsOf = (file: File): readonly Import[] => nodesOf(file, ...importing).flatMap((node) => importOf(file, node));

/** All imports of the two products. */
export const allImports = (): readonly Import[] => productFiles('.ts', '.tsx').flatMap(importsOf);
