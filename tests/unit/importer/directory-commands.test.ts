import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '#shared/importer/cli/commands/command.ts';
import { command as exporting } from '#shared/importer/cli/commands/directory-export.ts';
import { command as listing } from '#shared/importer/cli/commands/directory-list.ts';
import { command as staling } from '#shared/importer/cli/commands/directory-stale.ts';
import { commands, runProgram } from '#shared/importer/cli/main.ts';
import { jsonLdOf } from '#shared/importer/export/json-ld.ts';
import { readListFiles } from '../../../extension/store/list-files.ts';
import { cityServices, localService, placeAt, smallDirectory } from '../../support/small-directory.ts';

const none = { licence: null, attribution: null, link: null, feedback: null } as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'even-keel-commands-'));
  for (const [name, bytes] of smallDirectory()) await writeFile(join(folder, name), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  readonly exit: number;
  readonly out: readonly string[];
  readonly err: string;
}

async function run(command: Command, ...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    now: () => Date.UTC(2026, 10, 25, 10),
  };
  const exit = await command.run(args, io);
  return { exit, out, err: err.join('\n') };
}

async function exported(to: string, name: string): Promise<string> {
  const path = join(folder, name);
  expect(await run(exporting, folder, '--to', to, '--out', path)).toMatchObject({ exit: 0, err: '' });
  return await readFile(path, 'utf8');
}

test('the list says what a visitor would see at a moment, one JSON object a line', async () => {
  const { exit, out } = await run(listing, folder, '--at', '2026-11-25T10:00:00Z', '--json');
  const lines = out.map((line) => JSON.parse(line));
  expect([exit, lines.length]).toEqual([0, cityServices.length]);
  expect(lines.find(({ id }) => id === 'city:food')).toEqual({
    id: 'city:food',
    name: 'Food bank of the harbour',
    country: 'FI',
    open: 'open',
    changesAt: '2026-11-25T15:00:00.000Z',
    channels: [
      { kind: 'phone', value: '+358 40 123 4567' },
      { kind: 'web', value: 'https://food.example.org/' },
    ],
    place: 'Hämeenkatu 5, Tampere',
    checkedOn: '2026-09-14',
    topics: ['food', 'financial'],
  });
  expect(lines.find(({ id }) => id === 'city:advice')).toMatchObject({ open: 'closed', changesAt: null });
  expect(lines.find(({ id }) => id === 'city:far')).toMatchObject({ open: 'unknown' });
  expect(
    (await run(listing, folder, '--at', '2026-11-25T20:00:00Z', '--json')).out
      .map((line) => JSON.parse(line))
      .find(({ id }) => id === 'city:food'),
  ).toMatchObject({ open: 'closed' });
  expect((await run(listing, folder, '--country', 'SE')).out).toEqual([]);
});

test('without --json the list is for a person to read: a state in words, and how many are in each', async () => {
  const { out, err } = await run(listing, folder, '--at', '2026-11-25T10:00:00Z');
  expect(out.find((line) => line.startsWith('city:food'))).toBe(
    'city:food\tFood bank of the harbour\topen\t+358 40 123 4567 / https://food.example.org/\tHämeenkatu 5, Tampere\t2026-09-14',
  );
  expect(out.find((line) => line.startsWith('city:far'))).toMatch(/\thours not known\t.*\tno check date$/);
  expect(err).toMatch(/^36 services at 2026-11-25T10:00Z: \d+ open, \d+ closed, \d+ hours not known\.$/);
  expect((await run(listing, folder, '--at', '2026-01-01T10:00:00Z')).err).toContain('nothing is called open or closed');
});

test('stale names what should be checked again, the worst first', async () => {
  const { exit, out, err } = await run(staling, folder);
  expect(exit).toBe(0);
  expect(out[0]).toBe('id,name,number,age,last_checked,checked_on,by');
  expect(out[1]).toMatch(/^city:advice,.*,very-old,2024-02-01,,$/);
  expect(out.filter((line) => line.includes(',undated,')).length).toBe(16);
  expect(err).toContain(`${cityServices.length} records`);
});

test('HSDS 3.1: ids are UUIDs and the same each time, hours are wall clock, a hidden address stays hidden', async () => {
  const page = JSON.parse(await exported('hsds', 'page.json'));
  expect(page).toMatchObject({ total_items: cityServices.length, total_pages: 1, first_page: true, last_page: true, empty: false });
  expect(JSON.parse(await exported('hsds', 'again.json'))).toEqual(page);
  const named = (name: string) => page.contents.find((each: { name: string }) => each.name === name);
  expect(named('Food bank of the harbour')).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    status: 'active',
    url: 'https://food.example.org/',
    assured_date: '2026-09-14',
    phones: [{ number: '+358 40 123 4567', type: 'voice' }],
    schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' }],
    service_at_locations: [
      { location: { location_type: 'physical', latitude: 61.5018, addresses: [{ address_1: 'Hämeenkatu 5', country: 'FI' }] } },
    ],
  });
  expect(named('Crisis centre by the rapids')).toMatchObject({
    phones: [{ extension: 12 }],
    schedules: [{ opens_at: '00:00', closes_at: '23:59' }],
  });
  expect(JSON.stringify(named('Refuge for women'))).not.toMatch(/latitude|address_1|33100/);
  const lines = (await exported('hsds', 'all.ndjson')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(page.contents);
});

test('a table has a row for each place, and no cell that a spreadsheet would run', async () => {
  const table = await exported('csv', 'table.csv');
  expect(table.startsWith('\ufeffid,name,organization')).toBe(true);
  expect(table.trimEnd().split('\r\n')).toHaveLength(cityServices.length + 1);
  expect(table).toContain('+358 40 123 4567');
  expect(table).not.toMatch(/(^|,)"?[=@]/m);
});

test('JSON-LD leaves out hidden addresses, what is closed, what is old, and closes no script element', async () => {
  const text = await exported('jsonld', 'page.jsonld');
  const graph = JSON.parse(text)['@graph'] as readonly { readonly name: string }[];
  expect(graph.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Refuge for women']));
  expect(graph.map(({ name }) => name)).not.toContain('Neuvontapiste قصير جداً');
  expect(graph.find(({ name }) => name === 'Food bank of the harbour')).toMatchObject({
    isAccessibleForFree: true,
    hoursAvailable: [{ opens: '09:00', closes: '17:00' }],
  });
  expect(graph.find(({ name }) => name.startsWith('Saturday club'))).not.toHaveProperty('hoursAvailable');
  expect(text).not.toContain('<');
});

test('JSON-LD goes by the limits of each feed, and leaves out the places of a list that nobody renews', () => {
  const built = Date.UTC(2026, 8, 20);
  const now = Date.UTC(2026, 10, 25);
  const dated = { verified: { on: '2026-06-10', by: null } } as const;
  const services = [localService('place', dated), localService('line', { ...dated, reach: ['phone', 'national'] })];
  const names = (feed: object, at = now) => {
    const feeds = [{ key: 'city', name: 'City', records: 2, oldestCheck: null, medianCheck: null, ...none, ...feed }];
    return (JSON.parse(jsonLdOf(services, { built, feeds }, at))['@graph'] as { name: string }[]).map(({ name }) => name);
  };
  expect(names({})).toEqual(['place', 'line']);
  expect(names({ stale: [1, 2, 3] })).toEqual([]);
  expect(names({ stale: [3, 5, 6] })).toEqual(['place', 'line']);
  expect(names({ refreshDays: 30 }, Date.UTC(2027, 1, 20))).toEqual(['line']);
});

test('hours of a building stand at the place, those of a service at the service', () => {
  const hours = { rules: [{ days: 1, open: 540, close: 1020 }], holidays: null };
  const graph = (building: boolean) =>
    JSON.parse(
      jsonLdOf(
        [localService('x', { hours: building ? { ...hours, building: true } : hours, places: [placeAt(0, 0)] })],
        { built: 0, feeds: [] },
        1,
      ),
    )['@graph'][0];
  expect(graph(false)).toMatchObject({ hoursAvailable: [{ opens: '09:00' }] });
  expect(graph(true)).not.toHaveProperty('hoursAvailable');
  expect(JSON.stringify(graph(true).availableChannel)).toContain('"openingHoursSpecification":[{"@type":"OpeningHoursSpecification"');
  expect(JSON.stringify(graph(false).availableChannel)).not.toContain('openingHoursSpecification');
});

test('one file to hand round is what the extension takes in', async () => {
  const bytes = Buffer.from(await exported('bundle', 'list.json'));
  const file = { name: 'list.json', size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer, webkitRelativePath: '' };
  expect(await readListFiles([file])).toMatchObject({ ok: true, value: { missing: 0 } });
});

test('a wrong call ends with 2 and how to call, data that cannot be read with 1 and what to do', async () => {
  expect(await run(listing)).toMatchObject({ exit: 2, err: expect.stringContaining('directory list DIR') });
  expect(await run(listing, folder, '--at', 'noon')).toMatchObject({ exit: 2 });
  expect(await run(listing, folder, '--country', 'Finland')).toMatchObject({ exit: 2 });
  expect(await run(listing, folder, '--colour')).toMatchObject({ exit: 2 });
  expect(await run(exporting, folder, '--to', 'pdf', '--out', 'x')).toMatchObject({ exit: 2 });
  expect(await run(exporting, folder, '--to', 'csv', '--out', join(folder, 'no', 'such', 'x.csv'))).toMatchObject({ exit: 2 });
  expect(await run(listing, join(folder, 'nothing'))).toMatchObject({ exit: 1, err: expect.stringContaining('manifest.json') });
});

test('the program says what it can do, and how each command is called', async () => {
  const said: string[] = [];
  const io = { out: (line: string) => void said.push(line), err: () => undefined, now: () => 0 };
  expect(await runProgram(['--help'], io)).toBe(0);
  for (const { usage } of commands) expect(said).toContain(`even-keel ${usage}`);
  said.length = 0;
  expect(await runProgram(['directory', 'list', '--help'], io)).toBe(0);
  expect(said).toEqual([`even-keel ${listing.usage}`]);
  expect(await runProgram([], io)).toBe(2);
  expect(await runProgram(['directory', 'dance'], io)).toBe(2);
});
