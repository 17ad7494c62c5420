import { expect, test } from 'vitest';
import { readCountryRecords } from '#shared/build/countries.ts';
import { readEmergencyRecords } from '#shared/build/emergency.ts';
import { shortCodesOf } from '#shared/build/short-codes.ts';
import { root } from '../../../widget/examples/built.ts';

test('the short numbers of a country are those of its records that are called, and no others', async () => {
  const codes = shortCodesOf(await readEmergencyRecords(root), await readCountryRecords(root));
  for (const [country, code] of [
    ['NL', '113'],
    ['ES', '016'],
    ['BR', '188'],
    ['PT', '1411'],
    ['AD', '118'],
  ] as const)
    expect([country, codes[country]?.includes(code)]).toEqual([country, true]);
  // 85258 takes messages and no calls
  expect(codes['US']).not.toContain('85258');
  for (const list of Object.values(codes)) for (const code of list) expect(code).toMatch(/^\d{2,6}$/);
});

test('a record that is withheld allows nothing', () => {
  const channel = { kind: 'phone', value: '1234', dial: '1234', cost: 'free' } as const;
  const record = {
    id: 'xx-a',
    name: 'A',
    topics: [],
    audiences: [],
    languages: [],
    zone: 'UTC',
    channels: [channel],
    confidence: 'high',
    sources: [],
  };
  const of = (change: object) => shortCodesOf([], [{ country: 'XX', records: [{ ...record, ...change } as never] }])['XX'];
  expect([of({}), of({ withheld: 'check-first' })]).toEqual([['1234'], undefined]);
});
