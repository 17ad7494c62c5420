import type { Month } from '../../time.ts';
import type { Point } from '../distance.ts';
import type { AccessFlag, LocalChannel, LocalPlace, LocalService } from '../local-service.ts';

/** A place as the list needs it: three decimals are about 110 m; `approximate` is the middle of a town. */
export interface Spot extends Point {
  readonly approximate: boolean;
}

type Same =
  | 'id'
  | 'feed'
  | 'name'
  | 'org'
  | 'topics'
  | 'searchWords'
  | 'audiences'
  | 'ages'
  | 'languages'
  | 'hours'
  | 'hoursWhy'
  | 'zone'
  | 'country'
  | 'subdivision'
  | 'area'
  | 'reach'
  | 'alert'
  | 'status'
  | 'hidden';

/** What a list needs of a service: the columns of an index shard. The rest comes with the detail shards of the same cells. */
export interface Card extends Pick<LocalService, Same> {
  /** All ways to be in touch. */
  readonly kinds: readonly LocalChannel['kind'][];
  /** The way that is shown large; its note and languages come with the details. */
  readonly channel: Omit<LocalChannel, 'note' | 'languages'> | null;
  readonly cost: LocalService['cost']['kind'];
  readonly flags: readonly AccessFlag[];
  readonly spots: readonly Spot[];
  /** The town of the first place that names one. */
  readonly city: string | null;
  /** The month of the last check; null: no check date given. */
  readonly checked: Month | null;
}

/** The rest of a service. */
export interface Details {
  readonly summary: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly languageNote: string | null;
  readonly channels: readonly LocalChannel[];
  readonly links: LocalService['links'];
  readonly hoursText: string | null;
  readonly places: readonly LocalPlace[];
  readonly eligibility: string | null;
  readonly costText: string | null;
  readonly apply: string | null;
  readonly accessText: string | null;
  readonly verified: LocalService['verified'];
  readonly updated: string | null;
}

export const localKinds = ['phone', 'sms', 'whatsapp', 'chat', 'textphone', 'video', 'email', 'web'] as const;
export const reaches = ['visit', 'phone', 'online', 'national', 'local'] as const;
export const accessFlags = ['step-free', 'hearing-loop', 'sign-language', 'accessible-toilet'] as const;
export const whyNoHours = ['none', 'unclear', 'no-zone', 'ended'] as const;
export const costKinds = ['free', 'see-text', 'unknown'] as const;
export const statuses = ['active', 'temporarily-closed', 'unstated'] as const;
export const whyHidden = ['confidential', 'operator'] as const;

/** A person can speak or write to somebody at once through the first of these that a service has. */
function mainChannel(channels: readonly LocalChannel[]): Card['channel'] {
  const kind = localKinds.find((each) => channels.some((channel) => channel.kind === each));
  const found = channels.find((channel) => channel.kind === kind);
  if (!found) return null;
  const { value, dial, extension, keyword } = found;
  return { kind: found.kind, value, dial, extension, keyword };
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const spotsOf = ({ places }: LocalService): readonly Spot[] =>
  places.flatMap(({ point }) => (point ? [{ lat: round(point.lat), lon: round(point.lon), approximate: point.approximate }] : []));

/** The part of a service that its card and every filter need. */
export function cardOf(service: LocalService): Card {
  const { id, feed, name, org, topics, searchWords, audiences, ages, languages, hours, hoursWhy, zone, country, subdivision } = service;
  const { area, reach, alert, status, hidden, channels, places, cost, accessibility, verified } = service;
  return {
    ...{ id, feed, name, org, topics, searchWords, audiences, ages, languages, hours, hoursWhy, zone, country, subdivision },
    ...{ area, reach, alert, status, hidden },
    kinds: localKinds.filter((kind) => channels.some((each) => each.kind === kind)),
    channel: mainChannel(channels),
    cost: cost.kind,
    flags: accessibility.flags,
    spots: spotsOf(service),
    city: places.find(({ city }) => city !== null)?.city ?? null,
    checked: verified?.on.slice(0, 7) ?? null,
  };
}

/** What is left of a service beside its card. */
export function detailsOf(service: LocalService): Details {
  const { summary, description, language, languageNote, channels, links, hoursText, places, eligibility, apply, verified, updated } =
    service;
  return {
    ...{ summary, description, language, languageNote, channels, links, hoursText, places, eligibility, apply, verified, updated },
    costText: service.cost.text,
    accessText: service.accessibility.text,
  };
}

/** Puts both together again. */
export function serviceOf(card: Card, details: Details): LocalService {
  const { kinds: _kinds, channel: _channel, cost, flags, spots: _spots, city: _city, checked: _checked, ...same } = card;
  const { costText, accessText, ...rest } = details;
  return { ...same, ...rest, cost: { kind: cost, text: costText }, accessibility: { flags, text: accessText } };
}
