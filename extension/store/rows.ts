import type { Checkin, Word } from '#shared/checkin/checkin.ts';
import { parseCheckin } from '#shared/checkin/parse-checkin.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** The shape of a stored month. A month with a higher number was written by a newer version and is left alone. */
export const monthVersion = 1;

/** One check-in without its note: id, at, offset, day, pleasantness, energy, words, context, need. A word of one's own is `[text]`. */
type Row = readonly unknown[];

/** A month as stored: rows instead of objects (performance.md B: smaller and quicker to read). */
export interface MonthRows {
  readonly v: number;
  readonly rows: readonly Row[];
}

/** What could be read of a month. */
export interface ReadMonth {
  readonly checkins: readonly Checkin[];
  /** False when a row or a note did not fit and is not among them. */
  readonly whole: boolean;
}

const wordToRow = (word: Word): string | readonly [string] => (word.kind === 'own' ? [word.text] : word.id);

const rowToWord = (cell: unknown): unknown => (Array.isArray(cell) ? { kind: 'own', text: cell[0] } : { kind: 'listed', id: cell });

const toRow = (checkin: Checkin): Row => [
  checkin.id,
  checkin.at,
  checkin.offset,
  checkin.day,
  checkin.feeling?.pleasantness ?? null,
  checkin.feeling?.energy ?? null,
  checkin.words.map(wordToRow),
  checkin.context,
  checkin.need,
];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const fromRow = (row: unknown, note: unknown): Result<Checkin> => {
  if (!Array.isArray(row)) return fail('damaged');
  const [id, at, offset, day, pleasantness, energy, words, context, need] = row;
  return parseCheckin({
    id,
    at,
    offset,
    day,
    feeling: pleasantness === null ? null : { pleasantness, energy },
    words: Array.isArray(words) ? words.map(rowToWord) : words,
    context,
    need,
    note,
  });
};

/** The rows of a month, without notes. */
export const toRows = (checkins: readonly Checkin[]): MonthRows => ({ v: monthVersion, rows: checkins.map(toRow) });

/** The notes of a month by check-in id. They are stored apart, so that they can be removed alone. */
export const toNotes = (checkins: readonly Checkin[]): Readonly<Record<string, string>> =>
  Object.fromEntries(checkins.filter((each) => each.note !== '').map((each) => [each.id, each.note]));

/** A row with its note; without it, and not whole, when the note does not fit. Null when the row itself does not. */
function withNote(row: unknown, notes: Fields): ReadMonth | null {
  const id: unknown = Array.isArray(row) ? row[0] : null;
  const note = typeof id === 'string' && Object.hasOwn(notes, id) ? notes[id] : '';
  const noted = fromRow(row, note);
  if (noted.ok) return { checkins: [noted.value], whole: true };
  const bare = note === '' ? noted : fromRow(row, '');
  return bare.ok ? { checkins: [bare.value], whole: false } : null;
}

/**
 * Reads row by row, so that one bad row takes nothing with it.
 * Fails with `damaged` when it is no month at all, with `newer` when a newer version wrote it.
 */
export function fromRows(month: unknown, notes: unknown): Result<ReadMonth> {
  if (!isFields(month) || !Number.isInteger(month['v']) || !Array.isArray(month['rows'])) return fail('damaged');
  if ((month['v'] as number) > monthVersion) return fail('newer');
  const known = isFields(notes) ? notes : {};
  const parts = month['rows'].map((row): ReadMonth => withNote(row, known) ?? { checkins: [], whole: false });
  return ok({ checkins: parts.flatMap((each) => each.checkins), whole: isFields(notes) && parts.every((each) => each.whole) });
}
