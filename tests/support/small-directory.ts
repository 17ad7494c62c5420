import type { Feed, LocalService } from '#shared/directory/local-service.ts';
import { writeShards } from '#shared/importer/shards/write-shards.ts';
import type { Pages } from '../../widget/examples/site.ts';
import { manyServices } from './many-services.ts';
import type { Files } from './shard-files.ts';

/** Where a made-up list comes from. */
export const cityFeed: Feed = {
  key: 'city',
  name: 'Services of the made-up region',
  licence: 'CC BY 4.0',
  attribution: 'Kept by the made-up region',
  link: 'https://list.example.org/',
  feedback: 'list@example.org',
};

const [first] = manyServices(1);
if (!first) throw new Error('no services are made');
const nothing: LocalService = {
  ...first,
  ...{ feed: 'city', org: null, description: null, topics: [], audiences: [], languages: [], channels: [], hours: null, hoursWhy: 'none' },
  ...{ zone: 'Europe/Helsinki', country: 'FI', subdivision: 'FI-11', places: [], area: null, reach: ['visit', 'local'], verified: null },
  ...{ cost: { kind: 'unknown', text: null }, accessibility: { flags: [], text: null }, ages: { from: null, to: null } },
};

/** A service with nothing but what a test names. */
export const localService = (id: string, change: Partial<LocalService> = {}): LocalService => ({
  ...nothing,
  id: `city:${id}`,
  name: id,
  ...change,
});

/** A place in or near Tampere, so many thousandths of a degree north and east of its middle. */
export const placeAt = (north: number, east: number, city = 'Tampere'): LocalService['places'][number] => ({
  name: null,
  lines: [`Hämeenkatu ${Math.abs(north) + 1}`],
  city,
  region: 'Pirkanmaa',
  postcode: '33100',
  point: { lat: (614_978 + north * 10) / 10_000, lon: (237_610 + east * 10) / 10_000, approximate: false },
  transport: null,
});

/** A number that is called. */
export const phoneOf = (value: string, change: Partial<LocalService['channels'][number]> = {}): LocalService['channels'][number] => ({
  ...{ kind: 'phone', value, dial: value.replace(/[^+\d]/g, ''), extension: null, keyword: null, note: null, languages: [] },
  ...change,
});

const weekdays = { rules: [{ days: 31, open: 540, close: 1020 }], holidays: null } as const;
const always = { rules: [{ days: 127, open: 0, close: 1440 }], holidays: null } as const;

/** Some services around Tampere, Helsinki and in an Arabic-speaking place, in the ways in which services differ. */
export const cityServices: readonly LocalService[] = [
  localService('food', {
    name: 'Food bank of the harbour',
    org: 'Harbour congregation',
    summary: 'Bags of food for anyone.',
    description: 'Bags of food for anyone. Come to the door on the yard side. Nobody asks for papers.',
    topics: ['food', 'financial'],
    languages: ['fi', 'en', 'ar'],
    channels: [phoneOf('+358 40 123 4567'), phoneOf('https://food.example.org/', { kind: 'web', dial: null })],
    hours: weekdays,
    places: [{ ...placeAt(4, 3), transport: 'Tram 3, stop Koskipuisto' }],
    cost: { kind: 'free', text: 'Free for everyone.' },
    accessibility: { flags: ['step-free', 'hearing-loop'], text: 'The door is 90 cm wide.' },
    verified: { on: '2026-09-14', by: 'the made-up region' },
    links: [{ label: 'What is in a bag', url: 'https://food.example.org/bag' }],
    eligibility: 'Anyone who is in Tampere.',
  }),
  localService('crisis', {
    name: 'Crisis centre by the rapids',
    topics: ['suicide', 'emotional-distress'],
    languages: ['fi', 'sv', 'en'],
    channels: [phoneOf('09 2525 0111', { extension: '12' }), phoneOf('https://chat.example.org/', { kind: 'chat', dial: null })],
    hours: always,
    places: [placeAt(-6, 9)],
    reach: ['visit', 'phone', 'national'],
    verified: { on: '2026-07-01', by: null },
  }),
  localService('shelter', {
    name: 'Refuge for women',
    topics: ['domestic-violence', 'housing'],
    audiences: ['women'],
    channels: [phoneOf('+358 3 1234 567')],
    hours: always,
    places: [{ ...placeAt(0, 0), lines: [], postcode: null, point: null }],
    area: { text: 'Pirkanmaa', box: [61.2, 23.2, 61.9, 24.6], ring: null },
    hidden: 'confidential',
    verified: { on: '2026-01-12', by: null },
  }),
  localService('advice', {
    name: 'Neuvontapiste قصير جداً',
    description: 'استشارات مجانية للوافدين الجدد.',
    language: 'ar',
    topics: ['refugees-migrants', 'legal'],
    languages: ['ar', 'so', 'en'],
    channels: [phoneOf('neuvonta@example.org', { kind: 'email', dial: null })],
    hoursText: 'Ma–to iltapäivisin',
    places: [{ ...placeAt(11, -14), point: { lat: 61.5, lon: 23.76, approximate: true } }],
    alert: 'Closed in the week of 30 November.',
    status: 'temporarily-closed',
    verified: { on: '2024-02-01', by: null },
  }),
  localService('club', {
    name: 'Saturday club for pensioners who like a very long name for their club of crafts and songs',
    topics: ['loneliness', 'things-to-do'],
    audiences: ['older-people'],
    ages: { from: 65, to: null },
    channels: [phoneOf('+358 50 765 4321')],
    hours: { rules: [{ days: 32, open: 600, close: 840, nth: [1, 3] }], holidays: 'closed' },
    places: [placeAt(70, 60, 'Kangasala')],
    verified: { on: '2026-03-01', by: null },
  }),
  ...Array.from({ length: 30 }, (_, index) =>
    localService(`desk-${index}`, {
      name: `Desk ${index + 1} for bills`,
      topics: ['financial'],
      channels: [phoneOf(`+358 40 200 10${String(index).padStart(2, '0')}`)],
      hours: index % 3 === 0 ? null : weekdays,
      places: [placeAt(index, index * 2)],
      verified: index % 2 === 0 ? { on: '2026-06-01', by: null } : null,
    }),
  ),
  localService('far', {
    name: 'Northern advice house',
    topics: ['work'],
    channels: [phoneOf('+358 16 111 222')],
    places: [{ ...placeAt(0, 0, 'Inari'), region: 'Lappi', point: { lat: 68.9, lon: 27.03, approximate: false } }],
    subdivision: 'FI-10',
  }),
];

/** The files of the small directory. */
export const smallDirectory = (change: Partial<Parameters<typeof writeShards>[0]> = {}): Files =>
  writeShards({
    services: cityServices,
    feeds: [cityFeed],
    builtAt: Date.UTC(2026, 8, 20),
    holidays: { FI: ['2026-12-06'] },
    hide: [],
    ...change,
  });

/** The same, as a site serves a folder. */
export const asPages = (files: Files, under: string): Pages =>
  Object.fromEntries(
    [...files].map(([name, bytes]) => [under + name, { type: 'application/json', read: () => new TextDecoder().decode(bytes) }]),
  );
