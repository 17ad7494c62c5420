import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Breathing, Phase } from '#shared/exercises/exercise.ts';
import { frameAt, planFor } from '#shared/exercises/frame.ts';
import { breathingFrom, faultsOf, type OwnPattern, ownBounds, withoutHold } from '#shared/exercises/own-pattern.ts';

const pattern = (phases: readonly Phase[], cycles = 10, name = 'By the sea'): OwnPattern => ({ name, phases, cycles });
const inOut: readonly Phase[] = [
  { kind: 'in', seconds: 4 },
  { kind: 'out', seconds: 6 },
];

describe('a breathing pattern of one’s own', () => {
  test('has no fault when it lies within the bounds', () => {
    expect(faultsOf(pattern(inOut))).toEqual([]);
  });

  test('every pattern of the house could have been made by a person, but for the second in-breath', () => {
    const ours = exercises.filter((each): each is Breathing => each.kind === 'breathing' && each.id !== 'br-sigh');
    expect(ours.map(({ id, phases, cycles }) => [id, faultsOf(pattern(phases, cycles.usual))])).toEqual(ours.map(({ id }) => [id, []]));
  });

  test('each fault is found and has its sentence', () => {
    const found = [
      pattern(inOut, 10, ' '),
      pattern([...inOut].reverse()),
      pattern([{ kind: 'in', seconds: 4.2 }, ...inOut.slice(1)]),
      pattern([{ kind: 'in', seconds: 8 }, ...inOut.slice(1)]),
      pattern([...inOut.slice(0, 1), { kind: 'out', seconds: 12 }]),
      pattern([...inOut.slice(0, 1), { kind: 'hold', seconds: 8 }, ...inOut.slice(1)]),
      pattern([
        { kind: 'in', seconds: 2 },
        { kind: 'out', seconds: 2 },
      ]),
      pattern([
        { kind: 'in', seconds: 7 },
        { kind: 'hold', seconds: 5 },
        { kind: 'out', seconds: 10 },
      ]),
      pattern([
        { kind: 'in', seconds: 2 },
        { kind: 'hold', seconds: 5 },
        { kind: 'out', seconds: 2 },
      ]),
      pattern(inOut, 61),
    ].map((each) => faultsOf(each));
    const [name, order, step, inLength, outLength, holdLength, quick, slow, hold, session] = found;
    expect([name, order, step, inLength, outLength, quick, slow, hold, session]).toEqual([
      ['name'],
      ['order'],
      ['step'],
      ['in-length'],
      ['out-length'],
      ['too-quick'],
      ['too-slow'],
      ['too-much-hold'],
      ['session'],
    ]);
    expect(holdLength).toContain('hold-length');
  });

  const seconds = (max: number) => fc.integer({ min: 1, max: max * 2 }).map((half) => half / 2);
  const any = fc
    .record({
      into: seconds(8),
      first: fc.option(seconds(8)),
      out: seconds(12),
      second: fc.option(seconds(8)),
      cycles: fc.integer({ min: 1, max: 80 }),
    })
    .map(({ into, first, out, second, cycles }) => {
      const hold = (each: number | null): readonly Phase[] => (each === null ? [] : [{ kind: 'hold', seconds: each }]);
      return pattern([{ kind: 'in', seconds: into }, ...hold(first), { kind: 'out', seconds: out }, ...hold(second)], cycles);
    });

  test('what is let through never rests longer than the longest rest of the house and never runs over ten minutes', () => {
    fc.assert(
      fc.property(any, (own) => {
        const made = breathingFrom(own);
        expect(made === null).toBe(faultsOf(own).length > 0);
        if (!made) return;
        const hold = made.phases.filter(({ kind }) => kind === 'hold');
        expect(hold.every((each) => each.seconds <= ownBounds.hold.max)).toBe(true);
        expect(made.cautions.includes('hold')).toBe(hold.length > 0);
        expect(frameAt(made, 600_000, planFor(made, 0)).stage).toBe('done');
      }),
    );
  });

  test('its form without rests has none and is let through as well', () => {
    fc.assert(
      fc.property(any, (own) => {
        fc.pre(faultsOf(own).length === 0);
        const soft = withoutHold(own);
        expect(soft.phases.map(({ kind }) => kind)).toEqual(['in', 'out']);
        expect(faultsOf(soft)).toEqual([]);
      }),
    );
  });
});
