import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exerciseOf, exercises } from '#shared/exercises/catalogue.ts';
import type { Steps } from '#shared/exercises/exercise.ts';
import { inForm } from '#shared/exercises/forms.ts';
import { firstStep, isTimed, leftIn, next, type StepEvent } from '#shared/exercises/steps.ts';

const all = exercises.filter((each): each is Steps => each.kind === 'steps');
const steps = fc.constantFrom(...all);
const timed = exerciseOf('gr-54321');
if (timed?.kind !== 'steps') throw new Error('the five senses do not ship');

const played = (id: string, ...variants: readonly string[]) => {
  const exercise = exerciseOf(id);
  if (!exercise) throw new Error(`${id} does not ship`);
  return inForm(exercise, { tired: false, variants });
};

describe('steps', () => {
  test('go on by a tap and end only by one, never by themselves', () => {
    for (const each of all) {
      const last = each.seconds.length - 1;
      let state = firstStep(each);
      for (let n = 0; n < last; n += 1) state = next(each, state, { kind: 'next' });
      expect(state).toMatchObject({ index: last, done: false });
      expect(next(each, state, { kind: 'tick', elapsed: 3_600_000 })).toMatchObject({ index: last, done: false });
      expect(next(each, state, { kind: 'next' }).done).toBe(true);
    }
  });

  test('a step without seconds waits for the person for a day', () => {
    const waiting = all.filter((each) => !isTimed(each));
    expect(waiting.length).toBeGreaterThan(10);
    for (const each of waiting) expect(next(each, firstStep(each), { kind: 'tick', elapsed: 86_400_000 }).index).toBe(0);
  });

  test('stay where they are while paused, and get fifteen seconds more when asked', () => {
    const paused = next(timed, firstStep(timed), { kind: 'pause' });
    expect(next(timed, paused, { kind: 'tick', elapsed: 1_000_000 })).toEqual(paused);
    expect(next(timed, firstStep(timed), { kind: 'more-time' }).length).toBe(firstStep(timed).length + 15_000);
  });

  test('say when time moves them on, and that it does not where they wait', () => {
    const first = next(timed, firstStep(timed), { kind: 'tick', elapsed: 1234 });
    expect(next(timed, first, { kind: 'tick', elapsed: leftIn(first) - 1 }).index).toBe(0);
    expect(next(timed, first, { kind: 'tick', elapsed: leftIn(first) }).index).toBe(1);
    for (const kind of ['pause', 'stay'] as const) expect(leftIn(next(timed, first, { kind }))).toBe(Infinity);
  });

  test('a step in which something was chosen or written waits, and the next one has its time again', () => {
    const stays = next(timed, firstStep(timed), { kind: 'stay' });
    expect(next(timed, stays, { kind: 'tick', elapsed: 1_000_000 }).index).toBe(0);
    expect(next(timed, stays, { kind: 'more-time' }).length).toBe(0);
    expect(next(timed, stays, { kind: 'next' }).length).toBe(35_000);
  });

  test('whatever happens, the place stays inside the exercise and only a tap on the last step ends it', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('tick' as const), elapsed: fc.nat(60_000) }),
      fc.constantFrom<StepEvent>(
        { kind: 'next' },
        { kind: 'back' },
        { kind: 'more-time' },
        { kind: 'pause' },
        { kind: 'resume' },
        { kind: 'stay' },
      ),
    );
    fc.assert(
      fc.property(steps, fc.array(event, { maxLength: 80 }), (each, events) => {
        let state = firstStep(each);
        for (const one of events) {
          const after = next(each, state, one);
          expect(after.index).toBeGreaterThanOrEqual(0);
          expect(after.index).toBeLessThan(each.seconds.length);
          if (after.done && !state.done) expect([one.kind, state.index]).toEqual(['next', each.seconds.length - 1]);
          state = after;
        }
      }),
    );
  });
});

describe('other ways to do it', () => {
  test('without sight the five senses begin with touch, end with sound and ask nothing to be seen', () => {
    expect(played('gr-54321', 'no-sight').places).toEqual([2, 5, 4, 3, 6]);
  });

  test('several can be on together: where sirens are heard and while fasting neither sounds nor taste are left', () => {
    expect(played('gr-54321', 'sirens', 'fasting').places).toEqual([0, 1, 2, 4, 6]);
    expect(played('gr-54321', 'no-sight', 'sirens', 'fasting').places).toEqual([2, 4, 6]);
  });

  test('without hearing the sounds become movements, with the same time', () => {
    const { texts, exercise } = played('gr-54321', 'no-hearing');
    expect(texts[3]).toBe('gr-54321.no-hearing.step.3');
    expect(exercise.kind === 'steps' && exercise.seconds[3]).toBe(25);
  });

  test('in a wheelchair seat and armrests hold, and no toes are asked for', () => {
    expect(played('gr-feet', 'wheelchair').texts).toEqual(['gr-feet.wheelchair.step.0', 'gr-feet.wheelchair.step.1', 'gr-feet.step.3']);
  });

  test('a name nobody knows changes nothing', () => {
    expect(played('gr-54321', 'upside-down')).toEqual(played('gr-54321'));
  });
});
