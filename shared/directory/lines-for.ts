import { type Audience, type AudienceCode, fitOf, isChild, isForAdults, isYoung } from './audiences.ts';
import type { OpenState } from './hours.ts';
import { type Channel, type ChannelKind, type Confidence, channelKinds, type Service } from './service.ts';
import type { Topic } from './topics.ts';

/** What a person looks for. All of it is chosen, none of it is guessed from the network or stored with a name. */
export interface Wish {
  readonly audience: AudienceCode;
  /** The language of the screen (BCP 47). */
  readonly language: string;
  /** Empty: all. */
  readonly topics: readonly Topic[];
  /** Ways to be in touch; empty: all. */
  readonly kinds: readonly ChannelKind[];
  readonly openNow: boolean;
  /** The person's part of the country (ISO 3166-2); null where none was chosen: then lines of a part stand behind the others. */
  readonly subdivision: string | null;
  /** The language in which the person would like to talk (BCP 47); null: that of the screen, and no line is left out for it. */
  readonly speaks: string | null;
}

/** A service as it is shown: one way to reach it in large type, the other ways beside it. */
export interface Line {
  readonly service: Service;
  /** The state of `channel`. */
  readonly open: OpenState;
  readonly channel: Channel;
  readonly others: readonly Channel[];
  /** The line is for adults and the person is younger: the card says so (content 27.4). */
  readonly forAdults: boolean;
}

export interface Lines {
  /** Shown at once, the best fit first. */
  readonly first: readonly Line[];
  /** Behind "all lines": for someone else, for another part of the country, in another language than the one asked for. */
  readonly more: readonly Line[];
  /** With `openNow`: hours that are not known, kept apart below. */
  readonly unknown: readonly Line[];
  /** Under 13 and no line for children: the page says "Ask a grown-up to call with you" above `more`. */
  readonly grownUp: boolean;
}

/** Judges a channel; the caller has the clock, the zones and the holidays. */
export type OpenOf = (channel: Channel, service: Service) => OpenState;

const general: readonly Topic[] = ['emotional-distress', 'suicide'];
/** For children without a line of their own (content 27.4, c6). */
const forChildren: readonly Topic[] = ['child-abuse', 'emotional-distress'];
/** Groups that make a line special: it may be open to others, but it is about them. */
const groups: readonly Audience[] = ['women', 'men', 'lgbtq', 'refugees-migrants', 'older-people', 'veterans', 'indigenous'];
const ages: readonly Audience[] = ['children', 'youth', 'adults'];
const written: readonly ChannelKind[] = ['email', 'textphone', 'web', 'app', 'visit'];
const openRank: Readonly<Record<OpenState['state'], number>> = { open: 0, unknown: 1, closed: 2 };
const confidenceRank: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2, listed: 3 };

/** A line that names nobody is for everyone. */
export const isForEveryone = ({ audiences }: Service): boolean => audiences.length === 0 || audiences.includes('everyone');
const isAbout = ({ topics }: Service, wanted: readonly Topic[]): boolean => topics.some((topic) => wanted.includes(topic));

/** Someone who listens, whatever it is, to anyone or to anyone of an age. */
export function isGeneral(service: Service): boolean {
  if (!isAbout(service, general) || service.audiences.some((each) => groups.includes(each))) return false;
  return isForEveryone(service) || service.audiences.every((each) => ages.includes(each));
}

/** The written forms of Norwegian are one spoken language. */
const spoken = (tag: string): string => (tag.split('-')[0] ?? '').toLowerCase().replace(/^(nb|nn)$/, 'no');

/** 0 they speak it, 1 it is only reported, 2 not known, 3 the source names other languages. */
export function speaksRank({ languages, languagesInferred }: Service, wanted: string): number {
  const speaks = languages.some((each) => spoken(each) === spoken(wanted));
  if (speaks) return languagesInferred ? 1 : 0;
  return languagesInferred || languages.length === 0 ? 2 : 3;
}

/** It listens to anyone and was made for newcomers, which is to say for who speaks its language. */
export const isForNewcomersToo = (service: Service): boolean =>
  isAbout(service, general) &&
  isForEveryone(service) &&
  !service.audiences.some((each) => each !== 'refugees-migrants' && groups.includes(each));

/**
 * Who listens to anyone, for a person who speaks a language: where none of the whole country is general and speaks it, also one for newcomers that
 * does (content 6.4: language match, then open now, then the general line).
 */
function listenersFor(lines: readonly Line[], language: string): (line: Line) => boolean {
  const isTheirs = ({ service }: Line): boolean =>
    service.subdivision === null && isGeneral(service) && isForEveryone(service) && speaksRank(service, language) < 2;
  const isMissing = !lines.some(isTheirs);
  return (line) => isGeneral(line.service) || (isMissing && speaksRank(line.service, language) === 0 && isForNewcomersToo(line.service));
}

/** It serves a part of the country that is not the person's, or may not be: nobody knows where a person is who has chosen none. */
const isPerhapsElsewhere = ({ subdivision }: Service, wanted: string | null): boolean => subdivision !== null && subdivision !== wanted;

/** A service without any channel can still be read about on its own page. */
const channelsOf = ({ channels, website }: Service): readonly Channel[] =>
  channels.length > 0 || website === null
    ? channels
    : [{ kind: 'web', value: website, dial: null, keyword: null, cost: 'unknown', hours: null, hoursReported: false }];

interface Judged extends Line {
  readonly ranks: readonly number[];
  readonly fits: boolean;
}

/** The way shown large: one that answers at once, one that is not closed, a telephone before others, the order of the record. */
function bestChannel(service: Service, { kinds, openNow }: Wish, openOf: OpenOf): Pick<Line, 'channel' | 'open' | 'others'> | null {
  const all = channelsOf(service);
  const rated = all
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map((channel, index) => {
      const open = openOf(channel, service);
      const state = openRank[open.state];
      // an open chat takes the place of a telephone with unknown hours only where the person asked for what is open now
      const ranks = [
        written.includes(channel.kind) ? 1 : 0,
        openNow ? state : Math.floor(state / 2),
        channelKinds.indexOf(channel.kind),
        index,
      ];
      return { channel, open, ranks };
    })
    .sort((a, b) => compare(a.ranks, b.ranks));
  const [best] = rated;
  return best ? { channel: best.channel, open: best.open, others: all.filter((each) => each !== best.channel) } : null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Audience, then whether it serves where the person is, language, open now, general before special, confidence, the person's own part of
 * the country (content 6.4, 27.4). A line that may turn the caller away for where he lives stands behind all that will not, even behind
 * closed ones: those say when they open.
 */
function ranksOf(service: Service, open: OpenState, wish: Wish): readonly number[] {
  const fit = fitOf(service.audiences, wish.audience);
  const helpsChildren = isChild(wish.audience) && isForEveryone(service) && isAbout(service, forChildren);
  const asksGeneral = wish.topics.length === 0 || wish.topics.some((topic) => general.includes(topic));
  return [
    helpsChildren ? fit - 0.5 : fit,
    isPerhapsElsewhere(service, wish.subdivision) ? 1 : 0,
    speaksRank(service, wish.speaks ?? wish.language),
    openRank[open.state],
    asksGeneral && !isGeneral(service) ? 1 : 0,
    confidenceRank[service.confidence],
    service.subdivision === null ? 1 : 0,
  ];
}

/** Whether a line is shown at once. An adult is shown every line: groups of people only change the order. */
function isShown(service: Service, { audience, subdivision, speaks }: Wish): boolean {
  if (fitOf(service.audiences, audience) === 3 && audience !== 'adult') return false;
  if (isYoung(audience) && isForAdults(service.audiences)) return false;
  if (subdivision !== null && isPerhapsElsewhere(service, subdivision)) return false;
  return speaks === null || speaksRank(service, speaks) < 3;
}

function judge(service: Service, wish: Wish, openOf: OpenOf): readonly Judged[] {
  if (wish.topics.length > 0 && !isAbout(service, wish.topics)) return [];
  const best = bestChannel(service, wish, openOf);
  if (!best || (wish.openNow && best.open.state === 'closed')) return [];
  const forAdults = isYoung(wish.audience) && isForAdults(service.audiences);
  return [{ ...best, service, forAdults, ranks: ranksOf(service, best.open, wish), fits: isShown(service, wish) }];
}

const isForYouth = ({ service }: Line): boolean => service.audiences.includes('youth');

/**
 * The line for anyone stands on top for an adult, and beside the youth line for a teenager, whichever is open first.
 * Nothing is lifted where the person asked for something else, and no line of a part of the country.
 */
function lifted(all: readonly Judged[], { audience, language, speaks }: Wish): readonly Judged[] {
  const lines = all.filter(({ service }) => service.subdivision === null);
  const listens = listenersFor(lines, speaks ?? language);
  const anyone = lines.find((line) => listens(line) && isForEveryone(line.service) && !line.service.audiences.includes('youth'));
  const youth = lines.find((line) => isForYouth(line) && isGeneral(line.service)) ?? lines.find(isForYouth);
  if (audience === 'adult') return anyone ? [anyone] : [];
  if (audience !== 't13' || !youth || !anyone) return [];
  return [youth, anyone].sort((a, b) => openRank[a.open.state] - openRank[b.open.state]);
}

function inOrder(lines: readonly Judged[], wish: Wish): readonly Judged[] {
  const sorted = [...lines].sort((a, b) => compare(a.ranks, b.ranks) || (a.service.id < b.service.id ? -1 : 1));
  const top = lifted(sorted, wish);
  return [...top, ...sorted.filter((line) => !top.includes(line))];
}

const plain = ({ service, open, channel, others, forAdults }: Judged): Line => ({ service, open, channel, others, forAdults });

/**
 * Which lines are shown and in which order. Topics and ways to be in touch leave lines out because the person asked for them; nothing
 * else does, except `openNow`, which hides what is closed and keeps apart what is not known.
 * @param openOf judges a channel at the moment of drawing
 */
export function linesFor(services: readonly Service[], wish: Wish, openOf: OpenOf): Lines {
  const judged = services.flatMap((service) => judge(service, wish, openOf));
  const isApart = ({ open }: Judged): boolean => wish.openNow && open.state === 'unknown';
  const of = (wanted: (line: Judged) => boolean): readonly Line[] => inOrder(judged.filter(wanted), wish).map(plain);
  return {
    first: of((line) => line.fits && !isApart(line)),
    more: of((line) => !line.fits),
    unknown: of((line) => line.fits && isApart(line)),
    grownUp: isChild(wish.audience) && !services.some(({ audiences }) => audiences.includes('children')),
  };
}

/** Ways that lead to a person without reading a page first. */
export const directKinds: readonly ChannelKind[] = ['phone', 'sms', 'whatsapp', 'chat'];

/**
 * For a moment that is too much: whoever listens, whatever it is, before a line about one thing, each in the order they had.
 * @param language in which the person would like to talk (BCP 47)
 */
export function generalFirst(lines: readonly Line[], language: string): readonly Line[] {
  const listens = listenersFor(lines, language);
  return [...lines.filter(listens), ...lines.filter((line) => !listens(line))];
}
