import fc from 'fast-check';
import type { Feed, LocalChannel, LocalService } from '#shared/directory/local-service.ts';
import { localKinds } from '#shared/directory/shards/card.ts';
import { writeShards } from '#shared/importer/shards/write-shards.ts';
import { anyLocalService } from './any-local-service.ts';
import { anyRecord } from './any-record.ts';
import { cleanAll } from './clean-one.ts';
import { hostileAddresses, hostileMails, hostileNumbers, hostileTexts } from './hostile-texts.ts';
import type { Files } from './shard-files.ts';

/** The moment at which hostile lists are looked at. */
export const hostileNow = '2026-11-25T10:00:00Z';
const builtAt = Date.parse('2026-11-20T10:00:00Z');
const inTampere = { lat: 61.4978, lon: 23.761, approximate: false } as const;

/** The value of a list that an index comes to, round and round. */
const turn = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

/** Records in which anything is anything, in Tampere so that all of them are shown, through the importer into files. At least `count` of them come out; another `round` has others. */
export async function importedHostile(count: number, round = 0): Promise<Files> {
  const records = fc.sample(anyRecord, { numRuns: count * 2, seed: 7 + round }).map((record, at) => hostileRecord(record, at + round * 3));
  const { services } = await cleanAll(records, { country: 'FI', zone: 'Europe/Helsinki' });
  if (services.length < count) throw new Error(`only ${services.length} of ${count} hostile services came through the importer`);
  return writeShards({ services, feeds: [hostileFeed('feed')], builtAt, holidays: {}, hide: [] });
}

function hostileRecord(record: Readonly<Record<string, unknown>>, index: number): Readonly<Record<string, unknown>> {
  return {
    ...record,
    id: `r${index}`,
    name: turn(hostileTexts, index),
    description: turn(hostileTexts, index * 3 + 1),
    url: turn(hostileAddresses, index),
    email: turn(hostileMails, index),
    alert: turn(hostileTexts, index * 5 + 2),
    phones: [
      { number: turn(hostileNumbers, index)[0], description: turn(hostileTexts, index + 4) },
      ...(Array.isArray(record['phones']) ? record['phones'] : []),
    ],
    service_at_locations: [
      {
        location: {
          latitude: inTampere.lat,
          longitude: inTampere.lon,
          addresses: [{ address_1: turn(hostileTexts, index + 2), city: 'Tampere', country: 'FI' }],
        },
      },
    ],
  };
}

const hostileFeed = (key: string): Feed => ({
  key,
  name: turn(hostileTexts, 0),
  licence: turn(hostileTexts, 1),
  attribution: turn(hostileTexts, 2),
  link: turn(hostileAddresses, 0),
  feedback: turn(hostileMails, 1),
});

function channelsOf(index: number): readonly LocalChannel[] {
  return localKinds.map((kind, at) => {
    const [number, dial] = turn(hostileNumbers, index + at);
    const address = kind === 'email' ? turn(hostileMails, index) : turn(hostileAddresses, index + at);
    const isWritten = kind === 'email' || kind === 'web' || kind === 'chat' || kind === 'video';
    return {
      kind,
      value: isWritten ? address : number,
      dial: isWritten ? null : dial,
      extension: turn(['12', '<b>1</b>', '*9#'], index),
      keyword: turn(hostileTexts, index + at).slice(0, 100),
      note: turn(hostileTexts, index + 6),
      languages: ['en-aa-bb-cc', '<b>'],
    };
  });
}

/** A service as no importer of ours writes it, in a form that a reader of shards takes. */
function rawService(plain: LocalService, index: number): LocalService {
  const words = (step: number): string => turn(hostileTexts, index * step + step);
  // every third has one way only, so that each kind stands large on some card
  const channels = channelsOf(index).filter((_, at) => index % 3 !== 0 || at === index % localKinds.length);
  return {
    ...plain,
    id: `one:${index}`,
    feed: turn(['one', 'two', '__proto__'], index),
    name: words(1),
    org: words(2),
    summary: words(3),
    description: words(4),
    language: turn(['<b>', 'en-aa-bb-cc', 'ar', '"onclick="x'], index),
    languages: [...plain.languages, 'en-aa-bb-cc', 'x-', words(1).slice(0, 30)],
    languageNote: words(5),
    searchWords: [words(6)],
    channels,
    links: hostileAddresses.slice(index % 3).map((url, at) => ({ label: at % 2 === 0 ? words(1) : null, url })),
    hoursText: words(7),
    zone: turn(['Not/AZone', '<b>', 'Europe/Helsinki', '__proto__'], index),
    country: turn(['FI', '<>', 'ZZ'], index),
    subdivision: null,
    places: [
      { name: words(1), lines: [words(2)], city: 'Tampere', region: words(3), postcode: '<b>33100', point: inTampere, transport: words(4) },
    ],
    area: { text: words(8), box: null, ring: null },
    eligibility: words(9),
    cost: { kind: 'see-text', text: words(10) },
    apply: words(11),
    accessibility: { flags: [], text: words(12) },
    alert: words(13),
    verified: { on: '2026-10-01', by: words(14) },
    status: 'active',
  };
}

/** Files of a directory that no importer cleaned: markup, scripts, orders to the phone and signs that turn text, in a form that can be read. */
export function rawHostile(count: number, round = 0): Files {
  const services = fc.sample(anyLocalService, { numRuns: count, seed: 11 + round }).map((each, at) => rawService(each, at + round * 3));
  return writeShards({
    services: services.map((each) => ({ ...each, country: 'FI' })),
    feeds: ['one', 'two'].map(hostileFeed),
    builtAt,
    holidays: {},
    hide: [],
  });
}
