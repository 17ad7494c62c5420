import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Breathing } from '#shared/exercises/exercise.ts';
import { type Frame, frameAt, pacesOf, planFor, rowAt } from '#shared/exercises/frame.ts';
import { type Look, looksOf, untilNext } from '#shared/exercises/looks.ts';

const patterns = exercises.filter((each): each is Breathing => each.kind === 'breathing');
const looks: readonly Look[] = [true, false].flatMap((still) => [true, false].map((numerals) => ({ still, numerals })));

/** What a person reads in a frame, beside its words: the blocks without movement, and the number where it is shown. */
const read = (frame: Frame, { still, numerals }: Look): string => {
  const { blocks, full } = rowAt(frame);
  const number = still ? blocks - full : Math.ceil((frame.length - frame.at) / 1000);
  const inside = [...(still ? [full] : []), ...(numerals ? [number] : [])];
  return [frame.stage, frame.cycle, frame.phase?.kind, frame.plenty, ...(frame.phase ? inside : [])].join();
};

/** Any moment of any pattern, at any pace that it has, in any look. */
const moment = fc.record({
  pattern: fc.constantFrom(...patterns),
  look: fc.constantFrom(...looks),
  minutes: fc.constantFrom(1, 2, 5),
  pace: fc.nat(4),
  elapsed: fc.double({ min: 0, max: 590_000, noNaN: true }),
});

describe('what can be read of a breathing exercise', () => {
  test('stays until it is said to change, and has changed then', () => {
    fc.assert(
      fc.property(moment, ({ pattern, look, minutes, pace, elapsed }) => {
        const paces = pacesOf(pattern, look.still);
        const plan = planFor(pattern, minutes, paces[pace % paces.length]);
        const frame = frameAt(pattern, elapsed, plan);
        if (frame.stage === 'done') return;
        const due = untilNext(frame, look);
        expect(due).toBeGreaterThan(0);
        for (const share of [0.1, 0.5, 0.9]) expect(read(frameAt(pattern, elapsed + due * share, plan), look)).toBe(read(frame, look));
        // a timer is not earlier than the next millisecond
        expect(read(frameAt(pattern, elapsed + due + 1, plan), look)).not.toBe(read(frame, look));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is drawn again when it reads differently, and only then', () => {
    for (const pattern of patterns)
      for (const look of looks) {
        const plan = planFor(pattern, 1);
        let last = frameAt(pattern, 0, plan);
        for (let at = 0; at < 60_000; at += 50) {
          const frame = frameAt(pattern, at, plan);
          expect(looksOf(frame, look) === looksOf(last, look)).toBe(read(frame, look) === read(last, look));
          last = frame;
        }
      }
  });
});
