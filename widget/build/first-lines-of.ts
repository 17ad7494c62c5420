import { type AudienceCode, audienceCodes } from '#shared/directory/audiences.ts';
import { type Line, linesFor, type Wish } from '#shared/directory/lines-for.ts';
import type { Service } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';
import type { Day } from '#shared/time.ts';
import type { FirstLine, FirstLines } from '../first-lines.ts';
import type { MoreOfLines } from '../later/more-of-lines.ts';

/** Lines of a topic: as many as a first view shows of one. Of an audience: more, so that the language of the page can choose. */
const [ofTopic, ofAudience] = [2, 5];

/** What a page's topic means among the topics of services (content 7 and 27.2). */
const about: Readonly<Record<string, readonly Topic[]>> = {
  school: ['bullying', 'online-safety'],
  grief: ['bereavement'],
  violence: ['domestic-violence', 'sexual-violence', 'child-abuse'],
  displacement: ['legal', 'family-tracing'],
  disaster: ['disaster'],
  illness: ['health-advice'],
};

const wish = (audience: AudienceCode, topics: readonly Topic[]): Wish => ({
  audience,
  topics,
  // the page's language is not known yet: it chooses among these later
  language: 'und',
  kinds: [],
  openNow: false,
  subdivision: null,
  speaks: null,
});

/** The best lines by the rules of the house, at no particular hour and in no particular language. */
function best(services: readonly Service[], audience: AudienceCode, topics: readonly Topic[]): readonly Line[] {
  const inAnyLanguage = services
    .filter(({ subdivision, channels }) => subdivision === null && channels.length > 0)
    .map((each) => ({ ...each, languages: [] }));
  return linesFor(inAnyLanguage, wish(audience, topics), () => ({ state: 'unknown', reason: 'hours' })).first;
}

function firstLine({ service, channel }: Line, languages: readonly string[]): FirstLine {
  const { kind, value, keyword, menu } = channel;
  const line = [service.name, languages.join(' '), kind, value] as const;
  const more = menu ?? keyword;
  return more ? [...line, more] : line;
}

/** The lines that can stand in some first view, each once, and which of them for whom. */
function choose(services: readonly Service[]): { lines: readonly Line[]; for: FirstLines['for'] } {
  const wanted = [
    ...audienceCodes.map((code) => [code, best(services, code, []).slice(0, ofAudience)] as const),
    ...Object.entries(about).map(([topic, of]) => [topic, best(services, 'adult', of).slice(0, ofTopic)] as const),
  ].filter(([, list]) => list.length > 0);
  const byId = new Map(wanted.flatMap(([, list]) => list).map((line) => [line.service.id, line]));
  const ids = [...byId.keys()];
  return {
    lines: [...byId.values()],
    for: Object.fromEntries(wanted.map(([name, list]) => [name, list.map(({ service }) => ids.indexOf(service.id))])),
  };
}

/** The small file of a country, for the first view. */
export function firstLinesOf(services: readonly Service[]): FirstLines {
  const chosen = choose(services);
  const languagesOf = new Map(services.map((each) => [each.id, each.languages]));
  return { lines: chosen.lines.map((line) => firstLine(line, languagesOf.get(line.service.id) ?? [])), for: chosen.for };
}

/** What is read of the same lines once the page is quiet: their hours and where they come from. */
export function moreOfLines(services: readonly Service[], holidays: readonly Day[], built: Day): MoreOfLines {
  const lines = choose(services).lines.map(({ service, channel }) => [
    `${service.name} ${channel.value}`,
    { zone: service.zone, hours: channel.hours, month: service.source.month },
  ]);
  return { built, holidays, lines: Object.fromEntries(lines) };
}
