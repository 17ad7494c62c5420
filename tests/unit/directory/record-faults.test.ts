import { describe, expect, test } from 'vitest';
import { faultsOfCountries, shownOf } from '#shared/build/countries.ts';
import type { ChannelRecord, ServiceRecord, Superseded } from '#shared/build/service-record.ts';
import { fitting } from '../../support/directory-records.ts';

const superseded: readonly Superseded[] = [
  { country: 'FI', digits: '0925250199', why: 'replaced in a test' },
  { country: 'FI', digits: '1890', prefix: true, why: 'switched off in a test' },
  { country: 'FI', digits: '988', menu: '3', why: 'the option ended in a test' },
];
const [phone] = fitting.channels;
const faults = (...records: readonly Partial<ServiceRecord>[]): readonly string[] =>
  faultsOfCountries([{ country: 'FI', records: records.map((each) => ({ ...fitting, ...each })) }], superseded);
const ofChannel = (change: Partial<ChannelRecord>): readonly string[] =>
  faults({ channels: [{ kind: 'phone', value: '116 123', dial: '116123', cost: 'free', ...change }] });

describe('the build stops with one sentence that names the file, the record and what to do', () => {
  test('and not on a record in which nothing is wrong', () => {
    expect(faults({})).toEqual([]);
    expect(ofChannel({})).toEqual([]);
  });

  test.each<readonly [what: string, change: Partial<ServiceRecord>, said: string]>([
    ['a topic that is not in the list', { topics: ['sadness'] }, 'the topic "sadness" is not in shared/directory/topics.ts'],
    ['no topic', { topics: [] }, 'there is no topic'],
    ['an audience that is not in the list', { audiences: ['cats'] }, 'the audience "cats" is not in shared/directory/audiences.ts'],
    ['a language that is none', { languages: ['finnish!'] }, '"finnish!" is no language tag'],
    ['a zone that is none', { zone: 'Europe/Nowhere' }, '"Europe/Nowhere" is no time zone'],
    ['no source', { sources: [] }, 'there is no source; add the page that prints the number, with its date'],
    ['a source without an address', { sources: [{ url: 'a book', kind: 'press', date: null }] }, 'a source has no address'],
    ['a date that is none', { sources: [{ url: 'https://a.example/', kind: 'press', date: 'May 2026' }] }, 'a source date is not a date'],
    ['an id of another country', { id: 'se-line' }, 'the id has to begin with fi-'],
    ['a part of another country', { subdivision: 'SE-AB' }, 'the subdivision has to begin with FI-'],
    [
      'a kind of source that is none',
      { sources: [{ url: 'https://a.example/', kind: 'rumour' as never, date: null }] },
      'a kind of source is not known',
    ],
    ['a sureness that is none', { confidence: 'sure' as never }, 'the confidence "sure" is not in the list'],
    ['no name', { name: ' ' }, 'there is no name'],
    ['no way to reach it', { channels: [] }, 'there is no way to reach it'],
  ])('%s', (_, change, said) => {
    expect(faults(change)).toEqual([`FI.json: ${change.id ?? 'fi-line'}: ${said}`]);
  });

  test.each<readonly [what: string, change: Partial<ChannelRecord>, said: RegExp]>([
    ['words in a number', { value: '116-HELP', dial: '116123' }, /"116-HELP" cannot be dialled/],
    ['a code that gives orders to a telephone', { value: '*#06#', dial: '*#06#' }, /"\*#06#" cannot be dialled/],
    ['a number without what is dialled', { dial: '' }, /"116 123" cannot be dialled/],
    ['other digits than those that are dialled', { dial: '116111' }, /"116 123" shows other digits than the "116111" it dials/],
    ['a number that the country cannot have', { value: '09 2525 0111 000 000', dial: '0925250111000000' }, /is no possible number of FI/],
    ['a number that was replaced', { value: '09 2525 0199', dial: '0925250199' }, /was replaced \(replaced in a test\); remove it/],
    ['the same with the country code', { value: '+358 9 2525 0199', dial: '+358925250199' }, /was replaced/],
    [
      'a range that was switched off',
      { value: '1890 200 444', dial: '1890200444', outsidePlan: 'test' },
      /was replaced \(switched off in a test\)/,
    ],
    ['an option that ended', { value: '988', dial: '988', menu: '3' }, /was replaced \(the option ended in a test\)/],
    ['a way of contact that is none', { kind: 'fax' as never }, /the way of contact "fax" is not in the list; use one of phone,/],
    ['a cost that is none', { cost: 'cheap' as never }, /the cost "cheap" is not in the list; write "unknown" where no source tells it/],
    ['a key that no telephone has', { menu: 'option 3' }, /"option 3" is no key of a telephone/],
    ['hours that cannot be read', { hours: 'sunrise-sunset' }, /the hours "sunrise-sunset" cannot be used: not-weekly/],
    ['a chat that is no address', { kind: 'chat', value: 'javascript:alert(1)', dial: undefined as never }, /is not a web address/],
    ['a mail address that is none', { kind: 'email', value: 'line at example', dial: undefined as never }, /is not a mail address/],
  ])('%s', (_, change, said) => {
    const found = ofChannel(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
    expect(found[0]).toMatch(/^FI\.json: fi-line: /);
  });

  test('a number outside the numbering plan, when the record says why it is right', () => {
    expect(ofChannel({ value: '0800 1814 000 0000', dial: '080018140000000' })).toHaveLength(1);
    expect(ofChannel({ value: '0800 1814 000 0000', dial: '080018140000000', outsidePlan: 'The ministry prints it so.' })).toEqual([]);
  });

  test('an option of a number whose other options go on is not replaced', () => {
    expect(ofChannel({ value: '988', dial: '988' })).toEqual([]);
    expect(ofChannel({ value: '988', dial: '988', menu: '1' })).toEqual([]);
  });

  test('a record that stands there twice', () => {
    expect(faults({}, {})).toContain('FI.json: fi-line: stands there twice');
  });

  test('a twin: the same number under another id, however it is written', () => {
    const other: ChannelRecord = { kind: 'phone', value: '+358 9 2525 0111', dial: '+358925250111', cost: 'unknown' };
    expect(faults({}, { id: 'fi-other', name: 'Another name', channels: [other] })).toEqual([
      'FI.json: fi-other: the same number as fi-line; merge the two records',
    ]);
    const apart = [{ subdivision: 'FI-18' }, { channels: [{ ...other, menu: '2' }] }, { withheld: 'holder-unknown' as const }];
    for (const change of apart) expect(faults({}, { id: 'fi-other', channels: [other], ...change })).toEqual([]);
  });
});

describe('which records are shown', () => {
  const low: ServiceRecord = { ...fitting, id: 'fi-low', confidence: 'low' };
  const listed: ServiceRecord = { ...fitting, id: 'fi-listed', confidence: 'listed', website: 'https://line.example/' };
  const ids = (...records: readonly ServiceRecord[]): readonly string[] => shownOf(records).map(({ id }) => id);

  test('a lead only where the country has nothing else', () => {
    expect(ids(low)).toEqual(['fi-low']);
    expect(ids(low, fitting)).toEqual(['fi-line']);
    expect(ids(low, listed)).toEqual(['fi-listed']);
  });

  test('what is withheld never, also where the country has nothing else', () => {
    expect(ids({ ...low, withheld: 'holder-unknown' }, { ...fitting, withheld: 'check-first' })).toEqual([]);
  });

  test('a line that only another directory lists loses its number to a better-sourced line that does the same, and keeps its page', () => {
    expect(shownOf([listed])[0]?.channels).toEqual([phone]);
    expect(shownOf([listed, fitting]).find(({ id }) => id === 'fi-listed')?.channels).toEqual([]);
    const { website: _, ...withoutPage } = listed;
    expect(ids(withoutPage, fitting)).toEqual(['fi-line']);
  });

  test('and keeps its number where the other is for someone else, about something else, elsewhere, in another language or way', () => {
    const others: readonly Partial<ServiceRecord>[] = [
      { audiences: ['women'] },
      { audiences: ['children'] },
      { topics: ['gambling'] },
      { subdivision: 'FI-18' },
      { languages: ['sv'] },
      { channels: [{ kind: 'chat', value: 'https://line.example/chat', cost: 'free' }] },
      { confidence: 'low' },
    ];
    for (const change of others)
      expect(shownOf([listed, { ...fitting, ...change }]).find(({ id }) => id === 'fi-listed')?.channels, JSON.stringify(change)).toEqual([
        phone,
      ]);
  });

  test('a line for some ages does not stand in for one that names none', () => {
    const forLgbtq: ServiceRecord = { ...listed, audiences: ['lgbtq'] };
    const young: ServiceRecord = { ...fitting, audiences: ['youth', 'lgbtq'] };
    expect(shownOf([forLgbtq, young]).find(({ id }) => id === 'fi-listed')?.channels).toEqual([phone]);
    expect(shownOf([forLgbtq, { ...young, audiences: ['lgbtq'] }]).find(({ id }) => id === 'fi-listed')?.channels).toEqual([]);
  });
});
