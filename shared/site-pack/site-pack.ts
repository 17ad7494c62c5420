import type { AudienceCode } from '../directory/audiences.ts';
import type { Hours } from '../directory/hours.ts';
import type { Day } from '../time.ts';

/** How to reach someone of a site: fewer ways than a service has, since a school has no short codes and no text relay. */
export const siteWays = ['phone', 'sms', 'whatsapp', 'email', 'chat', 'web'] as const;
export type SiteWay = (typeof siteWays)[number];

export interface SiteChannel {
  readonly way: SiteWay;
  /** A number, a mail address, or an address that begins with https://. */
  readonly value: string;
}

/** Someone of the site who can be turned to, and who agreed to stand there by name (directory.md, section 0, decision 7). */
export interface SitePerson {
  /** "Ms Rossi", or a role where no name shall stand. */
  readonly name: string;
  /** "school counsellor". */
  readonly role: string;
  /** "room 12". */
  readonly place: string;
  readonly note: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly channels: readonly SiteChannel[];
  /** When they are there, by the clock of the site; null where nothing was said. */
  readonly hours: Hours | null;
}

/** Something to go to: a club, a meeting, an open kitchen. */
export interface SiteListing {
  readonly title: string;
  readonly place: string;
  readonly note: string;
  readonly hours: Hours | null;
  /** An address that begins with https://; empty where there is none. */
  readonly web: string;
}

/** Days from the first to the last, both inclusive. */
export interface DaySpan {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** What a site adds of its own: its people first, above the lines of the country. */
export interface SitePack {
  /** Of the site: "Harbour School". */
  readonly name: string;
  /** BCP 47: the language of everything that is written here; null where it is not said. */
  readonly language: string | null;
  /** IANA zone by which the hours are read. */
  readonly zone: string;
  /** One or two plain sentences above the people. */
  readonly greeting: string;
  readonly people: readonly SitePerson[];
  readonly listings: readonly SiteListing[];
  /** Where there are any, people are there within them only. */
  readonly terms: readonly DaySpan[];
  /** Holidays and days on which nobody is there. */
  readonly closed: readonly DaySpan[];
  /** What stands there while nobody is. */
  readonly outOfHours: string;
  /** Where "Leave quickly" goes; null for the neutral page. */
  readonly exit: string | null;
  /** Topics of the widget, as its attribute `topic`; empty leaves the attribute as it is. */
  readonly topics: readonly string[];
  readonly audience: AudienceCode | null;
  /** When somebody last went through all of it, and who: "the school office". */
  readonly checkedOn: Day | null;
  readonly checkedBy: string;
}

/** Characters, and how many; the whole file in bytes. More would be no list of a site any more, but a directory. */
export const siteLimits = {
  bytes: 200_000,
  text: 200,
  note: 400,
  name: 80,
  people: 40,
  listings: 60,
  spans: 40,
  channels: 6,
  languages: 20,
} as const;

/** Everything of a pack but its own parts. */
export const emptySitePack: SitePack = {
  name: '',
  language: null,
  zone: 'UTC',
  greeting: '',
  people: [],
  listings: [],
  terms: [],
  closed: [],
  outOfHours: '',
  exit: null,
  topics: [],
  audience: null,
  checkedOn: null,
  checkedBy: '',
};
