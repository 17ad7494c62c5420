import { type AudienceCode, fitOf, isChild, isYoung } from '#shared/directory/audiences.ts';
import { isForEveryone, isForNewcomersToo, isGeneral, type Line, linesFor } from '#shared/directory/lines-for.ts';
import type { Confidence, Service } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { type FirstKind, type Note, shown } from '../first-lines.ts';
import { isForFew, isNational, isOnlyFor, ofEachPart } from './whom-and-where.ts';

/** A line of a first view: whom it reaches, how, and what must be said before its number, in that order. */
export interface PageLine extends Pick<Line, 'service' | 'channel'> {
  readonly notes: readonly Note[];
  /** It stands with those of the other parts of the country on pages that name no part; the reader must see which part it is for. */
  readonly ofEachPart: boolean;
}

/** Lines of a topic, and of one part of a country: as many as a first view shows of one. Of an audience: more, so that the language of the page can choose. */
const [ofTopic, ofAudience] = [2, 5];

/** What has a word and a link in the first view. */
const kinds: readonly FirstKind[] = ['phone', 'sms', 'whatsapp', 'chat', 'email', 'web'];

/** For children where no line is for them: what a grown-up calls with them (content 27.4, c6 and c10). */
const withGrownUp: readonly Topic[] = ['child-abuse', 'emotional-distress'];

const isSure = ({ service }: Line): boolean => service.confidence === 'high' || service.confidence === 'medium';

/** Those that hold first, each kind in its order. */
const parted = (lines: readonly Line[], holds: (line: Line) => boolean): readonly Line[] => [
  ...lines.filter(holds),
  ...lines.filter((each) => !holds(each)),
];

/** By the rules of the house, at no particular hour; the page's language chooses among them later. What an age must not be shown is not there. */
function inOrder(services: readonly Service[], audience: AudienceCode, topics: readonly Topic[]): readonly Line[] {
  const byId = new Map(services.map((each) => [each.id, each]));
  const reached = services.filter(({ channels }) => channels.length > 0).map((each) => ({ ...each, languages: [] }));
  const wish = { audience, topics, language: 'und', kinds, openNow: false, subdivision: null, speaks: null };
  const { first } = linesFor(reached, wish, () => ({ state: 'unknown', reason: 'hours' }));
  const lines = first.map((line) => ({ ...line, service: byId.get(line.service.id) ?? line.service }));
  // there is room for two of a topic: of lines that are as good, the one for few would often lead by its name
  const inTurn = topics.length > 0 ? parted(lines, (each) => !isForFew(each, topics)) : lines;
  // no line is hidden from an adult, but what is for young people waits behind "all lines"
  return audience === 'adult' ? inTurn.filter((each) => !isOnlyFor(each, 'children', 'youth')) : inTurn;
}

/** The best lines of each part. Where no topic is named only those who listen to anyone: a page about nothing special is not about violence. */
function ofParts(lines: readonly Line[], topics: readonly Topic[]): readonly Line[] {
  const all = lines.filter((each) => !isNational(each) && (topics.length > 0 || isGeneral(each.service)));
  const parts = [...new Set(all.map(({ service }) => service.subdivision))];
  return parts.flatMap((part) => all.filter(({ service }) => service.subdivision === part).slice(0, ofTopic));
}

/**
 * Lines of parts before those of the whole country, but those for few after one that takes more people, and on pages for the young after one
 * that is more for them; what is not confirmed after all.
 */
function merged(parts: readonly Line[], whole: readonly Line[], audience: AudienceCode, topics: readonly Topic[]): readonly Line[] {
  const distance = ({ service }: Line): number => fitOf(service.audiences, audience);
  const [top] = whole;
  const isCloser = (part: Line): boolean =>
    top === undefined || (!isForFew(part, topics) && (!isYoung(audience) || distance(part) <= distance(top)));
  const [near, far] = [parts.filter(isCloser), parts.filter((part) => !isCloser(part))];
  const all = [...near, ...whole.slice(0, 1), ...far, ...whole.slice(1)];
  return parted(all, (line) => isNational(line) || isSure(line));
}

/** What a page can come to show of the whole country's: the first ones, and those that a language lifts among them. */
function reachable(lines: readonly Line[]): readonly Line[] {
  const speaks = (language: string) => (line: Line) => line.service.languages.includes(language);
  const languages = ['', ...lines.flatMap(({ service }) => service.languages)];
  const shownSometime = new Set(languages.flatMap((each) => parted(lines, speaks(each)).slice(0, shown)));
  return lines.filter((each) => shownSometime.has(each));
}

/** Lines for newcomers that listen to anyone, each in a language that no line so far speaks; it leads where the page is in that language. */
function inOtherLanguages(lines: readonly Line[], found: readonly Line[]): readonly Line[] {
  const known = found.flatMap(({ service }) => service.languages);
  return lines.filter(
    (each) => isNational(each) && isForNewcomersToo(each.service) && each.service.languages.some((tag) => !known.includes(tag)),
  );
}

const hasChildLine = (services: readonly Service[]): boolean =>
  services.some(({ subdivision, channels, audiences }) => subdivision === null && channels.length > 0 && audiences.includes('children'));

/** What stands there when no line names the audience: for an adult the lines for young people, for a child what a grown-up calls with them. */
function instead(services: readonly Service[], audience: AudienceCode): readonly Line[] {
  if (audience === 'adult') return inOrder(services, 'helper', []).filter(isNational).slice(0, ofAudience);
  if (!isChild(audience)) return [];
  return inOrder(services, 'adult', withGrownUp)
    .filter((each) => isNational(each) && isForEveryone(each.service))
    .slice(0, ofTopic);
}

const doubt: Readonly<Record<Confidence, readonly Note[]>> = { high: [], medium: [], low: ['u'], listed: ['d'] };

/** What stands before lines that are all for few: one that takes anyone, whatever it is. */
function beforeFew(
  services: readonly Service[],
  lines: readonly Line[],
  audience: AudienceCode,
  topics: readonly Topic[],
): readonly Line[] {
  if (lines.length === 0 || topics.length === 0 || !lines.every((each) => isForFew(each, topics))) return [];
  return inOrder(services, audience, [])
    .filter((each) => isNational(each) && isGeneral(each.service))
    .slice(0, 1);
}

/**
 * The lines for a page, the best first: of every part of the country, among which the page's own choice picks, and of the whole country.
 * @param topics of services; none for a page that is about nothing special
 */
export function linesForPage(services: readonly Service[], audience: AudienceCode, topics: readonly Topic[]): readonly PageLine[] {
  const lines = inOrder(services, audience, topics);
  const needsGrownUp = isChild(audience) && !hasChildLine(services);
  const pageLine = ({ service, channel }: Line, ofEachPart = false): PageLine => ({
    service,
    channel,
    notes: [...(needsGrownUp ? (['g'] as const) : []), ...(service.stateRun ? (['s'] as const) : []), ...doubt[service.confidence]],
    ofEachPart,
  });
  const found = lines.filter(isNational).slice(0, topics.length > 0 ? ofTopic : ofAudience);
  const own = found.length > 0 || topics.length > 0 ? found : instead(services, audience);
  const others = topics.length > 0 || isYoung(audience) ? [] : inOtherLanguages(lines, found);
  const near = ofParts(lines, topics);
  const each = ofEachPart(lines, audience, topics);
  if (each.length === 0)
    return merged(near, reachable([...beforeFew(services, own, audience, topics), ...own, ...others]), audience, topics).map((line) =>
      pageLine(line),
    );
  // a helper has lines for children there, which stay in front
  const isFew = (line: Line): boolean => isForFew(line, topics);
  const front = [...near, ...own.filter((line) => !isFew(line))].map((line) => pageLine(line));
  return [...front, ...each.map((line) => pageLine(line, true)), ...own.filter(isFew).map((line) => pageLine(line))];
}
