import { expect, test } from 'vitest';
import { emergencyFor, regionsWithNumbers } from '../../../shared/directory/emergency.ts';
import { firstNumbers } from '../../../shared/directory/first-numbers.ts';

test('the small table says of every region what the full one says first', () => {
  const regions = regionsWithNumbers();
  expect(regions.length).toBeGreaterThan(200);
  for (const region of regions) {
    const full = emergencyFor(region)?.numbers.filter(({ kind }) => kind !== 'text' && kind !== 'textphone') ?? [];
    const wanted = full[0]?.kind === 'general' ? full.slice(0, 1) : full.slice(0, 2);
    expect([region, firstNumbers(region)]).toEqual([region, wanted.map(({ kind, number, confirmed }) => ({ kind, number, confirmed }))]);
  }
});

test('a region without a sourced number has none here either', () => {
  expect(firstNumbers('AQ')).toEqual([]);
});
