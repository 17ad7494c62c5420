import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audienceCodes, audiences, fitOf, isForAdults } from '#shared/directory/audiences.ts';
import type { OpenState } from '#shared/directory/hours.ts';
import { generalFirst, type Line, type Lines, linesFor, type OpenOf, type Wish } from '#shared/directory/lines-for.ts';
import { type Channel, channelKinds, type Service } from '#shared/directory/service.ts';
import { topics } from '#shared/directory/topics.ts';

const always: OpenState = { state: 'open', changesAt: null, always: true, holiday: false };
const closed: OpenState = { state: 'closed', changesAt: null, holiday: false };
const unknown: OpenState = { state: 'unknown', reason: 'hours' };
/** The state is written into the value of a channel, so that a test can say it where it makes the service. */
const openOf: OpenOf = ({ value }) => (value.endsWith('o') ? always : value.endsWith('c') ? closed : unknown);

const phone = (state: 'o' | 'c' | 'u', kind: Channel['kind'] = 'phone'): Channel => ({
  kind,
  value: `1 ${state}`,
  dial: null,
  keyword: null,
  cost: 'unknown',
  hours: null,
  hoursReported: false,
});

const service = (id: string, change: Partial<Service> = {}): Service => ({
  id,
  country: 'FI',
  subdivision: null,
  name: id,
  englishName: null,
  topics: ['emotional-distress'],
  audiences: ['everyone'],
  languages: ['fi'],
  languagesInferred: false,
  zone: 'Europe/Helsinki',
  channels: [phone('u')],
  website: null,
  confidence: 'high',
  source: { kind: 'official', month: '2026-05' },
  stateRun: false,
  ...change,
});

const wish: Wish = {
  audience: 'adult',
  language: 'fi',
  topics: [],
  kinds: [],
  openNow: false,
  subdivision: null,
  speaks: null,
};

const ids = (lines: readonly Line[]): readonly string[] => lines.map((line) => line.service.id);
const firstOf = (services: readonly Service[], change: Partial<Wish> = {}): readonly string[] =>
  ids(linesFor(services, { ...wish, ...change }, openOf).first);

test('the order is audience, the place it serves, language, open now, general before special, confidence', () => {
  const services = [
    service('6-region', { subdivision: 'FI-18' }),
    service('5-low', { confidence: 'low' }),
    service('4-special', { topics: ['gambling'] }),
    service('3-closed', { channels: [phone('c')] }),
    service('2-swedish', { languages: ['sv'], channels: [phone('o')] }),
    service('1-children', { audiences: ['children'], channels: [phone('o')] }),
    service('0-best', { channels: [phone('o')] }),
    service('0-known'),
  ];
  const byRank = ['0-best', '0-known', '5-low', '4-special', '3-closed', '2-swedish'];
  expect(firstOf(services)).toEqual([...byRank, '6-region', '1-children']);
});

test('a line that another directory alone lists comes after one with an unclear source', () => {
  expect(firstOf([service('a', { confidence: 'listed' }), service('b', { confidence: 'low' })])).toEqual(['b', 'a']);
});

test('for a teenager the youth line and the one for anyone stand first, side by side, the open one before the closed', () => {
  const services = [
    service('girls', { audiences: ['youth', 'women'], channels: [phone('o')] }),
    service('youth', { audiences: ['children', 'youth'], channels: [phone('c')] }),
    service('anyone', { channels: [phone('o')] }),
    service('gay-youth', { audiences: ['youth', 'lgbtq'], topics: ['lgbtq'], channels: [phone('o')] }),
  ];
  expect(firstOf(services, { audience: 't13' })).toEqual(['anyone', 'youth', 'gay-youth', 'girls']);
});

test('for an adult the line for anyone stands on top and the youth line below', () => {
  const services = [service('youth', { audiences: ['youth'], channels: [phone('o')] }), service('anyone', { channels: [phone('c')] })];
  expect(firstOf(services)).toEqual(['anyone', 'youth']);
});

test('a line for a group is not the line for anyone, even where others may call too', () => {
  const services = [
    service('men', { audiences: ['everyone', 'men'], channels: [phone('o')] }),
    service('anyone', { channels: [phone('c')] }),
  ];
  expect(firstOf(services)[0]).toBe('anyone');
});

test('who speaks a language that no line for anyone speaks finds on top the line for newcomers that does, closed too, and no other group', () => {
  const services = [
    service('anyone', { channels: [phone('o')] }),
    service('english', { audiences: ['everyone', 'refugees-migrants'], languages: ['en'], channels: [phone('c')] }),
    service('english-men', { audiences: ['everyone', 'men'], languages: ['en'], channels: [phone('o')] }),
    service('swedish', { audiences: ['everyone', 'refugees-migrants'], languages: ['sv'], channels: [phone('o')] }),
  ];
  const inLanguage = (language: string, more: readonly Service[] = []): readonly string[] => {
    const { first } = linesFor([...services, ...more], { ...wish, language }, openOf);
    return ids(generalFirst(first, language));
  };
  expect(inLanguage('en').slice(0, 2)).toEqual(['english', 'anyone']);
  expect(inLanguage('en', [service('of-a-part', { languages: ['en'], subdivision: 'FI-18' })])[0]).toBe('english');
  expect(inLanguage('fi')[0]).toBe('anyone');
  expect(inLanguage('ru')[0]).toBe('anyone');
  expect(inLanguage('en', [service('for-anyone-in-english', { languages: ['en'] })])[0]).toBe('for-anyone-in-english');
  expect(firstOf(services, { language: 'en' })[0]).toBe('english');
  expect(firstOf(services, { speaks: 'sv' })[0]).toBe('swedish');
});

test('a helper sees lines for teachers, then those for parents and carers, then the others', () => {
  const services = [service('anyone'), service('carers', { audiences: ['carers'] }), service('teachers', { audiences: ['teachers'] })];
  expect(firstOf(services, { audience: 'helper' })).toEqual(['teachers', 'carers', 'anyone']);
});

test('a child up to nine sees lines for children only; the others need "all lines"', () => {
  const services = [service('children', { audiences: ['children'] }), service('anyone'), service('youth', { audiences: ['youth'] })];
  const found = linesFor(services, { ...wish, audience: 'c6' }, openOf);
  expect(ids(found.first)).toEqual(['children']);
  expect(found.grownUp).toBe(false);
  expect([...ids(found.more)].sort()).toEqual(['anyone', 'youth']);
});

test('without a line for children a grown-up is named, and lines for everyone that help a child come first behind "all lines"', () => {
  const services = [service('debt', { topics: ['financial'] }), service('abuse', { topics: ['child-abuse'], confidence: 'low' })];
  const found = linesFor(services, { ...wish, audience: 'c6' }, openOf);
  expect(found.first).toEqual([]);
  expect(found.grownUp).toBe(true);
  expect(ids(found.more)).toEqual(['abuse', 'debt']);
  expect(firstOf(services, { audience: 'c10' })).toEqual(['abuse', 'debt']);
});

test('someone under 18 finds a line for adults only behind "all lines", marked as for adults', () => {
  const services = [service('adults', { audiences: ['adults'] }), service('women', { audiences: ['adults', 'women'] })];
  for (const audience of ['c6', 'c10', 't13'] as const) {
    const found = linesFor(services, { ...wish, audience }, openOf);
    expect(found.first).toEqual([]);
    expect(found.more.map(({ forAdults }) => forAdults)).toEqual([true, true]);
  }
  expect(linesFor(services, wish, openOf).first.some(({ forAdults }) => forAdults)).toBe(false);
});

test('a language that was only inferred leaves no line out; a language that the source names does', () => {
  const services = [
    service('inferred', { languages: ['sv'], languagesInferred: true }),
    service('other', { languages: ['sv'] }),
    service('reported', { languages: ['so'], languagesInferred: true }),
    service('speaks', { languages: ['fi', 'so'] }),
    service('silent', { languages: [] }),
  ];
  const found = linesFor(services, { ...wish, speaks: 'so' }, openOf);
  expect(ids(found.first)).toEqual(['speaks', 'reported', 'inferred', 'silent']);
  expect(ids(found.more)).toEqual(['other']);
});

test('regions and written forms of a language are the same language', () => {
  const services = [service('a', { languages: ['fi'] }), service('b', { languages: ['en'] }), service('c', { languages: ['nb'] })];
  expect(firstOf(services, { language: 'en-GB' })[0]).toBe('b');
  expect(ids(linesFor(services, { ...wish, speaks: 'no' }, openOf).first)).toEqual(['c']);
});

test('a line of a part of the country stands behind all of the whole country, closed ones too, and never on top as the line for anyone', () => {
  const part = service('a', { subdivision: 'FI-18', channels: [phone('o')] });
  expect(firstOf([part, service('closed', { channels: [phone('c')] })])).toEqual(['closed', 'a']);
  expect(firstOf([part, service('special', { topics: ['gambling'] })])).toEqual(['special', 'a']);
  // of the person's own part it stands with the others, below the line for anyone
  const own = [part, service('all', { channels: [phone('o')] }), service('b', { channels: [phone('o')] })];
  expect(firstOf(own, { subdivision: 'FI-18' })).toEqual(['all', 'a', 'b']);
});

test('another part of the country is behind "all lines" only when a part was chosen', () => {
  const services = [service('north', { subdivision: 'FI-10' }), service('south', { subdivision: 'FI-18' }), service('all')];
  expect(firstOf(services)).toEqual(['all', 'north', 'south']);
  const found = linesFor(services, { ...wish, subdivision: 'FI-18' }, openOf);
  // the line for anyone in the whole country stays on top
  expect([...ids(found.first)].sort()).toEqual(['all', 'south']);
  expect(ids(found.more)).toEqual(['north']);
});

test('"open now" hides what is closed and keeps apart what is not known', () => {
  const services = [service('open', { channels: [phone('o')] }), service('closed', { channels: [phone('c')] }), service('unknown')];
  const found = linesFor(services, { ...wish, openNow: true }, openOf);
  expect([ids(found.first), ids(found.unknown), ids(found.more)]).toEqual([['open'], ['unknown'], []]);
});

test('an open chat takes the place of a closed telephone, and of one with unknown hours only for "open now"', () => {
  const kindOf = (channels: readonly Channel[], change: Partial<Wish> = {}): string | undefined =>
    linesFor([service('a', { channels })], { ...wish, ...change }, openOf).first[0]?.channel.kind;
  expect(kindOf([phone('c'), phone('o', 'chat')])).toBe('chat');
  expect(kindOf([phone('o', 'chat'), phone('u')])).toBe('phone');
  expect(kindOf([phone('u'), phone('o', 'chat')], { openNow: true })).toBe('chat');
  expect(kindOf([phone('o', 'email'), phone('c')])).toBe('phone');
  expect(kindOf([phone('o'), phone('c', 'sms')], { kinds: ['sms'] })).toBe('sms');
});

test('the other ways of a service stay beside the one that was asked for', () => {
  const [line] = linesFor([service('a', { channels: [phone('o'), phone('u', 'sms')] })], { ...wish, kinds: ['sms'] }, openOf).first;
  expect(line?.others.map(({ kind }) => kind)).toEqual(['phone']);
});

test('a service with nothing but its own page is shown with that page', () => {
  const [line] = linesFor([service('a', { channels: [], website: 'https://a.example/' })], wish, openOf).first;
  expect(line?.channel).toMatchObject({ kind: 'web', value: 'https://a.example/' });
  expect(linesFor([service('a', { channels: [] })], wish, openOf).first).toEqual([]);
});

test('a line that names no age is for everyone, and who is named first decides', () => {
  expect(audienceCodes.map((code) => fitOf([], code))).toEqual([3, 2, 2, 0, 2]);
  expect(fitOf(['youth', 'children'], 'c6')).toBe(0);
  expect(isForAdults(['adults', 'youth'])).toBe(false);
});

const anyService = fc.record({
  id: fc.uuid(),
  topics: fc.subarray(topics.map(({ id }) => id)),
  audiences: fc.subarray([...audiences]),
  languages: fc.subarray(['fi', 'sv', 'en-GB', 'ar']),
  languagesInferred: fc.boolean(),
  subdivision: fc.constantFrom(null, 'FI-18', 'FI-10'),
  confidence: fc.constantFrom('high', 'medium', 'low', 'listed'),
  channels: fc.array(fc.tuple(fc.constantFrom('o', 'c', 'u'), fc.constantFrom(...channelKinds)), { minLength: 1, maxLength: 3 }),
});
const anyServices = fc
  .uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 25 })
  .map((all) =>
    all.map(({ id, channels, ...rest }) => service(id, { ...rest, channels: channels.map(([state, kind]) => phone(state, kind)) })),
  );
const anyWish: fc.Arbitrary<Wish> = fc.record({
  audience: fc.constantFrom(...audienceCodes),
  language: fc.constantFrom('fi', 'en', 'ar'),
  topics: fc.subarray(topics.map(({ id }) => id)),
  kinds: fc.subarray([...channelKinds]),
  openNow: fc.boolean(),
  subdivision: fc.constantFrom(null, 'FI-18'),
  speaks: fc.constantFrom(null, 'sv', 'ar'),
});

const allOf = ({ first, more, unknown: apart }: Lines): readonly string[] => ids([...first, ...more, ...apart]);

test('no line is lost or doubled between the groups, for any services and any wish', () => {
  fc.assert(
    fc.property(anyServices, anyWish, (services, any) => {
      const found = linesFor(services, any, openOf);
      const wanted = services.filter(
        (each) =>
          (any.topics.length === 0 || each.topics.some((topic) => any.topics.includes(topic))) &&
          (any.kinds.length === 0 || each.channels.some(({ kind }) => any.kinds.includes(kind))),
      );
      const shown = new Set(allOf(found));
      expect(shown.size).toBe(allOf(found).length);
      const left = wanted.filter(({ id }) => !shown.has(id));
      if (!any.openNow) expect(left).toEqual([]);
      // only "open now" hides, and only what has no open way among those that answer
      expect(left.filter(({ channels }) => channels.every((each) => openOf(each, service('x')).state !== 'closed'))).toEqual([]);
      expect([...shown].filter((id) => !wanted.some((each) => each.id === id))).toEqual([]);
    }),
  );
});

test('the order does not depend on the order of the records', () => {
  fc.assert(
    fc.property(anyServices, anyWish, fc.infiniteStream(fc.double({ noNaN: true })), (services, any, chance) => {
      const weights = new Map(services.map(({ id }) => [id, chance.next().value ?? 0]));
      const mixed = [...services].sort((a, b) => (weights.get(a.id) ?? 0) - (weights.get(b.id) ?? 0));
      const groups = ({ first, more, unknown: apart }: Lines) => [ids(first), ids(more), ids(apart)];
      expect(groups(linesFor(mixed, any, openOf))).toEqual(groups(linesFor(services, any, openOf)));
    }),
  );
});

test('a closed line never stands before an open one that differs from it in nothing else', () => {
  fc.assert(
    fc.property(anyServices, anyWish, (services, any) => {
      const twins = services.flatMap((each) => [
        { ...each, id: `${each.id}-a`, channels: [phone('c')] },
        { ...each, id: `${each.id}-b`, channels: [phone('o')] },
      ]);
      const found = linesFor(twins, { ...any, openNow: false, kinds: [] }, openOf);
      for (const group of [ids(found.first), ids(found.more)]) {
        const wrong = services.filter(({ id }) => group.includes(`${id}-a`) && group.indexOf(`${id}-a`) < group.indexOf(`${id}-b`));
        expect(wrong).toEqual([]);
      }
    }),
  );
});

test('for a moment that is too much a line about one thing stands behind those for anything, though it is open', () => {
  const drugs = service('drugs', { topics: ['substance-use'], channels: [phone('o')] });
  const found = linesFor(
    [drugs, service('anything', { channels: [phone('c')] }), service('for-women', { audiences: ['women'] })],
    wish,
    openOf,
  );
  expect(ids(generalFirst(found.first, 'fi'))[0]).toBe('anything');
  expect(ids(generalFirst(found.first, 'fi')).toSorted()).toEqual(['anything', 'drugs', 'for-women']);
});

test('with "open now" nothing closed is shown at all', () => {
  fc.assert(
    fc.property(anyServices, anyWish, (services, any) => {
      const found = linesFor(services, { ...any, openNow: true }, openOf);
      expect([...found.first, ...found.more, ...found.unknown].filter(({ open }) => open.state === 'closed')).toEqual([]);
    }),
  );
});

test('nobody under 18 is shown a line for adults at once', () => {
  fc.assert(
    fc.property(anyServices, anyWish, (services, any) => {
      const audience = any.audience === 'adult' || any.audience === 'helper' ? 't13' : any.audience;
      const found = linesFor(services, { ...any, audience }, openOf);
      expect([...found.first, ...found.unknown].filter(({ forAdults }) => forAdults)).toEqual([]);
    }),
  );
});
