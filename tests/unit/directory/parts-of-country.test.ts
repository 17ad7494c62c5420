import { describe, expect, test } from 'vitest';
import { openAt } from '#shared/directory/hours.ts';
import { type Line, linesFor } from '#shared/directory/lines-for.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { shownIn } from '../../support/directory-records.ts';

const zones = makeZones();

/** The lines of a country as an adult sees them at an instant, and as the records have them. */
function linesOf(country: string, language: string, subdivision: string | null, at: string) {
  const wish = { audience: 'adult', language, topics: [], kinds: [], openNow: false, subdivision, speaks: null } as const;
  return linesFor(shownIn(country), wish, ({ hours }, { zone }) => openAt(hours, zones(zone), Date.parse(at), []));
}

const isForAnyone = ({ service: { audiences } }: Line): boolean => audiences.length === 0 || audiences.includes('everyone');
const partsOf = (lines: readonly Line[]): readonly (string | null)[] => lines.map(({ service }) => service.subdivision);
const moments = ['2026-11-25T12:00:00Z', '2026-11-25T01:00:00Z', '2026-11-28T20:00:00Z'] as const;

describe.each(moments)('at %s, for somebody who has chosen no part of the country', (at) => {
  test.each([
    ['FI', 'fi'],
    ['FI', 'en'],
    ['GB', 'en'],
    ['CA', 'en'],
    ['CA', 'fr'],
    ['AR', 'es'],
    ['US', 'en'],
  ])('the first five lines of %s in %s serve the whole country', (country, language) => {
    expect(partsOf(linesOf(country, language, null, at).first.slice(0, 5))).toEqual([null, null, null, null, null]);
  });

  test.each(['FI', 'GB', 'CA', 'CO', 'AR'])('no line of a part of %s stands before one of the whole country for anyone', (country) => {
    const parts = partsOf(linesOf(country, 'en', null, at).first.filter(isForAnyone));
    const first = parts.findIndex((each) => each !== null);
    expect(first).toBeGreaterThan(0);
    expect(parts.slice(first)).not.toContain(null);
  });

  test('the line of Finland in English stands on top for who reads English', () => {
    expect(linesOf('FI', 'en', null, at).first[0]?.service.id).toBe('fi-mieli-crisis-helpline-en');
    expect(linesOf('FI', 'fi', null, at).first[0]?.service.id).toBe('fi-mieli-crisis-helpline-fi');
  });

  test('the line of Bogotá is not the first of Colombia', () => {
    expect(linesOf('CO', 'es', null, at).first[0]?.service.id).toBe('co-192');
  });
});

test.each([
  ['FI', 'FI-18', 'Helsingin kriisipäivystys'],
  ['GB', 'GB-SCT', 'NHS 24 mental health hub'],
  ['GB', 'GB-NIR', 'Lifeline (Northern Ireland)'],
  ['CA', 'CA-QC', 'Ligne québécoise de prévention du suicide (1 866 APPELLE)'],
  ['CO', 'CO-DC', 'Línea 106 (Bogotá)'],
])('who has chosen a part finds its lines among the first: %s, %s', (country, part, name) => {
  const { first, more } = linesOf(country, 'en', part, moments[0]);
  expect(first.slice(0, 5).map(({ service }) => service.name)).toContain(name);
  expect(new Set(partsOf(first))).toEqual(new Set([null, part]));
  expect(partsOf(more)).not.toContain(part);
});
