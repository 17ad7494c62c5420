import fc from 'fast-check';
import { audiences } from '#shared/directory/audiences.ts';
import type { HoursRule } from '#shared/directory/hours.ts';
import type { LocalChannel, LocalPlace, LocalService } from '#shared/directory/local-service.ts';
import { accessFlags, costKinds, localKinds, reaches, statuses, whyHidden, whyNoHours } from '#shared/directory/shards/card.ts';
import { text as clean } from '#shared/directory/shards/checked.ts';
import { topics } from '#shared/directory/topics.ts';

const maybe = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(each, { nil: null });
/** Any text that the importer would let through: the signs that nobody sees are gone. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', maxLength }).map((each) => clean(each.slice(0, maxLength)));
const some = (maxLength: number): fc.Arbitrary<string> => text(maxLength).map((each) => each.trim() || 'صفر');
const day = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(946_684_800_000 + days * 864e5).toISOString().slice(0, 10));
const several = <T>(all: readonly T[], maxLength = 4): fc.Arbitrary<readonly T[]> => fc.uniqueArray(fc.constantFrom(...all), { maxLength });
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((each) => each / 10_000);

const rule: fc.Arbitrary<HoursRule> = fc
  .record(
    {
      days: fc.integer({ min: 1, max: 127 }),
      open: fc.integer({ min: 0, max: 1439 }),
      length: fc.integer({ min: 1, max: 1440 }),
      from: day,
      to: day,
      nth: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), { minLength: 1, maxLength: 3 }),
      monthDays: fc.uniqueArray(fc.constantFrom(1, 15, 31, -1), { minLength: 1, maxLength: 3 }),
      every: fc.integer({ min: 1, max: 12 }),
      anchor: day,
    },
    { requiredKeys: ['days', 'open', 'length'] },
  )
  .map(({ length, ...each }) => ({ ...each, close: each.open + length }));

const hours = fc.record(
  {
    rules: fc.array(rule, { maxLength: 5 }),
    holidays: fc.oneof(fc.constant(null), fc.constant('closed' as const), fc.array(rule, { maxLength: 2 })),
    unusable: fc.integer({ min: 0, max: 127 }),
    building: fc.constant(true as const),
  },
  { requiredKeys: ['rules', 'holidays'] },
);

const channel: fc.Arbitrary<LocalChannel> = fc
  .record({
    kind: fc.constantFrom(...localKinds),
    value: fc.oneof(some(60), fc.constantFrom('+358 40 123 4567', '116 111', 'https://example.org/help')),
    dial: maybe(fc.constantFrom('+358401234567', '116111', '741741')),
    extension: maybe(fc.constantFrom('12', '0042')),
    keyword: maybe(some(20)),
    note: maybe(text(60)),
    languages: several(['en', 'fi', 'ar', 'es']),
  })
  .map((each) => (/phone|sms|whatsapp/.test(each.kind) ? each : { ...each, dial: null }));

const place: fc.Arbitrary<LocalPlace> = fc.record({
  name: maybe(text(40)),
  lines: fc.array(text(60), { maxLength: 3 }),
  city: maybe(fc.constantFrom('Tampere', 'Turku', 'القاهرة', 'San José')),
  region: maybe(text(20)),
  postcode: maybe(text(10)),
  point: maybe(fc.record({ lat: degrees(90), lon: degrees(180), approximate: fc.boolean() })),
  transport: maybe(text(60)),
});

const area = fc.record({
  text: maybe(text(40)),
  box: maybe(
    fc
      .tuple(degrees(90), degrees(180), degrees(90), degrees(180))
      .map(([a, west, b, east]): [number, number, number, number] => [Math.min(a, b), west, Math.max(a, b), east]),
  ),
  ring: maybe(fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 3, maxLength: 6 })),
});

/** Any service that the importer may write. */
export const anyLocalService: fc.Arbitrary<LocalService> = fc
  .record({
    id: fc.uuid(),
    feed: fc.constantFrom('one', 'two'),
    name: some(80),
    org: maybe(text(60)),
    summary: maybe(text(80)),
    description: maybe(text(300)),
    language: maybe(fc.constantFrom('en', 'fi', 'ar')),
    topics: several(topics.map(({ id }) => id)),
    searchWords: fc.array(text(20), { maxLength: 3 }),
    audiences: several(audiences),
    ages: fc.record({ from: maybe(fc.integer({ min: 0, max: 60 })), to: maybe(fc.integer({ min: 61, max: 120 })) }),
    languages: several(['en', 'fi', 'ar', 'so', 'es']),
    languageNote: maybe(text(40)),
    channels: fc.array(channel, { maxLength: 4 }),
    links: fc.array(fc.record({ label: maybe(text(20)), url: fc.constantFrom('https://example.org/a', 'https://example.org/b') }), {
      maxLength: 5,
    }),
    hours: maybe(hours),
    hoursWhy: maybe(fc.constantFrom(...whyNoHours)),
    hoursText: maybe(text(100)),
    zone: maybe(fc.constantFrom('Europe/Helsinki', 'America/Chicago')),
    country: maybe(fc.constantFrom('FI', 'US', 'EG')),
    subdivision: maybe(fc.constantFrom('FI-18', 'US-IL')),
    places: fc.array(place, { maxLength: 3 }),
    area: maybe(area),
    reach: several(reaches),
    eligibility: maybe(text(100)),
    cost: fc.record({ kind: fc.constantFrom(...costKinds), text: maybe(text(40)) }),
    apply: maybe(text(100)),
    accessibility: fc.record({ flags: several(accessFlags), text: maybe(text(40)) }),
    alert: maybe(some(60)),
    status: fc.constantFrom(...statuses),
    verified: maybe(fc.record({ on: day, by: maybe(some(40)) })),
    updated: maybe(day),
    hidden: maybe(fc.constantFrom(...whyHidden)),
  })
  .map((each) => ({ ...each, id: `${each.feed}:${each.id}` }));
