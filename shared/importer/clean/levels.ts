import { asObject, asText, firstObjects, type Untrusted } from '../values.ts';

/** The levels of a service, most specific first, at which phones, schedules and languages may stand. */
export interface Levels {
  readonly service: Untrusted;
  readonly organization: Untrusted;
  readonly links: readonly Untrusted[];
  readonly locations: readonly Untrusted[];
}

/** The location of a link; an empty object where it names none. */
export const locationOf = (link: Untrusted): Untrusted => asObject(link['location']);

/** The links of a service; a location that stands in it directly is a link of its own. */
export const linksOf = (service: Untrusted): readonly Untrusted[] => [
  ...firstObjects(service, 'service_at_locations'),
  ...firstObjects(service, 'locations', 'location').map((location) => ({ location })),
];

export function levelsOf(service: Untrusted): Levels {
  const links = linksOf(service);
  return {
    service,
    organization: asObject(service['organization']),
    links,
    locations: links.map(locationOf).filter((each) => Object.keys(each).length > 0),
  };
}

/** The phones of the most specific level that has any; numbers of contacts count, their names do not. */
export function phonesOf({ service, organization, links, locations }: Levels): readonly Untrusted[] {
  const own = (object: Untrusted): readonly Untrusted[] => [
    ...firstObjects(object, 'phones', 'phone'),
    ...firstObjects(object, 'contacts').flatMap((each) =>
      firstObjects(each, 'phones').map(({ number, extension, type, number_type }) => ({ number, extension, type, number_type })),
    ),
  ];
  for (const level of [links, [service], locations, [organization]]) {
    const found = level.flatMap(own);
    if (found.length > 0) return found;
  }
  return [];
}

/** Schedules that hold for a service at one of its places. */
export interface Entries {
  readonly entries: readonly Untrusted[];
  /** They are those of the building, and say nothing about a phone line. */
  readonly isBuilding: boolean;
}

const entriesIn = (object: Untrusted): readonly Untrusted[] => firstObjects(object, 'schedules', 'regular_schedules', 'schedule', 'hours');

/** Whether an entry, which may name what it belongs to, belongs to this one. */
const isOf = (entry: Untrusted, field: string, owner: Untrusted): boolean => {
  const [named, own] = [asText(entry[field]), asText(owner['id'])];
  return named === null || own === null || named === own;
};

/** Schedules of the link, else of the service, else of the building (directory.md 4.2, rule 2). Tables put a service and a place into one row: both must fit. */
export function schedulesAt(service: Untrusted, link: Untrusted): Entries {
  const location = locationOf(link);
  const ofLink = entriesIn(link);
  if (ofLink.length > 0) return { entries: ofLink, isBuilding: false };
  const ofService = entriesIn(service).filter((each) => isOf(each, 'location_id', location) && isOf(each, 'service_at_location_id', link));
  if (ofService.length > 0) return { entries: ofService, isBuilding: false };
  return { entries: entriesIn(location).filter((each) => isOf(each, 'service_id', service)), isBuilding: true };
}
