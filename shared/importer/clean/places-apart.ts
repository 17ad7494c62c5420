import { createHash } from 'node:crypto';
import type { FeedConfig } from '../feed-config.ts';
import { asText, firstObjects, type Untrusted } from '../values.ts';
import { linksOf, locationOf, schedulesAt } from './levels.ts';
import { zoneOfLocation } from './place.ts';

/** A service at those of its places that have the same hours. */
export interface Part {
  readonly tree: Untrusted;
  /** What tells the part from the others: the id of its first place; null where the service is one part. */
  readonly place: string | null;
  /** There are too many different hours to make a record for each: nothing can be computed with them. */
  readonly isMixed: boolean;
}

/** As many places as one record may have. */
const mostParts = 50;

/** What an entry says, without the ids that tell one copy of it from another. */
const saying = (entry: Untrusted): string =>
  JSON.stringify(Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'id' && !name.endsWith('_id'))));

type Where = Pick<FeedConfig, 'country' | 'zone'>;

/** The hours of a service at a place as one text: the same for two places that are open at the same times by the same clock. */
function hoursAt(service: Untrusted, link: Untrusted, where: Where): string {
  const { entries, isBuilding } = schedulesAt(service, link);
  const holidays = [link, locationOf(link)].flatMap((each) => firstObjects(each, 'holiday_schedules'));
  if (entries.length + holidays.length === 0) return '';
  return JSON.stringify([isBuilding, entries.map(saying).sort(), holidays.map(saying).sort(), zoneOfLocation(locationOf(link), where)]);
}

/** The id of a link's place; one is made of what is said of it where there is none. */
const placeId = (link: Untrusted): string =>
  asText(locationOf(link)['id']) ??
  asText(link['location_id']) ??
  `x${createHash('sha256')
    .update(JSON.stringify(locationOf(link)))
    .digest('hex')
    .slice(0, 8)}`;

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** A link that names no place and says nothing of hours tells nobody where to go. */
const isEmpty = (link: Untrusted, service: Untrusted, where: Where): boolean =>
  Object.keys(locationOf(link)).length === 0 && hoursAt({ ...service, schedules: [] }, link, where) === '';

/**
 * A service whose places have different hours is a record for each kind of hours (directory.md 4.2, rule 2: the hours of one place say
 * nothing about another). One with a single place, or the same hours everywhere, stays as it is.
 */
export function placesApart(service: Untrusted, where: Where): readonly Part[] {
  const whole: Part = { tree: service, place: null, isMixed: false };
  const all = linksOf(service);
  if (all.length < 2) return [whole];
  const links = all.filter((each) => !isEmpty(each, service, where));
  const places = [...grouped(links, placeId)].map(([id, own]) => ({
    id,
    own,
    hours: [...new Set(own.map((each) => hoursAt(service, each, where)))].sort().join('\n'),
  }));
  const groups = [...grouped(places, ({ hours }) => hours).values()];
  if (groups.length < 2) return [whole];
  if (groups.length > mostParts) return [{ ...whole, isMixed: true }];
  const { locations: _, location: __, ...rest } = service;
  return groups.map((group) => ({
    tree: { ...rest, service_at_locations: group.flatMap(({ own }) => own) },
    place: group.map(({ id }) => id).sort()[0] ?? null,
    isMixed: false,
  }));
}
