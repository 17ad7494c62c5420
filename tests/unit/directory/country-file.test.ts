import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryFileOf } from '#shared/build/countries.ts';
import { countryText } from '#shared/build/country-text.ts';
import { readCountryFile } from '#shared/directory/country-file.ts';
import { mostWords, placeOf, signOf } from '#shared/directory/country-format.ts';
import { emergencyFor } from '#shared/directory/emergency.ts';
import { builtFiles, fitting } from '../../support/directory-records.ts';

const records = {
  country: 'FI',
  records: [fitting, { ...fitting, id: 'fi-second', channels: fitting.channels.map((each) => ({ ...each, menu: '2' })) }],
};
const line = 'FI=2604tg112r112';
const text = countryText(countryFileOf(records, '2026-10-07'), line);
const whole = JSON.parse(text) as unknown[];
const code = (value: unknown): unknown => {
  const read = readCountryFile(value);
  return read.ok ? 'read' : read.code;
};

describe('a country file', () => {
  test('is read as what was written, for every country', () => {
    expect(builtFiles.size).toBeGreaterThan(230);
    for (const [country, { emergency: _, ...file }] of builtFiles) {
      const read = readCountryFile(JSON.parse(countryText(file, '')));
      expect(read, country).toEqual({ ok: true, value: { ...file, emergency: null } });
    }
  });

  test('has the emergency numbers of its country as both programs know them', () => {
    for (const [country, { emergency }] of builtFiles) expect(emergency, country).toEqual(emergencyFor(country));
  });

  test('has dates that do not depend on the day of the build', () => {
    const days = new Set([...builtFiles.values()].map(({ built }) => built));
    expect(days.size).toBe(1);
    expect([...days][0]).toMatch(/^2026-/);
  });

  test('carries the holidays of its country', () => {
    expect(builtFiles.get('FI')?.holidays).toEqual(expect.arrayContaining(['2026-12-06', '2026-12-25', '2027-12-06']));
  });

  test('is refused when a part is missing, cut or of another kind', () => {
    expect(code(whole)).toBe('read');
    for (const [place] of whole.entries()) {
      expect(code(whole.with(place, null)), `${place} is null`).toBe('directory');
      expect(code(whole.with(place, {})), `${place} is an object`).toBe('directory');
      expect(code(whole.slice(0, place)), `ends before ${place}`).toBe('directory');
    }
    expect(code(whole.with(0, 2)), 'a newer form').toBe('directory');
    expect(code(whole.with(1, 'SE')), 'the number of another country').toBe('directory');
    expect(code(whole.with(5, [])), 'without its words').toBe('directory');
    expect(code(whole.with(6, [])), 'without its hours').toBe('directory');
  });

  test('is refused when one value of a service is not one that the build writes', () => {
    const [service] = whole[7] as unknown[][];
    const [channel] = (service?.[7] ?? []) as unknown[][];
    const withService = (place: number, value: unknown): unknown => whole.with(7, [service?.with(place, value)]);
    const withChannel = (place: number, value: unknown): unknown =>
      withService(7, [Object.assign([...(channel ?? [])], { [place]: value })]);
    expect(code(withService(1, 'Another name'))).toBe('read');
    for (const [place, value] of [
      [0, ''],
      [1, ''],
      [1, 5],
      [3, '# $'],
      [3, '~ ~ ~ ~'],
      [4, 'zo2601'],
      [4, 'hz2601'],
      [4, 'h'],
      [5, 1],
      [7, 'x'],
    ] as const)
      expect(code(withService(place, value)), `service ${place} ${value}`).toBe('directory');
    for (const [place, value] of [
      [0, 'zf'],
      [0, 'pz'],
      [0, 'pfx'],
      [1, ''],
      [1, 116],
      [2, 9],
      [2, -2],
      [2, 0.5],
      [3, 5],
      [5, {}],
    ] as const)
      expect(code(withChannel(place, value)), `channel ${place} ${value}`).toBe('directory');
    const words = whole[5] as string[];
    expect(
      code(
        whole.with(
          5,
          words.map((word) => (word === 'emotional-distress' ? 'sadness' : word)),
        ),
      ),
    ).toBe('directory');
    for (const rule of [
      [0, 0, 60],
      [128, 0, 60],
      [1, 60, 60],
      [1, 0, 2881],
      [1, -1, 60],
      [1, 0, 60, 'May', '2026-05-01'],
    ])
      expect(code(whole.with(6, [[[rule]]])), JSON.stringify(rule)).toBe('directory');
  });

  test('of whatever kind is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readCountryFile(value)).toHaveProperty('ok');
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.nat(7), fc.anything(), fc.nat(9), (place, value, deep) => {
        const rows = whole[place];
        const changed = whole.with(place, Array.isArray(rows) && deep < rows.length ? rows.with(deep, value) : value);
        expect(readCountryFile(changed)).toHaveProperty('ok');
      }),
      { numRuns: 3000 },
    );
  });

  test('names a word by one sign, for as many words as a country may use', () => {
    const signs = Array.from({ length: mostWords }, (_, place) => signOf(place));
    expect(signs.map(placeOf)).toEqual(signs.map((_, place) => place));
    expect(JSON.stringify(signs.join(''))).toHaveLength(mostWords + 2);
    expect(signs.join('')).not.toMatch(/\s/);
  });
});
