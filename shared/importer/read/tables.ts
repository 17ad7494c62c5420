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
  /** What is wrong where a quotation mark is opened that none closes: all rows below it are one cell, and would be lost. */
  readonly openQuote: string | null;
}

/** The tables of a package by our names. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** A file in the form of RFC 4180; uneven rows are kept as far as they go, and reported. */
export function readSheet(text: string, name: string, report: Report, rename: (column: string) => string = columnName): Sheet {
  const plain = text.replace(/^\ufeff/, '');
  const { data, errors } = papa.parse<string[]>(plain, { skipEmptyLines: 'greedy' });
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
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  return { columns, rows: read, openQuote: open ? openQuoteAt(plain, open.index ?? 0) : null };
}

function openQuoteAt(text: string, index: number): string {
  const line = text.slice(0, index).split(/\r\n|\r|\n/).length;
  return `a quotation mark in line ${line} is never closed, so all rows below it would be lost. Close it, or export the table again`;
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
    const { rows, openQuote } = readSheet(text, name, report);
    if (openQuote) return fail('import-file', { where: name, why: openQuote });
    tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  }
  return ok(tables);
}
