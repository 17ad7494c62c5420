import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseCheckin } from '#shared/checkin/parse-checkin.ts';
import { dayIn, minuteIn, ordersOf } from '../../../extension/store/bring-in/dates.ts';
import { type Foreign, toCheckin } from '../../../extension/store/bring-in/foreign.ts';
import { type Mapping, readMapped, stepOn } from '../../../extension/store/bring-in/mapped.ts';
import { readForeign } from '../../../extension/store/bring-in/read-foreign.ts';
import { readCells, readTable } from '../../../extension/store/bring-in/read-table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const clock = { offsetAt: () => 120 };

function foreign(text: string): Foreign {
  const read = readForeign(utf8(text));
  if (!read.ok || read.value.kind !== 'foreign') throw new Error(JSON.stringify(read));
  return read.value.foreign;
}

const checkins = (from: Foreign) => Promise.all(from.entries.map((entry) => toCheckin(from.from, entry, clock)));

const daylio = `full_date,date,weekday,time,mood,activities,note_title,note
2026-11-20,"20 November",Friday,"9:30 pm",good,"walk | tea | long talk | music","Evening","A calm one.<br>With <b>Nan</b> &amp; tea."
2026-11-19,"19 November",Thursday,08:05,shaky,"","",""
not a date,"x",Friday,10:00,good,"","",""
`;

describe('a file of Daylio', () => {
  test('comes in with mood, words, time and note; a mood with a name of its own is a word', async () => {
    const from = foreign(daylio);
    expect(from.from).toBe('daylio');
    expect(from.unplaced).toEqual([{ row: 4, why: 'date' }]);
    expect(from.asText).toEqual([2]);
    const [evening, shaky] = await checkins(from);
    expect(evening).toMatchObject({
      day: '2026-11-20',
      at: Date.UTC(2026, 10, 20, 19, 30),
      feeling: { pleasantness: 1, energy: 0 },
      words: ['walk', 'tea', 'long talk'].map((text) => ({ kind: 'own', text })),
      note: 'Evening\nA calm one.\nWith Nan & tea.\nmusic',
    });
    expect(shaky).toMatchObject({ feeling: null, words: [{ kind: 'own', text: 'shaky' }], note: '' });
  });

  test('in its older form, with the year in a column of its own', () => {
    const from = foreign('year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,rad,"clean | cook",Went out\n');
    expect(from.entries).toMatchObject([{ day: '2018-05-18', minute: 23 * 60 + 54, pleasantness: 2, words: ['clean', 'cook'] }]);
  });
});

describe('a file of Pixels', () => {
  const text = JSON.stringify([
    { date: '2023-1-5', type: 'Mood', scores: [4, 2], notes: 'two halves', tags: [{ type: 'Emotions', entries: ['glad', 'tired'] }] },
    { date: '2023-01-06', type: 'Mood', scores: [], notes: '', tags: [] },
    { date: '2023-13-40', scores: [3] },
    'nonsense',
  ]);

  test('comes in with every score of a day, and says which days it could not place', async () => {
    const from = foreign(text);
    expect(from.unplaced).toEqual([
      { row: 2, why: 'empty' },
      { row: 3, why: 'date' },
      { row: 4, why: 'date' },
    ]);
    const all = await checkins(from);
    expect(all.map(({ day, feeling, note }) => [day, feeling?.pleasantness, note])).toEqual([
      ['2023-01-05', 1, 'two halves'],
      ['2023-01-05', -1, ''],
    ]);
  });
});

describe('any table', () => {
  const table = readTable('When;Level;Comment;Weather\n03/04/2025;1;rain;wet\n04/04/2025;10;sun;dry\n05/04/2025;11;off the scale;\n');
  const mapping: Mapping = { date: 0, order: 'dmy', time: -1, feeling: 1, worst: 1, best: 10, words: -1, note: 2 };

  test('comes in by what the person said of its columns; what has no field stands in the note', () => {
    if (!table) throw new Error('no table');
    const { entries } = readMapped(table, mapping);
    expect(entries).toMatchObject([
      { day: '2025-04-03', pleasantness: -2, note: 'rain\nWeather: wet' },
      { day: '2025-04-04', pleasantness: 2, note: 'sun\nWeather: dry' },
      { day: '2025-04-05', pleasantness: null, note: 'off the scale\n11' },
    ]);
  });

  test('whose dates can be read in two ways is asked about, and one that is sure is not', () => {
    expect(ordersOf(['03/04/2025', '05/04/2025'])).toEqual(['dmy', 'mdy']);
    expect(ordersOf(['03/04/2025', '25/04/2025'])).toEqual(['dmy']);
    expect(ordersOf(['2025-04-03'])).toEqual(['ymd']);
    expect(ordersOf(['soon'])).toEqual([]);
  });

  test('numbers of any scale fall on five steps, also where the worst is the larger', () => {
    expect(['1', '3', '5'].map((text) => stepOn(text, 1, 5))).toEqual([-2, 0, 2]);
    expect(['1', '3', '5'].map((text) => stepOn(text, 5, 1))).toEqual([2, 0, -2]);
    expect([stepOn('3,5', 0, 7), stepOn('', 1, 5), stepOn('x', 1, 5), stepOn('9', 1, 5)]).toEqual([0, null, null, null]);
  });
});

describe('a file that is broken, empty, huge, wrongly encoded or foreign', () => {
  const code = (bytes: Uint8Array): string => {
    const read = readForeign(bytes);
    return read.ok ? read.value.kind : read.code;
  };

  test('gets a sentence that names what is wrong', () => {
    expect(code(utf8(''))).toBe('import-foreign-empty');
    expect(code(utf8(' \n\n'))).toBe('import-foreign-empty');
    expect(code(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8]))).toBe('import-foreign-binary');
    expect(code(utf8('{"format":"even-keel"}'))).toBe('import-foreign-json');
    expect(code(utf8('[1, 2'))).toBe('import-foreign-json');
    expect(code(utf8('just a sentence'))).toBe('import-foreign-rows');
    expect(code(utf8('a,b\n'))).toBe('import-foreign-rows');
    expect(code(new Uint8Array(50_000_001).fill(97))).toBe('import-large');
  });

  test('in two bytes a letter, or in the letters of old Windows, it reads the same', () => {
    const rows = 'full_date,date,weekday,time,mood,activities,note_title,note\n2026-11-20,x,x,10:00,good,,,Ä calm öne\n';
    const wide = new Uint8Array([...rows].flatMap((sign) => [(sign.codePointAt(0) ?? 0) & 255, (sign.codePointAt(0) ?? 0) >> 8]));
    const marked = new Uint8Array([0xff, 0xfe, ...wide]);
    const old = new Uint8Array([...rows].map((sign) => sign.codePointAt(0) ?? 0));
    for (const bytes of [wide, marked, old, utf8(rows), utf8(`\uFEFF${rows}`)]) {
      const read = readForeign(bytes);
      expect(read.ok && read.value.kind === 'foreign' && read.value.foreign.entries[0]?.note).toBe('Ä calm öne');
    }
  });

  test('never takes the reader down, and whatever comes out is a check-in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify([value])),
          fc.string().map((text) => `${daylio}${text}`),
        ),
        async (text) => {
          const read = readForeign(utf8(text));
          if (!read.ok || read.value.kind !== 'foreign') return;
          for (const checkin of await checkins(read.value.foreign)) expect(parseCheckin(checkin)).toEqual({ ok: true, value: checkin });
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('the same row is the same check-in whenever it is read, and two rows are two', async () => {
  const [one, two] = [await checkins(foreign(daylio)), await checkins(foreign(daylio))];
  expect(one).toEqual(two);
  expect(new Set(one.map(({ id }) => id)).size).toBe(one.length);
});

test('days and times are read as a person writes them, and nothing else is taken for one', () => {
  expect([dayIn('2024-2-29', 'ymd'), dayIn('2023-2-29', 'ymd'), dayIn('5.4.25', 'dmy'), dayIn('12/31/2024 10:00', 'mdy')]).toEqual([
    '2024-02-29',
    null,
    '2025-04-05',
    '2024-12-31',
  ]);
  expect([minuteIn('9:30 pm'), minuteIn('12:05 am'), minuteIn('21.45'), minuteIn('25:00'), minuteIn('noon')]).toEqual([
    1290,
    5,
    1305,
    null,
    null,
  ]);
});

describe('the reader of tables', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '"', ',', ';', '\n', '\r\n', '1', 'مر'), maxLength: 6 });

  test('reads back whatever a writer of the form wrote, and sees what a well-known reader sees', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';'),
        (rows, separator) => {
          const text = Papa.unparse(rows, { delimiter: separator, newline: '\r\n', quotes: true });
          expect(readCells(text, separator)).toEqual(rows);
          expect(readCells(text, separator)).toEqual(Papa.parse(text, { delimiter: separator, newline: '\r\n' }).data);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('finds the separator, and lines that end in any way', () => {
    for (const separator of [',', ';', '\t', '|'])
      for (const end of ['\n', '\r\n', '\r'])
        expect(readTable(['a', 'b,c;d'].join(separator) + end + ['1', '2'].join(separator) + end)?.rows).toEqual([['1', '2']]);
    expect(readTable('only one column\n1\n')).toBeNull();
  });
});
