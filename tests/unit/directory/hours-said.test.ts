import { expect, test } from 'vitest';
import { type Hours, openAt } from '#shared/directory/hours.ts';
import { makeHoursFormat } from '#shared/directory/hours-format.ts';
import { type HoursContext, markOf, type Said, sayReported, sayState } from '#shared/directory/say-hours.ts';
import { sayWeek } from '#shared/directory/say-week.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { makeWords } from '#shared/i18n/translate.ts';
import { compileOsm } from '#shared/importer/hours/compile-osm.ts';
import english from '../../../shared/i18n/locales/en/services.json' with { type: 'json' };

const words = makeWords('en', english, english);
const sentences = (list: readonly Said[]): readonly string[] => list.map(({ key, params }) => words.t(key, params));

const contextAt = (now: string, zone: string, viewer: string, tag = 'en'): HoursContext => ({
  format: makeHoursFormat(tag),
  zones: makeZones(),
  now: Date.parse(now),
  zone,
  viewer,
});

interface Asked {
  readonly now: string;
  readonly zone?: string;
  readonly viewer?: string;
  readonly holidays?: readonly string[];
  readonly byPhone?: boolean;
}

function told(
  hours: Hours | null,
  { now, zone = 'Europe/London', viewer = zone, holidays = [], byPhone = false }: Asked,
): readonly string[] {
  const context = contextAt(now, zone, viewer);
  return sentences(sayState(openAt(hours, context.zones(zone), context.now, holidays), hours, byPhone, context));
}

const of = (text: string, asked: Asked): readonly string[] => told(compileOsm(text), asked);
const weekOf = (text: string, zone = 'Europe/London', viewer = zone): readonly string[] => {
  const hours = compileOsm(text);
  return hours ? sentences(sayWeek(hours, contextAt('2026-11-25T12:00:00Z', zone, viewer))) : [];
};

test('open is said with its end', () => {
  expect(of('Mo-Fr 09:00-17:00', { now: '2026-11-25T12:00:00Z' })).toEqual(['Open until 17:00']);
  expect(of('Mo-Su 20:00-02:00', { now: '2026-11-25T22:00:00Z' })).toEqual(['Open until 02:00']);
  expect(of('Mo-Fr 00:00-24:00', { now: '2026-11-25T12:00:00Z' })).toEqual(['Open until Saturday 00:00']);
});

test('closed is said with the next opening: today, tomorrow, a weekday', () => {
  expect(of('Mo-Fr 15:00-17:00', { now: '2026-11-25T12:00:00Z' })).toEqual(['Closed, opens today 15:00']);
  expect(of('Mo-Fr 09:00-17:00', { now: '2026-11-25T20:00:00Z' })).toEqual(['Closed, opens tomorrow 09:00']);
  expect(of('Mo-Fr 09:00-17:00', { now: '2026-11-27T20:00:00Z' })).toEqual(['Closed, opens Monday 09:00']);
});

test('an opening a week away or later has its date, and none in sight is only closed', () => {
  const monthly: Hours = { rules: [{ days: 1, open: 540, close: 600, nth: [1] }], holidays: null };
  expect(told(monthly, { now: '2026-11-25T12:00:00Z' })).toEqual(['Closed, opens Monday, December 7 at 09:00']);
  const ended: Hours = { rules: [{ days: 1, open: 540, close: 600, to: '2026-11-25' }], holidays: null };
  expect(told(ended, { now: '2026-11-25T12:00:00Z' })).toEqual(['Closed now']);
});

test('round the clock is said as day and night and marked as 24 hours, never as open', () => {
  expect(of('24/7', { now: '2026-11-25T12:00:00Z', holidays: ['2026-11-25'] })).toEqual(['Open now, day and night']);
  expect(markOf(openAt(compileOsm('24/7'), null, 0, []))).toBe('hours.mark-always');
});

test('unknown is said as unknown, and where a person would call, to call first', () => {
  expect(told(null, { now: '2026-11-25T12:00:00Z' })).toEqual(['Hours not known']);
  expect(told(null, { now: '2026-11-25T12:00:00Z', byPhone: true })).toEqual(['Hours not known, call first']);
  expect(markOf(openAt(null, null, 0, []))).toBeNull();
});

test('hours that nobody vouches for any more are said with the month in which that ended', () => {
  const old: Hours = { rules: [{ days: 31, open: 540, close: 1020, to: '2025-03-31' }], holidays: null };
  expect(told(old, { now: '2026-11-25T12:00:00Z' })).toEqual(['Hours not confirmed since March 2025']);
  const later: Hours = { rules: [{ days: 31, open: 540, close: 1020, from: '2027-01-01' }], holidays: null };
  expect(told(later, { now: '2026-11-25T12:00:00Z' })).toEqual(['Hours not clear today']);
  expect(told({ ...later, unusable: 127 }, { now: '2026-11-25T12:00:00Z' })).toEqual(['Hours not clear today']);
});

test('without a zone or with a doubtful clock nothing is said of now', () => {
  expect(of('Mo-Fr 09:00-17:00', { now: '2026-11-25T12:00:00Z', zone: 'Europe/Atlantis' })).toEqual([]);
});

test('a holiday of which the source says nothing is named', () => {
  const asked = { now: '2026-12-25T12:00:00Z', holidays: ['2026-12-25'] };
  expect(of('Mo-Fr 09:00-17:00', asked)).toEqual(['Open until 17:00', 'Public holiday: may be closed']);
  expect(of('Mo-Fr 09:00-17:00; PH off', asked)).toEqual(['Closed, opens Monday 09:00']);
});

test('both clocks are said where they differ, with the day where that differs too', () => {
  const viewer = 'America/New_York';
  expect(of('Mo-Fr 09:00-17:00', { now: '2026-11-25T12:00:00Z', viewer })).toEqual(['Open until 17:00, London time; 12:00 for you']);
  expect(of('Mo-Fr 02:00-05:00', { now: '2026-11-25T12:00:00Z', viewer })).toEqual([
    'Closed, opens Thursday 02:00, London time; Wednesday 21:00 for you',
  ]);
  expect(of('Mo-Fr 09:00-17:00', { now: '2026-11-25T12:00:00Z', viewer: 'Africa/Abidjan' })).toEqual(['Open until 17:00']);
  expect(of('Mo-Fr 09:00-17:00', { now: '2026-11-25T12:00:00Z', viewer: '' })).toEqual(['Open until 17:00']);
});

test('the week is listed with days of the same hours together', () => {
  expect(weekOf('Mo-Fr 09:00-17:00')).toEqual(['Monday to Friday 09:00–17:00', 'Public holidays: not known']);
  expect(weekOf('Mo,We,Fr 09:00-11:00; Tu,Th 09:00-11:00,17:00-19:00; PH off')).toEqual([
    'Monday, Wednesday, Friday 09:00–11:00',
    'Tuesday, Thursday 09:00–11:00, 17:00–19:00',
    'Public holidays: closed',
  ]);
  expect(weekOf('Mo-Su 20:00-02:00')[0]).toBe('Every day 20:00–02:00');
  expect(weekOf('Su-Th 08:00-16:00')[0]).toBe('Sunday to Thursday 08:00–16:00');
});

test('whole days are said as day and night', () => {
  expect(weekOf('24/7')).toEqual(['Every day, day and night']);
  expect(weekOf('Mo-Sa 00:00-24:00')[0]).toBe('Monday to Saturday, day and night');
  expect(weekOf('Sa-Su 00:00-24:00; PH 00:00-24:00')).toEqual(['Saturday, Sunday, day and night', 'Public holidays: day and night']);
});

test('hours on holidays are listed', () => {
  expect(weekOf('Mo-Fr 07:00-22:00; PH 08:00-20:00')[1]).toBe('Public holidays 08:00–20:00');
});

test('the week has both clocks where all openings stay on the same day, and else the place of its one clock', () => {
  expect(weekOf('Mo-Fr 09:00-17:00', 'Europe/London', 'America/New_York')[0]).toBe(
    'Monday to Friday 09:00–17:00, London time; 04:00–12:00 for you',
  );
  expect(weekOf('Mo-Fr 09:00-17:00', 'Europe/London', 'Africa/Abidjan')[0]).toBe('Monday to Friday 09:00–17:00');
  expect(weekOf('Mo-Fr 02:00-04:00', 'Europe/London', 'America/New_York')[0]).toBe('Monday to Friday 02:00–04:00, London time');
});

test('a rule that leaves weeks out says so', () => {
  const hours: Hours = {
    rules: [
      { days: 2, open: 600, close: 720, nth: [2] },
      { days: 127, open: 600, close: 720, monthDays: [1] },
    ],
    holidays: null,
  };
  expect(sentences(sayWeek(hours, contextAt('2026-11-25T12:00:00Z', 'Europe/London', '')))).toEqual([
    'Tuesday 10:00–12:00, not every week',
    'Some days of the month 10:00–12:00',
    'Public holidays: not known',
  ]);
});

test('times and days stand in the words and digits of the language', () => {
  const context = contextAt('2026-11-27T20:00:00Z', 'Europe/Helsinki', 'Europe/Helsinki', 'fi');
  const hours = compileOsm('Mo-Fr 09:00-17:00');
  const [said] = sayState(openAt(hours, context.zones(context.zone), context.now, []), hours, false, context);
  expect(said?.params).toEqual({ time: 'maanantaina 09.00' });
});

test('hours of one source are marked beside an open or closed line; where nothing is said of it there is nothing to mark', () => {
  const open = { state: 'open', changesAt: null, always: true, holiday: false } as const;
  const closed = { state: 'closed', changesAt: null, holiday: false } as const;
  const marks = (hoursReported: boolean) => [open, closed].map((state) => sentences(sayReported(state, { hoursReported })));
  expect(marks(true)).toEqual([['Hours reported, not confirmed'], ['Hours reported, not confirmed']]);
  expect(marks(false)).toEqual([[], []]);
  expect(sayReported({ state: 'unknown', reason: 'hours' }, { hoursReported: true })).toEqual([]);
});
