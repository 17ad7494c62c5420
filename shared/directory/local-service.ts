import type { Audience } from './audiences.ts';
import type { Hours } from './hours.ts';
import type { Topic } from './topics.ts';

/**
 * A service of a feed or of a site's own pack, after every check of the importer (directory.md, section 2): what the importer
 * writes into shards, what the shards give back, and what is shown. Plain text throughout; nobody's name is in it unless a
 * site's own pack names its own people.
 */
export interface LocalService {
  /** `key:id`, so that two feeds never collide; one service at several places is one record with several `places`. */
  readonly id: string;
  /** Key of the feed or pack; its name, licence and feedback address stand in the manifest. */
  readonly feed: string;
  readonly name: string;
  /** The organisation, where it differs from `name`. */
  readonly org: string | null;
  /** First sentence and whole text, at most 2,000 characters. */
  readonly summary: string | null;
  readonly description: string | null;
  /** BCP 47 of the texts above, where the feed tells it. */
  readonly language: string | null;
  readonly topics: readonly Topic[];
  /** Terms of the feed without a topic of ours: found by words, never shown as a topic. */
  readonly searchWords: readonly string[];
  readonly audiences: readonly Audience[];
  /** Years, both ends included; null is no bound. */
  readonly ages: { readonly from: number | null; readonly to: number | null };
  readonly languages: readonly string[];
  readonly languageNote: string | null;
  readonly channels: readonly LocalChannel[];
  readonly links: readonly { readonly label: string | null; readonly url: string }[];
  /** Null where the feed tells none that can be trusted; then `hoursText` speaks. */
  readonly hours: Hours | null;
  /** Why there are no hours to compute with: no data, data that contradicts itself, no time zone, ended. */
  readonly hoursWhy: 'none' | 'unclear' | 'no-zone' | 'ended' | null;
  readonly hoursText: string | null;
  /** IANA. */
  readonly zone: string | null;
  readonly country: string | null;
  readonly subdivision: string | null;
  readonly places: readonly LocalPlace[];
  readonly area: LocalArea | null;
  /** How it can be used, from places and channels; decides which shard holds it. */
  readonly reach: readonly ('visit' | 'phone' | 'online' | 'national' | 'local')[];
  readonly eligibility: string | null;
  readonly cost: { readonly kind: 'free' | 'see-text' | 'unknown'; readonly text: string | null };
  readonly apply: string | null;
  readonly accessibility: { readonly flags: readonly AccessFlag[]; readonly text: string | null };
  readonly alert: string | null;
  readonly status: 'active' | 'temporarily-closed' | 'unstated';
  /** The day the record was verified, and by whom where the feed tells a body (never a person); null is "no check date given". */
  readonly verified: { readonly on: string; readonly by: string | null } | null;
  /** The day the record last changed: never a check. */
  readonly updated: string | null;
  /** Why place or phone was withheld. */
  readonly hidden: 'confidential' | 'operator' | null;
}

export interface LocalChannel {
  readonly kind: 'phone' | 'sms' | 'textphone' | 'video' | 'whatsapp' | 'chat' | 'email' | 'web';
  /** As a person reads it. */
  readonly value: string;
  /** What a phone dials, without the extension; null for written and web channels. */
  readonly dial: string | null;
  readonly extension: string | null;
  readonly keyword: string | null;
  readonly note: string | null;
  readonly languages: readonly string[];
}

export interface LocalPlace {
  readonly name: string | null;
  /** Street lines; empty where the address is kept private. */
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly region: string | null;
  readonly postcode: string | null;
  /** Degrees, four decimals (about 11 m); `approximate` where it is the middle of a town. */
  readonly point: { readonly lat: number; readonly lon: number; readonly approximate: boolean } | null;
  readonly transport: string | null;
}

export interface LocalArea {
  readonly text: string | null;
  /** Degrees: south, west, north, east; crosses the date line where west > east. */
  readonly box: readonly [number, number, number, number] | null;
  /** At most 50 points, longitude first as in GeoJSON. */
  readonly ring: readonly (readonly [number, number])[] | null;
}

export type AccessFlag = 'step-free' | 'hearing-loop' | 'sign-language' | 'accessible-toilet';

/** Where a list comes from and how it is shown (a feed's config, directory.md, section 7). */
export interface Feed {
  readonly key: string;
  readonly name: string;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly link: string | null;
  /** Mail or web address for "report a problem". */
  readonly feedback: string | null;
  /** Days within which the list is rebuilt, where its keeper says so: an embed that nobody renews then ages visibly. */
  readonly refreshDays?: number;
  /** Months after which its records say "call first", are marked as old, and stand last; the usual ones where its keeper names none. */
  readonly stale?: readonly [callFirst: number, old: number, last: number];
}
