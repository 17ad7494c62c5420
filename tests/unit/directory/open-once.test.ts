import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Hours, openAt } from '#shared/directory/hours.ts';
import { openOnce } from '#shared/directory/open-once.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';

const week = (days: number, open: number, holidays: Hours['holidays']): Hours => ({ rules: [{ days, open, close: open + 480 }], holidays });
const weeks = [week(31, 540, 'closed'), week(127, 0, null), week(96, 1200, null), null];
const zones = makeZones();
const clocks = [zones('Europe/Helsinki'), zones('America/New_York'), null];
const holidays = [[], ['2026-12-25'], ['2026-12-25', '2026-12-26']];

test('whatever is shared, each service is told as it would be alone, in whatever order', () => {
  const asked = fc.array(fc.tuple(fc.constantFrom(...weeks), fc.constantFrom(...clocks), fc.constantFrom(...holidays)), { maxLength: 60 });
  fc.assert(
    fc.property(asked, fc.integer({ min: Date.UTC(2026, 11, 20), max: Date.UTC(2027, 0, 2) }), (list, now) => {
      const once = openOnce(now, Date.UTC(2026, 11, 22));
      for (const [hours, zone, days] of list)
        expect(once(hours, zone, days)).toEqual(openAt(hours, zone, now, days, Date.UTC(2026, 11, 22)));
    }),
  );
});

test('what is the same is told once', () => {
  const once = openOnce(Date.UTC(2026, 10, 26, 12));
  const [hours = null] = weeks;
  const none: readonly string[] = [];
  expect(once(hours, clocks[0] ?? null, none)).toBe(once(hours, clocks[0] ?? null, none));
});
