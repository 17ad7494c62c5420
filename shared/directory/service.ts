import type { Audience } from './audiences.ts';
import type { Hours } from './hours.ts';
import type { Topic } from './topics.ts';

/** One way to reach a service. */
export const channelKinds = ['phone', 'sms', 'whatsapp', 'chat', 'email', 'web', 'textphone', 'video', 'app', 'visit'] as const;

export type ChannelKind = (typeof channelKinds)[number];

/** What the call or message costs, as a source says; `unknown` is never shown as free. */
export type Cost = 'free' | 'local-rate' | 'premium' | 'unknown';

export interface Channel {
  readonly kind: ChannelKind;
  /** As a person reads it: digits with spaces, an address, a web address. */
  readonly value: string;
  /** What a phone dials: digits, optionally a leading plus, `*` or `#`; null for written and web channels. */
  readonly dial: string | null;
  /** The key to press after the call was answered, where one number leads to several lines. */
  readonly menu?: string;
  /** The word to send to a number that takes text messages. */
  readonly keyword: string | null;
  readonly cost: Cost;
  /** Null where no source tells them: that means unknown, never closed and never round the clock. */
  readonly hours: Hours | null;
  /** True where one undated or single source tells the hours, or sources disagree. */
  readonly hoursReported: boolean;
}

/** The kinds of source, the nearest to the service first. `directory` is another directory that lists the service. */
export const serviceSourceKinds = ['official', 'government', 'ngo-network', 'press', 'repository', 'wikipedia', 'directory'] as const;

export type ServiceSourceKind = (typeof serviceSourceKinds)[number];

/** How sure the sources make us: an official page or two independent ones; one good source; a lead; another directory's list alone. */
export type Confidence = 'high' | 'medium' | 'low' | 'listed';

/** Someone who can help, as both products show it. */
export interface Service {
  /** `fi-mieli`; of a feed `key:id`. */
  readonly id: string;
  readonly country: string;
  /** ISO 3166-2, where it serves only a part of the country. */
  readonly subdivision: string | null;
  /** In a language of the country where a source gives that name. */
  readonly name: string;
  /** A name in English that differs from `name`. */
  readonly englishName: string | null;
  readonly topics: readonly Topic[];
  readonly audiences: readonly Audience[];
  /** BCP 47, as the sources tell. */
  readonly languages: readonly string[];
  /** True where the languages were inferred from the country: shown as reported, never used to leave a service out. */
  readonly languagesInferred: boolean;
  /** IANA zone of the service's own clock. */
  readonly zone: string;
  readonly channels: readonly Channel[];
  readonly website: string | null;
  readonly confidence: Confidence;
  /** Kind and month (`YYYY-MM`) of the newest source; the month is null where no source tells a date. Never a check of ours. */
  readonly source: { readonly kind: ServiceSourceKind; readonly month: string | null };
  /** True where the state runs the line: said openly, since it matters to people who fear the authorities. */
  readonly stateRun: boolean;
}
