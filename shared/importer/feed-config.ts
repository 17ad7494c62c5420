import { type Audience, isAudience } from '../directory/audiences.ts';
import { isTopic, type Topic } from '../directory/topics.ts';
import { sayJsonFault } from './json-fault.ts';
import { asObject, folded } from './values.ts';

/** What an operator says about a feed (directory.md, section 7). All but `key` may be left out. */
export interface FeedConfig {
  /** Lower-case letters, digits and hyphens; begins the id of each record. */
  readonly key: string;
  readonly name: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  /** Mail or web address to which a problem is reported. */
  readonly feedback: string | null;
  /** ISO 3166, for records that name no country. */
  readonly country: string | null;
  /** IANA, for records whose place tells none. */
  readonly zone: string | null;
  /** BCP 47 of the texts. */
  readonly language: string | null;
  /** A language that the feed fills in by itself: a record that names it alone names none. */
  readonly inventedLanguage: string | null;
  /** What an offset or Z on a time means: wall-clock time all the same, an instant to convert, or hours that can't be trusted. Null judges each one. */
  readonly timeSuffix: 'ignore' | 'convert' | 'distrust' | null;
  /** A term (code, uri or name, folded) to our topics and audiences. */
  readonly crosswalk: Readonly<Record<string, { readonly topics: readonly Topic[]; readonly audiences: readonly Audience[] }>>;
  /** Words in name, description or eligibility that give a topic or an audience. */
  readonly keywords: readonly {
    readonly words: readonly string[];
    readonly topics: readonly Topic[];
    readonly audiences: readonly Audience[];
  }[];
  /** Ids (without the key) that are never shown. */
  readonly hide: readonly string[];
  /** Ids (without the key) whose address a person has looked at and found public. */
  readonly allow: readonly string[];
  /** Short numbers of its region that are dialled although no list of the project has them. */
  readonly shortNumbers: readonly string[];
  /**
   * When its records and the list itself are old. Months after which "call first" and the banner are shown and a record goes last; null: the
   * usual ones. `refreshDays`: within how many days it is imported again; null: nothing is promised, and the list never says that it is old.
   */
  readonly staleness: {
    readonly months: readonly [callFirst: number, banner: number, last: number] | null;
    readonly refreshDays: number | null;
  };
  /** ISO 3166 code whose public holidays count. */
  readonly holidays: string | null;
}

/** A config that says nothing but the key. */
export const plainConfig = (key: string): FeedConfig => ({
  key,
  name: null,
  licence: null,
  attribution: null,
  feedback: null,
  country: null,
  zone: null,
  language: null,
  inventedLanguage: null,
  timeSuffix: null,
  crosswalk: {},
  keywords: [],
  hide: [],
  allow: [],
  shortNumbers: [],
  staleness: { months: null, refreshDays: null },
  holidays: null,
});

/** What is wrong with a config, each fault as a sentence that names the key and what to do. */
export type ConfigRead = { readonly config: FeedConfig } | { readonly faults: readonly string[] };

type Check = (value: unknown) => string | null;

const text: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'write a text');
const matching =
  (pattern: RegExp, how: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? null : how;
const ids: Check = (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? null : 'write a list of ids, as ["12", "15"]';
const country = matching(/^[A-Z]{2}$/, 'write two capital letters, as "FI"');

const isZone: Check = (value) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) });
    return typeof value === 'string' ? null : 'write a name, as "Europe/Helsinki"';
  } catch {
    return 'there is no time zone of that name; write one as "Europe/Helsinki"';
  }
};

const isLanguage: Check = (value) => {
  try {
    Intl.getCanonicalLocales(String(value));
    return typeof value === 'string' ? null : 'write a code, as "fi"';
  } catch {
    return 'write a code, as "fi" or "pt-BR"';
  }
};

/** Topics and audiences of one entry; the word that is neither, where there is one. */
function meaningOf(value: unknown): { topics: readonly Topic[]; audiences: readonly Audience[] } | string {
  const { topics = [], audiences = [] } = Array.isArray(value) ? { topics: value } : asObject(value);
  if (!Array.isArray(topics) || !Array.isArray(audiences)) return 'write {"topics": [...], "audiences": [...]}';
  const odd = [...topics.filter((each) => !isTopic(String(each))), ...audiences.filter((each) => !isAudience(String(each)))];
  if (odd.length > 0)
    return `"${odd.map(String).join('", "')}" is on neither list; the topics and audiences stand in shared/directory/README.md`;
  return { topics: topics.map(String).filter(isTopic), audiences: audiences.map(String).filter(isAudience) };
}

const monthNames = ['callFirst', 'banner', 'last'] as const;
/** A list that is not imported for longer is called old (directory.md, section 8): who promises more promises nothing. */
const mostRefreshDays = 45;
const howStale = `write months that grow, as {"callFirst": 6, "banner": 12, "last": 24}, or the days within which the list is imported again, 1 to ${mostRefreshDays}, as {"refreshDays": 7}, or both`;

const checks: Readonly<Record<keyof FeedConfig, Check>> = {
  key: matching(/^[a-z0-9][a-z0-9-]{0,30}$/, 'write lower-case letters, digits and hyphens, as "our-city"'),
  name: text,
  licence: text,
  attribution: text,
  feedback: matching(/^(https:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@]+)$/, 'write a mail address or an address that begins with https://'),
  country,
  zone: isZone,
  language: isLanguage,
  inventedLanguage: isLanguage,
  timeSuffix: matching(/^(ignore|convert|distrust)$/, 'write "ignore", "convert" or "distrust"'),
  crosswalk: (value) => {
    const entries = Object.entries(asObject(value));
    if (entries.length === 0) return 'write an object: each term of the feed with {"topics": [...], "audiences": [...]}';
    const bad = entries.map(([term, each]) => [term, meaningOf(each)] as const).find(([, each]) => typeof each === 'string');
    return bad ? `at "${bad[0]}": ${String(bad[1])}` : null;
  },
  keywords: (value) => {
    if (!Array.isArray(value)) return 'write a list of {"words": [...], "topics": [...]}';
    const bad = value
      .map((each) => (ids(asObject(each)['words']) ? 'each entry needs "words", a list of texts' : meaningOf(each)))
      .find((each) => typeof each === 'string');
    return bad ? String(bad) : null;
  },
  hide: ids,
  allow: ids,
  shortNumbers: (value) =>
    Array.isArray(value) && value.every((each) => typeof each === 'string' && /^\d{2,6}$/.test(each))
      ? null
      : 'write a list of numbers of two to six digits, as ["1177"]',
  staleness: (value) => {
    const given = asObject(value);
    const odd = Object.keys(given).filter((name) => ![...monthNames, 'refreshDays'].some((each) => each === name));
    if (odd.length > 0 || Object.keys(given).length === 0) return howStale;
    const months = monthNames.map((name) => given[name]);
    const [a = 0, b = 0, c = 0] = months.map(Number);
    const isNone = months.every((each) => each === undefined);
    if (!isNone && !(months.every((each) => Number.isInteger(each) && Number(each) > 0) && a <= b && b <= c)) return howStale;
    const days = given['refreshDays'];
    return days === undefined || (Number.isInteger(days) && Number(days) >= 1 && Number(days) <= mostRefreshDays) ? null : howStale;
  },
  holidays: country,
};

/** Reads the config of a feed; unknown keys are named, since a slip of the keys would otherwise do nothing and say nothing. */
export function parseFeedConfig(text: string): ConfigRead {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { faults: [`${sayJsonFault(text, error)}.`] };
  }
  return readFeedConfig(value);
}

/** The same of a value that was read already, as an entry of a list. */
export function readFeedConfig(value: unknown): ConfigRead {
  const given = asObject(value);
  if (given['key'] === undefined) return { faults: ['"key" is missing: write a short name of the feed, as "our-city".'] };
  const faults = Object.entries(given).flatMap(([name, each]) => {
    if (!Object.hasOwn(checks, name)) return [`"${name}" is no key of a config. The keys are: ${Object.keys(checks).join(', ')}.`];
    const fault = each === null ? null : checks[name as keyof FeedConfig](each);
    return fault ? [`"${name}": ${fault}.`] : [];
  });
  return faults.length > 0 ? { faults } : { config: readConfig(given) };
}

function readConfig(given: Readonly<Record<string, unknown>>): FeedConfig {
  // a key that is null is one that was left out
  const said = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== null));
  const plain = { ...plainConfig(String(given['key'])), ...said } as FeedConfig;
  const crosswalk = Object.fromEntries(
    Object.entries(asObject(given['crosswalk'])).flatMap(([term, each]) => {
      const meaning = meaningOf(each);
      return typeof meaning === 'string' ? [] : [[term, meaning] as const, [folded(term), meaning] as const];
    }),
  );
  const keywords = (Array.isArray(given['keywords']) ? given['keywords'] : []).flatMap((each) => {
    const meaning = meaningOf(each);
    return typeof meaning === 'string' ? [] : [{ words: (asObject(each)['words'] as readonly unknown[]).map(String), ...meaning }];
  });
  return { ...plain, crosswalk, keywords, staleness: stalenessOf(asObject(given['staleness'])) };
}

function stalenessOf(given: Readonly<Record<string, unknown>>): FeedConfig['staleness'] {
  const { callFirst, banner, last, refreshDays } = given;
  return {
    months: callFirst === undefined ? null : [Number(callFirst), Number(banner), Number(last)],
    refreshDays: refreshDays === undefined ? null : Number(refreshDays),
  };
}
