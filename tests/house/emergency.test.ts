import { expect, test } from 'vitest';
import { type EmergencyRecord, emergencyTableOf, faultsOf } from '../../shared/build/emergency.ts';
import { emergencyFor, regionsWithNumbers } from '../../shared/directory/emergency.ts';
import { readJson } from './files.ts';

const records = readJson<readonly EmergencyRecord[]>('shared/directory/data/emergency.json');
const fits: EmergencyRecord = {
  region: 'FI',
  numbers: { general: '112' },
  status: 'agreed',
  sources: [{ url: 'https://112.fi/', kind: 'official', date: '2026-01-01' }],
};

test('no emergency number stands without a source, and none that a phone would refuse', () => {
  expect(records.length).toBeGreaterThan(190);
  expect(records.flatMap((record) => faultsOf(record).map((fault) => `${record.region}: ${fault}`))).toEqual([]);
});

test('the build stops on a record without a source, with a wrong number, or that stands there twice', () => {
  expect(() => emergencyTableOf([{ ...fits, sources: [] }])).toThrow('FI: there is no source');
  expect(() => emergencyTableOf([{ ...fits, numbers: { general: '11*2#' } }])).toThrow('cannot be dialled');
  expect(() => emergencyTableOf([{ ...fits, numbers: {} }])).toThrow('there is no number');
  expect(() => emergencyTableOf([fits, fits])).toThrow('stands there twice');
  expect(() => emergencyTableOf([{ ...fits, status: 'conflict' }])).toThrow('do not fit each other');
  expect(emergencyTableOf([fits])).toBe('FI=2601og112');
});

test('what the products carry says the same as the records: numbers, doubt, month', () => {
  expect([...regionsWithNumbers()].sort()).toEqual(records.map(({ region }) => region).sort());
  for (const record of records) {
    const entry = emergencyFor(record.region);
    expect(
      Object.fromEntries((entry?.numbers ?? []).filter(({ kind }) => kind in record.numbers).map(({ kind, number }) => [kind, number])),
    ).toEqual(record.numbers);
    expect(entry?.doubt ?? 'agreed').toBe(record.status);
    const dates = record.sources.flatMap(({ date }) => (date ? [date.slice(0, 7)] : [])).sort();
    expect(entry?.source.month ?? null).toBe(dates.at(-1) ?? null);
  }
});

test('where sources disagree the number is marked, and what the others print is shown too', () => {
  const conflicts = records.filter(({ status }) => status === 'conflict');
  expect(conflicts.length).toBeGreaterThan(5);
  for (const { region } of conflicts) {
    const entry = emergencyFor(region);
    expect(entry?.confirmed, region).toBe(false);
    expect(entry?.numbers.some(({ confirmed }) => !confirmed) || (entry?.others.length ?? 0) > 0, region).toBe(true);
  }
});
