import type { Untrusted } from '../values.ts';

/** How deep a record is looked through, and how much text of it. */
const deepest = 12;
const most = 400_000;

type Visit = (key: string, text: string) => void;

/** What a value holds, each with the name of its field; the entries of a list have that of the list. */
function inside(value: unknown, key: string): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((each) => [key, each] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

const scalarText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Calls `visit` for each text and each number or truth of a record, wherever it stands, with the name of its field. */
export function eachText(tree: Untrusted, visit: Visit): void {
  let left = most;
  const walk = (value: unknown, key: string, depth: number): void => {
    if (depth > deepest || left <= 0) return;
    if (typeof value === 'object') {
      for (const [name, each] of inside(value, key)) walk(each, name, depth + 1);
      return;
    }
    const text = scalarText(value);
    left -= text.length;
    if (text !== '') visit(key, text);
  };
  walk(tree, '', 0);
}

/** The objects that stand under one of some names, wherever in a record. */
export function eachUnder(tree: Untrusted, names: ReadonlySet<string>, visit: (object: Untrusted) => void): void {
  const walk = (value: unknown, isNamed: boolean, depth: number): void => {
    if (depth > deepest || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value) walk(each, isNamed, depth + 1);
      return;
    }
    if (isNamed) visit(value as Untrusted);
    for (const [name, each] of Object.entries(value)) walk(each, names.has(name), depth + 1);
  };
  walk(tree, false, 0);
}
