import { describe, expect, test } from 'vitest';
import { openAt } from '#shared/directory/hours.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { zoneOf } from '#shared/importer/clean/zone.ts';
import type { FeedConfig } from '#shared/importer/feed-config.ts';
import { aPlace, aRecord, cleanOne } from '../../support/clean-one.ts';

const zones = makeZones();
/** Tuesday 15 September 2026, noon in Washington. */
const noon = '2026-09-15T16:00:00Z';

type Entry = Readonly<Record<string, unknown>>;

interface At {
  readonly instant?: string;
  readonly config?: Partial<FeedConfig>;
  readonly record?: Entry;
}

async function seen(entries: readonly Entry[], { instant = noon, config = {}, record = {} }: At = {}) {
  const schedules = entries.map((each) => ({ opens_at: '09:00', closes_at: '17:00', ...each }));
  const { service, codes } = await cleanOne(aRecord({ schedules, ...aPlace(), ...record }), config);
  const state = openAt(service.hours, service.zone ? zones(service.zone) : null, Date.parse(instant), [], 0).state;
  return { state, codes, text: service.hoursText, service };
}
const stateOf = async (entry: Entry, at: At = {}): Promise<string> => (await seen([entry], at)).state;
const tuesday = { freq: 'WEEKLY', byday: 'TU' };

test('a country whose clocks all agree has one zone under its own name; one whose clocks differ has none without a place', () => {
  const zone = (country: string) => zoneOf({ point: null, country, region: null, given: null });
  const all = {
    NL: 'Amsterdam',
    DE: 'Berlin',
    SE: 'Stockholm',
    NO: 'Oslo',
    DK: 'Copenhagen',
    LU: 'Luxembourg',
    FI: 'Helsinki',
    GB: 'London',
  };
  for (const [country, city] of Object.entries(all)) expect([country, zone(country)]).toEqual([country, `Europe/${city}`]);
  for (const country of ['US', 'ES', 'PT', 'RU', 'AU', 'BR', 'XX']) expect([country, zone(country)]).toEqual([country, null]);
});

test('an instant is converted by the season: of its own date where it has one, else of the day of the import', async () => {
  const hoursOf = async (opens_at: string, closes_at: string) =>
    (await seen([{ ...tuesday, opens_at, closes_at }], { config: { timeSuffix: 'convert' } })).service.hours?.rules[0];
  // 14:00Z is 10:00 in Washington in July, and 09:00 in January and on the day of the import
  expect(await hoursOf('2026-07-07T14:00:00Z', '2026-07-07T22:00:00Z')).toMatchObject({ open: 600, close: 1080 });
  expect(await hoursOf('2026-01-06T14:00:00Z', '2026-01-06T22:00:00Z')).toMatchObject({ open: 540, close: 1020 });
  expect(await hoursOf('14:00Z', '22:00Z')).toMatchObject({ open: 540, close: 1020 });
});

test('plain weekly hours are open, and closed on the other days', async () => {
  expect(await stateOf(tuesday)).toBe('open');
  expect(await stateOf(tuesday, { instant: '2026-09-16T16:00:00Z' })).toBe('closed');
});

describe('a part of a rule that is not evaluated exactly makes the entry unknown, never open', () => {
  const unknown: Readonly<Record<string, Entry>> = {
    'weeks of the year in a week': { ...tuesday, byweekno: '1' },
    'weeks of the year by day': { freq: 'DAILY', byweekno: '1' },
    'days of the year': { ...tuesday, byyearday: '5' },
    'days of the month in a week': { ...tuesday, bymonthday: '1' },
    'a month': { ...tuesday, bymonth: '1' },
    'months as a list': { ...tuesday, bymonth: [1, 2] },
    'places in a set': { freq: 'MONTHLY', byday: 'TU', bysetpos: '1' },
    'hours of the day': { ...tuesday, byhour: '9' },
    'the first Tuesday in a week': { freq: 'WEEKLY', byday: '1TU' },
    'the first Tuesday and the third Thursday': { freq: 'MONTHLY', byday: '1TU,3TH' },
    'a day of the month that is none': { freq: 'MONTHLY', bymonthday: '15,soon' },
    'an end that is no date': { ...tuesday, until: 'soon' },
    'a beginning that is no date': { ...tuesday, valid_from: 'in spring' },
    'a count that is none': { ...tuesday, dtstart: '2026-01-06', count: 'ten' },
    'a count without a beginning': { ...tuesday, count: 500 },
    'an interval that is none': { ...tuesday, interval: 'two', dtstart: '2026-01-06' },
    'an interval without a beginning': { ...tuesday, interval: 2 },
    'an interval whose week begins on no day': { ...tuesday, interval: 2, dtstart: '2026-01-06', wkst: 'XX' },
    'no days, and only the day since when it is vouched for': { freq: 'WEEKLY', valid_from: '2026-01-06' },
    'the past': { ...tuesday, valid_to: '2026-01-01' },
    'the future': { ...tuesday, dtstart: '2027-01-05' },
    'the offset of another zone': { ...tuesday, timezone: 9 },
    'a zone of another name': { ...tuesday, timezone: 'America/Los_Angeles' },
    'a zone that is no text': { ...tuesday, timezone: { name: 'x' } },
    'a zone that nobody knows': { ...tuesday, timezone: 'local' },
    'the same minute twice': { ...tuesday, opens_at: '23:59', closes_at: '23:59' },
  };
  for (const [what, entry] of Object.entries(unknown))
    test(what, async () => {
      expect(await stateOf(entry)).toBe('unknown');
    });

  test('two conditions of a month hold together: the first Tuesday that is the 15th never comes', async () => {
    const both = { freq: 'MONTHLY', byday: '1TU', bymonthday: '15' };
    expect(await stateOf(both)).toBe('closed');
    expect(await stateOf({ ...both, byday: '3TU' })).toBe('open');
    expect(await stateOf({ freq: 'DAILY', bymonthday: '1' })).toBe('closed');
    expect(await stateOf({ freq: 'DAILY', bymonthday: '15' })).toBe('open');
    expect(await stateOf({ freq: 'MONTHLY', byday: '1TU,1TH' }, { instant: '2026-09-03T16:00:00Z' })).toBe('open');
  });

  test('every second week goes by the week in which the series began, and a count ends it', async () => {
    expect(await stateOf({ ...tuesday, interval: 2, dtstart: '2026-09-01' })).toBe('open');
    expect(await stateOf({ ...tuesday, interval: 2, dtstart: '2026-09-08' })).toBe('closed');
    expect(await stateOf({ ...tuesday, dtstart: '2026-09-01', count: 3 })).toBe('open');
    expect(await stateOf({ ...tuesday, dtstart: '2026-09-01', count: 2 })).toBe('unknown');
    expect(await stateOf({ ...tuesday, until: '2026-09-15T12:00:00', opens_at: '13:00' }, { instant: '2026-09-15T18:00:00Z' })).toBe(
      'unknown',
    );
  });

  test('zones that are that of the place, by name, short name or offset, take nothing away', async () => {
    for (const timezone of ['America/New_York', 'EST', 'Eastern Time', '-05:00', 'UTC-4', -5, '-4'])
      expect(await stateOf({ ...tuesday, timezone }), String(timezone)).toBe('open');
  });

  test('round the clock, past midnight, overlapping, and one entry that can not be read over midnight', async () => {
    for (const times of [
      ['00:00', '24:00'],
      ['00:00', '23:59'],
      ['00:00:00', '00:00:00'],
      ['12:00 AM', '11:59 PM'],
    ] as const)
      expect(await stateOf({ ...tuesday, opens_at: times[0], closes_at: times[1] }, { instant: '2026-09-16T03:59:00Z' })).toBe('open');
    const night = { ...tuesday, opens_at: '22:00', closes_at: '02:00' };
    expect(await stateOf(night, { instant: '2026-09-16T05:00:00Z' })).toBe('open');
    expect(await stateOf(night, { instant: '2026-09-15T05:00:00Z' })).toBe('closed');
    expect((await seen([{ ...night, byweekno: '1' }, { byday: 'MO' }], { instant: '2026-09-16T05:00:00Z' })).state).toBe('unknown');
    expect((await seen([tuesday, { ...tuesday, opens_at: '08:00', closes_at: '10:00' }], { instant: '2026-09-15T12:30:00Z' })).state).toBe(
      'open',
    );
  });
});

describe('the words beside the hours', () => {
  const doubts = [
    'Closed on Tuesdays',
    'Tuesday: closed',
    'By appointment only',
    'Call first',
    'Please call for hours',
    'Temporarily closed',
    'Seasonal',
    'June through August',
    'Except the last week',
    'Hours vary',
    'Every other week',
    '1st and 3rd Tuesday of the month',
    'Wednesdays only',
    'Monday, Wednesday and Friday',
    '9:00 AM - 12:00 PM',
    'From 9am to noon',
    'Open until all food is distributed',
    'School year only: when school is in session',
    'Closed for lunch 12-1',
    'Closed Monday to Wednesday',
    'Cerrado los martes',
    'Con cita previa',
    'Llame antes de venir',
    'Cerrado temporalmente',
    'Fermé le mardi',
    'Sur rendez-vous',
    'Sauf pendant les vacances scolaires',
    'Nach Vereinbarung',
    'Dienstags geschlossen',
    'Außer in den Schulferien',
    'Vorübergehend geschlossen',
    'Suljettu tiistaisin',
    'Ajanvarauksella',
    'Sopimuksen mukaan',
    'Toistaiseksi suljettu',
    'Stängt på tisdagar',
    'Enligt överenskommelse',
    'Tillfälligt stängt',
    'Utom sommartid',
    'مغلق يوم الثلاثاء',
  ];
  for (const words of doubts)
    test(`"${words}": not open, and the words are shown`, async () => {
      for (const field of ['description', 'notes']) {
        const { state, codes, text } = await seen([{ ...tuesday, [field]: words }]);
        expect([state, codes.includes('schedule-text'), text]).toEqual(['unknown', true, words]);
      }
    });

  test('words that say the same as the rule, or nothing of time, take nothing away', async () => {
    for (const words of [
      'Weekly distribution',
      'Tuesday 9:00 AM - 5:00 PM',
      'Tuesdays',
      'Monday to Friday',
      'Mon-Fri 9am-5pm',
      'Closed on Sundays',
      'Closed Saturday and Sunday',
      'No appointment needed',
      'Max 10 people, 15 min interval per person.',
      'Use the side door',
      'martes',
    ])
      expect(await stateOf({ ...tuesday, description: words }), words).toBe('open');
  });

  test('words without days and times hold for all entries; a day that one entry says is closed is so for the others', async () => {
    const alone = { opens_at: null, closes_at: null, description: 'By appointment only' };
    expect((await seen([tuesday, alone])).state).toBe('unknown');
    expect((await seen([tuesday, { byday: 'WE', description: 'Closed on Tuesdays' }])).state).toBe('unknown');
    expect((await seen([tuesday, { byday: 'WE', description: 'Call first' }])).state).toBe('open');
  });

  test('closed on holidays is closed then', async () => {
    const { service } = await seen([{ ...tuesday, description: 'Closed on public holidays' }]);
    expect(service.hours?.holidays).toBe('closed');
    expect((await seen([tuesday])).service.hours?.holidays).toBeNull();
  });

  test('a record that is closed for now has no hours, wherever it says so', async () => {
    for (const record of [
      { alert: 'Temporarily closed.' },
      { name: 'Food bank (temporarily closed)' },
      { description: 'We are closed until further notice.' },
    ])
      expect((await seen([tuesday], { record })).codes).toContain('schedule-shut');
    expect(await stateOf(tuesday, { record: { description: 'It was never closed.' } })).toBe('open');
  });

  test('the hours of OpenStreetMap with such words are unknown', async () => {
    const osm = { opens_at: null, closes_at: null, opening_hours: 'Tu 09:00-17:00' };
    expect(await stateOf(osm)).toBe('open');
    expect(await stateOf({ ...osm, notes: 'Call first' })).toBe('unknown');
  });
});

describe('days with another schedule (HSDS 1.x, Ohana)', () => {
  const holidays = (entry: Entry): At => ({ record: { holiday_schedules: [{ closed: true, ...entry }] } });
  test('on them nothing is said, around them all is as usual', async () => {
    expect(await stateOf(tuesday, holidays({ start_date: '2026-12-01', end_date: '2026-12-01' }))).toBe('open');
    const day: At = { ...holidays({ start_date: '2026-12-01', end_date: '2026-12-02' }), instant: '2026-12-01T16:00:00Z' };
    expect(await stateOf(tuesday, day)).toBe('unknown');
    expect(await stateOf(tuesday, { ...day, instant: '2026-12-08T16:00:00Z' })).toBe('open');
    expect(
      await stateOf(tuesday, { ...holidays({ start_date: '12/1/26', end_date: 'December 2, 2026' }), instant: '2026-12-01T16:00:00Z' }),
    ).toBe('unknown');
  });

  test('days that can not be read make the hours unknown', async () => {
    const { state, codes } = await seen([tuesday], holidays({ start_date: 'around Christmas', end_date: '' }));
    expect([state, codes]).toEqual(['unknown', expect.arrayContaining(['schedule-holiday'])]);
  });
});
