import type { AudienceCode } from '#shared/directory/audiences.ts';
import type { Channel, Service } from '#shared/directory/service.ts';
import type { FirstLine, FirstLines } from '../first-lines.ts';

/** Lines of a topic: as many as a first view shows. Of an audience: twice as many, so that the language of the page can choose. */
const [shown, kept] = [3, 6];

/** Whose lines they are, by what services say of themselves: own age first, then lines for everyone. */
const own: Readonly<Record<AudienceCode, readonly string[]>> = {
  c6: ['children'],
  c10: ['children'],
  t13: ['youth', 'children', 'students'],
  adult: ['adults'],
  helper: ['teachers', 'parents', 'carers', 'adults'],
};

/** What a page's topic means among the topics of services (content 7 and 27.2). */
const about: Readonly<Record<string, readonly string[]>> = {
  school: ['bullying', 'online-safety'],
  grief: ['bereavement'],
  violence: ['domestic-violence', 'sexual-violence', 'child-abuse'],
  displacement: ['legal', 'family-tracing'],
  disaster: ['disaster'],
  illness: ['health-advice'],
};

const heavy = ['emotional-distress', 'suicide', 'loneliness', 'anxiety-depression'];
const sure = { high: 0, medium: 1, low: 2, listed: 3 } as const;
const byVoice = ['phone', 'sms', 'chat', 'whatsapp', 'email', 'web'];

/** A way that works from a page, a voice first. */
const channelOf = ({ channels }: Service): Channel | undefined =>
  byVoice.flatMap((kind) => channels.filter((each) => each.kind === kind))[0];

function lineOf(service: Service): FirstLine | null {
  const channel = channelOf(service);
  if (!channel) return null;
  const { kind, value, keyword } = channel;
  const languages = service.languages.join(' ');
  return keyword ? [service.name, languages, kind, value, keyword] : [service.name, languages, kind, value];
}

/** Smaller is nearer: the whole country before a part of it, the audience's own, feelings before other topics, better sources. */
const rank = (service: Service, audience: AudienceCode): readonly number[] => [
  service.subdivision === null ? 0 : 1,
  own[audience].some((each) => service.audiences.some((one) => one === each)) ? 0 : 1,
  service.topics.some((each) => heavy.includes(each)) ? 0 : 1,
  sure[service.confidence],
];

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((each, index) => each - (b[index] ?? 0)).find((each) => each !== 0) ?? 0;

const suits = ({ audiences }: Service, audience: AudienceCode): boolean =>
  audiences.length === 0 || audiences.some((each) => each === 'everyone' || own[audience].includes(each));

const best = (services: readonly Service[], audience: AudienceCode, count: number): readonly Service[] =>
  [...services].sort((a, b) => compare(rank(a, audience), rank(b, audience))).slice(0, count);

/** The small file of a country: only lines that can stand in some first view, each once. */
export function firstLinesOf(services: readonly Service[]): FirstLines {
  const usable = services.filter((each) => channelOf(each));
  const audiences = (Object.keys(own) as AudienceCode[]).map(
    (code) =>
      [
        code,
        best(
          usable.filter((each) => suits(each, code)),
          code,
          kept,
        ),
      ] as const,
  );
  const topics = Object.entries(about).map(
    ([topic, of]) =>
      [
        topic,
        best(
          usable.filter((each) => each.topics.some((one) => of.includes(one))),
          'adult',
          shown,
        ),
      ] as const,
  );
  const chosen = [...new Set([...audiences, ...topics].flatMap(([, list]) => list))];
  const places = [...audiences, ...topics].map(([name, list]) => [name, list.map((each) => chosen.indexOf(each))] as const);
  return {
    lines: chosen.map(lineOf).filter((each) => each !== null),
    for: Object.fromEntries(places.filter(([, list]) => list.length > 0)),
  };
}
