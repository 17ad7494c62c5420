import { type Audience, type AudienceCode, isYoung } from '#shared/directory/audiences.ts';
import type { Line } from '#shared/directory/lines-for.ts';
import type { Topic } from '#shared/directory/topics.ts';

/** What is asked here of a line. */
type Of = Pick<Line, 'service'>;

/** Groups of people; a line for these alone is not what a reader expects who is none of them. */
const groups: readonly Audience[] = ['women', 'men', 'lgbtq', 'refugees-migrants', 'older-people', 'carers', 'veterans', 'indigenous'];

/** But of these topics the group is whom it is most about. */
const mostAbout: Readonly<Partial<Record<Topic, Audience>>> = { 'domestic-violence': 'women', 'family-tracing': 'refugees-migrants' };

/** It names people, and none but these. */
export const isOnlyFor = ({ service: { audiences } }: Of, ...whom: readonly Audience[]): boolean =>
  audiences.length > 0 && audiences.every((each) => whom.includes(each));

/** It is for groups of people alone, and a page about these topics is not about them. */
export const isForFew = (line: Of, topics: readonly Topic[]): boolean =>
  isOnlyFor(line, ...groups) && !topics.some((each) => line.service.audiences.some((whom) => whom === mostAbout[each]));

export const isNational = ({ service }: Of): boolean => service.subdivision === null;

/** One part is not the country, and of more parts than these there would be a list to search through. */
const parts = { least: 2, most: 4 } as const;

/**
 * The best line of each part for a page that names none, where the whole country has no line of its own for anyone (violence in the United
 * Kingdom): without them the one for few, or nothing at all, would stand for what there is. Never for someone young, who has lines of the
 * whole country.
 * @param lines about the topics, of the whole country and of its parts, the best first
 */
export function ofEachPart(lines: readonly Line[], audience: AudienceCode, topics: readonly Topic[]): readonly Line[] {
  const forAnyone = lines.filter((each) => !isForFew(each, topics) && !isOnlyFor(each, 'children', 'youth'));
  if (topics.length === 0 || isYoung(audience) || forAnyone.some(isNational)) return [];
  const best = new Map(forAnyone.toReversed().map((line) => [line.service.subdivision ?? '', line]));
  if (best.size < parts.least || best.size > parts.most) return [];
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
