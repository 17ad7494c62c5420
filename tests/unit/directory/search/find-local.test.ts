import { expect, test } from 'vitest';
import type { LocalService } from '#shared/directory/local-service.ts';
import { findLocal, type LocalFinds, type LocalView, type LocalWish } from '#shared/directory/search/find-local.ts';
import { cardOf } from '#shared/directory/shards/card.ts';
import { checkAge, feedAge, sayChecked } from '#shared/directory/trust.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { noWish } from '#shared/elements/local-state.ts';
import { cityFeed, cityServices, localService, phoneOf, placeAt } from '../../../support/small-directory.ts';

const wish: LocalWish = { audience: 'adult', ...noWish };
/** A Wednesday, noon in Helsinki. */
const now = Date.UTC(2026, 10, 25, 10);
const feed = { ...cityFeed, records: 1, oldestCheck: null, medianCheck: null };
const view: LocalView = {
  now,
  zones: makeZones(),
  manifest: { built: Date.UTC(2026, 8, 20), feeds: [feed], holidays: {} },
  from: { lat: 61.5, lon: 23.76 },
  within: 25,
  matches: null,
};
const weekdays = { rules: [{ days: 31, open: 540, close: 1020 }], holidays: null };
const mornings = { rules: [{ days: 31, open: 540, close: 660 }], holidays: null };

const find = (services: readonly LocalService[], change: Partial<LocalWish> = {}, other: Partial<LocalView> = {}): LocalFinds =>
  findLocal(services.map(cardOf), { ...wish, ...change }, { ...view, ...other });
const names = (hits: LocalFinds['near']): readonly string[] => hits.map(({ card }) => card.name);

test('open or not known near comes before closed near, then further away; ties go by the last check', () => {
  const services = [
    localService('closed near', { hours: mornings, places: [placeAt(0, 0)] }),
    localService('far', { hours: weekdays, places: [placeAt(150, 0)] }),
    localService('open near', { hours: weekdays, places: [placeAt(5, 0)], verified: { on: '2026-03-01', by: null } }),
    localService('open near, checked later', { hours: weekdays, places: [placeAt(6, 0)], verified: { on: '2026-06-01', by: null } }),
    localService('unknown near', { places: [placeAt(2, 0)] }),
  ];
  expect(names(find(services).near)).toEqual(['open near, checked later', 'open near', 'unknown near', 'closed near', 'far']);
});

test('practical needs come before feelings where nothing was asked for, and not where a topic was', () => {
  const services = [
    localService('talk', { topics: ['emotional-distress', 'food'], places: [placeAt(0, 0)] }),
    localService('listen', { topics: ['emotional-distress'], places: [placeAt(0, 0)] }),
    localService('meals', { topics: ['food'], places: [placeAt(20, 0)] }),
  ];
  expect(names(find(services).near)).toEqual(['talk', 'meals', 'listen']);
  expect(names(find(services, { topic: 'emotional-distress' }).near)).toEqual(['listen', 'talk']);
});

test('"open now" hides what is closed and keeps apart what is not known', () => {
  const services = [
    localService('open', { hours: weekdays, places: [placeAt(0, 0)] }),
    localService('closed', { hours: mornings, places: [placeAt(0, 0)] }),
    localService('shut', { hours: weekdays, places: [placeAt(0, 0)], status: 'temporarily-closed' }),
    localService('unknown', { places: [placeAt(0, 0)] }),
  ];
  const found = find(services, { openNow: true });
  expect([names(found.near), names(found.unknown)]).toEqual([['open'], ['unknown']]);
});

test('a clock before the day on which the list was made says neither open nor closed', () => {
  const services = [localService('one', { hours: weekdays, places: [placeAt(0, 0)] })];
  expect(find(services, {}, { now: Date.UTC(2020, 0, 1) }).near[0]?.open).toEqual({ state: 'unknown', reason: 'clock' });
});

test('a public holiday of the country is said', () => {
  const manifest = { ...view.manifest, holidays: { FI: ['2026-11-25'] } };
  expect(find([localService('one', { hours: weekdays, places: [placeAt(0, 0)] })], {}, { manifest }).near[0]?.open).toMatchObject({
    holiday: true,
  });
});

test('eligibility never leaves anyone out; ages and people only move a service to another group', () => {
  const services = [
    localService('strict', { eligibility: 'Only residents with a permit', places: [placeAt(0, 0)] }),
    localService('teens', { ages: { from: 13, to: 17 }, places: [placeAt(0, 0)] }),
    localService('adults', { audiences: ['adults'], places: [placeAt(0, 0)] }),
  ];
  expect(names(find(services).near)).toEqual(['adults', 'strict']);
  expect(names(find(services).others)).toEqual(['teens']);
  const young = find(services, { audience: 't13' });
  expect([names(young.near), names(young.others)]).toEqual([['strict', 'teens'], ['adults']]);
  expect(young.others[0]?.forAdults).toBe(true);
});

test('ways, language, cost and steps choose; an unknown language stays, an unknown cost is not free', () => {
  const services = [
    localService('phone', { channels: [phoneOf('1')], languages: ['ar'], cost: { kind: 'free', text: null }, places: [placeAt(0, 0)] }),
    localService('mail', { channels: [phoneOf('a@b.fi', { kind: 'email', dial: null })], languages: ['fi'], places: [placeAt(0, 0)] }),
    localService('silent', { accessibility: { flags: ['step-free'], text: null }, places: [placeAt(0, 0)] }),
  ];
  expect(names(find(services, { ways: ['email'] }).near)).toEqual(['mail']);
  expect(names(find(services, { language: 'ar' }).near)).toEqual(['phone', 'silent']);
  expect(names(find(services, { free: true }).near)).toEqual(['phone']);
  expect(names(find(services, { stepFree: true }).near)).toEqual(['silent']);
});

test('for whom: what is for others is left out, what is for anyone or for an age stays after what is for them', () => {
  const services = [
    localService('anyone', { places: [placeAt(0, 0)] }),
    localService('men', { audiences: ['men'], places: [placeAt(0, 0)] }),
    localService('women', { audiences: ['women'], places: [placeAt(90, 0)] }),
    localService('adults', { audiences: ['adults'], places: [placeAt(0, 0)] }),
  ];
  expect(names(find(services, { who: 'women' }).near)).toEqual(['women', 'adults', 'anyone']);
  expect(names(find(services, { who: 'youth' }).near)).toEqual(['anyone']);
});

test('the nearest of several places counts; the middle of a town stands after exact places; an area is served', () => {
  const services = [
    localService('two places', { places: [placeAt(900, 0), placeAt(1, 0)] }),
    localService('somewhere in town', { places: [{ ...placeAt(1, 0), point: { lat: 61.5, lon: 23.76, approximate: true } }] }),
    localService('serves', { area: { text: 'Pirkanmaa', box: [61, 23, 62, 25], ring: null } }),
    localService('serves elsewhere', { area: { text: 'Uusimaa', box: [60, 24, 60.5, 25], ring: null } }),
    localService('nowhere', { country: 'FI' }),
  ];
  const found = find(services);
  expect([...names(found.near)].sort()).toEqual(['serves', 'somewhere in town', 'two places']);
  expect(found.near.find(({ card }) => card.name === 'two places')?.km).toBeLessThan(1);
  expect(names(found.near).indexOf('two places')).toBeLessThan(names(found.near).indexOf('somewhere in town'));
  expect(names(found.national)).toEqual(['nowhere']);
});

test('words that were typed decide what is there, and better matches come first', () => {
  const services = [
    localService('one', { places: [placeAt(0, 0)] }),
    localService('two', { places: [placeAt(50, 0)] }),
    localService('three', { places: [placeAt(0, 0)] }),
  ];
  expect(
    names(
      find(
        services,
        {},
        {
          matches: new Map([
            [0, 1],
            [1, 4],
          ]),
        },
      ).near,
    ),
  ).toEqual(['two', 'one']);
});

test('months since the last check make four ages, half of that for a crisis line by phone; none is said as none', () => {
  const of = (checked: string | null, crisis = false) =>
    checkAge(
      {
        checked,
        topics: crisis ? ['suicide'] : ['food'],
        reach: [],
        hidden: null,
        channel: crisis ? cardOf(localService('x', { channels: [phoneOf('1')] })).channel : null,
      },
      now,
    );
  expect(['2026-11', '2026-06', '2026-05', '2025-12', '2025-11', '2024-12', '2024-11', '2027-01', null].map((each) => of(each))).toEqual([
    'fresh',
    'fresh',
    'call-first',
    'call-first',
    'old',
    'old',
    'very-old',
    'fresh',
    'undated',
  ]);
  expect(['2026-09', '2026-08', '2026-05', '2025-11'].map((each) => of(each, true))).toEqual(['fresh', 'call-first', 'old', 'very-old']);
  expect(sayChecked({ checked: null }, 'undated', String)).toEqual({ key: 'local.checked.undated', params: {} });
  expect(sayChecked({ checked: '2026-05' }, 'call-first', () => 'May 2026')).toEqual({
    key: 'local.checked.call-first',
    params: { month: 'May 2026' },
  });
});

test('a line about distress or violence is a crisis line where it is called and not visited, or where its address is private', () => {
  const age = (change: Parameters<typeof localService>[1]) =>
    checkAge(cardOf(localService('x', { channels: [phoneOf('1')], verified: { on: '2026-05-02', by: null }, ...change })), now);
  for (const topic of ['emotional-distress', 'domestic-violence', 'sexual-violence', 'child-abuse'] as const) {
    expect([topic, age({ topics: [topic], reach: ['phone', 'national'] })]).toEqual([topic, 'old']);
    expect([topic, age({ topics: [topic], reach: ['visit', 'phone', 'local'], hidden: 'confidential' })]).toEqual([topic, 'old']);
    expect([topic, age({ topics: [topic], reach: ['visit', 'phone', 'local'] })]).toEqual([topic, 'call-first']);
  }
  expect(age({ topics: ['suicide'], reach: ['visit', 'phone', 'local'] })).toBe('old');
  expect(age({ topics: ['emotional-distress'], reach: ['online', 'national'], channels: [phoneOf('a@b.fi', { kind: 'email' })] })).toBe(
    'call-first',
  );
});

test('when the door of a building is shut its telephone may be answered: with "open now" it stands among those not known', () => {
  const shut = { rules: [{ days: 127, open: 0, close: 1 }], holidays: null, building: true as const };
  const services = [
    localService('called', { hours: shut, channels: [phoneOf('1')], places: [placeAt(0, 0)] }),
    localService('visited', { hours: shut, places: [placeAt(0, 0)] }),
  ];
  const found = find(services, { openNow: true });
  expect([names(found.near), names(found.unknown)]).toEqual([[], ['called']]);
});

test('what was not checked for two years stands apart and is never thrown away', () => {
  const found = find(cityServices, { audience: 'helper' });
  expect(names(found.old)).toEqual(['Neuvontapiste قصير جداً']);
});

test('a list that promised to be renewed ages from the day it was built; in the end only national lines are left', () => {
  const at = (days: number) => feedAge({ refreshDays: 30 }, 0, days * 864e5);
  expect([44, 45, 119, 120].map(at)).toEqual(['current', 'old', 'old', 'gone']);
  expect(feedAge({}, 0, 1e12)).toBe('current');
  const services = [
    localService('local', { places: [placeAt(0, 0)] }),
    localService('line', { reach: ['phone', 'national'], places: [placeAt(0, 0)] }),
  ];
  const manifest = { ...view.manifest, built: now - 121 * 864e5, feeds: [{ ...feed, refreshDays: 30 }] };
  expect(names(find(services, {}, { manifest }).near)).toEqual(['line']);
});

test('a confidential address has no point anywhere, and its town alone is told', () => {
  const shelter = cityServices.find(({ hidden }) => hidden === 'confidential');
  if (!shelter) throw new Error('no shelter');
  expect(cardOf(shelter)).toMatchObject({ spots: [], hidden: 'confidential', city: 'Tampere' });
  expect(find([shelter]).near[0]).toMatchObject({ km: null });
});
