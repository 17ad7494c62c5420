import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checkin } from '#shared/checkin/checkin.ts';
import {
  byDay,
  listedWeekStart,
  localeOf,
  monthFrom,
  monthGrid,
  sayDay,
  sayMonth,
  type Weekday,
  weekdayHeads,
  weekdayNames,
  weekStart,
} from '../../../extension/state/calendar.ts';

const checkin = (id: string, day: string, at: number): Checkin => ({
  id,
  day,
  at,
  offset: 0,
  feeling: null,
  words: [],
  context: [],
  need: null,
  note: '',
});

describe('the calendar of a month', () => {
  test('a month that ends its first week on Sunday begins with six empty places when weeks begin on Monday', () => {
    expect(monthGrid('2026-11', 1)[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  });

  test('the same month begins in the first column when weeks begin on Sunday', () => {
    expect(monthGrid('2026-11', 7)[0]?.[0]).toBe('2026-11-01');
  });

  test('a month of four whole weeks has four rows', () => {
    expect(monthGrid('2021-02', 1)).toHaveLength(4);
  });

  test('every day of any month stands once, in order, under its own weekday', () => {
    const months = fc.record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 7 }), ({ year, month }, start) => {
        const weeks = monthGrid(`${year}-${String(month).padStart(2, '0')}`, start as Weekday);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days.map((day) => Number(day.slice(8)))).toEqual(days.map((_, index) => index + 1));
        expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((day, column) => {
            if (day) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe((start + column) % 7);
          });
        }
      }),
    );
  });

  test('months are counted over the turn of the year', () => {
    expect([monthFrom('2026-01', -1), monthFrom('2026-12', 1), monthFrom('2026-11', -24)]).toEqual(['2025-12', '2027-01', '2024-11']);
  });
});

describe('the first day of the week', () => {
  test('it follows the region, not the language', () => {
    expect([weekStart('en-US'), weekStart('en-GB'), weekStart('en-FI'), weekStart('ar-EG'), weekStart('ar-FI')]).toEqual([7, 1, 1, 6, 1]);
  });

  test('the list says the same as the machine, but for the few regions that change between versions of the Unicode data', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    // regions that no longer exist stand for their successors and are never chosen
    const regions = letters
      .flatMap((a) => letters.map((b) => a + b))
      .filter((region) => names.of(region) && !['BU', 'RH', 'YD'].includes(region));
    expect(regions.length).toBeGreaterThan(200);
    expect(regions.filter((region) => listedWeekStart(region) !== weekStart(`und-${region}`)).length).toBeLessThanOrEqual(5);
  });

  test('the names of the days stand in the order of the columns', () => {
    expect(weekdayNames('en-GB', 1, 'short')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(weekdayNames('en-US', 7, 'short')[0]).toBe('Sun');
    expect(weekdayHeads('en-GB', 1)).toEqual(weekdayNames('en-GB', 1, 'short'));
    expect(weekdayHeads('fi', 1)).toEqual(['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su']);
    expect(weekdayHeads('ar', 1)).toEqual(['ن', 'ث', 'ر', 'خ', 'ج', 'س', 'ح']);
  });
});

describe('days', () => {
  test('the newest day comes first and a day reads from morning to evening', () => {
    const days = byDay([checkin('c', '2026-11-02', 30), checkin('b', '2026-11-01', 20), checkin('d', '2026-11-02', 10)]);
    expect(days.map(({ day, checkins }) => [day, checkins.map(({ id }) => id)])).toEqual([
      ['2026-11-02', ['d', 'c']],
      ['2026-11-01', ['b']],
    ]);
  });

  test('a list is not changed by sorting it', () => {
    const list = [checkin('a', '2026-11-02', 30), checkin('b', '2026-11-02', 10)];
    byDay(list);
    expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('dates are said in the way of the language and region, with a capital first letter', () => {
    expect(sayMonth(localeOf('en', 'GB'), '2026-11')).toBe('November 2026');
    expect(sayDay(localeOf('en', 'GB'), '2026-11-17')).toMatch(/^Tuesday,? 17 November$/);
    expect(sayMonth(localeOf('fi', 'FI'), '2026-11')).toBe('Marraskuu 2026');
  });

  test('a region that is no region is left out', () => {
    expect(localeOf('en', 'somewhere')).toBe('en-u-nu-latn');
  });

  test('digits are those of the numbers to dial, in every region', () => {
    expect(sayMonth(localeOf('ar', 'EG'), '2026-11')).toContain('2026');
  });
});
