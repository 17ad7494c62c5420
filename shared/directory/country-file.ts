import { fail, ok, type Result } from '../result.ts';
import type { Day } from '../time.ts';
import { type Audience, isAudience } from './audiences.ts';
import { confidenceLetters, costLetters, dialled, kindLetters, placeOf, plainDial, sourceLetters, version } from './country-format.ts';
import type { EmergencyEntry } from './emergency.ts';
import { readEmergencyLine } from './emergency-line.ts';
import type { Hours, HoursRule } from './hours.ts';
import type { Channel, ChannelKind, Confidence, Cost, Service, ServiceSourceKind } from './service.ts';
import { isTopic, type Topic } from './topics.ts';

/** What a file of one country holds. */
export interface CountryFile {
  readonly country: string;
  /** The day of the newest source anywhere in the directory: a device clock before it is wrong. */
  readonly built: Day;
  /** Null where the project has no sourced emergency number. */
  readonly emergency: EmergencyEntry | null;
  readonly services: readonly Service[];
  /** Public holidays of the whole country; empty where they are not known. */
  readonly holidays: readonly Day[];
}

/** Stops the reading; `readCountryFile` makes a failure of it. */
function check(holds: boolean): asserts holds {
  if (!holds) throw new TypeError('not a file of the directory');
}

function list(value: unknown): readonly unknown[] {
  check(Array.isArray(value));
  return value;
}

function text(value: unknown): string {
  check(typeof value === 'string');
  return value;
}

/** A text that is there. */
function some(value: unknown): string {
  const found = text(value);
  check(found !== '');
  return found;
}

/** A text that may be missing: then it is null. */
const maybe = (value: unknown): string | null => text(value ?? '') || null;

function whole(value: unknown, low: number, high: number): number {
  check(Number.isInteger(value) && Number(value) >= low && Number(value) <= high);
  return Number(value);
}

function day(value: unknown): Day {
  const found = text(value);
  check(/^\d{4}-\d\d-\d\d$/.test(found) && !Number.isNaN(Date.parse(found)));
  return found;
}

/** The word for a letter. */
function wordOf<T extends string>(letters: Readonly<Record<T, string>>, letter: string | undefined): T {
  const found = (Object.keys(letters) as T[]).find((each) => letters[each] === letter);
  check(found !== undefined);
  return found;
}

function rule(value: unknown): HoursRule {
  const [days, open, close, from, to] = list(value);
  const opens = whole(open, 0, 1439);
  return {
    days: whole(days, 1, 127),
    open: opens,
    close: whole(close, opens + 1, 2880),
    ...(from !== undefined && { from: day(from) }),
    ...(to !== undefined && { to: day(to) }),
  };
}

function week(value: unknown): Hours {
  const [rules, holidays] = list(value);
  return {
    rules: list(rules).map(rule),
    holidays: holidays === undefined ? null : holidays === 0 ? 'closed' : list(holidays).map(rule),
  };
}

function channel(value: unknown, weeks: readonly Hours[]): Channel {
  const [meta, shown, hours, dial, keyword, menu] = list(value);
  const [kind = '', cost, reported] = some(meta);
  const number = some(shown);
  const place = whole(hours, -1, weeks.length - 1);
  const isDialled = dialled.includes(kind);
  check(reported === undefined || reported === 'r');
  return {
    kind: wordOf<ChannelKind>(kindLetters, kind),
    value: number,
    dial: isDialled ? (maybe(dial) ?? plainDial(number)) : null,
    keyword: maybe(keyword),
    cost: wordOf<Cost>(costLetters, cost),
    hours: weeks[place] ?? null,
    hoursReported: reported === 'r',
    ...(maybe(menu) && { menu: some(menu) }),
  };
}

/** The words of a service: four groups of signs. */
function wordsOf(value: unknown, words: readonly string[]): readonly (readonly string[])[] {
  const groups = text(value).split(' ');
  check(groups.length === 4);
  return groups.map((signs) => [...signs].map((sign) => some(words[placeOf(sign)])));
}

function service(value: unknown, country: string, words: readonly string[], weeks: readonly Hours[]): Service {
  const [id, name, english, said, sureness, part, website, channels] = list(value);
  const [topics = [], audiences = [], languages = [], [zone] = []] = wordsOf(said, words);
  const sure = /^([a-z])([a-z])(\d{4}|)(i?)(s?)$/.exec(text(sureness));
  check(sure !== null && topics.every(isTopic) && audiences.every(isAudience));
  const [, confidence, kind, month = '', inferred, state] = sure;
  return {
    id: `${country.toLowerCase()}-${some(id)}`,
    country,
    subdivision: maybe(part),
    name: some(name),
    englishName: maybe(english),
    topics: topics as readonly Topic[],
    audiences: audiences as readonly Audience[],
    languages,
    languagesInferred: inferred === 'i',
    zone: some(zone),
    channels: list(channels).map((each) => channel(each, weeks)),
    website: maybe(website),
    confidence: wordOf<Confidence>(confidenceLetters, confidence),
    source: { kind: wordOf<ServiceSourceKind>(sourceLetters, kind), month: (month && `20${month.slice(0, 2)}-${month.slice(2)}`) || null },
    stateRun: state === 's',
  };
}

/** `2026-01-01 0 5 88`: a day, then how many days each holiday comes after the one before. */
function holidays(value: unknown): readonly Day[] {
  if (value === '') return [];
  const [first, ...steps] = text(value).split(' ');
  let at = Date.parse(day(first));
  return steps.map((step) => {
    at += whole(Number(step || 'no number'), 0, 1000) * 864e5;
    return new Date(at).toISOString().slice(0, 10);
  });
}

function read(value: unknown): CountryFile {
  const [format, code, built, line, feasts, dictionary, table, rows] = list(value);
  check(format === version);
  const country = text(code);
  const words = list(dictionary).map(some);
  const weeks = list(table).map(week);
  const emergency = line === '' ? null : readEmergencyLine(text(line));
  check(/^[A-Z]{2}$/.test(country) && (line === '' || emergency?.region === country));
  return {
    country,
    built: day(built),
    emergency,
    services: list(rows).map((row) => service(row, country, words, weeks)),
    holidays: holidays(feasts),
  };
}

/** Reads a country's file; `directory` where anything in it is not as the build writes it. Nothing is half shown. */
export function readCountryFile(value: unknown): Result<CountryFile> {
  try {
    return ok(read(value));
  } catch {
    return fail('directory');
  }
}
