import { fail, ok, type Result } from '#shared/result.ts';
import { sayJsonFault } from '../json-fault.ts';
import { asObject, asObjects, asText, type Untrusted } from '../values.ts';
import type { Row } from './tables.ts';

/** Where a field of a service comes from in somebody's own table. */
interface Field {
  /** Path in the tree of HSDS 3.1, as `name`, `organization.name`, `phones[].number`, `service_at_locations[].location.addresses[].city`. */
  readonly to: readonly string[];
  readonly from: string;
  /** Several values in one cell. */
  readonly split: string | null;
  /** What a value of the table means; values that are not in it stay as they are. */
  readonly values: Readonly<Record<string, string>>;
}

/** A mapping file: the fields, and values that are the same for all rows. */
export interface Mapping {
  readonly fields: readonly Field[];
  readonly fixed: readonly { readonly to: readonly string[]; readonly value: string }[];
}

const path = /^[a-z_]+(\[\])?(\.[a-z_]+(\[\])?)*$/;

/** Reads a mapping file. Fails with `import-file` and a `detail.why` that names the entry. */
export function parseMapping(text: string): Result<Mapping> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail('import-file', { why: sayJsonFault(text, error) });
  }
  const { fields, fixed } = asObject(value);
  const list = asObjects(fields);
  const bad = list.findIndex(({ to, from }) => typeof from !== 'string' || typeof to !== 'string' || !path.test(to));
  if (list.length === 0) return fail('import-file', { why: 'it needs "fields", a list that says for each column where it belongs' });
  if (bad >= 0)
    return fail('import-file', { why: `entry ${bad + 1} of "fields" needs "from", a column, and "to", a path as "phones[].number"` });
  return ok({
    fields: list.map(({ to, from, split, values }) => ({
      to: String(to).split('.'),
      from: String(from),
      split: asText(split),
      values: Object.fromEntries(Object.entries(asObject(values)).map(([key, each]) => [key, String(each)])),
    })),
    fixed: Object.entries(asObject(fixed)).map(([to, each]) => ({ to: to.split('.'), value: String(each) })),
  });
}

type Tree = Record<string, unknown>;

/** Puts a value into a tree; `place` is the index in the last list of the path. */
function put(tree: Tree, [step = '', ...rest]: readonly string[], value: string, place: number): void {
  const isList = step.endsWith('[]');
  const name = isList ? step.slice(0, -2) : step;
  if (rest.length === 0) {
    tree[name] = isList ? [...((tree[name] as unknown[]) ?? []), value] : value;
    return;
  }
  const at = isList && !rest.some((each) => each.endsWith('[]')) ? place : 0;
  if (isList) {
    const list = (tree[name] as Tree[]) ?? [];
    tree[name] = list;
    list[at] ??= {};
    put(list[at], rest, value, place);
  } else {
    const inner = (tree[name] as Tree) ?? {};
    tree[name] = inner;
    put(inner, rest, value, place);
  }
}

/** The first column that a mapping names and a table has not, or null. */
export const unknownColumn = ({ fields }: Mapping, columns: readonly string[]): string | null =>
  fields.find(({ from }) => !columns.includes(from))?.from ?? null;

/** A row of somebody's own table as a service. */
export function mapped({ cells }: Row, { fields, fixed }: Mapping): Untrusted {
  const tree: Tree = {};
  for (const { to, value } of fixed) put(tree, to, value, 0);
  for (const { to, from, split, values } of fields) {
    const cell = cells[from];
    if (cell === undefined) continue;
    const found = (split ? cell.split(split) : [cell]).map((each) => each.trim()).filter((each) => each !== '');
    for (const [place, each] of found.entries()) put(tree, to, Object.hasOwn(values, each) ? (values[each] ?? each) : each, place);
  }
  return JSON.parse(
    JSON.stringify(tree, (_, value) => (Array.isArray(value) ? value.filter((each) => each !== null && each !== undefined) : value)),
  ) as Untrusted;
}
