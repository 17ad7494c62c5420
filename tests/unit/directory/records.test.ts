import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  countryFileOf,
  faultsOfCountries,
  newestSource,
  readCountryRecords,
  readSuperseded,
  shownOf,
} from '../../../shared/build/countries.ts';
import { digitsOf, type ServiceRecord } from '../../../shared/build/service-record.ts';
import { readCountryFile } from '../../../shared/directory/country-file.ts';
import type { Service } from '../../../shared/directory/service.ts';
import { root } from '../../../widget/examples/built.ts';
import { readJson } from '../../house/files.ts';

const countries = await readCountryRecords(root);
const superseded = await readSuperseded(root);
const built = Date.parse(newestSource(countries));
const shown = new Map<string, readonly Service[]>(countries.map((each) => [each.country, countryFileOf(each, built).services]));
const recordsOf = (country: string): readonly ServiceRecord[] => countries.find((each) => each.country === country)?.records ?? [];
const record = (id: string): ServiceRecord | undefined => recordsOf(id.slice(0, 2).toUpperCase()).find((each) => each.id === id);
const digitsIn = (country: string): readonly string[] =>
  (shown.get(country) ?? []).flatMap(({ channels }) => channels.map(({ dial, value }) => digitsOf(dial ?? value)));

test('every record may be shown: no fault in any country', () => {
  expect(faultsOfCountries(countries, superseded)).toEqual([]);
  expect(countries.length).toBeGreaterThan(200);
});

test('at least 98 of 100 numbers that a good source prints are in the built files', () => {
  const wanted = readJson<readonly (readonly [string, string, string])[]>('tests/fixtures/facts-numbers.json');
  const missing = wanted.filter(([country, , digits]) => !digitsIn(country).includes(digits));
  expect(wanted.length).toBeGreaterThan(700);
  expect(missing.length / wanted.length, JSON.stringify(missing)).toBeLessThanOrEqual(0.02);
});

describe('numbers that must never come back', () => {
  for (const { country, digits, prefix, why } of superseded)
    it(`${country} ${digits} does not come back (${why})`, () => {
      const old = (each: string): boolean => (prefix ? each.startsWith(digits) : each === digits);
      expect(digitsIn(country).filter(old)).toEqual([]);
      // and the build would notice
      const [one] = recordsOf(country);
      if (!one) return;
      const back = { ...one, channels: [{ kind: 'phone' as const, value: prefix ? `${digits}123456` : digits, cost: 'unknown' as const }] };
      expect(faultsOfCountries([{ country, records: [back] }], superseded).join()).toContain('was replaced');
    });
});

describe('the same digits mean other things elsewhere', () => {
  const linesWith = (country: string, digits: string): readonly string[] =>
    (shown.get(country) ?? [])
      .filter(({ channels }) => channels.some(({ dial, value }) => digitsOf(dial ?? value) === digits))
      .map(({ id }) => id);

  it('113 is a line of the Netherlands and none of Norway', () => {
    expect(linesWith('NL', '113').length).toBeGreaterThan(0);
    expect(linesWith('NO', '113')).toEqual([]);
  });
  it('988 is no line of the Solomon Islands or Tokelau', () => {
    expect([...linesWith('SB', '988'), ...linesWith('TK', '988')]).toEqual([]);
    expect(linesWith('US', '988').length).toBeGreaterThan(0);
  });
  it('116 123 in Ukraine is about violence at home', () => {
    const ids = linesWith('UA', '116123');
    expect(ids.every((id) => record(id)?.topics.includes('domestic-violence'))).toBe(true);
  });
  it('0808 2000 247 covers England only', () => {
    const ids = linesWith('GB', '08082000247');
    expect(ids.map((id) => record(id)?.subdivision)).toEqual(['GB-ENG']);
  });
  it('106 of Colombia is Bogotá only', () => {
    expect(record('co-106')?.subdivision).toBe('CO-DC');
  });
  it('135 of Argentina is told apart by province', () => {
    expect([record('ar-135-entre-rios')?.subdivision, record('ar-135-tucuman')?.subdivision]).toEqual(['AR-E', 'AR-T']);
  });
  it('the children’s lines of Suriname, Aruba and the islands are for children and young people, not suicide lines for all', () => {
    for (const id of ['sr-123', 'aw-131', 'cw-918', 'bq-918']) expect(record(id)?.audiences).toEqual(['children', 'youth']);
  });
});

test('a line that the state runs says so', () => {
  expect([record('ir-1480')?.stateRun, record('ir-123')?.stateRun]).toEqual([true, true]);
});

test('a lead stands only where a country has nothing else, and one whose holder nobody names stands nowhere', () => {
  const all = [...shown.values()].flat();
  const named = new Set(countries.flatMap(({ records }) => records.filter(({ holderUnknown }) => holderUnknown).map(({ id }) => id)));
  expect(named.size).toBeGreaterThan(30);
  expect(all.filter(({ id }) => named.has(id)).map(({ id }) => id)).toEqual([]);
  for (const services of shown.values()) {
    const low = services.filter(({ confidence }) => confidence === 'low');
    if (low.length > 0) expect(low.length).toBe(services.length);
  }
});

test('what only another directory lists gives no number where a better source has one of the same kind', () => {
  const base = { name: 'A', topics: ['suicide'], audiences: ['everyone'], languages: ['en'], zone: 'Europe/London', sources: [] } as const;
  const phone = { kind: 'phone', value: '116 123', cost: 'free' } as const;
  const own = { ...base, id: 'gb-own', confidence: 'high', channels: [phone] } as ServiceRecord;
  const listed = { ...base, id: 'gb-listed', confidence: 'listed', channels: [{ ...phone, value: '116 124' }] } as ServiceRecord;
  expect(shownOf([own, listed]).map(({ id }) => id)).toEqual(['gb-own']);
  expect(shownOf([listed]).map(({ id }) => id)).toEqual(['gb-listed']);
  expect(shownOf([own, { ...listed, audiences: ['children'] }])).toHaveLength(2);
});

test('twins of two collections are one record', () => {
  for (const [country, id, twin] of [
    ['AM', 'am-far-child-protection', 'am-far'],
    ['AZ', 'az-child-helpline', 'az-116111'],
    ['GE', 'ge-116-006', 'ge-116006'],
    ['TR', 'tr-alo-183', 'tr-183'],
  ] as const) {
    const ids = recordsOf(country).map((each) => each.id);
    expect([ids.includes(id), ids.includes(twin)]).toEqual([true, false]);
  }
  expect(recordsOf('GL').filter(({ id }) => id === 'gl-tusaannga')).toHaveLength(1);
});

test('hours that a second look corrected stay corrected', () => {
  const hours = (id: string): readonly (string | undefined)[] => record(id)?.channels.map((each) => each.hours) ?? [];
  expect(hours('at-krisendienst-tirol')).toContain('Mo-Su 08:00-20:00');
  expect(hours('nz-are-you-ok')).toContain('24/7');
});

describe('the build stops', () => {
  const [good] = recordsOf('FI');
  const faults = (change: object): string =>
    good ? faultsOfCountries([{ country: 'FI', records: [{ ...good, ...change } as ServiceRecord] }], superseded).join() : '';
  const channel = { kind: 'phone', value: '116 123', cost: 'free' };
  const cases: readonly (readonly [name: string, change: object, words: string])[] = [
    ['at an unknown topic', { topics: ['happiness'] }, 'topic "happiness"'],
    ['at an unknown audience', { audiences: ['everybody'] }, 'audience "everybody"'],
    ['at a language that is none', { languages: ['!!'] }, 'no language tag'],
    ['at a zone that is none', { zone: 'Europe/Nowhere' }, 'no time zone'],
    ['at a record without a source', { sources: [] }, 'no source'],
    ['at a record without a way to reach it', { channels: [] }, 'no way to reach'],
    ['at a number that cannot be dialled', { channels: [{ ...channel, value: 'ask us' }] }, 'cannot be dialled'],
    ['at a code that gives orders to a phone', { channels: [{ ...channel, value: '*#06#' }] }, 'cannot be dialled'],
    ['at a link that dials other digits than it shows', { channels: [{ ...channel, dial: '112' }] }, 'other digits'],
    ['at hours that cannot be read', { channels: [{ ...channel, hours: 'when we feel like it' }] }, 'the hours'],
    ['at an id of another country', { id: 'se-bris' }, 'fi-'],
    ['at a web address that is none', { channels: [{ kind: 'chat', value: 'chat with us', cost: 'free' }] }, 'not a web address'],
  ];
  for (const [name, change, words] of cases)
    it(name, () => {
      expect(faults(change)).toContain(words);
      expect(faults({})).toBe('');
    });
  it('at two records with the same id, and at twins', () => {
    if (!good) throw new Error('no Finnish record');
    const twice = faultsOfCountries([{ country: 'FI', records: [good, good] }], superseded).join();
    const twin = faultsOfCountries([{ country: 'FI', records: [good, { ...good, id: 'fi-other' }] }], superseded).join();
    expect([twice, twin]).toEqual([expect.stringContaining('stands there twice'), expect.stringContaining('keep one of them')]);
  });
});

test('a file of a country is read back as it was written, and anything else is refused in words', () => {
  const file = countryFileOf({ country: 'FI', records: recordsOf('FI') }, built);
  const read = readCountryFile(JSON.parse(JSON.stringify(file)));
  expect(read).toEqual({ ok: true, value: file });
  fc.assert(fc.property(fc.anything(), (value) => typeof readCountryFile(value).ok === 'boolean'));
  expect(readCountryFile({ services: [{ id: 'x' }] }).ok).toBe(false);
});
