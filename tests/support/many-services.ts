import { audiences } from '#shared/directory/audiences.ts';
import type { Hours } from '#shared/directory/hours.ts';
import type { Feed, LocalChannel, LocalService } from '#shared/directory/local-service.ts';
import { topics } from '#shared/directory/topics.ts';

/** Numbers with a fixed seed (mulberry32): the same services on every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables =
  'ba be bi bo ca ce co da de di do fa fe fo ga go ha he ho ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );

/** 9,000 made-up words, as in the measurements of the design. */
export const vocabulary: readonly string[] = (() => {
  const chance = seeded(9);
  const words = new Set<string>();
  while (words.size < 9000)
    words.add(Array.from({ length: 2 + Math.floor(chance() * 3) }, () => syllables[Math.floor(chance() * syllables.length)]).join(''));
  return [...words];
})();

/** Where the services are: countries by a corner and a size in degrees, with a zone. */
const countries = [
  { code: 'US', south: 30, west: -120, high: 17, wide: 48, zone: 'America/Chicago', share: 0.5 },
  { code: 'GB', south: 50.5, west: -4.5, high: 6, wide: 5.5, zone: 'Europe/London', share: 0.25 },
  { code: 'FI', south: 60, west: 21, high: 6, wide: 8, zone: 'Europe/Helsinki', share: 0.15 },
  { code: 'EG', south: 24, west: 29, high: 7, wide: 4, zone: 'Africa/Cairo', share: 0.1 },
] as const;

interface Town {
  readonly name: string;
  readonly country: (typeof countries)[number];
  readonly subdivision: string;
  readonly lat: number;
  readonly lon: number;
  /** Degrees from the middle in which most of its services lie. */
  readonly spread: number;
  readonly weight: number;
}

/** Towns of very unequal size: the largest has a hundred times the services of the hundredth (Zipf). */
function townsOf(chance: () => number): readonly Town[] {
  return countries.flatMap((country) =>
    Array.from({ length: Math.round(2400 * country.share) }, (_, rank): Town => {
      const name = vocabulary[Math.floor(chance() * vocabulary.length)] ?? '';
      const part = 1 + Math.floor(chance() * 30);
      return {
        country,
        name: (name[0] ?? '').toUpperCase() + name.slice(1),
        subdivision: `${country.code}-${part}`,
        lat: country.south + chance() * country.high,
        lon: country.west + chance() * country.wide,
        spread: rank < 20 ? 0.12 : 0.04,
        weight: country.share / (rank + 8),
      };
    }),
  );
}

function chooser<T>(all: readonly T[], weight: (each: T) => number): (chance: () => number) => T {
  let sum = 0;
  const sums = all.map((each) => (sum += weight(each)));
  return (chance) => {
    const at = chance() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return all[low] as T;
  };
}

const weeks: readonly (Hours | null)[] = [
  null,
  ...Array.from(
    { length: 60 },
    (_, index): Hours => ({
      rules: [{ days: index % 3 === 0 ? 127 : 31, open: 420 + (index % 9) * 30, close: 900 + (index % 13) * 30 }],
      holidays: index % 4 === 0 ? 'closed' : null,
    }),
  ),
];

function phone(chance: () => number, prefix: string): LocalChannel {
  const digits = Array.from({ length: 9 }, () => Math.floor(chance() * 10)).join('');
  return {
    kind: 'phone',
    value: `${prefix} ${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}`,
    dial: prefix + digits,
    extension: null,
    keyword: null,
    note: null,
    languages: [],
  };
}

export const feed: Feed = {
  key: 'made-up',
  name: 'A made-up list',
  licence: 'CC0',
  attribution: null,
  link: 'https://example.org/list',
  feedback: 'list@example.org',
};

/** One of the services: four words for a name, forty for a description, three topics, two languages, a week of hours. */
function serviceOf(index: number, kind: 'place' | 'area' | 'national', at: Town, { chance, pick, words }: Made): LocalService {
  const near = (spread: number): number => (chance() + chance() + chance() - 1.5) * spread;
  const fourDecimals = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
  const point = { lat: fourDecimals(at.lat + near(at.spread)), lon: fourDecimals(at.lon + near(at.spread * 1.6)), approximate: false };
  const lines = [`${Math.floor(chance() * 200)} ${pick(vocabulary)} street`];
  const postcode = String(Math.floor(chance() * 90_000 + 10_000));
  const web = { ...phone(chance, ''), kind: 'web', value: `https://${vocabulary[index % 9000]}.example/help`, dial: null } as const;
  const name = words(4);
  return {
    ...plain,
    id: `made-up:${index.toString(36)}${Math.floor(chance() * 46_656).toString(36)}`,
    name: (name[0] ?? '').toUpperCase() + name.slice(1),
    org: `${at.name} ${pick(['council', 'church', 'trust', 'centre', 'association'])}`,
    description: `${words(40)}.`,
    topics: [...new Set([pick(topics).id, pick(topics).id, pick(topics).id])],
    audiences: pick([[], [], [pick(audiences)]]),
    ages: pick([plain.ages, plain.ages, plain.ages, { from: 18, to: null }]),
    languages: ['en', pick(['es', 'fi', 'ar', 'pl', 'so', 'ur'])],
    channels: [phone(chance, at.country.code === 'US' ? '+1' : '+44'), web],
    hours: pick(weeks),
    zone: at.country.zone,
    country: at.country.code,
    subdivision: at.subdivision,
    places: kind === 'place' ? [{ name: null, lines, city: at.name, region: at.subdivision, postcode, point, transport: null }] : [],
    area: kind === 'area' ? { text: at.name, box: [at.lat - 0.2, at.lon - 0.3, at.lat + 0.2, at.lon + 0.3], ring: null } : null,
    reach: kind === 'national' ? ['phone', 'national'] : kind === 'area' ? ['phone', 'local'] : ['visit', 'phone', 'local'],
    cost: { kind: pick(['free', 'unknown']), text: null },
    accessibility: { flags: pick([[], [], ['step-free']]), text: null },
    verified: pick([null, { on: `${2024 + Math.floor(chance() * 2.9)}-0${1 + Math.floor(chance() * 9)}-15`, by: null }]),
  };
}

interface Made {
  readonly chance: () => number;
  readonly pick: <T>(all: readonly T[]) => T;
  readonly words: (many: number) => string;
}

/** What none of them has. */
const plain = {
  ...{ feed: 'made-up', summary: null, language: 'en', searchWords: [], languageNote: null, links: [], hoursWhy: null, hoursText: null },
  ...{
    ages: { from: null, to: null },
    eligibility: null,
    apply: null,
    alert: null,
    status: 'active' as const,
    updated: null,
    hidden: null,
  },
} as const;

/** So many made-up services in towns of very unequal size: 3 in 1,000 serve a country, 1 in 20 an area, the others have a place. */
export function manyServices(count: number, seed = 1): readonly LocalService[] {
  const chance = seeded(seed);
  const town = chooser(townsOf(chance), ({ weight }) => weight);
  const word = chooser(
    vocabulary.map((each, rank) => ({ each, rank })),
    ({ rank }) => 1 / (rank + 20),
  );
  const made: Made = {
    chance,
    pick: (all) => all[Math.floor(chance() * all.length)] as (typeof all)[number],
    words: (many) => Array.from({ length: many }, () => word(chance).each).join(' '),
  };
  return Array.from({ length: count }, (_, index) => {
    const draw = chance();
    return serviceOf(index, draw < 0.003 ? 'national' : draw < 0.053 ? 'area' : 'place', town(chance), made);
  });
}
