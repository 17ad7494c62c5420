import { expect, test } from 'vitest';
import type { Service } from '../../../shared/directory/service.ts';
import { firstLinesOf, moreOfLines } from '../../../widget/build/first-lines-of.ts';

const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  country: 'FI',
  subdivision: null,
  name: `Line ${id}`,
  englishName: null,
  topics: ['emotional-distress'],
  audiences: ['everyone'],
  languages: ['fi'],
  languagesInferred: false,
  zone: 'Europe/Helsinki',
  channels: [{ kind: 'phone', value: `09 ${id}`, dial: null, keyword: null, cost: 'unknown', hours: null, hoursReported: false }],
  website: null,
  confidence: 'high',
  source: { kind: 'official', month: '2026-02' },
  stateRun: false,
  ...more,
});

const namesFor = (services: readonly Service[], whom: string): readonly string[] => {
  const { lines, for: places } = firstLinesOf(services);
  return (places[whom] ?? []).map((place) => lines[place]?.[0] ?? '');
};

test('each line stands once in the file, whoever it is for', () => {
  const { lines } = firstLinesOf([service('1'), service('2', { audiences: ['youth'] }), service('3', { topics: ['bereavement'] })]);
  expect(lines.map(([name]) => name).sort()).toEqual(['Line 1', 'Line 2', 'Line 3']);
});

test('a line for one part of a country is left to the list of all lines', () => {
  expect(namesFor([service('1', { subdivision: 'FI-18' }), service('2')], 'adult')).toEqual(['Line 2']);
});

test('a child is not sent to a line for adults', () => {
  expect(namesFor([service('1', { audiences: ['adults'] }), service('2', { audiences: ['children'] })], 'c6')).toEqual(['Line 2']);
});

test('a topic that no line knows has no entry, and a country without lines is an empty file', () => {
  expect(firstLinesOf([service('1')]).for['grief']).toBeUndefined();
  expect(firstLinesOf([])).toEqual({ lines: [], for: {} });
});

test('hours are kept by name and number, so that they never stand beside another line', () => {
  const { lines } = moreOfLines([service('1'), service('2')], ['2026-12-06'], '2026-11-01');
  expect(Object.keys(lines).sort()).toEqual(['Line 1 09 1', 'Line 2 09 2']);
});
