import type { WordKey, Words } from '../i18n/translate.ts';
import { type AudienceCode, isYoung } from './audiences.ts';
import { isForEveryone, speaksRank } from './lines-for.ts';
import { type Said, said } from './say-hours.ts';
import { type ListWords, languageNames, listed, sayMonth } from './say-service.ts';
import type { Channel, ChannelKind, Service } from './service.ts';

/** What a person may want to know before the first contact: practical facts, then what others may learn of it (content 23.2). */
const practical = ['who', 'wait', 'cost', 'language', 'age', 'visit', 'checked'] as const;
const privacy = ['trace', 'bill', 'private', 'tell', 'contact-back'] as const;

export type ReachField = (typeof practical)[number] | (typeof privacy)[number];

/** What a listing or a pack knows beyond the record, by field: a key of `reach.<field>.` with its places filled. */
export type ReachFacts = Readonly<Partial<Record<ReachField, Said>>>;

/** A fact as it is shown; "not known" is a fact like the others and brings the question that can be asked. */
export interface Fact {
  readonly field: ReachField;
  readonly label: WordKey;
  readonly says: readonly Said[];
}

/** Who asks about what. */
export interface Asker {
  readonly words: ListWords;
  readonly audience: AudienceCode;
  /** The language in which the person would like to talk (BCP 47). */
  readonly speaks: string;
  /** Someone may watch the device: what stays on it comes first. */
  readonly careful: boolean;
  readonly known: ReachFacts;
}

/** The ways for which there are first sentences (content 23.3). */
export const reachWays = ['phone', 'text', 'chat', 'email', 'visit'] as const;

export type ReachWay = (typeof reachWays)[number];

const wayOfKind: Readonly<Record<ChannelKind, ReachWay>> = {
  phone: 'phone',
  textphone: 'phone',
  video: 'phone',
  sms: 'text',
  whatsapp: 'text',
  chat: 'chat',
  app: 'chat',
  web: 'chat',
  email: 'email',
  visit: 'visit',
};

/** For whom a person reaches out (content 23.3). */
export const reachFor = ['self', 'friend', 'child', 'unsure', 'practical'] as const;

export type ReachFor = (typeof reachFor)[number];

/** The lines for during a contact (content 23.4). */
export const reachLines = ['pause', 'not-that', 'simple', 'privacy', 'listen-only', 'unsafe', 'next', 'end', 'another'] as const;

/** What comes after, with the number of its sentences (content 23.4). */
export const reachAfter = [
  { id: 'end', count: 3 },
  { id: 'nobody', count: 5 },
  { id: 'not-helped', count: 5 },
  { id: 'turned-away', count: 3 },
  { id: 'after-good', count: 2 },
] as const;

/** Seconds of each step of "practise for one minute" (content 23.5). */
export const practiceSeconds = {
  adult: [6, 6, 8, 6, 12, 8, 8, 6],
  teen: [6, 6, 8, 8, 12, 8, 6, 6],
} as const;

/** Teenagers have texts of their own; helpers and adults share theirs. */
export const ageOf = (audience: AudienceCode): 'adult' | 'teen' => (isYoung(audience) ? 'teen' : 'adult');

export const wayOf = ({ kind }: Pick<Channel, 'kind'>): ReachWay => wayOfKind[kind];

/** What stays on the device, by the way of the contact. */
const traceOf: Readonly<Record<ChannelKind, WordKey>> = {
  phone: 'reach.trace.phone',
  textphone: 'reach.trace.phone',
  sms: 'reach.trace.sms',
  whatsapp: 'reach.trace.app',
  app: 'reach.trace.app',
  chat: 'reach.trace.chat',
  web: 'reach.trace.chat',
  email: 'reach.trace.email',
  visit: 'reach.trace.visit',
  video: 'reach.trace.not-known',
};

const costOf: Readonly<Record<Channel['cost'], WordKey>> = {
  free: 'reach.cost.free',
  'local-rate': 'reach.cost.local-rate',
  premium: 'reach.cost.premium',
  unknown: 'reach.cost.not-known',
};

function language({ languages }: Service, rank: number, { words, speaks }: Asker): Said {
  const params = { language: languageNames(words.tag, [speaks]) };
  if (rank === 0) return said('reach.language.yours', params);
  if (rank === 1) return said('reach.language.yours-reported', params);
  if (rank === 2) return said('reach.language.not-known', params);
  return said('reach.language.others', {
    languages: languageNames(words.tag, languages),
  });
}

function age(service: Service, { words }: Asker): Said {
  if (isForEveryone(service)) return said('reach.age.everyone');
  const groups = service.audiences.map((each) => words.t(`services.who.${each}`));
  return said('reach.age.group', { group: listed(words.tag, groups) });
}

function checked({ source }: Service, { words }: Asker): Said {
  if (source.month === null) return said('reach.checked.not-known');
  if (source.kind === 'official') return said('reach.checked.official', { date: sayMonth(words.tag, source.month) });
  return said('reach.checked.elsewhere', { year: source.month.slice(0, 4), kind: words.t(`reach.kind.${source.kind}`) });
}

/** What the record itself says; null where it says nothing of it. */
function fromRecord(field: ReachField, service: Service, channel: Channel, asker: Asker): readonly Said[] | null {
  switch (field) {
    case 'cost':
      return [said(costOf[channel.cost])];
    case 'language':
      return [language(service, speaksRank(service, asker.speaks), asker)];
    case 'age':
      return [age(service, asker)];
    case 'checked':
      return [checked(service, asker)];
    case 'trace':
      return [said(traceOf[channel.kind]), said('reach.trace.note')];
    case 'tell':
      return service.stateRun ? [said('services.state-run'), said('reach.tell.not-known')] : null;
    default:
      return null;
  }
}

/** Keys that have words of their own for teenagers. */
const forTeens: readonly WordKey[] = ['reach.who.not-known', 'reach.wait.not-known', 'reach.bill.not-known', 'reach.tell.child'];

const aged = ({ key, params }: Said, { audience }: Asker): Said =>
  ageOf(audience) === 'teen' && forTeens.includes(key) ? said(`${key}.teen` as WordKey, params) : { key, params };

/**
 * The facts of one way to reach a service, in the order in which they are shown. Only the record and `known` speak;
 * nothing is guessed from the country or from the kind of service.
 */
export function reachFacts(service: Service, channel: Channel, asker: Asker): readonly Fact[] {
  const fields: readonly ReachField[] = asker.careful ? [...privacy, ...practical] : [...practical, ...privacy];
  return fields
    .filter((field) => field !== 'visit' || channel.kind === 'visit' || asker.known.visit)
    .map((field) => {
      const own = asker.known[field];
      const says = own ? [own] : (fromRecord(field, service, channel, asker) ?? [said(`reach.${field}.not-known` as WordKey)]);
      return { field, label: `reach.${field}`, says: says.map((each) => aged(each, asker)) };
    });
}

/** What fills the places of a first sentence while the person has not said more (content 23.4, `not_known_first`). */
const unsaid = ({ t }: Pick<Words, 't'>) => ({
  topic: t('reach.fill.topic'),
  word: t('reach.fill.word'),
  place: t('reach.fill.place'),
  need: t('reach.fill.need'),
});

/** A first sentence to begin with; the person changes it. */
export const firstSentence = (words: Pick<Words, 't'>, way: ReachWay, audience: AudienceCode, reason: ReachFor): string =>
  words.t(`reach.first.${way}.${ageOf(audience)}.${reason}`, unsaid(words));

/** The four lines of a card to show instead of speaking. */
export const noteLines = (words: Pick<Words, 't'>): readonly string[] =>
  ([0, 1, 2, 3] as const).map((index) => words.t(`reach.note.${index}`, unsaid(words)));

/** What is known for the sentences about afterwards; what is not known has its own words (content 23.4, `not_known`). */
export interface AfterFacts {
  readonly emergency: string;
  readonly next: string;
  readonly others: string;
  readonly hours: string;
}

/** The places of the sentences about afterwards. Names that the record does not hold are said as not known. */
export const afterPlaces = ({ t }: Pick<Words, 't'>, { emergency, next, others, hours }: AfterFacts) => ({
  complaint_contact: t('reach.fill.complaint-contact'),
  open_hours: hours || t('reach.fill.open-hours'),
  next_service: next || t('reach.fill.next-service'),
  other_kind: t('reach.fill.other-kind'),
  other_channels: others || t('reach.fill.other-channels'),
  emergency_number: emergency || t('reach.fill.emergency-number'),
});
