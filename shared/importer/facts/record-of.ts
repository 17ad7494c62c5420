import type { ChannelRecord, ServiceRecord } from '#shared/build/service-record.ts';
import type { ChannelKind, Confidence, Cost, ServiceSourceKind } from '#shared/directory/service.ts';
import { holdersUnknown, hoursReported, questions, stateRun, twins } from './judgements.ts';

/** A helpline as it was collected: what pages print, with their sources. */
export interface Fact {
  readonly id: string;
  readonly country: string;
  readonly subdivision: string | null;
  readonly name: string;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly channels: readonly {
    readonly type: ChannelKind;
    readonly value: string;
    readonly dial?: string | null;
    readonly keyword?: string | null;
    readonly cost: Cost;
    readonly hours: string | null;
  }[];
  readonly timezone: string;
  readonly website: string | null;
  readonly sources: readonly { readonly url: string; readonly kind: ServiceSourceKind; readonly date: string | null }[];
  readonly confidence: 'high' | 'medium' | 'low';
}

interface Origin {
  /** Languages were often inferred from the country. */
  readonly inferred: boolean;
  /** Early round-the-clock values were not sourced one by one. */
  readonly americas: boolean;
}

const isDirectory = (url: string): boolean => /findahelpline\.com/.test(url);

/** Where the facts rest on another directory's list alone, they are called so, whatever their confidence. */
function confidenceOf({ sources, confidence }: Fact): Confidence {
  if (confidence === 'low') return 'low';
  return sources.every(({ url }) => isDirectory(url)) ? 'listed' : confidence;
}

function channelOf(fact: Fact, channel: Fact['channels'][number], { americas }: Origin): ChannelRecord {
  const { type, value, dial, keyword, cost } = channel;
  const seen = hoursReported[fact.id];
  const hours = channel.hours ?? (type === 'phone' ? (seen ?? null) : null);
  const weak = americas && (fact.confidence !== 'high' || fact.sources.length === 1);
  return {
    kind: type,
    value,
    ...(dial && { dial }),
    ...(keyword && { keyword }),
    cost,
    ...(hours && { hours }),
    ...(hours && (weak || channel.hours === null) && { hoursReported: true as const }),
  };
}

/** The record of a fact; null where the fact is the twin of another. Notes are for us and never carried over. */
export function recordOf(fact: Fact, origin: Origin): ServiceRecord | null {
  const { id, name, topics, audiences, languages, timezone, subdivision, website, sources } = fact;
  if (twins.has(id) && (id !== 'gl-tusaannga' || !origin.americas)) return null;
  const question = questions[id];
  return {
    id,
    name,
    topics,
    audiences,
    // Tagalog is the language of which Filipino is the standard form
    languages: [...new Set(languages.map((tag) => (tag === 'tl' ? 'fil' : tag)))],
    ...(origin.inferred && { languagesInferred: true as const }),
    zone: timezone,
    ...(subdivision && { subdivision }),
    channels: fact.channels.map((channel) => channelOf(fact, channel, origin)),
    ...(website && { website }),
    confidence: confidenceOf(fact),
    ...((id.endsWith('-wp2608') || holdersUnknown.has(id)) && { holderUnknown: true as const }),
    ...(stateRun.has(id) && { stateRun: true as const }),
    ...(question && { question }),
    sources: sources.map(({ url, kind, date }) => ({ url, kind: isDirectory(url) ? 'directory' : kind, date })),
  };
}
