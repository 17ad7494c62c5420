import { describe, expect, test } from 'vitest';
import { decode } from '#shared/importer/read/decode.ts';
import { fromJson } from '#shared/importer/read/json-shapes.ts';
import { makeReport } from '#shared/importer/report.ts';

const read = (bytes: Uint8Array): readonly [string, readonly string[]] => {
  const report = makeReport();
  return [decode(bytes, 'file.csv', report), report.findings().map(({ code }) => code)];
};

describe('the letters of a file', () => {
  test('are those of its mark, else of UTF-8, else of Windows-1252, which is told', () => {
    expect(read(Buffer.from('Café'))).toEqual(['Café', []]);
    expect(read(Buffer.from('\ufeffCafé'))).toEqual(['Café', []]);
    expect(read(Buffer.from('\ufeffCafé', 'utf16le'))).toEqual(['Café', []]);
    expect(read(Buffer.from('\ufeffCafé', 'utf16le').swap16())).toEqual(['Café', []]);
    expect(read(Buffer.from('name,Café', 'utf16le'))[0]).toBe('name,Café');
    expect(read(Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x80]))).toEqual(['Café€', ['not-utf8']]);
  });

  test('that are of no encoding, or were lost before, are told', () => {
    expect(read(Buffer.from([0x43, 0x81, 0xe9]))[1]).toEqual(['not-decodable']);
    expect(read(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]))[1]).toContain('not-decodable');
    expect(read(Buffer.from('Caf\ufffd'))[1]).toEqual(['letters-lost']);
  });
});

describe('an organisation without a service', () => {
  const organization = (n: number, more = {}) => ({
    id: `o${n}`,
    name: `Help ${n}`,
    description: 'Helps.',
    website: 'https://example.org',
    email: 'info@example.org',
    ...more,
  });
  const told = (value: unknown): readonly [readonly unknown[], Readonly<Record<string, number>>] => {
    const report = makeReport();
    const names = fromJson(value, 'list', report).map(({ tree }) => tree['name']);
    return [names, Object.fromEntries(report.findings().map(({ code, count }) => [code, count]))];
  };

  test('is told and not listed, whatever list it stands in', () => {
    const ten = Array.from({ length: 10 }, (_, n) => organization(n));
    expect(told({ total_items: 10, contents: ten })).toEqual([[], { 'organization-alone': 10 }]);
    expect(told({ organizations: ten.map((each) => ({ ...each, services: [] })) })).toEqual([[], { 'organization-alone': 10 }]);
    expect(told({ services: [{ id: 's', name: 'Food', organization_id: 'o1' }], organizations: ten.slice(0, 2) })).toEqual([
      ['Food'],
      { 'organization-alone': 1 },
    ]);
  });

  test('that can be called or gone to is listed, and told', () => {
    expect(told([organization(1, { phones: [{ number: '202-555-0147' }] }), organization(2, { locations: [{ name: 'House' }] })])).toEqual([
      ['Help 1', 'Help 2'],
      { 'organization-listed': 2 },
    ]);
  });

  test('a service with the fields of one stays a service', () => {
    expect(
      told([
        { ...organization(1), status: 'active' },
        { id: '2', name: 'Food', description: 'x', email: 'a@b.org' },
      ]),
    ).toEqual([['Help 1', 'Food'], {}]);
  });
});
