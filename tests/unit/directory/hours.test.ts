import { expect, test } from 'vitest';
import { type Hours, type HoursRule, type OpenState, openAt } from '#shared/directory/hours.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import type { Day } from '#shared/time.ts';

const weekdays = 31;
const daily = 127;
const office: HoursRule = { days: weekdays, open: 540, close: 1020 };

const week = (...rules: readonly HoursRule[]): Hours => ({ rules, holidays: null });

/** The answer, its instant written as text. */
function told(hours: Hours | null, zone: string, now: string, holidays: readonly Day[] = [], built = ''): string {
  const state = openAt(hours, makeZones()(zone), Date.parse(now), holidays, built ? Date.parse(built) : 0);
  return [state.state, ...detailsOf(state)].join(' ');
}

function detailsOf(state: OpenState): readonly string[] {
  if (state.state === 'unknown') return [state.reason];
  const change = state.changesAt === null ? 'none' : new Date(state.changesAt).toISOString().slice(0, 16);
  return [change, ...(state.state === 'open' && state.always ? ['always'] : []), ...(state.holiday ? ['holiday'] : [])];
}

test('the opening minute is open, the closing minute is closed (4.2, rule 9)', () => {
  const london = (now: string): string => told(week(office), 'Europe/London', now);
  expect(london('2026-11-25T08:59:59Z')).toBe('closed 2026-11-25T09:00');
  expect(london('2026-11-25T09:00:00Z')).toBe('open 2026-11-25T17:00');
  expect(london('2026-11-25T16:59:59Z')).toBe('open 2026-11-25T17:00');
  expect(london('2026-11-25T17:00:00Z')).toBe('closed 2026-11-26T09:00');
});

test("the service's own clock decides, in a zone of quarter hours too", () => {
  expect(told(week(office), 'Asia/Kathmandu', '2026-11-25T03:14:59Z')).toBe('closed 2026-11-25T03:15');
  expect(told(week(office), 'Asia/Kathmandu', '2026-11-25T03:15:00Z')).toBe('open 2026-11-25T11:15');
  expect(told(week(office), 'Pacific/Chatham', '2026-11-24T19:15:00Z')).toBe('open 2026-11-25T03:15');
});

test('a night belongs to the day on which it began (4.2, rule 5)', () => {
  const saturday = week({ days: 32, open: 1260, close: 1620 });
  expect(told(saturday, 'Europe/London', '2026-09-20T01:00:00Z')).toBe('open 2026-09-20T02:00');
  expect(told(saturday, 'Europe/London', '2026-09-20T02:00:00Z')).toBe('closed 2026-09-26T20:00');
  expect(told(saturday, 'Europe/London', '2026-09-19T01:00:00Z')).toBe('closed 2026-09-19T20:00');
});

test('intervals that touch are one: it does not close at midnight', () => {
  const hours = week({ days: daily, open: 1080, close: 1440 }, { days: daily, open: 0, close: 120 });
  expect(told(hours, 'Europe/London', '2026-11-25T23:00:00Z')).toBe('open 2026-11-26T02:00');
});

test('round the clock is open without a change, and needs neither a zone nor a right clock', () => {
  const always = week({ days: daily, open: 0, close: 1440 });
  expect(told(always, 'Europe/London', '2026-11-25T12:00:00Z', ['2026-11-25'])).toBe('open none always');
  expect(told(always, 'Mars/Olympus', '2001-01-01T12:00:00Z', [], '2026-11-01T00:00:00Z')).toBe('open none always');
  expect(told(week({ days: 31, open: 0, close: 1440 }, { days: 96, open: 0, close: 1440 }), '', '2026-11-25T12:00:00Z')).toContain(
    'always',
  );
});

test('round the clock but not on holidays is not always', () => {
  const hours: Hours = { rules: [{ days: daily, open: 0, close: 1440 }], holidays: 'closed' };
  expect(told(hours, 'Europe/Helsinki', '2026-12-04T12:00:00Z', ['2026-12-06'])).toBe('open 2026-12-05T22:00');
  expect(told(hours, 'Europe/Helsinki', '2026-12-06T12:00:00Z', ['2026-12-06'])).toBe('closed 2026-12-06T22:00');
});

test('no hours, a zone that the device does not know, an empty zone: unknown, never closed', () => {
  expect(told(null, 'Europe/London', '2026-11-25T12:00:00Z')).toBe('unknown hours');
  expect(told(week(office), 'Europe/Atlantis', '2026-11-25T12:00:00Z')).toBe('unknown zone');
  expect(told(week(office), '', '2026-11-25T12:00:00Z')).toBe('unknown zone');
  expect(told(week(), 'Europe/London', '2026-11-25T12:00:00Z')).toBe('unknown window');
});

test('outside of the days for which the source vouches it is unknown (4.2, rules 7 and 9); both ends are inside', () => {
  const hours = week({ ...office, from: '2026-09-01', to: '2026-09-30' });
  const tell = (now: string): string => told(hours, 'America/New_York', now);
  expect(tell('2026-08-31T16:00:00Z')).toBe('unknown window');
  expect(tell('2026-09-01T16:00:00Z')).toBe('open 2026-09-01T21:00');
  expect(tell('2026-09-30T16:00:00Z')).toBe('open 2026-09-30T21:00');
  expect(tell('2026-09-30T22:00:00Z')).toBe('closed none');
  expect(tell('2026-10-01T16:00:00Z')).toBe('unknown window');
});

test('a night that began on the last vouched day is open until its end', () => {
  const hours = week({ days: daily, open: 1200, close: 1560, to: '2026-09-30' });
  expect(told(hours, 'Europe/London', '2026-10-01T00:30:00Z')).toBe('open 2026-10-01T01:00');
  expect(told(hours, 'Europe/London', '2026-10-01T01:00:00Z')).toBe('unknown window');
});

test('an entry that could not be read makes closed unknown on its days, and leaves open as it is (4.2, rule 9)', () => {
  const hours: Hours = { ...week(office), unusable: 1 + 4 };
  expect(told(hours, 'Europe/London', '2026-11-23T20:00:00Z')).toBe('unknown entry');
  expect(told(hours, 'Europe/London', '2026-11-23T12:00:00Z')).toBe('open 2026-11-23T17:00');
  expect(told(hours, 'Europe/London', '2026-11-24T20:00:00Z')).toBe('closed 2026-11-25T09:00');
  expect(told({ rules: [], holidays: null, unusable: daily }, 'Europe/London', '2026-11-24T20:00:00Z')).toBe('unknown entry');
});

test('nth weekday of the month, from its start and from its end (4.2, rule 6)', () => {
  const third = week({ days: 8, open: 1080, close: 1200, nth: [3] });
  expect(told(third, 'America/New_York', '2026-09-17T23:00:00Z')).toBe('open 2026-09-18T00:00');
  expect(told(third, 'America/New_York', '2026-09-10T23:00:00Z')).toBe('closed 2026-09-17T22:00');
  const lastFriday = week({ days: 16, open: 600, close: 720, nth: [-1] });
  expect(told(lastFriday, 'Europe/London', '2026-11-20T11:00:00Z')).toBe('closed 2026-11-27T10:00');
  expect(told(lastFriday, 'Europe/London', '2026-11-27T11:00:00Z')).toBe('open 2026-11-27T12:00');
});

test('days of the month, from both ends; a month without a 31st leaves it out (4.2, rule 6)', () => {
  const last = week({ days: daily, open: 600, close: 720, monthDays: [-1] });
  expect(told(last, 'Europe/London', '2026-02-28T11:00:00Z')).toBe('open 2026-02-28T12:00');
  const thirtyFirst = week({ days: daily, open: 600, close: 720, monthDays: [31] });
  expect(told(thirtyFirst, 'Europe/London', '2026-10-31T13:00:00Z')).toBe('closed 2026-12-31T10:00');
});

test('every other week is counted from its anchor, whose weekday is where the source begins its week (4.2, rule 6)', () => {
  const fortnight = week({ days: 1, open: 600, close: 720, every: 2, anchor: '2026-09-07' });
  expect(told(fortnight, 'America/New_York', '2026-09-14T15:00:00Z')).toBe('closed 2026-09-21T14:00');
  expect(told(fortnight, 'America/New_York', '2026-09-21T15:00:00Z')).toBe('open 2026-09-21T16:00');
  const fromSunday = week({ days: 65, open: 600, close: 720, every: 2, anchor: '2026-09-06' });
  expect(told(fromSunday, 'Europe/London', '2026-09-13T09:30:00Z')).toBe('closed 2026-09-20T09:00');
  expect(told(fromSunday, 'Europe/London', '2026-09-21T09:30:00Z')).toBe('open 2026-09-21T11:00');
  expect(told(week({ days: 1, open: 600, close: 720, every: 2 }), 'Europe/London', '2026-09-07T09:30:00Z')).toBe('closed none');
});

test('a change is looked for 8 days ahead, 62 where a rule goes by the month (4.2, rule 10)', () => {
  const later = week({ ...office, to: '2026-09-01' }, { ...office, from: '2026-09-20' }, { days: 1, open: 0, close: 1 });
  expect(told(later, 'Europe/London', '2026-09-07T12:00:00Z')).toBe('closed 2026-09-13T23:00');
  expect(
    told(
      week({ days: 1, open: 600, close: 720, from: '2026-01-01', every: 6, anchor: '2026-11-02' }),
      'Europe/London',
      '2026-11-03T12:00:00Z',
    ),
  ).toBe('closed 2026-12-14T10:00');
});

test('a source that says closed on holidays: closed all day, with the night before cut at midnight (4.2, rule 11)', () => {
  const hours: Hours = { rules: [{ days: daily, open: 1200, close: 1560 }], holidays: 'closed' };
  expect(told(hours, 'Europe/Helsinki', '2026-12-05T21:00:00Z', ['2026-12-06'])).toBe('open 2026-12-05T22:00');
  expect(told(hours, 'Europe/Helsinki', '2026-12-05T22:30:00Z', ['2026-12-06'])).toBe('closed 2026-12-07T18:00');
});

test('a source that gives other hours on holidays is taken at its word', () => {
  const hours: Hours = { rules: [office], holidays: [{ days: daily, open: 600, close: 720 }] };
  expect(told(hours, 'Europe/Helsinki', '2026-12-25T08:30:00Z', ['2026-12-25'])).toBe('open 2026-12-25T10:00');
  expect(told(hours, 'Europe/Helsinki', '2026-12-25T12:30:00Z', ['2026-12-25', '2026-12-26'])).toBe('closed 2026-12-26T08:00');
});

test('a source that says nothing of holidays keeps its state, with a word that it may be closed (4.2, rule 11)', () => {
  expect(told(week(office), 'Europe/Helsinki', '2026-12-25T10:30:00Z', ['2026-12-25'])).toBe('open 2026-12-25T15:00 holiday');
  expect(told(week(office), 'Europe/Helsinki', '2026-12-25T16:30:00Z', ['2026-12-25'])).toBe('closed 2026-12-28T07:00 holiday');
  expect(told(week(office), 'Europe/Helsinki', '2026-12-24T16:30:00Z', ['2026-12-25'])).toBe('closed 2026-12-25T07:00 holiday');
  expect(told(week(office), 'Europe/Helsinki', '2026-12-23T16:30:00Z', ['2026-12-25'])).toBe('closed 2026-12-24T07:00');
});

test("a holiday is the day on the service's own clock", () => {
  expect(told(week(office), 'Pacific/Auckland', '2026-12-24T20:30:00Z', ['2026-12-25'])).toBe('open 2026-12-25T04:00 holiday');
});

test('a device clock that stands before the records were made says nothing (4.2, rule 12)', () => {
  expect(told(week(office), 'Europe/London', '2026-11-25T12:00:00Z', [], '2026-11-26T00:00:00Z')).toBe('unknown clock');
  expect(told(week(office), 'Europe/London', '2026-11-26T12:00:00Z', [], '2026-11-26T00:00:00Z')).toBe('open 2026-11-26T17:00');
});

test('a time that the clocks leave out opens when they jump over it', () => {
  // Helsinki, 29 March 2026: from 03:00 to 04:00
  expect(told(week({ days: 64, open: 210, close: 300 }), 'Europe/Helsinki', '2026-03-29T00:00:00Z')).toBe('closed 2026-03-29T01:00');
  expect(told(week({ days: 64, open: 185, close: 235 }), 'Europe/Helsinki', '2026-03-29T00:00:00Z')).toBe('closed 2026-04-05T00:05');
  expect(told(week({ days: 64, open: 60, close: 210 }), 'Europe/Helsinki', '2026-03-29T00:30:00Z')).toBe('open 2026-03-29T01:00');
});

test('a time that the clocks go through twice closes the first time, and what is open at it opens again', () => {
  // Helsinki, 25 October 2026: at 04:00 back to 03:00
  const hours = week({ days: 64, open: 60, close: 210 });
  expect(told(hours, 'Europe/Helsinki', '2026-10-25T00:00:00Z')).toBe('open 2026-10-25T00:30');
  expect(told(hours, 'Europe/Helsinki', '2026-10-25T00:45:00Z')).toBe('closed 2026-10-25T01:00');
  expect(told(hours, 'Europe/Helsinki', '2026-10-25T01:00:00Z')).toBe('open 2026-10-25T01:30');
});

test('a change of half an hour is a change too (Lord Howe)', () => {
  // 4 October 2026: from 02:00 to 02:30, then 11 hours east of UTC
  expect(told(week({ days: 64, open: 540, close: 600 }), 'Australia/Lord_Howe', '2026-10-03T12:00:00Z')).toBe('closed 2026-10-03T22:00');
});

test('the clocks of a zone are made once and shared', () => {
  const zones = makeZones();
  expect(zones('Europe/London')).toBe(zones('Europe/London'));
  expect(zones('Europe/Atlantis')).toBeNull();
});
