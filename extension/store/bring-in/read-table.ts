/** A table as a file holds it: the names of its columns, and its rows. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Separators that tables of other apps use. */
const separators = [',', ';', '\t', '|'] as const;

/**
 * The cells of a table in the form of RFC 4180: a cell in quotes may hold separators, line ends and doubled quotes. A quote that is
 * never closed takes the rest, as in any reader of that form. Lines may end in any of the three ways.
 */
export function readCells(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at + 1, separator) : bare(text, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Where the separator, the line end or the end of the text is. */
  readonly end: number;
}

const isEnd = (sign: string | undefined, separator: string): boolean =>
  sign === undefined || sign === separator || sign === '\n' || sign === '\r';

function bare(text: string, from: number, separator: string): Cell {
  let end = from;
  while (!isEnd(text[end], separator)) end += 1;
  return { text: text.slice(from, end), end };
}

function quoted(text: string, from: number, separator: string): Cell {
  for (let close = text.indexOf('"', from); close !== -1; close = text.indexOf('"', close + 1)) {
    if (text[close + 1] === '"') close += 1;
    else {
      // what stands behind the closing quote belongs to nothing; it is kept rather than lost
      const after = bare(text, close + 1, separator);
      return { text: text.slice(from, close).replaceAll('""', '"') + after.text, end: after.end };
    }
  }
  return { text: text.slice(from).replaceAll('""', '"'), end: text.length };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((each) => each.trim() === '');

/** The separator that cuts the first lines into most columns, the same number in each. */
function separatorOf(text: string): string {
  const counts = separators.map((separator) => {
    const [head = [], ...rows] = readCells(text.slice(0, 20_000), separator)
      .filter((row) => !isBlank(row))
      .slice(0, 10);
    const even = rows.filter((row) => row.length === head.length).length;
    return { separator, weight: head.length < 2 ? 0 : head.length * (even + 1) };
  });
  return counts.reduce((best, each) => (each.weight > best.weight ? each : best)).separator;
}

/** Null where the text is no table: no header of two names at least, or no row under it. */
export function readTable(text: string): Table | null {
  const [head, ...rows] = readCells(text, separatorOf(text)).filter((row) => !isBlank(row));
  if (!head || head.length < 2 || rows.length === 0) return null;
  return { columns: head.map((each) => each.trim()), rows };
}
