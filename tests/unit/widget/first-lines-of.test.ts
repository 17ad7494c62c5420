import { expect, test } from 'vitest';
import type { Service } from '../../../shared/directory/service.ts';
import { firstLinesOf, moreOfLines } from '../../../widget/build/first-lines-of.ts';
import { chosenLines, type FirstLine, isNumber, linkOf } from '../../../widget/first-lines.ts';

/** A number of its own for each id; one of digits stands in it as it is. */
const digitsOf = (id: string): string => id.replace(/\D/g, (sign) => `${sign.charCodeAt(0) % 10}`);

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
  channels: [{ kind: 'phone', value: `09 ${digitsOf(id)}`, dial: null, keyword: null, cost: 'unknown', hours: null, hoursReported: false }],
  website: null,
  confidence: 'high',
  source: { kind: 'official', month: '2026-02' },
  stateRun: false,
  ...more,
});

const page = { topics: [], audience: 'adult', spoken: 'fi', subdivision: null } as const;

/** What a page shows first. */
const shownTo = (services: readonly Service[], change: Partial<Parameters<typeof chosenLines>[1]> = {}): readonly FirstLine[] =>
  chosenLines(firstLinesOf(services), { ...page, ...change });

const namesFor = (...given: Parameters<typeof shownTo>): readonly string[] => shownTo(...given).map(([name]) => name);

test('each line stands once in the file, whoever it is for', () => {
  const { lines } = firstLinesOf([service('1', { audiences: ['children'] }), service('2'), service('3', { topics: ['bereavement'] })]);
  expect(lines.map(([name]) => name).sort()).toEqual(['Line 1', 'Line 2', 'Line 3']);
});

const violence = { topics: ['domestic-violence'] } as const;

test('lines of the named part of the country come first, and those of another part never', () => {
  const services = [service('1'), service('2', { subdivision: 'FI-18' }), service('3', { subdivision: 'FI-11' })];
  expect(namesFor(services)).toEqual(['Line 1']);
  expect(namesFor(services, { subdivision: 'FI-18' })).toEqual(['Line 2', 'Line 1']);
});

test('a line of a part about one thing comes first on a page about that, and on no other page', () => {
  const services = [service('1'), service('2', { ...violence, subdivision: 'FI-18' }), service('3', violence)];
  expect(namesFor(services, { topics: ['violence'], subdivision: 'FI-18' })).toEqual(['Line 2', 'Line 3', 'Line 1']);
  expect(namesFor(services, { subdivision: 'FI-18' })).not.toContain('Line 2');
});

test('a line for young people stays before those of a part of the country for everyone, on a page for the young', () => {
  const services = [service('1', { audiences: ['children', 'youth'] }), service('2', { subdivision: 'FI-18' })];
  expect(namesFor(services, { audience: 'c10', subdivision: 'FI-18' })).toEqual(['Line 1', 'Line 2']);
  expect(namesFor(services, { subdivision: 'FI-18' })[0]).toBe('Line 2');
});

test('what is not for an age is not shown, with a topic or without', () => {
  const services = [service('1', { ...violence, audiences: ['men'] }), service('2', { ...violence, audiences: ['children'] })];
  for (const topics of [[], ['violence']]) {
    expect(namesFor(services, { topics, audience: 'c6' })).toEqual(['Line 2']);
    expect(namesFor(services, { topics, audience: 'c10' })).toEqual(['Line 2']);
    expect(namesFor(services, { topics })).toEqual(['Line 1']);
  }
});

test('an adult is sent to a line for young people only where there is no other, and never because of a topic', () => {
  const young = service('1', { ...violence, audiences: ['children', 'youth'] });
  expect(namesFor([young])).toEqual(['Line 1']);
  expect(namesFor([young, service('2')], { topics: ['violence'] })).toEqual(['Line 2']);
});

test('of two lines about violence that are as good the one for men alone does not lead, and gives way to a third', () => {
  const services = (['men', 'women', 'everyone'] as const).map((whom, at) => service(`${at}`, { ...violence, audiences: [whom] }));
  expect(namesFor(services, { topics: ['violence'] }).slice(0, 2)).toEqual(['Line 2', 'Line 1']);
});

/** A line about violence in each of some parts, and one for men in the whole country. */
const byPart = (...parts: readonly string[]): readonly Service[] => [
  service('men', { ...violence, audiences: ['men'] }),
  service('any'),
  ...parts.map((part) => service(`of ${part}`, { ...violence, subdivision: part })),
];
const onViolence = (services: readonly Service[], change: Parameters<typeof shownTo>[1] = {}): readonly string[] =>
  namesFor(services, { topics: ['violence'], ...change });

test('where each part has its line and the whole country one for few, all parts stand on a page that names none, by their names, and one for anyone', () => {
  const services = byPart('GB-WLS', 'GB-ENG', 'GB-SCT', 'GB-NIR');
  const named = ['Line of GB-ENG, England', 'Line of GB-NIR, Northern Ireland', 'Line of GB-SCT, Scotland', 'Line of GB-WLS, Wales'];
  expect(onViolence(services)).toEqual([...named, 'Line any']);
  expect(onViolence(services, { subdivision: 'GB-SCT' })).toEqual(['Line of GB-SCT', 'Line men', 'Line any']);
  expect(onViolence(services.slice(1))).toEqual([...named, 'Line any']);
  expect(namesFor(services)).toEqual(['Line any', 'Line men']);
});

test('a name that says its part is left as it is, and hours are found by the name that is shown', () => {
  const services = [service('1', { ...violence, name: "Scotland's Line", subdivision: 'GB-SCT' }), ...byPart('GB-ENG')];
  expect(onViolence(services)).toEqual(['Line of GB-ENG, England', "Scotland's Line", 'Line any']);
  const { lines } = moreOfLines('GB', services, [], '2026-11-01');
  const found = shownTo(services, { topics: ['violence'] }).map(([, , , value]) => value in lines);
  expect(found).toEqual([true, true, true]);
});

test('one part is not the country, and five parts are a list to search through', () => {
  const men = ['Line any', 'Line men'];
  expect(onViolence(byPart('GB-ENG'))).toEqual(men);
  expect(onViolence(byPart('GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'CA-QC'))).toEqual(men);
  expect(onViolence([...byPart('GB-ENG', 'GB-SCT'), service('all', violence)])).toEqual(['Line all', 'Line men', 'Line any']);
});

test('a helper sees the line for children and then those of each part; someone young has the line of the whole country', () => {
  const services = [...byPart('GB-ENG', 'GB-SCT', 'GB-WLS'), service('child', { ...violence, audiences: ['children', 'youth'] })];
  const parts = ['Line of GB-ENG, England', 'Line of GB-SCT, Scotland', 'Line of GB-WLS, Wales'];
  expect(onViolence(services, { audience: 'helper' })).toEqual(['Line child', ...parts]);
  for (const audience of ['c6', 'c10', 't13'] as const) {
    expect(onViolence(services, { audience })[0]).toBe('Line child');
    expect(onViolence(services, { audience }).filter((name) => parts.includes(name))).toEqual([]);
  }
});

test('a line for few does not lead a page about something else, but those whom the topic is most about have theirs first', () => {
  const grief = { topics: ['bereavement'], audiences: ['veterans'] } as const;
  expect(namesFor([service('1', grief), service('2')], { topics: ['grief'] })).toEqual(['Line 2', 'Line 1']);
  expect(onViolence([service('1', { ...violence, audiences: ['women'] }), service('2')])).toEqual(['Line 1', 'Line 2']);
});

test('where no line is for children, lines for everyone stand there with the words to call them with a grown-up', () => {
  const services = [service('1'), service('2', { topics: ['gambling'] }), service('3', { topics: ['child-abuse'], audiences: ['adults'] })];
  expect(shownTo(services, { audience: 'c6' }).map(([name, , , , , notes]) => [name, notes])).toEqual([['Line 1', 'g']]);
  expect(shownTo(services, { audience: 'c10' }).map(([, , , , , notes]) => notes)).toEqual(['g', 'g']);
  expect(shownTo(services, { audience: 't13' }).map(([, , , , , notes]) => notes)).toEqual([undefined, undefined]);
});

test('what is not confirmed, only listed elsewhere or run by the state carries a letter that says so', () => {
  const notes = (more: Partial<Service>): readonly unknown[] => shownTo([service('1', more)]).map((line) => line[5]);
  expect(notes({})).toEqual([undefined]);
  expect(notes({ confidence: 'medium' })).toEqual([undefined]);
  expect(notes({ confidence: 'low' })).toEqual(['u']);
  expect(notes({ confidence: 'listed' })).toEqual(['d']);
  expect(notes({ stateRun: true, confidence: 'low' })).toEqual(['su']);
});

const byWhatsapp = (value: string, dial: string): Partial<Service> => ({
  channels: [{ kind: 'whatsapp', value, dial, keyword: null, cost: 'unknown', hours: null, hoursReported: false }],
});

test.each([
  ['926 578 354', '+244926578354', '+244 926 578 354'],
  ['0722 178 177', '+254722178177', '+254 722 178 177'],
  ['+350 58008288', '+35058008288', '+350 58008288'],
])('a WhatsApp number %s is shown with its country code, and its link opens that number', (value, dial, read) => {
  const [line] = shownTo([service('1', byWhatsapp(value, dial))]);
  expect(line?.[3]).toBe(read);
  expect(line && linkOf(line)).toBe(`https://wa.me/${dial.slice(1)}`);
  expect(line && isNumber(line)).toBe(true);
});

test.each([
  ['phone', '*#06#'],
  ['phone', '*21*0912345#'],
  ['phone', '09 tel'],
  ['sms', '*4141'],
] as const)('a %s to %s gets into no file', (kind, value) => {
  const channels = [{ kind, value, dial: null, keyword: null, cost: 'unknown', hours: null, hoursReported: false }] as const;
  expect(() => firstLinesOf([service('1', { channels })])).toThrow(`Line 1: "${value}" may not become a link`);
});

test('a line for newcomers leads a page in its language, though many others would stand before it, and on a page for the young not', () => {
  const many = Array.from({ length: 6 }, (_, at) => service(`${at}`));
  const inUkrainian = service('uk', { audiences: ['everyone', 'refugees-migrants'], languages: ['uk'], confidence: 'medium' });
  const services = [...many, inUkrainian, service('women', { audiences: ['women'], languages: ['ru'] })];
  expect(namesFor(services, { spoken: 'uk' })).toEqual(['Line uk', 'Line 0', 'Line 1']);
  expect(namesFor(services, { spoken: 'ru' })).toEqual(['Line 0', 'Line 1', 'Line 2']);
  expect(namesFor(services, { spoken: 'uk', audience: 'c10' })[0]).toBe('Line 0');
});

test('what no page can show is not in the file', () => {
  const many = Array.from({ length: 5 }, (_, at) => service(`${at}`, { audiences: ['adults'], languages: [at === 4 ? 'sv' : 'fi'] }));
  expect(firstLinesOf(many).lines.map(([name]) => name)).toEqual(['Line 0', 'Line 1', 'Line 2', 'Line 4']);
  expect(namesFor(many, { spoken: 'sv' })).toEqual(['Line 4', 'Line 0', 'Line 1']);
});

test('a topic that no line knows has no entry, and a country without lines is an empty file', () => {
  expect(firstLinesOf([service('1')]).for['grief']).toBeUndefined();
  expect(firstLinesOf([])).toEqual({ lines: [], for: {} });
});

test('hours are kept by number, and by name too where one number has two, so that they never stand beside another line', () => {
  const made = [
    service('1'),
    service('2'),
    service('3', { channels: service('2').channels, source: { kind: 'official', month: '2020-01' } }),
  ];
  const { lines } = moreOfLines('FI', made, ['2026-12-06'], '2026-11-01');
  expect(Object.keys(lines).sort()).toEqual(['09 1', 'Line 2 09 2', 'Line 3 09 2']);
});

test('what the country is called and the clocks of its lines come with the hours, until the last holidays that are known', () => {
  const { name, clocks } = moreOfLines('FI', [service('1'), service('2', { zone: 'Europe/Mariehamn' })], [], '2026-11-01');
  expect(name).toEqual({ en: 'Finland', fi: 'Suomi', ar: 'فنلندا' });
  expect(clocks).toEqual({
    from: Date.UTC(2026, 10, 1) / 60_000,
    to: Date.UTC(2028, 0, 1) / 60_000,
    zones: Object.fromEntries(
      ['Europe/Helsinki', 'Europe/Mariehamn'].map((zone) => [
        zone,
        [120, Date.UTC(2027, 2, 28, 1) / 60_000, 180, Date.UTC(2027, 9, 31, 1) / 60_000, 120],
      ]),
    ),
  });
});

test('hours that one source alone tells are marked as reported, and no others', () => {
  const [channel] = service('1').channels;
  if (!channel) throw new Error('no channel');
  const hours = { rules: [{ days: 127, open: 0, close: 1440 }], holidays: null };
  const made = [
    service('1', { channels: [{ ...channel, hours, hoursReported: true }] }),
    service('2', { channels: [{ ...channel, hours }] }),
    service('3', { channels: [{ ...channel, hoursReported: true }] }),
  ];
  expect(Object.values(moreOfLines('FI', made, [], '2026-11-01').lines).map(({ reported }) => reported)).toEqual([
    true,
    undefined,
    undefined,
  ]);
});
