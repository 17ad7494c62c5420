import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAt, canAsk, choicesOf, choose, groupOf, longestLine, mostLines, saidIn, sort, write } from '#shared/exercises/answers.ts';
import { exercises } from '#shared/exercises/catalogue.ts';

describe('what a person chooses and writes', () => {
  test('chosen again is not chosen any more', () => {
    expect(answerAt(choose(choose({}, 0, 'faith', 3), 0, 'faith', 3), 0).chosen).toEqual([]);
  });

  test('of more than the limit the oldest gives way', () => {
    const four = ['kind', 'brave', 'fun', 'free'].reduce((answers, name) => choose(answers, 0, name, 3), {});
    expect(answerAt(four, 0).chosen).toEqual(['brave', 'fun', 'free']);
  });

  test('lines are cut to what a line is, and empty ones fall away', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), (text) => {
        const { lines } = answerAt(write({}, 0, text), 0);
        expect(lines.length).toBeLessThanOrEqual(mostLines);
        expect(lines.filter((line) => line === '' || line.length > longestLine)).toEqual([]);
      }),
    );
  });

  test('what was written first is what can be chosen later', () => {
    const written = write({}, 0, 'the rent\n\n the exam ');
    expect(choicesOf({ kind: 'pick', of: 0, max: 1 }, written)).toEqual(['the rent', 'the exam']);
    expect(choicesOf({ kind: 'pick', of: 0, max: 1 }, choose({}, 0, 'faith', 3))).toEqual(['faith']);
  });

  test('a line is in one group at a time, also when it has a colon in it', () => {
    const moved = sort(sort({}, 1, 'rent: too high', 'can'), 1, 'rent: too high', 'not-now');
    expect(groupOf(moved, 1, 'rent: too high')).toBe('not-now');
    expect(answerAt(moved, 1).chosen).toHaveLength(1);
  });

  test('where nothing can be written only given words are asked for', () => {
    const asks = exercises.flatMap((each) => (each.kind === 'steps' ? Object.values(each.asks ?? {}) : []));
    expect(asks.filter((ask) => ask.kind !== 'choose' && canAsk(ask, {}, false))).toEqual([]);
    expect(asks.filter((ask) => canAsk(ask, {}, false)).length).toBeGreaterThan(8);
  });

  test('an answer that is taken up again comes from an earlier step of the same exercise', () => {
    const asks = exercises.flatMap((each) =>
      Object.entries(each.kind === 'steps' ? (each.asks ?? {}) : {}).map(([step, ask], _, own) => ({
        id: each.id,
        step: Number(step),
        ask,
        own,
      })),
    );
    const wrong = asks.filter(({ step, ask, own }) => 'of' in ask && (ask.of >= step || !own.some(([other]) => Number(other) === ask.of)));
    expect(asks.filter(({ ask }) => 'of' in ask)).toHaveLength(5);
    expect(wrong).toEqual([]);
  });

  test('only steps where something was said are handed over', () => {
    expect(saidIn(choose(choose(write({}, 2, 'a'), 0, 'x', 1), 0, 'x', 1))).toEqual([{ step: 2, answer: { chosen: [], lines: ['a'] } }]);
  });
});
