import type { Checkin, Word } from '#shared/checkin/checkin.ts';

/** The words of a table's head and cells, in the person's language. The store has no words of its own. */
export interface CsvWords {
  readonly head: readonly [
    day: string,
    time: string,
    pleasantness: string,
    energy: string,
    words: string,
    context: string,
    need: string,
    note: string,
  ];
  pleasantness(step: number): string;
  energy(step: number): string;
  word(id: string): string;
  context(id: string): string;
  need(id: string): string;
}

/** The time of day that the person's clock showed, `HH:MM`. */
const timeOf = ({ at, offset }: Checkin): string => new Date(at + offset * 60_000).toISOString().slice(11, 16);

/** A cell that a table program would take for a formula is marked as text (OWASP: CSV injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

const sayWord = (words: CsvWords, word: Word): string => (word.kind === 'own' ? word.text : words.word(word.id));

const row = (words: CsvWords, checkin: Checkin): readonly string[] => [
  checkin.day,
  timeOf(checkin),
  checkin.feeling ? words.pleasantness(checkin.feeling.pleasantness) : '',
  checkin.feeling ? words.energy(checkin.feeling.energy) : '',
  checkin.words.map((each) => sayWord(words, each)).join(', '),
  checkin.context.map((each) => words.context(each)).join(', '),
  checkin.need ? words.need(checkin.need) : '',
  checkin.note,
];

/** Check-ins as a table (RFC 4180), with the mark by which table programs know UTF-8. It can't be brought in again. */
export const exportCsv = (checkins: readonly Checkin[], words: CsvWords): string =>
  `\ufeff${[words.head, ...checkins.map((each) => row(words, each))].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
