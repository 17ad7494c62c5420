import { expect, test } from 'vitest';
import { type Hours, type HoursRule, openAt } from '#shared/directory/hours.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import type { Day } from '#shared/time.ts';
import { makeChance } from '../../support/chance.ts';
import { rounds } from '../../support/everyday.ts';
import { isOpen, shiftDay, stateOf, wallAt } from './hours-oracle.ts';

const zoneNames = [
  'Europe/London',
  'Europe/Helsinki',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Nuuk',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;

const cases = rounds(1_500, 10_000);
const start = Date.UTC(2026, 0, 1) / 60_000;
const end = Date.UTC(2027, 11, 1) / 60_000;

const chance = makeChance(20_261_121);
const pick = <T>(list: readonly [T, ...T[]]): T => list[chance(list.length)] ?? list[0];
const dayIn = (): Day => shiftDay('2026-01-01', chance(690));

const offsetAt = (zone: string, minute: number): number => {
  const wall = wallAt(zone, minute);
  return Date.parse(`${wall.day}T00:00:00Z`) / 60_000 + wall.minute - minute;
};

/** The minutes at which the clocks of a zone change in the two years, found by looking at each half hour. */
function turnsOf(zone: string): readonly number[] {
  const turns: number[] = [];
  for (let day = start; day < end; day += 1440) {
    if (offsetAt(zone, day) === offsetAt(zone, day + 1440)) continue;
    for (let minute = day; minute < day + 1440; minute += 30) {
      if (offsetAt(zone, minute) !== offsetAt(zone, minute + 30)) turns.push(minute + 30);
    }
  }
  return turns;
}

const turns = new Map<string, readonly number[]>(zoneNames.map((zone) => [zone, turnsOf(zone)]));

function calendar(): Partial<HoursRule> {
  switch (chance(9)) {
    case 0:
      return { nth: [pick([1, 2, 3, 4, 5, -1, -2])] };
    case 1:
      return { monthDays: [pick([1, 15, 29, 30, 31, -1, -3]), 10] };
    case 2:
      return { every: 2 + chance(2), anchor: dayIn() };
    case 3:
      return { nth: [1], every: 2, anchor: dayIn() };
    case 4:
      return { to: dayIn() };
    case 5:
      return { from: dayIn(), to: dayIn() };
    default:
      return {};
  }
}

function ruleOf(): HoursRule {
  const open = pick([0, 60, 90, 120, 150, 180, 480, 540, 1080, 1200, 1439, chance(1440)]);
  const close = Math.min(2880, open + pick([1, 30, 60, 90, 240, 480, 720, 1380, 1440, 1440 - open || 1440, 1 + chance(1440)]));
  return { days: pick([127, 31, 96, 1 + chance(127)]), open, close, ...calendar() };
}

function hoursOf(): Hours {
  const rules = Array.from({ length: 1 + chance(4) }, ruleOf);
  const holidays = pick<Hours['holidays']>([null, null, 'closed', [{ days: 127, open: 540, close: 780 }], [ruleOf()]]);
  return chance(8) === 0 ? { rules, holidays, unusable: chance(128) } : { rules, holidays };
}

interface Case {
  readonly hours: Hours;
  readonly zone: string;
  readonly now: number;
  readonly holidays: readonly Day[];
}

/** Half of the instants lie near a change of the clocks, where there is one. */
function caseOf(): Case {
  const zone = pick(zoneNames);
  const edges = turns.get(zone) ?? [];
  const edge = edges[chance(edges.length)];
  const now = edge !== undefined && chance(2) === 0 ? edge - 1500 + chance(1700) : start + chance(end - start - 100_000);
  const { day } = wallAt(zone, now);
  return { hours: hoursOf(), zone, now, holidays: chance(3) === 0 ? [shiftDay(day, chance(3) - 1), shiftDay(day, 4)] : [] };
}

const isLong = ({ rules }: Hours): boolean => rules.some(({ nth, monthDays, every }) => nth || monthDays || every);

/** Minutes between now and `until` at which the state must still be what it is now: everywhere at the ends, else by chance. */
function minutesBetween(zone: string, now: number, until: number): readonly number[] {
  const some = Array.from({ length: 6 }, () => now + chance(until - now));
  const near = (turns.get(zone) ?? []).filter((turn) => turn > now - 120 && turn < until + 120);
  const edges = near.flatMap((turn) => Array.from({ length: 12 }, (_, index) => turn - 120 + index * 20 + chance(20)));
  return [...some, ...edges, until - 1].filter((minute) => minute >= now && minute < until);
}

/** What is wrong with the answer in one case; empty where nothing is. */
function faultsOf({ hours, zone, now, holidays }: Case, minutes: typeof minutesBetween): readonly string[] {
  const answer = openAt(hours, makeZones()(zone), now * 60_000 + chance(60_000), holidays);
  const expected = stateOf(hours, zone, now, holidays);
  if (answer.state !== expected) return [`${answer.state} is not ${expected}`];
  if (answer.state === 'unknown') return [];
  const open = expected === 'open';
  const until = answer.changesAt === null ? now + (isLong(hours) ? 62 : 8) * 1440 : answer.changesAt / 60_000;
  const wrong = minutes(zone, now, until).filter((minute) => isOpen(hours, zone, minute, holidays) !== open);
  const late = wrong.map((minute) => `it changes before, at ${new Date(minute * 60_000).toISOString()}`);
  const changed = answer.changesAt === null || isOpen(hours, zone, until, holidays) !== open;
  return changed ? late : [...late, 'nothing changes then'];
}

const failing = (all: readonly Case[], minutes: typeof minutesBetween): readonly unknown[] =>
  all.flatMap((each) => {
    const faults = faultsOf(each, minutes);
    return faults.length > 0 ? [{ ...each, faults }] : [];
  });

test('open now and the next change agree with a second way to tell them, for many schedules in twenty time zones', () => {
  const all = Array.from({ length: cases }, caseOf);
  expect([...turns.values()].flat().length).toBeGreaterThan(40);
  const counts = { open: 0, closed: 0, unknown: 0 };
  for (const { hours, zone, now, holidays } of all) counts[stateOf(hours, zone, now, holidays)] += 1;
  expect(Math.min(counts.open, counts.closed, counts.unknown)).toBeGreaterThan(cases / 20);
  expect(failing(all, minutesBetween).slice(0, 3)).toEqual([]);
});

test('no minute before the next change is passed over, in some schedules looked at minute by minute', () => {
  const every = (_zone: string, now: number, until: number): readonly number[] =>
    Array.from({ length: Math.min(until - now, 8 * 1440) }, (_, index) => now + index);
  expect(failing(Array.from({ length: rounds(15, 60) }, caseOf), every).slice(0, 3)).toEqual([]);
});

test('the second way to tell sees a fault where there is one', () => {
  const wrong: Case = { hours: { rules: [], holidays: null }, zone: 'Europe/London', now: start, holidays: [] };
  const right: Hours = { rules: [{ days: 127, open: 0, close: 720 }], holidays: null };
  expect(stateOf(wrong.hours, wrong.zone, wrong.now, [])).toBe('unknown');
  expect(faultsOf({ ...wrong, hours: right }, (_zone, _now, until) => [until])).not.toEqual([]);
});
