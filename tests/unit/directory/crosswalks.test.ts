import { expect, test } from 'vitest';
import { packFilters } from '#shared/directory/pack-filters.ts';
import { isTopic, topics } from '#shared/directory/topics.ts';
import { packs } from '#shared/exercises/packs.ts';
import eligibility from '../../../shared/directory/data/open-eligibility.json' with { type: 'json' };

test('every filter that a pack names says which topics it means', () => {
  const named = new Set(packs.flatMap(({ directory }) => directory));
  expect([...named].filter((name) => !(name in packFilters))).toEqual([]);
  expect(Object.keys(packFilters).filter((name) => !named.has(name))).toEqual([]);
});

test('every topic of a filter and of a foreign term is in the list of topics', () => {
  const foreign: readonly (readonly string[])[] = [...Object.values(eligibility.roots), ...Object.values(eligibility.terms)];
  expect(
    [...Object.values(packFilters).flatMap((filter) => [...filter.topics]), ...foreign.flat(), ...eligibility.noTermFor].filter(
      (each) => !isTopic(each),
    ),
  ).toEqual([]);
});

test('a topic is reached by a foreign term or is named as having none', () => {
  const reached = new Set([...Object.values(eligibility.roots), ...Object.values(eligibility.terms)].flat());
  const known = [...reached, ...eligibility.noTermFor];
  expect(topics.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual(
    ['veterans', 'students', 'parenting'].filter((id) => !known.includes(id)),
  );
  expect(eligibility.noTermFor.filter((id) => reached.has(id))).toEqual([]);
});

test('the crosswalk says whose terms they are and under which licence', () => {
  expect(eligibility.licence).toBe('CC-BY-SA-3.0');
  expect(eligibility.attribution).toMatch(/Open Eligibility/);
});
