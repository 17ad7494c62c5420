import { describe, expect, test } from 'vitest';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { daysAfter, isBackupTime, isHeavyTime, isOftenTime, never, noHints, parseHints } from '#shared/checkin/hints.ts';

const today = '2026-11-25';

const entry = (daysAgo: number, pleasantness: -2 | -1 | 0 | 1 | 2): Checkin => ({
  id: `${daysAgo}-${pleasantness}`,
  at: 0,
  offset: 0,
  day: daysAfter(today, -daysAgo),
  feeling: { pleasantness, energy: 0 },
  words: [],
  context: [],
  need: null,
  note: '',
});

describe('the card after heavy days (content 0.6)', () => {
  test('comes after low entries on three different days of the last seven, and not before', () => {
    expect(isHeavyTime([entry(0, -1), entry(1, -2)], today, noHints)).toBe(false);
    expect(isHeavyTime([entry(0, -1), entry(0, -1), entry(1, -2)], today, noHints)).toBe(false);
    expect(isHeavyTime([entry(0, -1), entry(3, -2), entry(6, -1)], today, noHints)).toBe(true);
    expect(isHeavyTime([entry(0, -1), entry(3, -2), entry(7, -1)], today, noHints)).toBe(false);
    expect(isHeavyTime([entry(0, 0), entry(3, 1), entry(6, 2)], today, noHints)).toBe(false);
  });

  test('never comes twice in seven days, and never again when it was sent away', () => {
    const list = [entry(0, -1), entry(3, -2), entry(6, -1)];
    expect(isHeavyTime(list, today, { ...noHints, heavyFrom: daysAfter(today, 7) })).toBe(false);
    expect(isHeavyTime(list, today, { ...noHints, heavyFrom: never })).toBe(false);
    expect(isHeavyTime(list, today, { ...noHints, heavyFrom: today })).toBe(true);
  });
});

test('the card about checking in very often comes after more than four entries on each of three days', () => {
  const days = (count: number): Checkin[] => [0, 1, 2].flatMap((ago) => Array.from({ length: count }, () => entry(ago, 0)));
  expect(isOftenTime(days(4), today, noHints)).toBe(false);
  expect(isOftenTime(days(5), today, noHints)).toBe(true);
  expect(isOftenTime(days(5), today, { ...noHints, oftenFrom: never })).toBe(false);
});

test('the hint to make a backup comes after seven entries, and can be put off', () => {
  expect([isBackupTime(6, today, noHints), isBackupTime(7, today, noHints)]).toEqual([false, true]);
  expect(isBackupTime(70, today, { ...noHints, backupFrom: daysAfter(today, 1) })).toBe(false);
});

test('what was stored is read, and anything else is damaged', () => {
  expect(parseHints({ ...noHints, heavyFrom: never })).toEqual({ ok: true, value: { ...noHints, heavyFrom: never } });
  for (const bad of [null, {}, { ...noHints, heavyFrom: 5 }, { ...noHints, oftenFrom: 'soon' }])
    expect(parseHints(bad)).toMatchObject({ ok: false });
});
