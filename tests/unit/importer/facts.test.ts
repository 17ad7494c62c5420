import { describe, expect, test } from 'vitest';
import { faultsOfCountries } from '#shared/build/countries.ts';
import { doubtsOfNumbers, type ServiceRecord } from '#shared/build/service-record.ts';
import { compareRecords } from '#shared/importer/facts/compare-records.ts';
import { mergeRecords } from '#shared/importer/facts/merge-records.ts';
import { type Fact, recordOf } from '#shared/importer/facts/record-of.ts';
import { recordsOf } from '#shared/importer/facts/records-of.ts';
import { fitting } from '../../support/directory-records.ts';

const fact: Fact = {
  id: 'us-test',
  country: 'US',
  subdivision: null,
  name: 'Test Line',
  topics: ['suicide'],
  audiences: ['everyone'],
  languages: ['en', 'tl', 'fil'],
  channels: [{ type: 'phone', value: '1-800-799-7233', dial: '18007997233', e164: '+18007997233', cost: 'free', hours: '24/7' }],
  timezone: 'America/New_York',
  website: null,
  sources: [
    { url: 'https://one.example/', kind: 'official', date: '2026' },
    { url: 'https://two.example/', kind: 'press', date: null },
  ],
  confidence: 'high',
};
const origin = { inferred: false };
const [phone] = fact.channels;
const channelOf = (change: Partial<Fact['channels'][number]>, of: Partial<Fact> = {}): ServiceRecord['channels'][number] | undefined =>
  recordOf({ ...fact, ...of, channels: [{ type: 'phone', value: '988', cost: 'free', hours: null, ...change }] }, origin).channels[0];

describe('a record is made of a fact', () => {
  test('with what the fact tells and nothing that is not known', () => {
    expect(recordOf(fact, origin)).toEqual({
      id: 'us-test',
      name: 'Test Line',
      topics: ['suicide'],
      audiences: ['everyone'],
      languages: ['en', 'fil'],
      zone: 'America/New_York',
      channels: [{ kind: 'phone', value: phone?.value, dial: phone?.dial, cost: 'free', hours: '24/7' }],
      confidence: 'high',
      sources: fact.sources,
    });
  });

  test('without the words that spell a number, or what to press, in the number', () => {
    expect(channelOf({ value: '1-800-RUNAWAY (786-2929)', dial: '18007862929' })).toMatchObject({ value: '1-800-786-2929' });
    expect(channelOf({ value: '800-COPE (2673)', dial: '8002673' })).toMatchObject({ value: '800-2673' });
    expect(channelOf({ value: '0800 OUTLINE (0800 688 5463)', dial: '08006885463' })).toMatchObject({ value: '0800 688 5463' });
    expect(channelOf({ value: '988 (press 1)', dial: '988' })).toMatchObject({ value: '988', menu: '1' });
    expect(channelOf({ value: '171 (opción 6)', dial: '171' })).toMatchObject({ value: '171', menu: '6' });
    expect(channelOf({ value: '(268) 463-5555', dial: '2684635555' })).toMatchObject({ value: '268 463-5555' });
  });

  test('with the country code where the page prints it, and for WhatsApp', () => {
    const code = { e164: '+12025550100', dial: '2025550100' };
    expect(channelOf({ value: '+1 202 555 0100', ...code })).toMatchObject({ dial: '+12025550100' });
    expect(channelOf({ value: '202 555 0100', ...code })).toMatchObject({ dial: '2025550100' });
    expect(channelOf({ value: '202 555 0100', ...code, type: 'whatsapp' })).toMatchObject({ dial: '+12025550100' });
  });

  test('with hours as reported where one source tells them, or it is not high', () => {
    expect(channelOf({ hours: '24/7' })).not.toHaveProperty('hoursReported');
    expect(channelOf({ hours: '24/7' }, { sources: fact.sources.slice(0, 1) })).toMatchObject({ hoursReported: true });
    expect(channelOf({ hours: '24/7' }, { confidence: 'medium' })).toMatchObject({ hoursReported: true });
    expect(channelOf({})).not.toHaveProperty('hours');
  });

  test('as listed where another directory alone has it, as a lead where it is one', () => {
    const sources = [{ url: 'https://findahelpline.com/us', kind: 'ngo-network' as const, date: null }];
    expect(recordOf({ ...fact, sources }, origin)).toMatchObject({ confidence: 'listed', sources: [{ kind: 'directory' }] });
    expect(recordOf({ ...fact, sources, confidence: 'low' }, origin).confidence).toBe('low');
    expect(recordOf({ ...fact, sources: [...sources, ...fact.sources] }, origin).confidence).toBe('high');
  });

  test('withheld where nobody says who answers', () => {
    expect(recordOf({ ...fact, id: 'us-wp2608' }, origin).withheld).toBe('holder-unknown');
    expect(recordOf({ ...fact, name: 'Line 5 (holder to confirm)' }, origin)).toMatchObject({ withheld: 'holder-unknown', name: 'Line 5' });
  });

  test('with languages marked where the collection inferred them', () => {
    expect(recordOf(fact, { inferred: true }).languagesInferred).toBe(true);
  });
});

describe('the report', () => {
  test('tells which facts went into another record, and keeps what both know', () => {
    const first = { ...fact, id: 'az-child-helpline', country: 'AZ', languages: ['az'] };
    const twin = {
      ...first,
      id: 'az-116111',
      languages: ['ru'],
      channels: [...first.channels, { ...first.channels[0], value: '1545', dial: '1545' }] as Fact['channels'],
    };
    const { countries, merged } = recordsOf([
      { fact: twin, file: 'helplines-b.json' },
      { fact: first, file: 'helplines-a.json' },
    ]);
    expect(merged).toEqual(['helplines-b.json: az-116111 went into az-child-helpline']);
    expect(countries[0]?.records).toHaveLength(1);
    expect(countries[0]?.records[0]).toMatchObject({ id: 'az-child-helpline', languages: ['az', 'ru'], channels: [{}, { value: '1545' }] });
  });

  test('tells a doubt about a number in no range that is in use, and no fault', () => {
    const odd = {
      country: 'FI',
      records: [{ ...fitting, channels: [{ kind: 'phone' as const, value: '0999 999 999', dial: '0999999999', cost: 'free' as const }] }],
    };
    expect(faultsOfCountries([odd], [])).toEqual([]);
    expect(doubtsOfNumbers([odd])).toEqual([expect.stringContaining('fi-line: 0999 999 999 is in no range')]);
  });

  test('tells what is new and which fields differ from what is kept', () => {
    const { fresh, changed } = compareRecords(
      [fitting],
      [
        { ...fitting, name: 'Other', website: 'https://a.example/' },
        { ...fitting, id: 'fi-new' },
      ],
    );
    expect(fresh.map(({ id }) => id)).toEqual(['fi-new']);
    expect(changed).toEqual(['fi-line: name, website']);
    expect(compareRecords([fitting], [fitting])).toEqual({ fresh: [], changed: [] });
  });

  test('the better sureness of two goes on, but not that of a line without a holder', () => {
    const weak: ServiceRecord = { ...fitting, confidence: 'medium' };
    expect(mergeRecords(weak, fitting).confidence).toBe('high');
    expect(mergeRecords(weak, { ...fitting, withheld: 'holder-unknown' }).confidence).toBe('medium');
  });
});
