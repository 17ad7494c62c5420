import OpeningHours from 'opening_hours';
import { expect, test } from 'vitest';
import { type Hours, openAt } from '#shared/directory/hours.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { compileOsm, readOsm } from '#shared/importer/hours/compile-osm.ts';
import texts from '../../fixtures/osm-hours.json' with { type: 'json' };
import { rounds } from '../../support/everyday.ts';

const finland = { lat: 60.2, lon: 24.9, address: { country_code: 'fi', state: '' } };
/** Public holidays of Finland in the time that is looked at, from the calendar of the state. */
const holidays = ['2026-12-06', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'];

const utc = makeZones()('UTC');
const stateAt = (hours: Hours, wall: string): string => openAt(hours, utc, Date.parse(`${wall}Z`), holidays).state;

/** The parser's own answer at a time of the wall clock; it reads the process's clock. */
const judged = (text: string, wall: string): string => (new OpeningHours(text, finland).getState(new Date(wall)) ? 'open' : 'closed');

/** Walls of six weeks around the holidays, each 73 minutes in the long run and each 365 every day; without a zone, so they are read on any clock. */
const walls = Array.from({ length: rounds(164, 820) }, (_, index) =>
  new Date(Date.UTC(2026, 10, 30) + index * rounds(365, 73) * 60_000).toISOString().slice(0, 19),
);

test('every text of the directory compiles, and there are 178', () => {
  expect(texts.length).toBe(178);
  expect(texts.filter((text) => compileOsm(text) === null)).toEqual([]);
});

test('every text of the directory says what the parser says, through six weeks with five holidays', () => {
  const wrong = texts.flatMap((text) => {
    const hours = compileOsm(text);
    const peer = new OpeningHours(text, finland);
    const differs = (wall: string): boolean => hours !== null && (stateAt(hours, wall) === 'open') !== peer.getState(new Date(wall));
    return walls.filter(differs).map((wall) => `${text} at ${wall}`);
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});

const rulesOf = (text: string): unknown => compileOsm(text)?.rules;

test('a night stays whole and belongs to the day on which it began', () => {
  expect(rulesOf('Mo-Su 09:00-05:00')).toEqual([{ days: 127, open: 540, close: 1740 }]);
  expect(rulesOf('Mo-Su 15:30-00:30')).toEqual([{ days: 127, open: 930, close: 1470 }]);
});

test('a rule after ";" replaces the whole day and cuts the night before; after "," it adds', () => {
  expect(rulesOf('Fr 20:00-02:00; Sa 10:00-12:00')).toEqual([
    { days: 16, open: 1200, close: 1440 },
    { days: 32, open: 600, close: 720 },
  ]);
  expect(rulesOf('Fr 20:00-02:00, Sa 10:00-12:00')).toEqual([
    { days: 16, open: 1200, close: 1560 },
    { days: 32, open: 600, close: 720 },
  ]);
  expect(rulesOf('Mo-Fr 09:00-17:00; Mo 10:00-12:00')).toEqual([
    { days: 1, open: 600, close: 720 },
    { days: 30, open: 540, close: 1020 },
  ]);
});

test('what stands on both sides of midnight is one interval', () => {
  expect(rulesOf('Mo 18:00-24:00; Tu 00:00-02:00')).toEqual([{ days: 1, open: 1080, close: 1560 }]);
});

test('24/7 and its long form are the same', () => {
  expect(compileOsm('24/7')).toEqual({ rules: [{ days: 127, open: 0, close: 1440 }], holidays: null });
  expect(compileOsm('Mo-Su 00:00-24:00')).toEqual(compileOsm('24/7'));
});

test('holidays are closed, or have their hours, or nothing is said of them', () => {
  expect(compileOsm('Mo-Fr 09:00-17:00; PH off')?.holidays).toBe('closed');
  expect(compileOsm('Mo-Fr 07:00-22:00; PH 07:00-22:00')?.holidays).toEqual([{ days: 127, open: 420, close: 1320 }]);
  expect(compileOsm('Su,PH 10:00-12:00')?.holidays).toEqual([{ days: 127, open: 600, close: 720 }]);
  expect(compileOsm('Mo-Fr 09:00-17:00')?.holidays).toBeNull();
});

test('nights beside holidays are cut as the parser cuts them', () => {
  for (const text of ['Mo-Fr 20:00-02:00; PH off', 'Mo-Su 20:00-06:00; PH 12:00-14:00']) {
    const hours = compileOsm(text);
    expect(hours, text).not.toBeNull();
    expect(hours && walls.filter((wall) => stateAt(hours, wall) !== judged(text, wall)), text).toEqual([]);
  }
});

test('the clock of the machine that builds changes nothing', () => {
  const before = process.env['TZ'];
  const offsets = ['America/New_York', 'Australia/Lord_Howe', 'America/Santiago'].map((zone, index) => {
    process.env['TZ'] = zone;
    expect(rulesOf(`Mo-Su 00:00-02:3${index},20:00-24:00; PH off`)).toEqual([
      { days: 127, open: 0, close: 150 + index },
      { days: 127, open: 1200, close: 1440 },
    ]);
    return new Date(2026, 6, 1).getTimezoneOffset();
  });
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  expect(offsets).toEqual([240, -630, 240]);
});

test('dates with their years become the days for which the rule is vouched', () => {
  expect(rulesOf('2026 Mar 01-2026 Apr 30: Mo-Fr 09:00-17:00')).toEqual([
    { days: 31, open: 540, close: 1020, from: '2026-03-01', to: '2026-04-30' },
  ]);
  expect(rulesOf('2026 Mar 01-2026 Apr 30 Mo-Fr 09:00-17:00; 2026 May 01-2026 Jun 30 Sa 20:00-02:00')).toEqual([
    { days: 31, open: 540, close: 1020, from: '2026-03-01', to: '2026-04-30' },
    { days: 32, open: 1200, close: 1560, from: '2026-05-01', to: '2026-06-30' },
  ]);
});

test('what cannot be said exactly is refused, with the reason', () => {
  const refusals = {
    'by appointment': 'uncertain',
    'Mo-Fr 09:00+': 'uncertain',
    'Mo-Fr 09:00-17:00 "call first"': 'uncertain',
    off: 'never-open',
    'Apr-Sep Mo-Fr 09:00-17:00': 'not-weekly',
    'Mo-Fr 09:00-17:00; Dec 24 off': 'not-weekly',
    'Mo[2] 10:00-12:00': 'not-weekly',
    'week 1-53/2 Mo 10:00-12:00': 'not-weekly',
    'Mo-Fr sunrise-sunset': 'not-weekly',
    '2026-2027 Mo 10:00-12:00': 'not-weekly',
    'Mo-Su 18:00-02:00; PH 18:00-02:00': 'not-exact',
    'ring the bell': 'not-parsed',
    '': 'not-parsed',
  } as const;
  expect(Object.fromEntries(Object.keys(refusals).map((text) => [text, refusalOf(text)]))).toEqual(refusals);
});

function refusalOf(text: string): string {
  const read = readOsm(text);
  return 'refused' in read ? read.refused : 'compiled';
}
