import papa from 'papaparse';
import type { Report } from '../report.ts';
import { columnName, tableName } from './table-names.ts';

/** A row of a table, its columns under the names of HSDS 3.1; empty cells are left out. */
export interface Row {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** The tables of a package by our names. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The rows of a file in the form of RFC 4180; uneven rows are kept as far as they go, and reported. */
export function readRows(text: string, name: string, report: Report, rename: (column: string) => string = columnName): readonly Row[] {
  const { data } = papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const columns = head.map(rename);
  return rows.map((cells, index) => {
    const where = `${name} row ${index + 2}`;
    if (cells.length !== columns.length) report.note('warn', 'uneven-row', where, `${cells.length} cells, ${columns.length} columns`);
    const pairs = columns.flatMap((column, at) => {
      const cell = cells[at]?.trim() ?? '';
      return column === '' || cell === '' || /^null$/i.test(cell) || forbidden.has(column) ? [] : [[column, cell] as const];
    });
    return { where, cells: Object.fromEntries(pairs) };
  });
}

/** The tables among some files; two files of one name (a physical and an older address table) are one table. */
export function tablesOf(files: readonly { readonly name: string; readonly text: string }[], report: Report): Tables {
  const tables = new Map<string, readonly Row[]>();
  for (const { name, text } of files) {
    const table = tableName(name);
    if (table === null) report.note('note', 'table-unknown', name);
    else tables.set(table, [...(tables.get(table) ?? []), ...readRows(text, name, report)]);
  }
  return tables;
}
