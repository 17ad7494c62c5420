import { expect, test } from 'vitest';
import { openAt } from '#shared/directory/hours.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { readSchedules } from '#shared/importer/clean/schedule.ts';
import { plainConfig } from '#shared/importer/feed-config.ts';
import { makeReport } from '#shared/importer/report.ts';
import { makeChance } from '../../support/chance.ts';
import { type Entry, isOpenBy } from '../../support/rfc-schedule.ts';
import { wallAt } from '../directory/hours-oracle.ts';

const cases = 10_000;
const zone = 'America/New_York';
const clock = makeZones()(zone);

const chance = makeChance(5545);
const pick = <T>(list: readonly [T, ...T[]]): T => list[chance(list.length)] ?? list[0];
const maybe = (one: number, fields: () => object): object => (chance(one) === 0 ? fields() : {});
const dayIn = (from: number, days: number): string => new Date((from + chance(days)) * 864e5).toISOString().slice(0, 10);
const first = Date.UTC(2026, 0, 1) / 864e5;

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const someDays = (): string => names.filter(() => chance(2) === 0).join(',') || pick(names);
const time = (): string => pick(['00:00', '08:00', '09:00', '12:30', '17:00', '18:00', '22:00', '23:59', '02:00']);

const plain = (): Entry => ({
  freq: 'WEEKLY',
  byday: someDays(),
  opens_at: '09:00',
  closes_at: pick(['17:00', '12:00', '01:00', '23:59']),
});

/** Any entry that the standard can write, and some that it can't. */
const entry = (): Entry => ({
  opens_at: pick(['09:00', '09:00', '08:00', time()]),
  closes_at: pick(['17:00', '17:00', '18:00', time()]),
  ...maybe(12, () => ({ freq: pick(['YEARLY', 'HOURLY']) })),
  ...(chance(12) > 0 && { freq: pick(['WEEKLY', 'WEEKLY', 'MONTHLY', 'DAILY']) }),
  ...(chance(5) > 0 && {
    byday: pick([someDays(), someDays(), `${pick([1, 2, 3, 4, 5, -1])}${pick(names)}`, '1TU,3TH', '1TU,3TU', 'TU,1TH', '1MO,1WE', 'XX']),
  }),
  ...maybe(5, () => ({ bymonthday: pick(['1', '15', '-1', '1,15', '31', '1,2,3,4,5,6,7', 'first']) })),
  ...maybe(10, () => ({ bymonth: pick(['1', '1,2,3', '6,7,8,9,10,11,12']) })),
  ...maybe(12, () => ({ byweekno: pick(['1', '10,20,30', '38']) })),
  ...maybe(12, () => ({ byyearday: pick(['1', '100,200', '-1']) })),
  ...maybe(15, () => ({ bysetpos: pick(['1', '-1']) })),
  ...maybe(20, () => ({ [pick(['byhour', 'byminute', 'bysecond'])]: '9' })),
  ...maybe(4, () => ({ interval: pick([1, 2, 3, '2', 'two', 0, 1.5]) })),
  ...maybe(5, () => ({ wkst: pick(['MO', 'SU', 'WE']) })),
  ...maybe(3, () => ({ dtstart: dayIn(first - 60, 400) })),
  ...maybe(6, () => ({ count: pick([1, 2, 5, 10, 40, '3', 'ten']) })),
  ...maybe(6, () => ({ until: pick([dayIn(first, 400), dayIn(first, 400), 'soon']) })),
  ...maybe(6, () => ({ valid_from: pick([dayIn(first - 60, 400), dayIn(first - 60, 400), 'spring']) })),
  ...maybe(6, () => ({ valid_to: pick([dayIn(first, 400), dayIn(first, 400), '2026-02-30']) })),
  ...maybe(25, () => ({ opens_at: pick(['nine', '25:00', '9']) })),
  ...maybe(8, () => ({
    doubtful: true,
    description: pick([
      'By appointment only',
      'Call first',
      'Seasonal',
      'Every other week, weather permitting',
      'Except holidays',
      'Hours vary',
    ]),
  })),
  ...maybe(8, () => ({ notes: pick(['Weekly distribution', 'Use the side door']) })),
});

const stateOf = (entries: readonly Entry[], instant: number): 'open' | 'closed' | 'unknown' => {
  const context = { zone, config: plainConfig('feed'), today: '2026-01-01', report: makeReport(), where: 'here' };
  return openAt(readSchedules(entries, context).hours, clock, instant, []).state;
};

interface Seen {
  readonly entries: readonly Entry[];
  readonly wall: string;
  readonly state: 'open' | 'closed' | 'unknown';
  readonly strict: boolean;
  readonly loose: boolean;
}

function look(entries: readonly Entry[]): Seen {
  const minuteNow = (first + chance(365)) * 1440 + pick([840, 900, 1000, chance(1440)]);
  const wall = wallAt(zone, minuteNow);
  const day = Date.parse(wall.day) / 864e5;
  return {
    entries,
    wall: `${wall.day} ${wall.minute}`,
    state: stateOf(entries, minuteNow * 60_000),
    strict: isOpenBy(entries, day, wall.minute, 'strict'),
    loose: isOpenBy(entries, day, wall.minute, 'loose'),
  };
}

const wrong = ({ state, strict, loose }: Seen): boolean => (state === 'open' && !strict) || (state === 'closed' && loose);

test('of ten thousand schedules, with every part that the standard has, none is called open or closed that is not', () => {
  const seen = Array.from({ length: cases }, () => look(Array.from({ length: 1 + chance(3) }, entry)));
  expect(seen.filter(wrong).slice(0, 3)).toEqual([]);
  const count = (state: Seen['state']): number => seen.filter((each) => each.state === state).length;
  expect(Math.min(count('open'), count('closed'), count('unknown'))).toBeGreaterThan(200);
});

test('weekly hours with weekdays and times are never unknown', () => {
  const seen = Array.from({ length: 2000 }, () => look(Array.from({ length: 1 + chance(3) }, plain)));
  expect(seen.filter((each) => wrong(each) || each.state === 'unknown').slice(0, 3)).toEqual([]);
});

test('the second way to tell sees a fault where there is one', () => {
  const narrow: Entry = { freq: 'WEEKLY', byday: 'TU', byweekno: '1', opens_at: '09:00', closes_at: '17:00' };
  const tuesday = Date.parse('2026-09-15') / 864e5;
  expect([isOpenBy([narrow], tuesday, 600, 'strict'), isOpenBy([narrow], tuesday, 600, 'loose')]).toEqual([false, true]);
  expect(wrong({ entries: [narrow], wall: '', state: 'open', strict: false, loose: true })).toBe(true);
});
