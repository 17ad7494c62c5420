import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordsOf } from '#shared/directory/search/fold.ts';
import { forgiven, lettersOf, mayBeNear, slipsBetween } from '#shared/directory/search/typo.ts';
import { makeWordTable } from '#shared/directory/search/word-table.ts';

test.each([
  ['Älvsjö', 'alvsjo'],
  ['HÄMEENLINNA', 'hameenlinna'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['Tromsø', 'tromso'],
  ['Diyarbakır', 'diyarbakir'],
  ['أَحْمَد', 'احمد'],
  ['إسكان', 'اسكان'],
  ['مستشفى', 'مستشفي'],
  ['مساعدة', 'مساعده'],
  ['مســـاعدة', 'مساعده'],
  ['مسؤول', 'مسوول'],
  ['١٢٣ ۴۵۶', '123 456'],
])('accents, forms of letters and digits are folded: %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('the Arabic article belongs to the word and is not needed to find it', () => {
  expect(wordsOf('المأوى والطعام')).toEqual(['ماوي', 'والطعام']);
  expect(wordsOf('مأوى')).toEqual(['ماوي']);
});

/** Optimal string alignment by its definition, as an oracle. */
function slow(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(at(i - 2, j - 2) + 1);
    return Math.min(...costs);
  };
  return at(a.length, b.length);
}

test('slips are counted as they are defined, and the letters alone never rule out a near word', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(short, short, fc.constantFrom(1, 2), (a, b, most) => {
      const between = slow(a, b);
      expect(slipsBetween(a, b, most)).toBe(Math.min(between, most + 1));
      if (between <= most) expect(mayBeNear(lettersOf(a), lettersOf(b), most)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('short words forgive nothing, since a slip makes another word of them', () => {
  expect([3, 4, 7, 8].map(forgiven)).toEqual([0, 1, 1, 2]);
});

function tableOf(texts: readonly string[]) {
  const table = makeWordTable();
  for (const [index, text] of texts.entries()) table.add(index, text, 1);
  return (wanted: string) => [...table.find(wanted).keys()];
}

const find = tableOf([
  'Food bank of the harbour',
  'Housing advice',
  'Foot clinic',
  'مأوى للنساء',
  'Ruoka-apu Hämeenlinna',
  'Debt advice and housing',
]);

test.each([
  ['food', [0]],
  ['foo', [0, 2]],
  ['harbuor', [0]],
  ['huosing', [1, 5]],
  ['advice housing', [1, 5]],
  ['debt housing', [5]],
  ['المأوى', [3]],
  ['hameenlina', [4]],
  ['food zzzz', [0]],
  ['zzzz', []],
  ['   ', []],
])('words, beginnings, slips and several words find what they mean: %s', (wanted, found) => {
  expect([...find(wanted)].sort()).toEqual(found);
});

test('a whole word counts more than a beginning, and a name more than a description', () => {
  const table = makeWordTable();
  table.add(0, 'foodstuff', 4);
  table.add(1, 'food', 4);
  table.add(2, 'something', 4);
  table.add(2, 'food', 1);
  const found = table.find('food');
  expect([...found].sort(([, a], [, b]) => b - a).map(([index]) => index)).toEqual([1, 0, 2]);
});
