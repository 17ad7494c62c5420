import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapOf } from '#shared/circle/gaps.ts';
import { type Board, narrow, nearest, type Placed, placed, wide } from '#shared/circle/half-rings.ts';
import { parseCircle } from '#shared/circle/parse-circle.ts';
import { wantsFor } from '#shared/circle/starters.ts';
import { seldomHeard, whoFor } from '#shared/circle/suggestible.ts';
import { helpKinds, newTie, rings, type Tie, withoutTie, withTie } from '#shared/circle/tie.ts';
import { anyCircle } from '../../support/any-circle.ts';

describe('a circle', () => {
  test('is read back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyCircle, (circle) => {
        expect(parseCircle(JSON.parse(JSON.stringify(circle)))).toEqual({ ok: true, value: circle });
      }),
    );
  });

  test('of before anyone could be far away or lost is read as it is', () => {
    const { away: _, ...old } = newTie('a', 'Sam', 'near', 'person');
    expect(parseCircle({ ties: [old], blurred: false })).toMatchObject({ ok: true, value: { ties: [{ name: 'Sam', away: null }] } });
  });

  test('that does not fit is damaged, never half a circle', () => {
    const tie = newTie('a', 'Sam', 'near', 'person');
    const bad = [
      null,
      {},
      { ties: 'x' },
      { ties: [{}] },
      { ties: [{ ...tie, ring: 'moon' }] },
      { ties: [{ ...tie, name: ' ' }] },
      { ties: [{ ...tie, at: 7 }] },
      { ties: [{ ...tie, away: 'moon' }] },
      { ties: [tie, tie] },
      { ties: [tie], blurred: 'yes' },
    ];
    for (const value of bad) expect(parseCircle(value), JSON.stringify(value)).toMatchObject({ ok: false, code: 'damaged' });
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseCircle(value)));
  });

  test('takes someone in, changes them in their place, and lets them go', () => {
    const [sam, nan] = [newTie('a', 'Sam', 'near', 'person'), newTie('b', 'Nan', 'near', 'person')];
    const both = withTie(withTie({ ties: [], blurred: true }, sam), nan);
    expect(withTie(both, { ...sam, ring: 'around' }).ties.map(({ ring }) => ring)).toEqual(['around', 'near']);
    expect(withoutTie(both, 'a')).toEqual({ ties: [nan], blurred: true });
  });
});

describe('whom the product names by itself', () => {
  test('is the easiest to ask first, then the soonest', () => {
    const tie = (id: string, rest: Partial<Tie>): Tie => ({ ...newTie(id, id, 'near', 'person'), gives: ['comfort'], ...rest });
    const ties = [
      tie('hard', { ease: 'hard', reach: 'same-day' }),
      tie('slow', { ease: 'easy', reach: 'now-and-then' }),
      tie('soon', { ease: 'easy', reach: 'same-day' }),
    ];
    expect(whoFor(ties, 'comfort').map(({ id }) => id)).toEqual(['soon', 'slow', 'hard']);
    expect(whoFor(ties, 'fun')).toEqual([]);
  });
});

describe('a gap', () => {
  const tie = (id: string, gives: Tie['gives'], rest: Partial<Tie> = {}): Tie => ({ ...newTie(id, id, 'near', 'person'), gives, ...rest });

  test('is said of the most needed kind without a name, and not on a map of fewer than three', () => {
    expect(gapOf([tie('a', ['comfort'])])).toBeNull();
    const ties = ['a', 'b', 'c'].map((id) => tie(id, ['comfort', 'company']));
    expect(gapOf(ties)).toEqual({ kind: 'things', only: null, rich: ['comfort', 'company'] });
  });

  test('is one name where every kind has someone, and nothing where every kind has more', () => {
    const all = ['a', 'b'].map((id) => tie(id, helpKinds));
    expect(gapOf([...all, tie('c', [])])).toBeNull();
    const one = [
      ...['a', 'b', 'c'].map((id) =>
        tie(
          id,
          helpKinds.filter((kind) => kind !== 'tasks'),
        ),
      ),
      tie('d', ['tasks']),
    ];
    expect(gapOf(one)).toMatchObject({ kind: 'tasks', only: { id: 'd' } });
  });

  test('a name that is a risk does not fill it', () => {
    const ties = [...['a', 'b', 'c'].map((id) => tie(id, ['comfort'])), tie('d', ['things'], { price: ['risk'] })];
    expect(gapOf(ties)).toMatchObject({ kind: 'things', only: null });
  });
});

describe('the drawing', () => {
  test('keeps everyone inside it and above the line, on both boards', () => {
    fc.assert(
      fc.property(anyCircle, ({ ties }) => {
        for (const board of [wide, narrow]) {
          for (const { x, y } of placed(board, ties)) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(board.width);
            expect(y).toBeLessThan(board.middle.y);
            expect(y).toBeGreaterThanOrEqual(-20);
          }
        }
      }),
    );
  });

  test('with sixty people, wherever they were put, no dot covers another, leaves its ring or is too small for a finger', () => {
    const sixty = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), { minLength: 60, maxLength: 60 });
    const wrong = (one: Placed, board: Board, others: readonly Placed[]): boolean =>
      nearest(board, one.x, one.y).ring !== one.tie.ring ||
      one.dot < 12 ||
      others.some((other) => Math.hypot(other.x - one.x, other.y - one.y) < one.dot + other.dot);
    fc.assert(
      fc.property(sixty, fc.constantFrom(wide, narrow), (ats, board) => {
        const ties = ats.map((at, index) => ({ ...newTie(`${index}`, 'a', rings[index % 4] ?? 'near', 'person'), at }));
        const all = placed(board, ties);
        expect(all).toHaveLength(60);
        expect(all.filter((one, index) => wrong(one, board, all.slice(index + 1)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('puts someone back where they were dropped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rings), fc.double({ min: 0, max: 1, noNaN: true }), (ring, at) => {
        for (const board of [wide, narrow]) {
          const [place] = placed(board, [{ ...newTie('a', 'a', ring, 'person'), at }]);
          const back = nearest(board, place?.x ?? 0, place?.y ?? 0);
          expect(back.ring).toBe(ring);
          expect(back.at).toBeCloseTo(at, 5);
        }
      }),
    );
  });
});

test('a child is offered words for a grown-up they trust, and no others', () => {
  expect(wantsFor('c10').map(({ id }) => id)).toEqual(['trusted-adult']);
  expect(wantsFor('adult').map(({ id }) => id)).not.toContain('trusted-adult');
});

describe('someone one may have forgotten', () => {
  const seldom = (id: string, over: Partial<Tie> = {}): Tie => ({ ...newTie(id, id, 'around', 'person'), reach: 'now-and-then', ...over });
  const on = (...days: readonly string[]): Partial<Tie> => ({ noticed: days.map((day) => ({ day, text: 'called' })) });
  const ids = (...ties: readonly Tie[]): readonly string[] => seldomHeard(ties, '2026-11-26').map(({ id }) => id);

  test('is reached now and then and was not noticed lately, the longest ago first, then those of whom no day is known', () => {
    const [a, b, c] = [seldom('unknown'), seldom('late', on('2026-09-01', '2026-08-01')), seldom('old', on('2026-02-01'))];
    expect(ids(a, b, c)).toEqual(['old', 'late', 'unknown']);
    expect(ids(seldom('lately', on('2026-01-01', '2026-11-20')))).toEqual([]);
    expect(ids(seldom('soon', { reach: 'same-day' }), seldom('said nothing', { reach: null }))).toEqual([]);
  });

  test('is never a risk, "not for now" or lost, and no animal, place or service', () => {
    const left: readonly Partial<Tie>[] = [
      { price: ['risk'] },
      { weight: 'not-now' },
      { away: 'lost' },
      { kind: 'animal' },
      { kind: 'service' },
    ];
    expect(ids(...left.map((over, index) => seldom(String(index), over)))).toEqual([]);
    expect(ids(seldom('choir', { kind: 'group' }), seldom('far', { away: 'far' }))).toEqual(['choir', 'far']);
  });
});
