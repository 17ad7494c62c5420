import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCountSheet, sumsOf } from '../../../shared/group/count-sheet.ts';
import { changeOf, floors, type Said, sayJars } from '../../../shared/group/counts.ts';

const jars = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 3 });
const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);
const shown = (said: Said): readonly number[] =>
  said.kind === 'numbers' ? said.jars.flatMap(({ says }) => ('count' in says ? [says.count] : [])) : [];

describe('what may be said of jars', () => {
  it('the worked cases of the content document come out as they stand there', () => {
    expect(sayJars([2, 1, 1])).toEqual({ kind: 'not-asked' });
    expect(sayJars([4, 2, 1])).toEqual({ kind: 'direction', jar: 0 });
    expect(sayJars([9, 2, 1])).toEqual({
      kind: 'numbers',
      answers: 10,
      rounded: true,
      jars: [
        { jars: [0], says: { kind: 'most' } },
        { jars: [1], says: { kind: 'few' } },
        { jars: [2], says: { kind: 'few' } },
      ],
    });
    expect(sayJars([22, 13, 5])).toEqual({
      kind: 'numbers',
      answers: 40,
      rounded: false,
      jars: [
        { jars: [0], says: { kind: 'exact', count: 22 } },
        { jars: [1, 2], says: { kind: 'exact', count: 18 } },
      ],
    });
    expect(sayJars([33, 4, 3])).toEqual({ kind: 'words', jar: 0 });
  });

  it('where all answered alike it says "most", and "few or none" of the others, as if some had not', () => {
    const all = sayJars([24, 0, 0]);
    expect(all.kind === 'numbers' && all.jars.map(({ says }) => says.kind)).toEqual(['most', 'few', 'few']);
  });

  it('no number under ten is ever said as it is, nor the number of a jar that can be worked out from the others', () => {
    fc.assert(
      fc.property(jars, (counts) => {
        const said = sayJars(counts);
        if (sum(counts) < floors.show) expect(said.kind).not.toBe('numbers');
        if (said.kind === 'numbers' && !said.rounded) {
          expect(shown(said).every((count) => count >= floors.show)).toBe(true);
          expect(sum(shown(said))).toBe(sum(counts));
        }
        if (said.kind === 'numbers' && said.rounded) expect(shown(said).every((count) => count % floors.step === 0)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a change is claimed only from thirty answers and fifteen points on', () => {
    expect(changeOf([5, 4], [30, 10])).toBe('too-few');
    expect(changeOf([10, 10], [18, 2])).toBe('none-clear');
    expect(changeOf([20, 20], [25, 15])).toBe('none-clear');
    expect(changeOf([20, 20], [35, 5])).toBe('more');
    expect(changeOf([35, 5], [20, 20])).toBe('fewer');
  });
});

describe('the sheet of a term', () => {
  const count = { present: 12, mood: [8, 3, 1], joined: [10, 2], upset: true };

  it('comes back from a file, and its sums hold no single session', () => {
    const read = parseCountSheet({ v: 1, sessions: [count, count] });
    expect(read.ok && sumsOf(read.value)).toEqual({ held: 2, present: 24, mood: [16, 6, 2], joined: [20, 4], upset: 2 });
  });

  it('refuses anything that is no count: names, texts, fractions, other files', () => {
    for (const wrong of [
      null,
      [],
      {},
      { v: 2, sessions: [] },
      { v: 1, sessions: [{ ...count, present: 1.5 }] },
      { v: 1, sessions: [{ ...count, mood: ['a'] }] },
    ])
      expect(parseCountSheet(wrong).ok).toBe(false);
    const named = parseCountSheet({ v: 1, sessions: [{ ...count, name: 'Ada' }] });
    expect(named.ok && Object.keys(named.value.sessions[0] ?? {})).toEqual(['present', 'mood', 'joined', 'upset']);
  });
});
