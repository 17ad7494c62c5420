import { describe, expect, test } from 'vitest';
import { alternativeTo, exerciseIds, exercises } from '#shared/exercises/catalogue.ts';
import { rhythmPath } from '#shared/exercises/rhythm.ts';
import { firstStep, next } from '#shared/exercises/steps.ts';
import { elapsed, pauseWatch, resumeWatch, startWatch } from '#shared/exercises/stopwatch.ts';
import english from '#shared/i18n/locales/en/exercises.json' with { type: 'json' };

const words: Readonly<Record<string, string>> = english;

describe('the exercises that ship', () => {
  test('have all their words', () => {
    const missing = exercises.flatMap((exercise) => {
      const own = `exercises.${exercise.id}`;
      const parts = exercise.kind === 'steps' ? exercise.seconds.map((_, n) => `step.${n}`) : ['start', 'end'];
      const phases = exercise.kind === 'breathing' ? exercise.phases.map((_, n) => `phase.${n}`) : [];
      const variants = exercise.kind === 'steps' ? exercise.variants.map((name) => `variant.${name}`) : [];
      const cautions = exercise.cautions.map((name) => `exercises.caution.${name}`);
      const keys = [
        ...['title', 'limit', ...parts, ...phases, ...variants].map((part) => `${own}.${part}`),
        ...cautions,
        `exercises.grade.${exercise.grade}`,
      ];
      return keys.filter((key) => !words[key]);
    });
    expect(missing).toEqual([]);
  });

  test('have a source, a grade, and an alternative that ships', () => {
    expect(exerciseIds.size).toBe(exercises.length);
    expect(exercises.filter(({ refs, grade }) => refs.length === 0 && grade !== 'D').map(({ id }) => id)).toEqual([]);
    expect(exercises.filter((each) => alternativeTo(each) === null).map(({ id }) => id)).toEqual([]);
  });

  test('name a form without pauses where there are pauses, and warn of them', () => {
    const holding = exercises.filter((each) => each.kind === 'breathing' && each.phases.some(({ kind }) => kind === 'hold'));
    expect(holding.length).toBeGreaterThan(0);
    for (const each of holding) {
      expect(each.cautions).toContain('hold');
      expect(each.kind === 'breathing' && each.noHold && exerciseIds.has(each.noHold)).toBe(true);
    }
  });

  test('are drawn to scale inside their box', () => {
    for (const each of exercises) {
      if (each.kind !== 'breathing') continue;
      const numbers =
        rhythmPath(each)
          .match(/-?[\d.]+/g)
          ?.map(Number) ?? [];
      expect(numbers.every((n) => n >= 0 && n <= 72)).toBe(true);
      expect(Math.max(...numbers)).toBe(70);
    }
  });
});

describe('steps', () => {
  const [steps] = exercises.filter((each) => each.kind === 'steps');
  if (!steps) throw new Error('no exercise of steps ships');
  const last = steps.seconds.length - 1;

  test('go on by a tap and end only by one, never by themselves', () => {
    let state = firstStep(steps);
    for (let n = 0; n < last; n += 1) state = next(steps, state, { kind: 'next' });
    expect(state).toMatchObject({ index: last, done: false });
    expect(next(steps, state, { kind: 'tick', elapsed: 3_600_000 })).toMatchObject({ index: last, done: false });
    expect(next(steps, state, { kind: 'next' }).done).toBe(true);
  });

  test('stay where they are while paused, and get fifteen seconds more when asked', () => {
    const paused = next(steps, firstStep(steps), { kind: 'pause' });
    expect(next(steps, paused, { kind: 'tick', elapsed: 1_000_000 })).toEqual(paused);
    const longer = next(steps, firstStep(steps), { kind: 'more-time' });
    expect(longer.length).toBe(firstStep(steps).length + 15_000);
  });

  test('back from the first stays at the first', () => {
    expect(next(steps, firstStep(steps), { kind: 'back' }).index).toBe(0);
  });
});

test('time that was paused does not count', () => {
  const paused = pauseWatch(startWatch(1000), 4000);
  expect(elapsed(paused, 90_000)).toBe(3000);
  expect(elapsed(resumeWatch(paused, 90_000), 91_000)).toBe(4000);
});
