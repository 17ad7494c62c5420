import papa from 'papaparse';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Report } from '../report.ts';
import { columnName, tableName } from './table-names.ts';

/** A row of a table, its columns under the names of HSDS 3.1; empty cells are left out. */
export interface Row {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table with its head. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The tables of a package by our names. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A file in the form of RFC 4180; uneven rows are kept as far as they go, and reported. Fails with `import-file` where a quotation mark is
 * opened that none closes: all rows below it would be one cell.
 */
export function readSheet(text: string, name: string, report: Report, rename: (column: string) => string = columnName): Result<Sheet> {
  const plain = text.replace(/^\ufeff/, '');
  const { data, errors } = papa.parse<string[]>(plain, { skipEmptyLines: 'greedy' });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) {
    const line = plain.slice(0, open.index).split(/\r\n|\r|\n/).length;
    const why = `a quotation mark in line ${line} is never closed, so all rows below it would be lost. Close it, or export the table again`;
    return fail('import-file', { where: name, why });
  }
  const [head = [], ...rows] = data;
  const columns = head.map(rename);
  const read = rows.map((cells, index) => {
    const where = `${name} row ${index + 2}`;
    if (cells.length !== columns.length) report.note('warn', 'uneven-row', where, `${cells.length} cells, ${columns.length} columns`);
    const pairs = columns.flatMap((column, at) => {
      const cell = cells[at]?.trim() ?? '';
      return column === '' || cell === '' || /^null$/i.test(cell) || forbidden.has(column) ? [] : [[column, cell] as const];
    });
    return { where, cells: Object.fromEntries(pairs) };
  });
  return ok({ columns, rows: read });
}

/** The tables among some files; two files of one name (a physical and an older address table) are one table. Fails with `import-file`. */
export function tablesOf(files: readonly { readonly name: string; readonly text: string }[], report: Report): Result<Tables> {
  const tables = new Map<string, readonly Row[]>();
  for (const { name, text } of files) {
    const table = tableName(name);
    if (table === null) {
      report.note('note', 'table-unknown', name);
      continue;
    }
    const sheet = readSheet(text, name, report);
    if (!sheet.ok) return sheet;
    tables.set(table, [...(tables.get(table) ?? []), ...sheet.value.rows]);
  }
  return ok(tables);
}
