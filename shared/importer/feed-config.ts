import type { Audience } from '../directory/audiences.ts';
import type { Topic } from '../directory/topics.ts';

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
  /** Months after which "call first" and the banner are shown and a record goes last. */
  readonly staleness: { readonly callFirst: number; readonly banner: number; readonly last: number } | null;
  /** ISO 3166 code whose public holidays count. */
  readonly holidays: string | null;
}
