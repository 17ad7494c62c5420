import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Breathing } from '#shared/exercises/exercise.ts';
import {
  announcementFor,
  cycleSeconds,
  frameAt,
  lengthsOf,
  pacesOf,
  planFor,
  repaced,
  rowAt,
  usualLength,
  usualPaces,
} from '#shared/exercises/frame.ts';
import { sizeIn } from '../../support/shape-size.ts';

const patterns = exercises.filter((each): each is Breathing => each.kind === 'breathing');
const patternOf = (id: string): Breathing => {
  const found = patterns.find((each) => each.id === id);
  if (!found) throw new Error(`${id} does not ship`);
  return found;
};
const plan = { cycles: 4, pace: 1 };

/** Five seconds of opening, two breaths that show how (content 2.4). */
const mainBegins = (pattern: Breathing, pace = 1): number => 5000 + 2 * cycleSeconds(pattern, pace) * 1000;

describe('a breathing exercise', () => {
  test('there are the ten patterns of the content document, with its seconds', () => {
    expect(
      Object.fromEntries(patterns.map(({ id, phases }) => [id, phases.map(({ kind, seconds }) => `${kind} ${seconds}`).join(', ')])),
    ).toEqual({
      'br-long-out': 'in 4, out 6',
      'br-sigh': 'in 3, in2 1, out 8',
      'br-even': 'in 5.5, out 5.5',
      'br-box': 'in 4, hold 4, out 4, hold 4',
      'br-four-four': 'in 4, out 4',
      'br-478': 'in 4, hold 7, out 8',
      'br-equal-kids': 'in 3, out 3',
      'br-flower-candle': 'in 3, out 4',
      'br-balloon': 'in 3, out 4',
      'br-hand': 'in 3, out 3',
    });
  });

  for (const pattern of patterns) {
    test(`${pattern.id}: every phase begins and ends on its millisecond, at every pace`, () => {
      for (const pace of pacesOf(pattern, false)) {
        let at = mainBegins(pattern, pace);
        for (let cycle = 1; cycle <= 3; cycle += 1) {
          for (const [index, phase] of pattern.phases.entries()) {
            const end = at + phase.seconds * 1000 * pace;
            const first = frameAt(pattern, at, { cycles: 4, pace });
            expect([first.stage, first.cycle, first.index, first.phase?.kind]).toEqual(['main', cycle, index, phase.kind]);
            expect(frameAt(pattern, end - 1, { cycles: 4, pace })).toMatchObject({ cycle, index });
            at = end;
          }
        }
      }
    });

    test(`${pattern.id}: the shape never jumps and stays between 0.70 and 1.00`, () => {
      let last = sizeIn(frameAt(pattern, 0, plan));
      for (let at = 0; at < 120_000; at += 20) {
        const size = sizeIn(frameAt(pattern, at, plan));
        expect(size).toBeGreaterThanOrEqual(0.7);
        expect(size).toBeLessThanOrEqual(1);
        expect(Math.abs(size - last)).toBeLessThan(0.02);
        last = size;
      }
    });

    test(`${pattern.id}: no session is longer than ten minutes`, () => {
      for (const minutes of [1, 3, 5, 10, 60])
        for (const pace of pacesOf(pattern, false)) expect(frameAt(pattern, 600_000, planFor(pattern, minutes, pace)).stage).toBe('done');
    });

    test(`${pattern.id}: without movement something changes once a second at most`, () => {
      for (const pace of pacesOf(pattern, true)) {
        let [last, since] = ['', -Infinity];
        for (let at = 0; at < 60_000; at += 5) {
          const frame = frameAt(pattern, at, { cycles: 8, pace });
          const looks = [frame.stage, frame.cycle, frame.index, rowAt(frame).full, frame.plenty].join();
          if (looks === last || !frame.phase) continue;
          expect(at - since).toBeGreaterThanOrEqual(995);
          [last, since] = [looks, at];
        }
      }
    });

    test(`${pattern.id}: one message a phase, and none while nothing changes`, () => {
      const ids: string[] = [];
      for (let at = 5000; at < mainBegins(pattern) + 3 * cycleSeconds(pattern) * 1000; at += 10) {
        const { id } = announcementFor(pattern, frameAt(pattern, at, plan), plan);
        if (ids.at(-1) !== id) ids.push(id);
      }
      const phases = cycleSeconds(pattern) < 8 ? 3 * pattern.phases.length + 1 : 5 * pattern.phases.length;
      expect(ids).toHaveLength(phases);
    });
  }

  test('asked out of order it answers the same: nothing is remembered between two instants', () => {
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.array(fc.integer({ min: 0, max: 700_000 }), { maxLength: 20 }), (pattern, instants) => {
        const forward = instants.map((at) => frameAt(pattern, at, plan));
        const backward = [...instants].reverse().map((at) => frameAt(pattern, at, plan));
        expect(backward.reverse()).toEqual(forward);
      }),
    );
  });

  test('a change of pace keeps the breath and the part of its phase', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.integer({ min: 5000, max: 90_000 }),
        fc.constantFrom(...usualPaces),
        fc.constantFrom(...usualPaces),
        (pattern, elapsed, from, to) => {
          const before = frameAt(pattern, elapsed, { cycles: 4, pace: from });
          const after = frameAt(pattern, repaced(pattern, elapsed, { cycles: 4, pace: from }, to), { cycles: 4, pace: to });
          if (before.stage !== 'demo' && before.stage !== 'main') return;
          // on the very edge of a phase a rounding may fall on either side
          if (before.at < 1 || before.length - before.at < 1) return;
          expect([after.stage, after.cycle, after.index]).toEqual([before.stage, before.cycle, before.index]);
          expect(after.at / after.length).toBeCloseTo(before.at / before.length, 3);
        },
      ),
    );
  });

  test('after five minutes it says that this is plenty', () => {
    const long = { cycles: 30, pace: 1 };
    const pattern = patternOf('br-long-out');
    // said when the next phase begins: the out-breath from 299 to 305 seconds is left in peace
    expect(frameAt(pattern, 304_999, long).plenty).toBe(false);
    expect(frameAt(pattern, 305_000, long).plenty).toBe(true);
  });

  test('the usual length is the document’s, and a chosen one stays within its bounds', () => {
    expect(lengthsOf(patternOf('br-long-out'))).toEqual([1, 2, 5]);
    expect(lengthsOf(patternOf('br-equal-kids'))).toEqual([1]);
    expect([usualLength(patternOf('br-long-out')), usualLength(patternOf('br-478'))]).toEqual([2, 0]);
    for (const pattern of patterns) {
      expect(planFor(pattern, 0).cycles).toBe(pattern.cycles.usual);
      for (const minutes of [1, 2, 5]) {
        expect(planFor(pattern, minutes).cycles).toBeGreaterThanOrEqual(pattern.cycles.min);
        expect(planFor(pattern, minutes).cycles).toBeLessThanOrEqual(pattern.cycles.max);
      }
    }
  });
});
