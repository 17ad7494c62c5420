import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smsHref, telHref } from '#shared/directory/channels.ts';
import { emergencyFor, regionsWithNumbers } from '#shared/directory/emergency.ts';
import { allRegions, guessRegion } from '#shared/directory/region.ts';

describe('a number becomes a link', () => {
  test('only when it is one (S8)', () => {
    const good: readonly (readonly [string, string])[] = [
      ['112', 'tel:112'],
      ['+358 10 195 202', 'tel:+35810195202'],
      ['0800 (111) 0-111', 'tel:08001110111'],
      ['0800 111 0 111', 'tel:08001110111'],
    ];
    for (const [number, address] of good) expect(telHref(number)).toBe(address);
    const bad = [
      '',
      '1',
      '1'.repeat(21),
      '112;phone-context=x',
      '112,5',
      'javascript:alert(1)',
      '+',
      '11\u202e2',
      '*#06#',
      '*100#',
      '##002#',
      '１１２',
      '112x',
      'tel:112',
    ];
    expect(bad.filter((number) => telHref(number, 'own') !== null)).toEqual([]);
  });

  test('short codes with signs are let through from our own records only', () => {
    expect(telHref('*4141', 'own')).toBe('tel:*4141');
    expect(telHref('#8891', 'own')).toBe('tel:%238891');
    expect([telHref('*4141'), telHref('#8891'), smsHref('*4141', 'own')]).toEqual([null, null, null]);
  });

  test('whatever a feed holds, a link dials digits and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()*#-]{0,30}$/)), (text) => {
        const address = telHref(text);
        if (address !== null) expect(address).toMatch(/^tel:\+?\d{2,20}$/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('emergency numbers', () => {
  test('of every place can be dialled, and each says where it is from', () => {
    for (const region of regionsWithNumbers()) {
      const entry = emergencyFor(region);
      expect(entry?.numbers.length, region).toBeGreaterThan(0);
      for (const { number } of entry?.numbers ?? []) expect(telHref(number, 'own'), `${region} ${number}`).not.toBeNull();
      expect(entry?.source.kind, region).toBeTruthy();
    }
  });

  test('of a place that is not known are none, not those of another', () => {
    for (const region of ['', 'F', 'FIN', 'fi', 'ZZ', 'AQ', '\n']) expect(emergencyFor(region), region).toBeNull();
    expect(allRegions()).toContain('AQ');
  });

  test('of some well-known places are right', () => {
    const first = (region: string): string | undefined => emergencyFor(region)?.numbers[0]?.number;
    expect([first('FI'), first('US'), first('AU'), first('NZ')]).toEqual(['112', '911', '000', '111']);
    expect(emergencyFor('JP')?.numbers.map(({ kind, number }) => `${kind} ${number}`)).toEqual(
      expect.arrayContaining(['police 110', 'ambulance 119']),
    );
  });
});

describe('the country is guessed', () => {
  test('from a zone of one country, and from nothing else', () => {
    expect(guessRegion('Europe/Helsinki')).toMatchObject({ region: 'FI' });
    for (const zone of ['UTC', '', 'Etc/GMT+5', 'Mars/Olympus', '/', 'Europe/']) expect(guessRegion(zone), zone).toBeNull();
  });

  test('by asking where one zone serves countries with other numbers', () => {
    const guess = guessRegion('Africa/Johannesburg');
    expect(guess && 'candidates' in guess ? guess.candidates : []).toEqual(expect.arrayContaining(['ZA', 'LS', 'SZ']));
  });

  test('never as a place without an answer: every zone of the machine gives a known region', () => {
    const known = new Set(allRegions());
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const guess = guessRegion(zone);
      const regions = guess === null ? [] : 'candidates' in guess ? guess.candidates : [guess.region];
      expect(
        regions.filter((region) => !known.has(region)),
        zone,
      ).toEqual([]);
    }
  });
});
