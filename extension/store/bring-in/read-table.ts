import Papa from 'papaparse';

/** A table as a file holds it: the names of its columns, and its rows. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Separators that tables of other apps use; the reader finds out which. */
const separators = [',', ';', '\t', '|'];

/** Null where the text is no table: no header, or no row under it. */
export function readTable(text: string): Table | null {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimitersToGuess: separators });
  const [head, ...rows] = data;
  if (!head || head.length < 2 || rows.length === 0) return null;
  return { columns: head.map((each) => each.trim()), rows };
}
