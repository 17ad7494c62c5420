import { isAudience } from '#shared/directory/audiences.ts';
import { telHref } from '#shared/directory/channels.ts';
import {
  type ChannelKind,
  type Confidence,
  type Cost,
  channelKinds,
  type ServiceSourceKind,
  serviceSourceKinds,
} from '#shared/directory/service.ts';
import { isTopic } from '#shared/directory/topics.ts';
import { readOsm } from '#shared/importer/hours/compile-osm.ts';
import { isInUse, isPossibleIn, nationalNumber, numberKey } from '#shared/importer/phones/number-plan.ts';

/** One way to reach a service, as `directory/data/<CC>.json` keeps it. What is not known is left out. */
export interface ChannelRecord {
  readonly kind: ChannelKind;
  readonly value: string;
  readonly dial?: string;
  /** The key to press after the call was answered. */
  readonly menu?: string;
  readonly keyword?: string;
  readonly cost: Cost;
  /** In the grammar of OpenStreetMap's opening_hours. */
  readonly hours?: string;
  /** True where the hours come from one single or undated source, or from sources that disagree. */
  readonly hoursReported?: true;
  /** Why a number is right although the numbering plan of its country, as far as libraries know it, has no such number. */
  readonly outsidePlan?: string;
}

export interface SourceRecord {
  readonly url: string;
  readonly kind: ServiceSourceKind;
  /** Of the page or copy, never of a check of ours: a day, a month or a year. */
  readonly date: string | null;
}

/** One line of `directory/data/<CC>.json`. */
export interface ServiceRecord {
  readonly id: string;
  readonly name: string;
  readonly englishName?: string;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly languagesInferred?: true;
  readonly zone: string;
  readonly subdivision?: string;
  readonly channels: readonly ChannelRecord[];
  readonly website?: string;
  readonly confidence: Confidence;
  /** Never shown: sources do not say who answers, or the line is very likely out of service until somebody has checked it. */
  readonly withheld?: 'holder-unknown' | 'check-first';
  readonly stateRun?: true;
  /** An open question about this line, in our own words; the coverage page lists it. */
  readonly question?: string;
  readonly sources: readonly SourceRecord[];
}

/** The records of one country. */
export interface CountryRecords {
  readonly country: string;
  readonly records: readonly ServiceRecord[];
}

/** A number that must never come back. */
export interface Superseded {
  readonly country: string;
  readonly digits: string;
  /** True where every number that begins so is meant. */
  readonly prefix?: true;
  /** Only with this key after the call was answered; only with this word in a message. */
  readonly menu?: string;
  readonly keyword?: string;
  readonly why: string;
}

const costs: readonly Cost[] = ['free', 'local-rate', 'premium', 'unknown'];
const confidences: readonly Confidence[] = ['high', 'medium', 'low', 'listed'];
const dialledKinds: readonly ChannelKind[] = ['phone', 'sms', 'whatsapp', 'textphone'];
const webKinds: readonly ChannelKind[] = ['chat', 'web'];

/** The digits of a number, nothing else. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** Whether a channel gives a number of the list, however it is written. */
function isSuperseded(channel: ChannelRecord, country: string, each: Superseded): boolean {
  if (!dialledKinds.includes(channel.kind) || each.country !== country) return false;
  if ((each.menu ?? channel.menu) !== channel.menu || (each.keyword ?? channel.keyword) !== channel.keyword) return false;
  const dial = channel.dial ?? '';
  if (each.prefix) return nationalNumber(dial, country).startsWith(each.digits);
  return numberKey(dial, country) === numberKey(each.digits, country) || digitsOf(dial) === each.digits;
}

/** Numbers in no range of their country that is known to be in use: worth a look, and no fault. */
export const doubtsOfNumbers = (countries: readonly CountryRecords[]): readonly string[] =>
  countries.flatMap(({ country, records }) =>
    records.flatMap(({ id, channels }) =>
      channels
        .filter(({ kind, dial = '' }) => dialledKinds.includes(kind) && kind !== 'textphone' && !isInUse(dial, country))
        .map(({ value }) => `${country}.json: ${id}: ${value} is in no range that is known to be in use`),
    ),
  );

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
};

function channelFaults(channel: ChannelRecord, country: string, superseded: readonly Superseded[]): readonly string[] {
  const { kind, value, dial, cost, hours, outsidePlan } = channel;
  const old = superseded.find((each) => isSuperseded(channel, country, each));
  const compiled = hours === undefined ? null : readOsm(hours);
  const faults: readonly (readonly [boolean, string])[] = [
    [!channelKinds.includes(kind), `the way of contact "${kind}" is not in the list; use one of ${channelKinds.join(', ')}`],
    [!costs.includes(cost), `the cost "${cost}" is not in the list; write "unknown" where no source tells it`],
    [
      dialledKinds.includes(kind) && (telHref(value, 'own') === null || telHref(dial ?? '', 'own') === null),
      `"${value}" cannot be dialled; value and dial are digits with spaces, brackets and hyphens`,
    ],
    [
      telHref(value, 'own') !== null && telHref(dial ?? '', 'own') !== null && !sameDigits(value, dial ?? '', country),
      `"${value}" shows other digits than the "${dial}" it dials`,
    ],
    [
      kind !== 'textphone' && outsidePlan === undefined && !isPossibleIn(dial ?? '', country),
      `"${value}" is no possible number of ${country}; correct it, or say in outsidePlan why it is right`,
    ],
    [channel.menu !== undefined && !/^[0-9*#]$/.test(channel.menu), `"${channel.menu}" is no key of a telephone`],
    [webKinds.includes(kind) && !/^https?:\/\/[^\s/@]+/.test(value), `"${value}" is not a web address`],
    [kind === 'email' && !/^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(value), `"${value}" is not a mail address`],
    [old !== undefined, `${value} was replaced (${old?.why}); remove it`],
    [
      compiled !== null && 'refused' in compiled,
      `the hours "${hours}" cannot be used: ${compiled && 'refused' in compiled ? compiled.refused : ''}`,
    ],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => fault);
}

/** A number may be shown in its national form and dialled with its country code; else the digits must be the same. */
const sameDigits = (value: string, dial: string, country: string): boolean =>
  digitsOf(value) === digitsOf(dial) || numberKey(value, country) === numberKey(dial, country);

/** What is wrong with a record, in words for the person who edits it; empty when it may be shown. */
export function faultsOfService(record: ServiceRecord, country: string, superseded: readonly Superseded[]): readonly string[] {
  const { id, name, topics, audiences, languages, zone, subdivision, channels, confidence, sources } = record;
  const faults: readonly (readonly [boolean, string])[] = [
    [
      !/^[a-z]{2}-[a-z0-9-]+$/.test(id) || !id.startsWith(`${country.toLowerCase()}-`),
      `the id has to begin with ${country.toLowerCase()}-`,
    ],
    [name.trim() === '', 'there is no name'],
    [topics.length === 0, 'there is no topic'],
    ...topics.map((each) => [!isTopic(each), `the topic "${each}" is not in shared/directory/topics.ts`] as const),
    ...audiences.map((each) => [!isAudience(each), `the audience "${each}" is not in shared/directory/audiences.ts`] as const),
    ...languages.map((each) => [!isLanguage(each), `"${each}" is no language tag`] as const),
    [!isZone(zone), `"${zone}" is no time zone`],
    [subdivision !== undefined && !subdivision.startsWith(`${country}-`), `the subdivision has to begin with ${country}-`],
    [channels.length === 0, 'there is no way to reach it'],
    [!confidences.includes(confidence), `the confidence "${confidence}" is not in the list`],
    [sources.length === 0, 'there is no source; add the page that prints the number, with its date'],
    [sources.some(({ url }) => !/^https?:\/\/[^\s/]+/.test(url)), 'a source has no address'],
    [sources.some(({ kind }) => !serviceSourceKinds.includes(kind)), 'a kind of source is not known'],
    [sources.some(({ date }) => date !== null && !/^20\d\d(-[01]\d(-[0-3]\d)?)?$/.test(date)), 'a source date is not a date'],
  ];
  return [
    ...faults.filter(([wrong]) => wrong).map(([, fault]) => fault),
    ...channels.flatMap((channel) => channelFaults(channel, country, superseded)),
  ];
}
