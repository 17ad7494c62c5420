import { expect, test } from 'vitest';
import { audiences } from '#shared/directory/audiences.ts';
import {
  type Asker,
  afterPlaces,
  firstSentence,
  noteLines,
  practiceSeconds,
  reachAfter,
  reachFacts,
  reachFor,
  reachLines,
  reachWays,
  wayOf,
} from '#shared/directory/reach.ts';
import { problems, reportAddress, reportHref, reportText } from '#shared/directory/report.ts';
import { said } from '#shared/directory/say-hours.ts';
import { doubtOf, sayAbout, saySource } from '#shared/directory/say-service.ts';
import { type Channel, channelKinds, type Service, serviceSourceKinds } from '#shared/directory/service.ts';
import { topics } from '#shared/directory/topics.ts';
import { makeWords } from '#shared/i18n/translate.ts';
import reach from '../../../shared/i18n/locales/en/reach.json' with { type: 'json' };
import services from '../../../shared/i18n/locales/en/services.json' with { type: 'json' };
import topicWords from '../../../shared/i18n/locales/en/topics.json' with { type: 'json' };

const english: Readonly<Record<string, string>> = { ...services, ...reach, ...topicWords };
const words = makeWords('en', english, english);

const phone: Channel = { kind: 'phone', value: '1', dial: '1', keyword: null, cost: 'unknown', hours: null, hoursReported: false };
const service: Service = {
  id: 'fi-a',
  country: 'FI',
  subdivision: null,
  name: 'A',
  englishName: null,
  topics: ['emotional-distress'],
  audiences: [],
  languages: [],
  languagesInferred: false,
  zone: 'Europe/Helsinki',
  channels: [phone],
  website: null,
  confidence: 'high',
  source: { kind: 'official', month: null },
  stateRun: false,
};
const asker: Asker = { words, audience: 'adult', speaks: 'en', careful: false, known: {} };

const keysOf = (change: Partial<Service> = {}, ask: Partial<Asker> = {}, channel: Partial<Channel> = {}): readonly string[] =>
  reachFacts({ ...service, ...change }, { ...phone, ...channel }, { ...asker, ...ask }).flatMap(({ says }) => says.map(({ key }) => key));

/** A sentence as it is shown; a missing one would be its own key, an unfilled place would keep its brackets. */
const isWhole = (text: string): boolean => text !== '' && !/\{\w+\}/.test(text) && !/^(reach|services|topics)\./.test(text);

test('a bare record says of everything that it is not known, and each of these brings a question or a way', () => {
  const keys = keysOf();
  expect(keys).toEqual([
    'reach.who.not-known',
    'reach.wait.not-known',
    'reach.cost.not-known',
    'reach.language.not-known',
    'reach.age.everyone',
    'reach.checked.not-known',
    'reach.trace.phone',
    'reach.trace.note',
    'reach.bill.not-known',
    'reach.private.not-known',
    'reach.tell.not-known',
    'reach.contact-back.not-known',
  ]);
});

test('facts come from the record: cost, languages, whom it is for, the source, who runs it', () => {
  const keys = keysOf(
    { audiences: ['youth'], languages: ['en'], source: { kind: 'wikipedia', month: '2026-08' }, stateRun: true },
    {},
    { cost: 'free' },
  );
  for (const key of ['reach.cost.free', 'reach.language.yours', 'reach.age.group', 'reach.checked.elsewhere', 'services.state-run']) {
    expect(keys).toContain(key);
  }
});

test('an inferred language is reported, another one is named, and an inferred other one is not known', () => {
  expect(keysOf({ languages: ['en'], languagesInferred: true })).toContain('reach.language.yours-reported');
  expect(keysOf({ languages: ['sv'] })).toContain('reach.language.others');
  expect(keysOf({ languages: ['sv'], languagesInferred: true })).toContain('reach.language.not-known');
});

test('where someone may watch, what stays on the phone and the bill come first', () => {
  expect(keysOf({}, { careful: true }).slice(0, 3)).toEqual(['reach.trace.phone', 'reach.trace.note', 'reach.bill.not-known']);
});

test('teenagers have words of their own where there are some', () => {
  const keys = keysOf({}, { audience: 't13', known: { tell: said('reach.tell.child') } });
  expect(keys).toContain('reach.who.not-known.teen');
  expect(keys).toContain('reach.tell.child.teen');
  expect(keys).toContain('reach.private.not-known');
});

test('what a pack knows takes the place of "not known", and a visit is spoken of only where there is one', () => {
  expect(keysOf({}, { known: { who: said('reach.who.volunteer') } })).toContain('reach.who.volunteer');
  expect(keysOf()).not.toContain('reach.visit.not-known');
  expect(keysOf({}, {}, { kind: 'visit' })).toContain('reach.visit.not-known');
});

test('every fact that can be shown is a whole sentence, for every way, age and kind of source', () => {
  const sentences = channelKinds.flatMap((kind) =>
    serviceSourceKinds.flatMap((source) =>
      (['adult', 't13'] as const).flatMap((audience) =>
        reachFacts(
          { ...service, languages: ['sv'], audiences: ['women'], source: { kind: source, month: '2026-05' } },
          { ...phone, kind },
          { ...asker, audience },
        ).flatMap(({ label, says }) => [words.t(label), ...says.map(({ key, params }) => words.t(key, params))]),
      ),
    ),
  );
  expect(sentences.filter((text) => !isWhole(text))).toEqual([]);
});

test('every first sentence, line, note and sentence about afterwards is whole, for adults and teenagers', () => {
  const first = reachWays.flatMap((way) =>
    reachFor.flatMap((reason) => (['adult', 't13'] as const).map((age) => firstSentence(words, way, age, reason))),
  );
  expect(first).toHaveLength(50);
  expect(new Set(first).size).toBe(50);
  const during = reachLines.flatMap((id) => [
    words.t(`reach.line.${id}`),
    words.t(`reach.line.${id}.teen`),
    words.t(`reach.line.${id}.when`),
  ]);
  const places = afterPlaces(words, { emergency: '', next: '', others: '', hours: '' });
  const after = reachAfter.flatMap(({ id, count }) =>
    Array.from({ length: count }, (_, index) => english[`reach.after.${id}.${index}`] ?? ''),
  );
  const filled = after.map((text) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => (places as Record<string, string>)[name] ?? place),
  );
  expect([...first, ...during, ...noteLines(words), ...filled].filter((text) => !isWhole(text))).toEqual([]);
  expect(filled).toContain('If a life is in danger, do not wait for this line: your local emergency number.');
});

test('a minute of practice has sixty seconds and a sentence for each step', () => {
  for (const age of ['adult', 'teen'] as const) {
    expect(practiceSeconds[age].reduce((sum, each) => sum + each, 0)).toBe(60);
    expect(practiceSeconds[age].filter((_, index) => !isWhole(english[`reach.practice.${age}.step.${index}`] ?? ''))).toEqual([]);
  }
});

test('every kind of channel has a way to begin', () => {
  expect(channelKinds.filter((kind) => !reachWays.includes(wayOf({ kind })))).toEqual([]);
});

test('a report holds the name and id of the entry and what is wrong, and nothing else', () => {
  const texts = problems.map((problem) => reportText(words, { name: 'A', id: 'fi-a' }, problem));
  expect(new Set(texts).size).toBe(problems.length);
  expect(texts[0]).toBe('Entry: A\nId: fi-a\nProblem: Wrong number');
});

test('the mail of a report goes to the given address, whatever the entry is called', () => {
  const href = reportHref(words, { name: 'A & B?cc=x@y.example\n', id: 'fi-a' }, 'hours', reportAddress);
  expect(href.startsWith('mailto:report@even-keel.example?subject=')).toBe(true);
  const { searchParams } = new URL(href);
  expect([...searchParams.keys()]).toEqual(['subject', 'body']);
  expect(searchParams.get('body')).toContain('A & B?cc=x@y.example');
});

test('a source is said with its kind and month; without a month as no check date; and never as dialled', () => {
  for (const kind of serviceSourceKinds) {
    const dated = saySource(words, { ...service, source: { kind, month: '2026-05' } });
    expect(dated).toMatch(/^Not dialled by us\. Source: .*May 2026\.$/);
    expect(saySource(words, { ...service, source: { kind, month: null } })).toContain('No check date.');
  }
});

test('only what is in doubt carries a label', () => {
  const doubts = (['high', 'medium', 'low', 'listed'] as const).map((confidence) => doubtOf({ ...service, confidence }));
  expect(doubts).toEqual([null, null, 'services.doubt.low', 'services.doubt.listed']);
  expect(words.t('services.doubt.listed')).toBe('Listed by another directory, not confirmed with the service.');
});

test('every audience and topic has its words, and a line for adults tells someone younger that others can be named', () => {
  const lines = [
    ...audiences.map((each) => sayAbout(words, { service: { ...service, audiences: [each] }, forAdults: false })),
    ...topics.map(({ id }) => sayAbout(words, { service: { ...service, topics: [id] }, forAdults: false })),
  ];
  expect(lines.filter((text) => !isWhole(text) || text.includes('topics.'))).toEqual([]);
  expect(sayAbout(words, { service, forAdults: true })).toBe('For adults. They can name another line.');
  expect(topics.filter(({ id, child }) => child !== `topics.${id}.child` in english)).toEqual([]);
});
