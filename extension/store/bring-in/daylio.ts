import type { Step } from '#shared/checkin/checkin.ts';
import { dayIn, dayWithMonthName, minuteIn } from './dates.ts';
import { type Foreign, type ForeignEntry, needsText } from './foreign.ts';
import type { Table } from './read-table.ts';

/** The names of moods in a new installation, best first. A person may rename them; such a name comes in as a word. */
const moods: Readonly<Record<string, Step>> = { rad: 2, good: 1, meh: 0, bad: -1, awful: -2 };

/** Columns as the app's own export names them; the older form has `year` in place of `full_date` and no title of a note. */
export const isDaylio = ({ columns }: Table): boolean =>
  ['date', 'mood', 'activities', 'note'].every((name) => columns.includes(name)) &&
  (columns.includes('full_date') || columns.includes('year'));

/** The app's notes may hold simple markup: line breaks become lines, the rest goes, and what is left is plain text. */
const plain = (text: string): string =>
  text
    .replace(/<br\s*\/?>|<\/(p|div|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

/** Reads the table that Daylio exports. Every row becomes an entry or stands in the list with the reason. */
export function readDaylio({ columns, rows }: Table): Foreign {
  const at = (name: string): number => columns.indexOf(name);
  const unplaced: Foreign['unplaced'][number][] = [];
  const entries: ForeignEntry[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    const cell = (name: string): string => cells[at(name)]?.trim() ?? '';
    const day = dayIn(cell('full_date'), 'ymd') ?? dayWithMonthName(cell('date'), cell('year'));
    if (!day) {
      unplaced.push({ row, why: 'date' });
      continue;
    }
    const mood = cell('mood').toLowerCase();
    const known = Object.hasOwn(moods, mood);
    const activities = cell('activities').split('|');
    entries.push({
      row,
      day,
      minute: minuteIn(cell('time')),
      pleasantness: known ? (moods[mood] ?? null) : null,
      words: [...(known || mood === '' ? [] : [cell('mood')]), ...activities].map((each) => each.trim()).filter((each) => each !== ''),
      note: [cell('note_title'), plain(cell('note'))].filter((each) => each !== '').join('\n'),
    });
  }
  return { from: 'daylio', entries, unplaced, asText: entries.filter(needsText).map(({ row }) => row) };
}
