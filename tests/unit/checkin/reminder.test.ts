import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doneToday, isDue, isQuiet, nextReminder, type ReminderPlan, snoozed } from '#shared/checkin/reminder.ts';
import { dayOf, type Instant } from '#shared/time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A clock on the wall of a zone, as the device would show it. */
function clockOf(zone: string): { offsetAt(at: Instant): number } {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    } as Intl.DateTimeFormatOptions);
  formats.set(zone, format);
  return {
    offsetAt: (at) => {
      const [, d, m, y, h, min, s] = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(format.format(at)) ?? [];
      const wall = Date.UTC(Number(y), Number(m) - 1, Number(d), Number(h), Number(min), Number(s));
      return Math.round((wall - Math.floor(at / 1000) * 1000) / minute);
    },
  };
}

const zones = [
  'Europe/Helsinki',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'Asia/Kolkata',
] as const;

const plan = (rest: Partial<ReminderPlan> = {}): ReminderPlan => ({
  minute: 18 * 60,
  quietFrom: 21 * 60,
  quietTo: 8 * 60,
  next: '2026-01-01',
  ...rest,
});

/** Lives through days as the worker does: sleeps until the next alarm, shows what is due, plans again. Gives the days on which one was shown. */
function live(
  first: ReminderPlan,
  from: Instant,
  days: number,
  clockAt: (now: Instant) => { offsetAt(at: Instant): number },
): readonly string[] {
  const shown: string[] = [];
  let now = from;
  let kept = first;
  for (let turns = 0; now < from + days * day && turns < days * 4; turns += 1) {
    const clock = clockAt(now);
    if (isDue(kept, now, clock)) {
      shown.push(dayOf(now, clock.offsetAt(now)));
      kept = doneToday(kept, now, clock);
    }
    now = Math.max(now + 1000, nextReminder(kept, now, clock));
  }
  return shown;
}

describe('a reminder (D7)', () => {
  test.each(zones)('comes once on every day of a year, over every change of the clock: %s', (zone) => {
    const clock = clockOf(zone);
    const shown = live(plan(), Date.UTC(2026, 0, 1, 0), 365, () => clock);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThanOrEqual(364);
    expect(shown.length).toBeLessThanOrEqual(366);
  });

  test.each(zones)('also at a minute that the clock jumps over or shows twice: %s', (zone) => {
    const clock = clockOf(zone);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 239 }), (at) => {
        const shown = live(plan({ minute: at, quietFrom: 0, quietTo: 0 }), Date.UTC(2026, 0, 1, 0), 365, () => clock);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length).toBeGreaterThanOrEqual(364);
      }),
      { numRuns: 6 },
    );
  });

  test('comes at most once a day on a journey around the world', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...zones), { minLength: 5, maxLength: 40 }), (journey) => {
        const start = Date.UTC(2026, 2, 1);
        const shown = live(plan(), start, 60, (now) => clockOf(journey[Math.floor((now - start) / (1.5 * day)) % journey.length] ?? 'UTC'));
        expect(new Set(shown).size).toBe(shown.length);
      }),
      { numRuns: 200 },
    );
  });

  test('is not doubled by a clock that is set 25 hours back, and not lost by one that is set 25 hours forward', () => {
    const utc = { offsetAt: () => 0 };
    const at = Date.UTC(2026, 4, 10, 18);
    const after = doneToday(plan(), at, utc);
    expect(isDue(after, at - 25 * hour, utc)).toBe(false);
    expect(isDue(after, at + 25 * hour, utc)).toBe(true);
  });

  test('a clock that was a year ahead for a moment does not silence it for a year', () => {
    const utc = { offsetAt: () => 0 };
    const wrong = doneToday(plan(), Date.UTC(2027, 4, 10, 18), utc);
    expect(isDue(wrong, Date.UTC(2026, 4, 10, 18), utc)).toBe(true);
  });

  test('late after a sleep it comes on the same day, but never in the quiet hours and never the day after for the day before', () => {
    const utc = { offsetAt: () => 0 };
    const at = (hours: number): Instant => Date.UTC(2026, 4, 10, hours);
    expect(isDue(plan(), at(20), utc)).toBe(true);
    expect(isDue(plan(), at(22), utc)).toBe(false);
    expect(isDue(plan(), at(24 + 7), utc)).toBe(false);
    expect(nextReminder(plan(), at(22), utc)).toBe(at(24 + 18));
  });

  test('put off for a week it comes on the eighth day, and something kept in between changes nothing of that', () => {
    const utc = { offsetAt: () => 0 };
    const at = Date.UTC(2026, 4, 10, 18);
    const later = doneToday(snoozed(plan(), at, utc), at + day, utc);
    expect(nextReminder(later, at + day, utc)).toBe(at + 7 * day);
  });

  test('on a day on which something was kept none comes', () => {
    const utc = { offsetAt: () => 0 };
    const noon = Date.UTC(2026, 4, 10, 12);
    expect(nextReminder(doneToday(plan(), noon, utc), noon, utc)).toBe(Date.UTC(2026, 4, 11, 18));
  });

  test('quiet hours may pass midnight, and equal ends are none', () => {
    expect([20, 21, 3, 8].map((hours) => isQuiet({ quietFrom: 21 * 60, quietTo: 8 * 60 }, hours * 60))).toEqual([false, true, true, false]);
    expect(isQuiet({ quietFrom: 600, quietTo: 600 }, 600)).toBe(false);
  });
});
