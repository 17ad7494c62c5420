import { expect, test } from 'vitest';
import { openAt } from '#shared/directory/hours.ts';
import type { LocalService } from '#shared/directory/local-service.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { aRecord, cleanAll, cleanOne } from '../../support/clean-one.ts';

/** The hours of one place say nothing about another (directory.md 4.2, rule 2). */
const zones = makeZones();
const stateOf = ({ hours, zone }: LocalService, instant: string): string =>
  openAt(hours, zone ? zones(zone) : null, Date.parse(instant), []).state;

const on = (byday: string, more = {}) => ({ id: `s-${byday}`, freq: 'WEEKLY', byday, opens_at: '09:00', closes_at: '17:00', ...more });
const link = (id: string, city: string, region: string, more = {}, location = {}) => ({
  id: `link-${id}`,
  location: {
    id,
    location_type: 'physical',
    addresses: [{ address_1: `1 Main St ${id}`, city, state_province: region, postal_code: '20001', country: 'US' }],
    ...location,
  },
  ...more,
});
const baltimore = (more = {}, location = {}) => link('a', 'Baltimore', 'MD', more, location);
const washington = (more = {}, location = {}) => link('b', 'Washington', 'DC', more, location);

// Monday and Wednesday, noon in Baltimore
const [monday, wednesday] = ['2026-09-14T16:00:00Z', '2026-09-16T16:00:00Z'];
const byCity = (services: readonly LocalService[]) =>
  Object.fromEntries(
    services.map((each) => [each.places.map(({ city }) => city).join('+'), [stateOf(each, monday), stateOf(each, wednesday)]]),
  );
const apart = { Baltimore: ['open', 'closed'], Washington: ['closed', 'open'] };

test('a service that is open on other days at other places is a record for each, with the place behind its id', async () => {
  const links = [baltimore({ schedules: [on('MO')] }), washington({ schedules: [on('WE')] })];
  const { services, codes } = await cleanAll([aRecord({ service_at_locations: links })]);
  expect(byCity(services)).toEqual(apart);
  const [own = ''] = services.map(({ id }) => id.split('@')[0]);
  expect(services.map(({ id }) => id)).toEqual([`${own}@a`, `${own}@b`]);
  expect(codes).toContain('places-apart');
});

test('the same where the hours are those of the buildings, or where a table names service and place in one row', async () => {
  const buildings = [baltimore({}, { schedules: [on('MO')] }), washington({}, { schedules: [on('WE')] })];
  expect(byCity((await cleanAll([aRecord({ service_at_locations: buildings })])).services)).toEqual(apart);
  const rows = [on('MO', { location_id: 'a' }), on('WE', { location_id: 'b' })];
  const tables = aRecord({ service_at_locations: [baltimore(), washington()], schedules: rows });
  expect(byCity((await cleanAll([tables])).services)).toEqual(apart);
});

test('a row of a building that names another service is not this one’s', async () => {
  const schedules = [on('MO', { service_id: 'another' })];
  const { service } = await cleanOne(aRecord({ service_at_locations: [baltimore({}, { schedules })] }));
  expect(service.hours).toBeNull();
});

test('a place without hours of its own has those of the service; the same hours everywhere stay one record', async () => {
  const mixed = aRecord({ service_at_locations: [baltimore({ schedules: [on('MO')] }), washington()], schedules: [on('WE')] });
  expect(byCity((await cleanAll([mixed])).services)).toEqual(apart);
  const links = [baltimore({ schedules: [on('MO', { id: 'x' })] }), washington({ schedules: [on('MO', { id: 'y' })] })];
  const { services, codes } = await cleanAll([aRecord({ service_at_locations: links })]);
  expect(byCity(services)).toEqual({ 'Baltimore+Washington': ['open', 'closed'] });
  expect([services[0]?.id.includes('@'), codes.includes('places-apart')]).toEqual([false, false]);
});

test('the same hours by two clocks are two records', async () => {
  const links = [baltimore(), link('c', 'Chicago', 'IL')];
  const { services } = await cleanAll([aRecord({ service_at_locations: links, schedules: [on('MO')] })]);
  expect(services.map(({ zone }) => zone)).toEqual(['America/New_York', 'America/Chicago']);
});

test('what is told in words only for each place stands with its place', async () => {
  const links = [baltimore({ schedules: [{ description: 'Mornings' }] }), washington({ schedules: [{ description: 'Evenings' }] })];
  const { services } = await cleanAll([aRecord({ service_at_locations: links })]);
  expect(services.map(({ places, hoursText }) => [places[0]?.city, hoursText])).toEqual([
    ['Baltimore', 'Mornings'],
    ['Washington', 'Evenings'],
  ]);
});

test('more than fifty kinds of hours are words only, and told', async () => {
  const links = Array.from({ length: 60 }, (_, n) =>
    link(`p${n}`, 'Washington', 'DC', {
      schedules: [on('MO', { opens_at: `09:${10 + (n % 50)}`, closes_at: n < 50 ? '17:00' : '18:00', description: 'Ask' })],
    }),
  );
  const { service, codes } = await cleanOne(aRecord({ service_at_locations: links }));
  expect(service).toMatchObject({ hours: null, hoursWhy: 'unclear', hoursText: 'Ask' });
  expect(codes).toContain('schedule-mixed');
});

test('a virtual place has its own hours, and is not at the address of its organisation', async () => {
  const organization = {
    id: 'o',
    name: 'Harbour help',
    addresses: [{ address_1: '9 Office Rd', city: 'Boston', state_province: 'MA', country: 'US' }],
  };
  const virtual = { id: 'v', location: { id: 'v', location_type: 'virtual', url: 'https://chat.example.org/' }, schedules: [on('WE')] };
  const { services } = await cleanAll([aRecord({ organization, service_at_locations: [baltimore({ schedules: [on('MO')] }), virtual] })]);
  expect(services.map(({ places }) => places.map(({ city }) => city))).toEqual([['Baltimore'], []]);
});

test('what is private at one of its places is private in all of its records', async () => {
  const secret = { name: 'Haven house', description: 'A shelter for survivors of domestic violence. The address is confidential.' };
  const links = [baltimore({ schedules: [on('MO')] }), washington({ schedules: [on('WE')] })];
  const { services } = await cleanAll([aRecord({ ...secret, service_at_locations: links })]);
  expect(services).toHaveLength(2);
  expect(JSON.stringify(services)).not.toMatch(/Main St/);
});

test('hours of the building are marked as that, and say nothing where its address is private', async () => {
  const links = [baltimore({}, { schedules: [on('MO')] })];
  const { service } = await cleanOne(aRecord({ service_at_locations: links, phones: [{ number: '202-555-0147' }] }));
  expect(service.hours).toMatchObject({ building: true });
  const own = await cleanOne(aRecord({ service_at_locations: links, schedules: [on('MO')] }));
  expect(own.service.hours).not.toHaveProperty('building');
  const description = 'A shelter for survivors of domestic violence. The address is confidential.';
  const hidden = await cleanOne(aRecord({ service_at_locations: links, description }));
  expect(hidden.service).toMatchObject({ hours: null, hoursWhy: 'unclear', hidden: 'confidential' });
});

test('the hide list knows a record by the id of its feed, with or without its place, and by the id that was made for it', async () => {
  const links = [baltimore({ schedules: [on('MO')] }), washington({ schedules: [on('WE')] })];
  const records = [aRecord({ id: 'svc', service_at_locations: links })];
  const left = async (hide: readonly string[]) => (await cleanAll(records, { hide })).services.map(({ id }) => id);
  expect(await left(['svc'])).toEqual([]);
  expect(await left(['svc@a'])).toEqual(['feed:svc@b']);
  const person = aRecord({ id: 'maria-gonzalez', contacts: [{ name: 'Maria Gonzalez' }] });
  const [made] = (await cleanAll([person])).services;
  expect(made?.id).toMatch(/^feed:x[0-9a-f]{16}$/);
  const gone = await cleanAll([person], { hide: ['maria-gonzalez'] });
  expect([gone.services, gone.hidden]).toEqual([[], [made?.id]]);
  expect((await cleanAll([person], { hide: [made?.id.slice(5) ?? ''] })).services).toEqual([]);
});
