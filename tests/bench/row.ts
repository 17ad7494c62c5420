/** One line of the table: a goal's clause, what it asks, and what was measured. */
export interface Row {
  /** Number of the goal. */
  readonly goal: number;
  /** What was measured, and beside what. */
  readonly what: string;
  /** At most this; null where the row only informs. */
  readonly must: number | null;
  /** At most this is best in class; null where the goal names none. */
  readonly stretch: number | null;
  /** In the unit of the row; null where it could not be measured, and `note` says why. */
  readonly measured: number | null;
  readonly unit: 'times' | 'ms' | 'bytes' | 'shift' | 'percent' | 'count';
  readonly note?: string;
}

/** What every group of rows is given. */
export interface Bench {
  /** Prints a line: the medians behind the rows, so that a reader can judge the ratios. */
  say(line?: string): void;
  /** How often each candidate is measured; the goals ask for 15, the popup for 25. */
  readonly rounds: number | null;
}

/** A file of the bench: measures its candidates in interleaved rounds and gives rows. */
export type Measure = (bench: Bench) => Promise<readonly Row[]>;

const digits: Readonly<Record<Row['unit'], number>> = { times: 2, ms: 1, bytes: 0, shift: 3, percent: 1, count: 1 };
const signs: Readonly<Record<Row['unit'], string>> = { times: ' ×', ms: ' ms', bytes: ' B', shift: '', percent: ' %', count: '' };

const shown = (value: number | null, unit: Row['unit']): string =>
  value === null ? '-' : `${Number(value.toFixed(digits[unit])).toFixed(digits[unit])}${signs[unit]}`;

/** How far a row got. It is told, never tested: a slow machine is not a fault of the product. */
function reached({ must, stretch, measured: exact, unit }: Row): 'stretch' | 'must' | 'missed' | 'not measured' | '' {
  if (exact === null) return 'not measured';
  // as exactly as it is shown, which is as exactly as the goals are written
  const measured = Number(exact.toFixed(digits[unit]));
  if (stretch !== null && measured <= stretch) return 'stretch';
  if (must !== null) return measured <= must ? 'must' : 'missed';
  return stretch === null ? '' : 'missed';
}

/** All rows as one table, in the order of the goals. */
export function tableOf(rows: readonly Row[]): string {
  const sorted = rows.toSorted((a, b) => a.goal - b.goal);
  const cells = sorted.map((row) => [
    String(row.goal),
    row.what,
    shown(row.must, row.unit),
    shown(row.stretch, row.unit),
    shown(row.measured, row.unit),
    [reached(row), row.note].filter(Boolean).join('; '),
  ]);
  const all = [['goal', 'what', 'must', 'stretch', 'measured', 'reached'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, column) => (column === 1 || column === 5 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ');
  return all.map((texts) => line(texts).trimEnd()).join('\n');
}
