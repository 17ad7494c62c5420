import { parseSync } from 'vite';
import type { File } from './files.ts';

/** A node of a parsed file (ESTree with TypeScript and JSX), seen only as far as the house rules need. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const parsed = new WeakMap<File, Node>();

/** The syntax tree of a script. Throws when it has a syntax error. */
export function treeOf(file: File): Node {
  const known = parsed.get(file);
  if (known) return known;
  const { program, errors } = parseSync(file.path, file.text());
  if (errors[0]) throw new Error(`${file.path}: ${errors[0].message}`);
  const tree = program as unknown as Node;
  parsed.set(file, tree);
  return tree;
}

/** The children of a node, with the name of the field they stand in. */
const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** Visits a node and everything below it; `above` are its ancestors, nearest last. */
export function visit(node: Node, see: (node: Node, above: readonly Node[]) => void, above: readonly Node[] = []): void {
  see(node, above);
  for (const child of childrenOf(node)) visit(child, see, [...above, node]);
}

/** All nodes of the given kinds. */
export function nodesOf(file: File, ...types: readonly string[]): readonly Node[] {
  const found: Node[] = [];
  visit(treeOf(file), (node) => {
    if (types.includes(node.type)) found.push(node);
  });
  return found;
}

/** A field that holds a node, or null. */
export const field = (node: Node, name: string): Node | null => (isNode(node[name]) ? node[name] : null);

/** A field that holds nodes. */
export const fields = (node: Node, name: string): readonly Node[] => (Array.isArray(node[name]) ? node[name].filter(isNode) : []);

/** The name of an identifier, a JSX name or a property; empty for anything else. */
export const nameOf = (node: Node | null): string => {
  if (typeof node?.['name'] === 'string') return node['name'];
  if (node?.type === 'Literal') return String(node['value']);
  return '';
};

/** The fixed parts of a template literal, as they will be. */
export const quasis = (template: Node): readonly string[] =>
  fields(template, 'quasis').map((part) => (part['value'] as { cooked: string | null }).cooked ?? '');

/** Where a node stands, for the message of a failed test. */
export function at(file: File, node: Node): string {
  return `${file.path}:${file.text().slice(0, node.start).split('\n').length}`;
}
