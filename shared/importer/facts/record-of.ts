import type { ChannelRecord, ServiceRecord, SourceRecord } from '#shared/build/service-record.ts';
import type { ChannelKind, Confidence, Cost, ServiceSourceKind } from '#shared/directory/service.ts';
import {
  checkFirst,
  copiedFromDirectory,
  hoursDoubtful,
  hoursSeen,
  languagesGuessed,
  languagesTold,
  menus,
  numbersCorrected,
  outsidePlan,
  questions,
  stateRun,
} from './judgements.ts';
import { names, plainName } from './names.ts';

interface FactChannel {
  readonly type: ChannelKind;
  readonly value: string;
  readonly dial?: string | null;
  /** The number with its country code. */
  readonly e164?: string | null;
  readonly keyword?: string | null;
  readonly cost: Cost;
  readonly hours: string | null;
}

/** A helpline as it was collected: what pages print, with their sources. */
export interface Fact {
  readonly id: string;
  readonly country: string;
  readonly subdivision: string | null;
  readonly name: string;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly channels: readonly FactChannel[];
  readonly timezone: string;
  readonly website: string | null;
  readonly sources: readonly { readonly url: string; readonly kind: ServiceSourceKind; readonly date: string | null }[];
  readonly confidence: 'high' | 'medium' | 'low';
}

/** What is known of the file in which a fact stands. */
export interface Origin {
  /** Languages were often inferred from the country. */
  readonly inferred: boolean;
}

/** The other directory, and a public copy of its list. */
const directory = /findahelpline/;

const sourceOf = ({ id }: Fact, { url, kind, date }: Fact['sources'][number]): SourceRecord => ({
  url,
  kind: directory.test(url) || copiedFromDirectory.has(id) ? 'directory' : kind,
  date,
});

/** A lead stays a lead. What rests on another directory's list alone is called so, whatever else was thought of it. */
function confidenceOf(fact: Fact): Confidence {
  if (fact.confidence === 'low') return 'low';
  return fact.sources.every((source) => sourceOf(fact, source).kind === 'directory') ? 'listed' : fact.confidence;
}

const withPress = /^(.+?) \((?:opción|press) (\d)\)$/;
const dialledKinds: readonly ChannelKind[] = ['phone', 'sms', 'whatsapp', 'textphone'];

/** A number as a person reads it: without the words that spell it, so that it shows the digits it dials. */
function shownNumber(value: string, dial: string): string {
  if (!/[A-Z]{3}/i.test(value)) return value.replace(/^\((\d+)\) ?/, '$1 ').replaceAll('.', ' ');
  const [, digits = ''] = /\(([\d -]+)\)/.exec(value) ?? [];
  const whole = [
    digits,
    value
      .replace(/[^\d -]/g, '')
      .replace(/[ -]+/g, '-')
      .replace(/^-|-$/g, ''),
  ];
  return whole.find((each) => each.replace(/\D/g, '') === dial) ?? dial;
}

/** What a phone dials. With its country code where the page prints it so, and for WhatsApp, which opens no other numbers. */
const dialOf = ({ type, value, dial, e164 }: FactChannel): string => {
  const full = e164 && (type === 'whatsapp' || value.startsWith('+'));
  return full ? e164 : (dial ?? '');
};

/** Hours of a line with one source, or of a medium one, are said as reported; so are those that sources dispute. */
function isReported(fact: Fact): boolean {
  const { id, sources } = fact;
  const hosts = new Set(sources.map(({ url }) => new URL(url).host));
  return confidenceOf(fact) !== 'high' || hosts.size < 2 || hoursDoubtful.has(id);
}

function channelOf(fact: Fact, found: FactChannel): ChannelRecord {
  const channel = { ...found, ...numbersCorrected[found.dial ?? ''] };
  const { type, keyword, cost } = channel;
  const seen = type === 'phone' ? hoursSeen[fact.id] : undefined;
  const hours = channel.hours ?? seen;
  const [, plain = channel.value, press] = withPress.exec(channel.value) ?? [];
  const menu = press ?? (type === 'phone' ? menus[fact.id] : undefined);
  const dial = dialledKinds.includes(type) ? dialOf(channel) : '';
  return {
    kind: type,
    value: dial ? shownNumber(plain, dial.replace(/\D/g, '')) : channel.value,
    ...(dial && { dial }),
    ...(menu && { menu }),
    ...(keyword && { keyword }),
    cost,
    ...(dial && outsidePlan[dial] && { outsidePlan: outsidePlan[dial] }),
    ...(hours && { hours }),
    ...(hours && (isReported(fact) || channel.hours === null) && { hoursReported: true as const }),
  };
}

/** Nobody says who answers: such a number is kept for whoever can find out, and shown to nobody. */
const withheldOf = ({ id, name }: Fact): ServiceRecord['withheld'] | null => {
  if (id.endsWith('-wp2608') || /holder to (be )?confirm/.test(name)) return 'holder-unknown';
  return checkFirst.has(id) ? 'check-first' : null;
};

const isInferred = ({ id }: Fact, { inferred }: Origin): boolean => (inferred ? !languagesTold.has(id) : languagesGuessed.has(id));

/** The record of a fact. Notes of the collector are not carried over. */
export function recordOf(fact: Fact, origin: Origin): ServiceRecord {
  const { id, topics, audiences, languages, timezone, subdivision, website, sources } = fact;
  const [name, englishName] = names[id] ?? [plainName(fact.name)];
  const question = questions[id];
  const withheld = withheldOf(fact);
  return {
    id,
    name,
    ...(englishName && { englishName }),
    topics,
    audiences,
    // Tagalog is the language of which Filipino is the standard form
    languages: [...new Set(languages.map((tag) => (tag === 'tl' ? 'fil' : tag)))],
    ...(isInferred(fact, origin) && { languagesInferred: true as const }),
    zone: timezone,
    ...(subdivision && { subdivision }),
    channels: fact.channels.map((channel) => channelOf(fact, channel)),
    ...(website && { website }),
    confidence: confidenceOf(fact),
    ...(withheld && { withheld }),
    ...(stateRun.has(id) && { stateRun: true as const }),
    ...(question && { question }),
    sources: sources.map((source) => sourceOf(fact, source)),
  };
}
