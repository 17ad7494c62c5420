import { expect, test } from 'vitest';
import { holidaysOf, holidayYears } from '#shared/build/holidays.ts';

test('the holidays of a country are days of two years, in order, each once', () => {
  const days = holidaysOf('FI');
  expect(days).toEqual([...new Set(days)].sort());
  expect(days.filter((day) => !/^202[67]-\d\d-\d\d$/.test(day))).toEqual([]);
  expect(holidayYears.every((year) => days.includes(`${year}-12-06`))).toBe(true);
});

test('known days are there: a moving feast, a substitute day, a feast of several days', () => {
  expect(holidaysOf('FI')).toContain('2026-06-20');
  expect(holidaysOf('GB')).toContain('2026-12-28');
  expect(holidaysOf('TR')).toEqual(expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30']));
});

test('days that are not public holidays are left out', () => {
  expect(holidaysOf('DE')).not.toContain('2026-12-24');
  expect(holidaysOf('US')).not.toContain('2026-02-14');
});

test('a country that the list does not know has none', () => {
  expect(holidaysOf('ZZ')).toEqual([]);
  expect(holidaysOf('KP')).toEqual([]);
  expect(holidaysOf('')).toEqual([]);
});
