import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Audience, fitOf, isForAdults, isYoung } from '#shared/directory/audiences.ts';
import { smsHref, telHref } from '#shared/directory/channels.ts';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { isGeneral } from '#shared/directory/lines-for.ts';
import { allRegions } from '#shared/directory/region.ts';
import type { Channel, Service } from '#shared/directory/service.ts';
import { languages } from '#shared/i18n/languages.ts';
import { readCountries } from '../../../widget/build/countries.ts';
import { firstLinesOf } from '../../../widget/build/first-lines-of.ts';
import { plainWords } from '../../../widget/build/plain-words.ts';
import { root } from '../../../widget/examples/built.ts';
import { audiences, chosenLines, type FirstLine, isNumber, linkOf } from '../../../widget/first-lines.ts';
import { firstViewHtml } from '../../../widget/static/first-view.ts';
import { word } from '../../support/words.ts';

/** What every page of every country shows first, with the services that stand behind it. */
const countries = readCountries(join(root, 'shared/directory/generated/countries')).map((country) => ({
  ...country,
  file: firstLinesOf(country.services),
}));
const topics = ['', 'school', 'grief', 'violence', 'displacement', 'disaster', 'illness', 'violence school'];

interface Shown {
  readonly page: string;
  readonly code: string;
  readonly audience: (typeof audiences)[number];
  readonly topics: readonly string[];
  readonly part: string | null;
  readonly line: FirstLine;
  readonly service: Service;
}

const isOfEachPart = ([, , , , , , part]: FirstLine): boolean => part === '*';

const serviceOf = (services: readonly Service[], line: FirstLine): Service => {
  const [name, , , value, , , part = null] = line;
  const isOf = (each: Service): boolean => name.startsWith(each.name) && each.subdivision !== null && each.channels[0]?.value === value;
  const found = services.find((each) => (isOfEachPart(line) ? isOf(each) : each.name === name && each.subdivision === part));
  if (!found) throw new Error(`${name} is no service`);
  return found;
};

const shown: readonly Shown[] = countries.flatMap(({ code, services, file }) =>
  [...new Set([null, ...services.map(({ subdivision }) => subdivision)])].flatMap((part) =>
    audiences.flatMap((audience) =>
      topics.flatMap((topic) =>
        [...languages.map(({ tag }) => tag as string), 'sv'].flatMap((spoken) => {
          const page = { topics: topic.split(' '), audience, spoken, subdivision: part };
          return chosenLines(file, page).map((line) => ({
            page: `${code} ${part ?? ''} ${audience} ${topic} ${spoken}: ${line[0]}`,
            code,
            audience,
            topics: page.topics,
            part,
            line,
            service: serviceOf(services, line),
          }));
        }),
      ),
    ),
  ),
);

const pagesOf = (wrong: (each: Shown) => boolean): readonly string[] => shown.filter(wrong).map(({ page }) => page);

test('there are lines for every country with a reachable one', () => {
  expect(countries.length).toBeGreaterThan(200);
  expect(shown.length).toBeGreaterThan(20_000);
});

test('what is not for an age is not shown, whatever the topic, or only with the words to call with a grown-up', () => {
  const isWrong = ({ audience, line: [, , , , , notes = ''], service }: Shown): boolean =>
    isYoung(audience) && (fitOf(service.audiences, audience) === 3 || isForAdults(service.audiences)) && !notes.includes('g');
  expect(pagesOf(isWrong)).toEqual([]);
});

test('with the words about a grown-up stand only lines for everyone, in countries without a line for children', () => {
  const isWrong = ({ audience, code, line: [, , , , , notes = ''] }: Shown): boolean =>
    notes.includes('g') &&
    (isYoung(audience) === false ||
      audience === 't13' ||
      (countries
        .find((each) => each.code === code)
        ?.services.some(
          ({ subdivision, channels, audiences: named }) => !subdivision && channels.length > 0 && named.includes('children'),
        ) ??
        true));
  expect(pagesOf(isWrong)).toEqual([]);
  expect(pagesOf(({ line: [, , , , , notes = ''] }) => notes.includes('g')).length).toBeGreaterThan(100);
});

test('an adult sees a line for young people alone only where the country has no other', () => {
  const isYouth = ({ audiences: named }: Service): boolean =>
    named.length > 0 && named.every((each) => each === 'children' || each === 'youth');
  const others = (code: string): readonly Service[] =>
    (countries.find((each) => each.code === code)?.services ?? []).filter(
      (each) => each.subdivision === null && each.channels.length > 0 && !isYouth(each),
    );
  expect(pagesOf(({ audience, code, service }) => audience === 'adult' && isYouth(service) && others(code).length > 0)).toEqual([]);
});

test('a line of a part of a country stands on pages of that part alone, or with those of the other parts where none is named; each can come to be seen', () => {
  const isWrong = ({ part, line, service }: Shown): boolean =>
    service.subdivision !== null && (isOfEachPart(line) ? part !== null : service.subdivision !== part);
  expect(pagesOf(isWrong)).toEqual([]);
  const seen = new Set(shown.flatMap(({ part, service }) => (service.subdivision === part && part ? [part] : [])));
  for (const part of ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'CA-QC', 'AT-7', 'FI-18', 'AR-C', 'PK-PB']) expect(seen).toContain(part);
});

describe('a page that names no part of the country', () => {
  const partName = (service: Service): string => word(`subdivisions.${service.subdivision}` as Parameters<typeof word>[0]);
  const ofParts = shown.filter(({ line }) => isOfEachPart(line));

  test('the lines of parts on it say which part they are for', () => {
    expect(new Set(ofParts.map(({ code }) => code))).toContain('GB');
    expect(ofParts.filter(({ line: [name], service }) => !name.includes(partName(service))).map(({ page }) => page)).toEqual([]);
  });

  test('two to four parts have theirs there, each one', () => {
    const pageOf = ({ page, line: [name] }: Shown): string => page.slice(0, -name.length);
    const counts = [...new Set(ofParts.map(pageOf))].map((page) => {
      const parts = ofParts.filter((each) => pageOf(each) === page).map(({ service }) => service.subdivision);
      expect(new Set(parts).size, page).toBe(parts.length);
      return parts.length;
    });
    expect(new Set(counts)).toEqual(new Set([2, 4]));
  });
});

/** Groups of people, and the topics that are mostly about one of them. */
const groups = new Set(['women', 'men', 'lgbtq', 'refugees-migrants', 'older-people', 'carers', 'veterans', 'indigenous']);
const mostAbout: Readonly<Record<string, readonly Audience[]>> = { violence: ['women'], displacement: ['refugees-migrants'] };

const isForGroups = ({ audiences: named }: Service): boolean => named.length > 0 && named.every((each) => groups.has(each));
const isShownFirst = ({ kind }: Channel): boolean => ['phone', 'sms', 'whatsapp', 'chat', 'email', 'web'].includes(kind);

test('no page begins with a line for a group that its topic is not about, where the country has one in the language that takes anyone', () => {
  const pageOf = ({ page }: Shown): string => page.split(': ')[0] ?? '';
  const firsts = shown.filter((each, at) => at === 0 || pageOf(each) !== pageOf(shown[at - 1] ?? each));
  const isWrong = ({ code, audience, topics: about, line: [, languages], page, service }: Shown): boolean => {
    // those of carers are first for a helper
    const isForFew = isForGroups(service) && !(audience === 'helper' && service.audiences.includes('carers'));
    const isTheirs = about.some((topic) => mostAbout[topic]?.some((each) => service.audiences.includes(each)));
    const spoken = page.split(': ')[0]?.split(' ').at(-1) ?? '';
    const others = (countries.find((each) => each.code === code)?.services ?? []).filter(
      (each) => each.subdivision === null && isGeneral(each) && fitOf(each.audiences, audience) < 3 && each.channels.some(isShownFirst),
    );
    const isFair = (each: Service): boolean => !languages.split(' ').includes(spoken) || each.languages.includes(spoken);
    return isForFew && !isTheirs && others.some((each) => isFair(each) && !(isYoung(audience) && isForAdults(each.audiences)));
  };
  expect(firsts.filter(isWrong).map(({ page }) => page)).toEqual([]);
});

const namesOn = (code: string, change: Partial<Parameters<typeof chosenLines>[1]>): readonly string[] => {
  const file = countries.find((each) => each.code === code)?.file ?? null;
  return chosenLines(file, { topics: [], audience: 'adult', spoken: 'en', subdivision: null, ...change }).map(([name]) => name);
};

describe('pages that were wrong once', () => {
  test('GB, violence: the line of the part of the country first; no line for men on a page for children, no line for children on one for adults', () => {
    expect(namesOn('GB', { topics: ['violence'], subdivision: 'GB-ENG' })[0]).toMatch(/^National Domestic Abuse Helpline/);
    expect(namesOn('GB', { topics: ['violence'], audience: 'c10' }).join()).not.toMatch(/Men's/);
    expect(namesOn('GB', { topics: ['violence'] }).slice(0, 4)).toEqual([
      'National Domestic Abuse Helpline (Refuge), England',
      'Domestic and Sexual Abuse Helpline (Northern Ireland)',
      "Scotland's Domestic Abuse and Forced Marriage Helpline",
      'Live Fear Free, Wales',
    ]);
    expect(namesOn('GB', { topics: ['violence'] }).join()).not.toMatch(/Childline/);
  });

  test('FI, in English, Arabic or Ukrainian: the line that speaks it first, for an adult', () => {
    expect(['en', 'ar', 'uk', 'ru'].map((spoken) => namesOn('FI', { spoken })[0])).toEqual(
      ['English', 'Arabic', 'Ukrainian', 'Russian'].map((language) => `MIELI Crisis Helpline in ${language}`),
    );
    expect(namesOn('FI', { spoken: 'fi' })[0]).toBe('MIELI Kriisipuhelin');
  });

  test('DE, violence: no line for men on a page for children, and the line against violence for adults', () => {
    expect(namesOn('DE', { topics: ['violence'], audience: 'c10', spoken: 'de' }).join()).not.toMatch(/Männer/);
    expect(namesOn('DE', { topics: ['violence'], spoken: 'de' }).join()).toMatch(/Gewalt gegen Frauen/);
  });

  test('CA, grief: no line for veterans on a page for children', () => {
    expect(namesOn('CA', { topics: ['grief'], audience: 'c6' }).join()).not.toMatch(/VAC/);
  });

  test('IR: the lines of the state say so', () => {
    const stateRun = shown.filter(({ code, line: [, , , value] }) => code === 'IR' && /^(1480|123)$/.test(value));
    expect(stateRun.length).toBeGreaterThan(0);
    expect(stateRun.filter(({ line: [, , , , , notes = ''] }) => !notes.includes('s'))).toEqual([]);
  });
});

test('every line says what is in doubt about it', () => {
  const doubt = { high: '', medium: '', low: 'u', listed: 'd' } as const;
  const wanted = ({ stateRun, confidence }: Service): string => `${stateRun ? 's' : ''}${doubt[confidence]}`;
  expect(pagesOf(({ line: [, , , , , notes = ''], service }) => notes.replace('g', '') !== wanted(service))).toEqual([]);
});

test('every line of every file, of each kind, is a link, and a number is shown as a number', () => {
  const lines = countries.flatMap(({ code, file }) => file.lines.map((line) => ({ code, line })));
  const kinds = new Set(lines.map(({ line: [, , kind] }) => kind));
  expect([...kinds].sort()).toEqual(['chat', 'email', 'phone', 'sms', 'web', 'whatsapp']);
  expect(lines.filter(({ line }) => linkOf(line) === null)).toEqual([]);
  const starts = { phone: 'tel:', sms: 'sms:', whatsapp: 'https://wa.me/', chat: 'https:', email: 'mailto:', web: 'https:' };
  expect(lines.filter(({ line }) => !linkOf(line)?.startsWith(starts[line[2]]))).toEqual([]);
  expect(lines.filter(({ line }) => isNumber(line) !== /^(phone|sms|whatsapp)$/.test(line[2]))).toEqual([]);
  const digits = (text: string): string => text.replace(/\D/g, '');
  expect(lines.filter(({ line }) => isNumber(line) && digits(linkOf(line)?.replace('%23', '#') ?? '') !== digits(line[3]))).toEqual([]);
});

test('a call and a text message go where the rules of the house send them', () => {
  const numbers = countries.flatMap(({ file }) => file.lines.filter(([, , kind]) => kind === 'phone' || kind === 'sms'));
  const ruled = ([, , kind, value]: FirstLine): string | null => (kind === 'sms' ? smsHref : telHref)(value, 'own');
  expect(numbers.length).toBeGreaterThan(500);
  expect(numbers.filter((line) => linkOf(line) !== ruled(line))).toEqual([]);
});

test('a WhatsApp link opens the number that the record dials', () => {
  const dials = shown.filter(({ line }) => line[2] === 'whatsapp');
  expect(dials.length).toBeGreaterThan(0);
  for (const { line, service } of dials) {
    const channel = service.channels.find(({ kind }) => kind === 'whatsapp');
    expect(linkOf(line), line[0]).toBe(`https://wa.me/${channel?.dial?.replace(/\D/g, '')}`);
  }
});

describe('as plain HTML', () => {
  const day = '2026-11-20';
  const html = (country: string, tag: (typeof languages)[number]['tag']): string =>
    firstViewHtml({ country, language: tag, audience: 'adult', topics: [], lines: null, ...plainWords(tag, day) });

  test.each(languages.map(({ tag }) => tag))(
    '%s: each emergency number of one kind has its word, and what is not confirmed says so',
    (tag) => {
      const { words } = plainWords(tag, day);
      const said = (kind: string): string => (kind === 'general' ? '' : (words[`widget.${kind}` as keyof typeof words] ?? '?'));
      for (const region of allRegions()) {
        const text = html(region, tag);
        for (const { kind, number } of firstNumbers(region)) {
          const before = kind === 'general' ? '(?:</strong>|·|\\)) ' : `${said(kind)} `;
          expect(text, `${region} ${number}`).toMatch(new RegExp(`${before}<a href="tel:${number}">`));
        }
        const doubts = firstNumbers(region).filter(({ confirmed }) => !confirmed).length;
        expect(text.split(`(${words['widget.note.u']}`).length - 1, region).toBe(doubts);
      }
    },
  );

  test('fire has its word where it is one of the two first numbers', () => {
    const regions = allRegions().filter((region) => firstNumbers(region).some(({ kind }) => kind === 'fire'));
    expect(regions).toEqual(expect.arrayContaining(['KP', 'CD', 'CG', 'KM']));
    for (const region of regions) expect(html(region, 'en')).toContain('Fire brigade <a');
  });

  test('it carries the day of the lists, and the English sentence beside safety texts of a draft', () => {
    for (const { tag, draft } of languages) {
      const text = html('KI', tag);
      expect(text).toContain(plainWords(tag, day).dated);
      expect(text).toMatch(/2026|٢٠٢٦/);
      expect(text.includes('<span lang="en" dir="ltr">In danger now?</span>')).toBe(draft);
      expect(text.includes('<span lang="en" dir="ltr">Not confirmed</span>')).toBe(draft);
    }
    expect(html('AQ', 'fi')).toContain('<span lang="en" dir="ltr">Call your local emergency number.</span>');
  });

  test('a state-run line and a doubtful one say so before their number', () => {
    const lines = firstLinesOf(countries.find(({ code }) => code === 'IR')?.services ?? []);
    const view = { country: 'IR', language: 'en', audience: 'adult', topics: [], lines, ...plainWords('en', day) } as const;
    expect(firstViewHtml(view)).toMatch(/1480<\/strong> · Run by the state: <a href="tel:1480">/);
  });
});
