import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BreathEvent, type BreathSession, beginBreath, nextBreath } from '#shared/exercises/breath-session.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Breathing } from '#shared/exercises/exercise.ts';
import { inForm } from '#shared/exercises/forms.ts';
import { cycleSeconds, frameAt, pacesOf } from '#shared/exercises/frame.ts';
import { sizeIn } from '../../support/shape-size.ts';

const patterns = exercises.filter((each): each is Breathing => each.kind === 'breathing');
const pattern = fc.constantFrom(...patterns);

/** When phases begin in a session whose frames come at these distances, on the clock of the wall. */
function beginnings(each: Breathing, distances: readonly number[], cycles: number): readonly number[] {
  const begun: number[] = [];
  let session = beginBreath({ cycles, pace: 1 });
  let [wall, last] = [0, ''];
  for (const passed of distances) {
    wall += passed;
    session = nextBreath(each, session, { kind: 'tick', elapsed: passed });
    const { stage, cycle, index, phase } = frameAt(each, session.elapsed, session.plan);
    const now = `${stage}-${cycle}-${index}`;
    if (phase && now !== last) begun.push(wall);
    last = now;
  }
  return begun;
}

/** Frames of five minutes that come late now and then, as on a busy computer: up to 45 ms apart, seldom even. */
const unevenFrames = (): readonly number[] => {
  const list: number[] = [];
  let seed = 1;
  for (let sum = 0; sum < 300_000; sum += list.at(-1) ?? 0) {
    seed = (seed * 16_807) % 2_147_483_647;
    list.push(8.3 + (seed % 3700) / 100);
  }
  return list;
};

describe('a breathing session', () => {
  for (const each of patterns)
    test(`${each.id}: over five minutes of uneven frames every phase begins within 50 ms of its time`, () => {
      const lengths = each.phases.map(({ seconds }) => seconds * 1000);
      const begun = beginnings(each, unevenFrames(), 200);
      let due = 5000;
      expect(begun.length).toBeGreaterThan((250 / cycleSeconds(each)) * each.phases.length);
      for (const [index, at] of begun.entries()) {
        expect(at - due).toBeGreaterThanOrEqual(-0.001);
        expect(at - due).toBeLessThan(50);
        due += lengths[index % lengths.length] ?? 0;
      }
    });

  test('a pause keeps the phase to the millisecond, however long it lasts', () => {
    fc.assert(
      fc.property(pattern, fc.nat(200_000), fc.nat(10_000_000), (each, before, pause) => {
        const running = nextBreath(each, beginBreath({ cycles: 30, pace: 1 }), { kind: 'tick', elapsed: before });
        const paused = nextBreath(each, running, { kind: 'pause' });
        const waited = nextBreath(each, paused, { kind: 'tick', elapsed: pause });
        expect(nextBreath(each, waited, { kind: 'resume' })).toEqual(running);
      }),
    );
  });

  test('time never runs backwards while the pace stays, and whatever is pressed a frame can be drawn', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('tick' as const), elapsed: fc.integer({ min: 0, max: 5000 }) }),
      fc.constantFrom<BreathEvent>({ kind: 'pause' }, { kind: 'resume' }, { kind: 'pace', pace: 0.75 }, { kind: 'pace', pace: 1.25 }),
    );
    fc.assert(
      fc.property(pattern, fc.array(event, { maxLength: 60 }), (each, events) => {
        let session: BreathSession = beginBreath({ cycles: 6, pace: 1 });
        for (const one of events) {
          const after = nextBreath(each, session, one);
          if (one.kind !== 'pace') expect(after.elapsed).toBeGreaterThanOrEqual(session.elapsed);
          session = after;
          const frame = frameAt(each, session.elapsed, session.plan);
          const { at, length } = frame;
          expect(sizeIn(frame)).toBeGreaterThanOrEqual(0.7);
          expect(sizeIn(frame)).toBeLessThanOrEqual(1);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(length);
        }
      }),
    );
  });

  test('without movement no pace makes a phase shorter than a second', () => {
    for (const each of patterns)
      for (const pace of pacesOf(each, true)) expect(pace === 1 || each.phases.every(({ seconds }) => seconds * pace >= 1)).toBe(true);
    const sigh = patterns.find(({ id }) => id === 'br-sigh');
    expect(sigh && pacesOf(sigh, true)).toEqual([1, 1.125, 1.25]);
  });

  test('the evening pattern can be quickened to half for beginners, and is never slowed', () => {
    const evening = patterns.find(({ id }) => id === 'br-478');
    expect(evening && pacesOf(evening, false)).toEqual([0.5, 0.625, 0.75, 0.875, 1]);
  });

  test('a short form begins with the first breath, shows nothing around it and ends by itself', () => {
    for (const each of patterns) {
      const short = inForm(each, { tired: true, variants: [] }).exercise;
      if (short.kind !== 'breathing') throw new Error(`${each.id} is no breathing exercise when it is short`);
      const total = short.phases.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
      const plan = { cycles: 1, pace: 1 };
      expect(frameAt(short, 0, plan)).toMatchObject({ stage: 'main', index: 0, at: 0 });
      expect(frameAt(short, total - 1, plan)).toMatchObject({ stage: 'main', index: short.phases.length - 1 });
      expect(frameAt(short, total, plan).stage).toBe('done');
    }
  });
});
