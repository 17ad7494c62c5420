import { type Checkin, limits, type Step } from '#shared/checkin/checkin.ts';
import type { Clock, Day } from '#shared/time.ts';
import { toHex } from '../bytes.ts';

/** One entry of another app, as far as it says anything. */
export interface ForeignEntry {
  /** Where it stands in the file, from 1; lists name it. */
  readonly row: number;
  readonly day: Day;
  /** Minutes of the day; null where the file tells no time. */
  readonly minute: number | null;
  readonly pleasantness: Step | null;
  /** Activities, tags, a mood with a name of its own. */
  readonly words: readonly string[];
  readonly note: string;
}

/** Why an entry did not come in. */
export type Unplaced = 'date' | 'empty';

/** What a file of another app holds. */
export interface Foreign {
  /** Which app the file is shaped like; `table` where a person said which column is what. */
  readonly from: 'daylio' | 'pixels' | 'table';
  readonly entries: readonly ForeignEntry[];
  /** What could not be placed, with the row and why. */
  readonly unplaced: readonly { readonly row: number; readonly why: Unplaced }[];
  /** Entries of which something did not fit a field and was kept as text in the note. */
  readonly asText: readonly number[];
}

/** Noon, where a file tells no time: the day is right in every zone. */
const noon = 720;

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

/** Words that fit as words, and the rest as a line for the note. */
function sorted(words: readonly string[]): { readonly own: readonly string[]; readonly rest: readonly string[] } {
  const clean = words.map((each) => each.trim()).filter((each) => each !== '');
  const own = clean.filter((each) => [...each].length <= limits.ownWord).slice(0, limits.words);
  return { own, rest: clean.filter((each) => !own.includes(each)) };
}

/** Whether something of an entry can only be kept as text. */
export const needsText = ({ words }: ForeignEntry): boolean => sorted(words).rest.length > 0;

/** The same row gives the same id, whenever it is read: bringing a file in twice is bringing it in once. */
async function idOf(from: string, { day, minute, pleasantness, words, note }: ForeignEntry): Promise<string> {
  const text = JSON.stringify([from, day, minute, pleasantness, words, note]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `in-${toHex(new Uint8Array(hash)).slice(0, 32)}`;
}

/**
 * A check-in of what another app kept. Energy is in no such file, so it stands in the middle; the preview says so.
 * Nothing is dropped: what fits no field stands in the note, as text.
 */
export async function toCheckin(from: Foreign['from'], entry: ForeignEntry, clock: Pick<Clock, 'offsetAt'>): Promise<Checkin> {
  const wall = Date.parse(`${entry.day}T00:00:00Z`) + (entry.minute ?? noon) * 60_000;
  const offset = clock.offsetAt(wall - clock.offsetAt(wall) * 60_000);
  const { own, rest } = sorted(entry.words);
  const lines = [entry.note.trim(), rest.join(', ')].filter((each) => each !== '');
  return {
    id: await idOf(from, entry),
    at: wall - offset * 60_000,
    offset,
    day: entry.day,
    feeling: entry.pleasantness === null ? null : { pleasantness: entry.pleasantness, energy: 0 },
    words: own.map((text) => ({ kind: 'own', text })),
    context: [],
    need: null,
    note: cut(lines.join('\n'), limits.note),
  };
}
