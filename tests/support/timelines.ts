import fc from 'fast-check';
import { expect } from 'vitest';
import { makeCheckin } from '#shared/checkin/checkin.ts';
import { monthOf } from '#shared/time.ts';
import { byDay } from '../../extension/state/calendar.ts';
import { aDevice, value } from './a-store.ts';
import { oddZones, offsetIn, wallDay } from './zones.ts';

/** Between two check-ins: how far the device's clock goes (minutes; back where someone sets it back), and into which zone the person travels. */
const anyMove = fc.record({
  minutes: fc.oneof(fc.integer({ min: 1, max: 40 * 60 }), fc.integer({ min: -26 * 60, max: 0 }), fc.constant(60)),
  zone: fc.option(fc.constantFrom(...oddZones), { nil: null }),
});

/** Instants around which clocks change or a day is skipped, and any other. */
const anyStart = fc.oneof(
  fc.constantFrom(
    Date.UTC(2011, 11, 29, 8),
    Date.UTC(2024, 2, 30, 22),
    Date.UTC(2024, 9, 26, 22),
    Date.UTC(2026, 2, 8, 5),
    Date.UTC(2026, 10, 1, 4),
  ),
  fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2036, 0, 1) }),
);

/**
 * Random lives with travel and with clocks that are set back and forth, kept in a real store: every check-in stands once, in the month and
 * on the day that the wall calendar showed then and there, and no day stands twice. Gives how many were run.
 */
export async function timelines(rounds: number): Promise<number> {
  let done = 0;
  const life = fc.tuple(anyStart, fc.constantFrom(...oddZones), fc.array(anyMove, { minLength: 1, maxLength: 8 }));
  await fc.assert(
    fc.asyncProperty(life, async ([start, home, moves]) => {
      const { record } = aDevice().page();
      const wanted = new Map<string, string>();
      let [at, zone]: [number, string] = [start, home];
      for (const [index, move] of moves.entries()) {
        at += move.minutes * 60_000;
        zone = move.zone ?? zone;
        const clock = { now: () => at, offsetAt: (instant: number) => offsetIn(zone, instant), zone: () => zone };
        const checkin = makeCheckin({ feeling: null, words: [], context: [], need: null, note: '' }, clock, `c${index}`);
        value(await record.add(checkin));
        wanted.set(checkin.id, wallDay(zone, at));
      }
      const { checkins } = value(await record.all());
      expect(Object.fromEntries(checkins.map(({ id, day }) => [id, day]))).toEqual(Object.fromEntries(wanted));
      expect(checkins).toHaveLength(wanted.size);
      const shown: string[] = [];
      for (const month of value(await record.months())) {
        const list = value(await record.month(month));
        expect(list.filter(({ day }) => monthOf(day) !== month)).toEqual([]);
        shown.push(...byDay(list).map(({ day }) => day));
      }
      // newest first over all months, and each once
      expect(shown).toEqual([...new Set(wanted.values())].sort().reverse());
      done += 1;
    }),
    { numRuns: rounds },
  );
  return done;
}
