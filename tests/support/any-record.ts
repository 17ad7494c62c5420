import fc from 'fast-check';

/** Texts as feeds have them: plain, hostile, huge, and with signs that turn or hide. */
const nasty = fc.constantFrom(
  '',
  'null',
  'N/A',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  '\u202e\u2066drow\u0000',
  '"quoted" \' & <b>',
  'https://user:pw@x.org/',
  'https://example.org/?q=<x>',
  'tel:+1',
  '1-800-FLOWERS',
  '(202) 555-0147 ext. 9 or 202-555-0148',
  '112',
  '25:00',
  '09:00-08:00',
  '2026-13-45',
  'MO,TU,XX',
  'the address is confidential',
  '__proto__',
  'x'.repeat(3000),
  '\ud800',
);
const anyText = fc.oneof({ weight: 4, arbitrary: nasty }, fc.string({ maxLength: 40 }), fc.webUrl(), fc.emailAddress());
const anyValue = fc.oneof(
  { weight: 5, arbitrary: anyText },
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(anyText, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('name', 'code', 'number', 'id', '__proto__', 'constructor'), anyText, { maxKeys: 3 }),
);

const some = (names: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(fc.constantFrom(...names), anyValue, { maxKeys: names.length });

const list = (one: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: fc.array(one, { maxLength: 3 }) }, one, anyValue);

const phone = some(['number', 'extension', 'type', 'description', 'language', 'languages']);
const schedule = some([
  'freq',
  'byday',
  'bymonthday',
  'interval',
  'opens_at',
  'closes_at',
  'valid_from',
  'valid_to',
  'dtstart',
  'until',
  'count',
  'timezone',
  'description',
  'weekday',
  'opening_hours',
]);
const address = some(['address_1', 'address_2', 'city', 'state_province', 'postal_code', 'country', 'attention']);
const location = fc
  .tuple(some(['name', 'latitude', 'longitude', 'description', 'transportation', 'location_type']), list(address), list(schedule))
  .map(([own, addresses, schedules]) => ({ ...own, addresses, schedules }));

/** A service of HSDS in which anything may be anything: 10,000 of these come through the importer without an error (issue: the directory). */
export const anyRecord: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record({
    own: some([
      'id',
      'name',
      'status',
      'description',
      'url',
      'email',
      'alert',
      'eligibility_description',
      'minimum_age',
      'maximum_age',
      'fees_description',
      'application_process',
      'interpretation_services',
      'assured_date',
      'last_modified',
      'wait_time',
      'accreditations',
    ]),
    organization: fc.oneof(some(['id', 'name', 'description', 'website', 'email']), anyValue),
    phones: list(phone),
    schedules: list(schedule),
    languages: list(some(['name', 'code', 'note'])),
    attributes: list(some(['label', 'value', 'taxonomy_term'])),
    contacts: list(some(['name', 'title', 'email', 'phones'])),
    service_areas: list(some(['name', 'extent', 'extent_type', 'uri'])),
    cost_options: list(some(['option', 'amount', 'currency', 'amount_description'])),
    service_at_locations: list(location.map((each) => ({ location: each }))),
  })
  .map(({ own, ...lists }) => ({ ...lists, ...own }));
