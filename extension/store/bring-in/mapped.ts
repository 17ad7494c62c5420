import type { Step } from '#shared/checkin/checkin.ts';
import { type DateOrder, dayIn, minuteIn } from './dates.ts';
import { type Foreign, type ForeignEntry, needsText } from './foreign.ts';
import type { Table } from './read-table.ts';

/** Which column is what, as the person says; -1 where none is. */
export interface Mapping {
  readonly date: number;
  readonly order: DateOrder;
  readonly time: number;
  readonly feeling: number;
  /** The numbers of the column at its worst and at its best; the worst may be the larger. */
  readonly worst: number;
  readonly best: number;
  readonly words: number;
  readonly note: number;
}

/** Where on the five steps a number of a scale lies; null outside of it. */
export function stepOn(text: string, worst: number, best: number): Step | null {
  const value = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(value) || worst === best) return null;
  const share = (value - worst) / (best - worst);
  return share < 0 || share > 1 ? null : ((Math.round(share * 4) - 2) as Step);
}

/** The smallest and the largest number of a column, or null where it has none. */
export function rangeOf({ rows }: Table, column: number): { readonly least: number; readonly most: number } | null {
  const numbers = rows.map((cells) => Number((cells[column] ?? '').trim().replace(',', '.') || Number.NaN)).filter(Number.isFinite);
  if (numbers.length === 0) return null;
  return { least: numbers.reduce((a, b) => Math.min(a, b)), most: numbers.reduce((a, b) => Math.max(a, b)) };
}

/** Reads any table by what the person said of its columns. A number off the scale is kept as text. */
export function readMapped({ columns, rows }: Table, mapping: Mapping): Foreign {
  const unplaced: Foreign['unplaced'][number][] = [];
  const entries: ForeignEntry[] = [];
  const used = [mapping.date, mapping.time, mapping.feeling, mapping.words, mapping.note];
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    const cell = (column: number): string => cells[column]?.trim() ?? '';
    const day = dayIn(cell(mapping.date), mapping.order);
    if (!day) {
      unplaced.push({ row, why: 'date' });
      continue;
    }
    const pleasantness = stepOn(cell(mapping.feeling), mapping.worst, mapping.best);
    const unread = pleasantness === null && cell(mapping.feeling) !== '' ? [cell(mapping.feeling)] : [];
    const words = cell(mapping.words)
      .split(/[|;,]/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    // a column that nobody named is not lost: it stands in the note under its own name
    const others = columns.flatMap((name, column) => (used.includes(column) || cell(column) === '' ? [] : [`${name}: ${cell(column)}`]));
    const note = [cell(mapping.note), ...unread, ...others].filter((each) => each !== '').join('\n');
    if (pleasantness === null && words.length === 0 && note === '') unplaced.push({ row, why: 'empty' });
    else entries.push({ row, day, minute: mapping.time >= 0 ? minuteIn(cell(mapping.time)) : null, pleasantness, words, note });
  }
  return { from: 'table', entries, unplaced, asText: entries.filter(needsText).map(({ row }) => row) };
}
