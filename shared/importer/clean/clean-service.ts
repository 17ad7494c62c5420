import { createHash } from 'node:crypto';
import type { LocalPlace, LocalService } from '#shared/directory/local-service.ts';
import type { FeedConfig } from '../feed-config.ts';
import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { asObject, asText, firstObjects, firstText, folded, type Untrusted } from '../values.ts';
import { privacyOf } from './confidential.ts';
import { accessOf, agesOf, areaOf, costOf, linksOf, statusOf, updatedOf, verifiedOf, writtenChannels } from './details.ts';
import { languagesOf } from './language.ts';
import { withoutPeople } from './people.ts';
import { phoneChannels } from './phone.ts';
import { countryOf, placeOf } from './place.ts';
import { cutAtSentence, firstSentence, plainLine, plainText } from './plain-text.ts';
import { type ReadHours, readSchedules } from './schedule.ts';
import { namesOf, readTerms } from './topics.ts';
import { zoneOf } from './zone.ts';

/** What cleaning one feed knows beside its records. */
export interface CleanContext {
  readonly config: FeedConfig;
  /** The day of the import. */
  readonly today: string;
  readonly report: Report;
  readonly onReview: (id: string, why: 'private' | 'review') => void;
  readonly onTerm: (term: string) => void;
}

/** The levels of a service, most specific first, at which phones, schedules and languages may stand. */
interface Levels {
  readonly service: Untrusted;
  readonly organization: Untrusted;
  readonly links: readonly Untrusted[];
  readonly locations: readonly Untrusted[];
}

const longest = { description: 2_000, eligibility: 500, alert: 300, apply: 600 } as const;

function levelsOf(service: Untrusted): Levels {
  const links = firstObjects(service, 'service_at_locations');
  const direct = firstObjects(service, 'locations', 'location');
  return {
    service,
    organization: asObject(service['organization']),
    links,
    locations: [...links.map((each) => asObject(each['location'])).filter((each) => Object.keys(each).length > 0), ...direct],
  };
}

/** The phones of the most specific level that has any; numbers of contacts count, their names do not. */
function phonesOf({ service, organization, links, locations }: Levels): readonly Untrusted[] {
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

/** Schedules of the link, else of the service, else of the building, which then says nothing about a phone line. */
function schedulesOf({ service, links, locations }: Levels): { readonly entries: readonly Untrusted[]; readonly isBuilding: boolean } {
  for (const level of [links, [service], locations]) {
    const entries = level.flatMap((each) => firstObjects(each, 'schedules', 'regular_schedules', 'schedule', 'hours'));
    if (entries.length > 0) return { entries, isBuilding: level === locations };
  }
  return { entries: [], isBuilding: false };
}

const idOf = (service: Untrusted, key: string): string => {
  const given = plainLine(asText(service['id']), 120)?.replace(/\s+/g, '-');
  if (given) return `${key}:${given}`;
  const made = createHash('sha256').update(JSON.stringify(service)).digest('hex').slice(0, 16);
  return `${key}:x${made}`;
};

/** A place of which only the town may be known. */
const hiddenPlace = ({ city, region }: LocalPlace): LocalPlace => ({
  name: null,
  lines: [],
  city,
  region,
  postcode: null,
  point: null,
  transport: null,
});

function reachOf(channels: LocalService['channels'], places: readonly LocalPlace[], area: LocalService['area']): LocalService['reach'] {
  const has = (...kinds: readonly string[]): boolean => channels.some(({ kind }) => kinds.includes(kind));
  const local = places.length > 0 || area !== null;
  return [
    ...(places.length > 0 ? (['visit'] as const) : []),
    ...(has('phone', 'sms', 'textphone', 'whatsapp') ? (['phone'] as const) : []),
    ...(has('web', 'chat', 'email', 'video') ? (['online'] as const) : []),
    local ? ('local' as const) : ('national' as const),
  ];
}

function textsOf(levels: Levels, where: string, report: Report) {
  const { service, organization } = levels;
  const people = firstObjects(service, 'contacts').concat(
    firstObjects(organization, 'contacts'),
    levels.locations.flatMap((each) => firstObjects(each, 'contacts')),
    levels.links.flatMap((each) => firstObjects(each, 'contacts')),
  );
  const names = people.flatMap((each) => asText(each['name']) ?? []);
  const clean = (value: string | null): string | null =>
    withoutPeople(plainText(value), names, () => report.note('warn', 'person-name', where));
  const description = clean(firstText(service, 'description') ?? firstText(organization, 'description'));
  return { clean, description: cutAtSentence(description, longest.description) };
}

/** Whether a service is listed, under which name, and its status; null where it is not. */
function listedOf(
  service: Untrusted,
  where: string,
  report: Report,
): { readonly name: string; readonly status: LocalService['status'] } | null {
  const status = statusOf(service);
  if (status === 'not-listed') {
    report.note('note', 'not-listed', where, asText(service['status']) ?? '');
    return null;
  }
  const name = plainLine(firstText(service, 'name', 'service_name', 'alternate_name'));
  if (name === null) report.note('error', 'no-name', where);
  if (status === 'unstated') report.note('note', 'no-status', where);
  return name === null ? null : { name, status };
}

/** An organisation stands in for a place only where it has an address: its name alone is no place to go to. */
const addressOf = (found: ReturnType<typeof placeOf>): readonly NonNullable<ReturnType<typeof placeOf>>[] =>
  found && (found.place.lines.length > 0 || found.place.city !== null || found.place.point !== null) ? [found] : [];

/** Places, with what a text or a topic says must stay private already left out. */
function placesOf(
  levels: Levels,
  id: string,
  texts: readonly (string | null)[],
  topics: LocalService['topics'],
  where: string,
  context: CleanContext,
) {
  const { config, report } = context;
  const base = { country: config.country, report, where };
  const found = levels.locations.flatMap((each) => placeOf(each, base) ?? []);
  const placed = found.length > 0 ? found : addressOf(placeOf(levels.organization, base));
  const said = [
    ...texts,
    ...levels.locations.flatMap((each) => [firstText(each, 'name'), firstText(each, 'description')]),
    ...placed.flatMap(({ place }) => [...place.lines, place.name]),
  ];
  const privacy = config.allow.includes(id.slice(config.key.length + 1)) ? 'public' : privacyOf(said, topics);
  if (privacy !== 'public') context.onReview(id, privacy);
  const shown = placed
    .map(({ place }) => (privacy === 'private' ? hiddenPlace(place) : place))
    .filter((each) => privacy !== 'private' || each.city !== null);
  const [first] = placed;
  const country = placed.find((each) => each.country !== null)?.country ?? countryOf(config.country);
  const zone = zoneOf({ point: first?.place.point ?? null, country, region: first?.place.region ?? null, given: config.zone });
  return { places: dedupePlaces(shown), isPrivate: privacy === 'private', country, region: first?.place.region ?? null, zone };
}

/** Hours, zone and text; the hours of a building never call a phone line open. */
function hoursOf(
  levels: Levels,
  zone: string | null,
  hasPlace: boolean,
  where: string,
  { config, today, report }: CleanContext,
): ReadHours {
  const { entries, isBuilding } = schedulesOf(levels);
  const read = readSchedules(entries, { zone, config, today, report, where });
  return isBuilding && !hasPlace && read.hours ? { ...read, hours: null, why: 'unclear' } : read;
}

/** A service as it may be shown; null where it is not offered or has no name. Nothing is invented: what is not clear is left out and reported. */
export function cleanService({ where, tree }: SourceService, context: CleanContext): LocalService | null {
  const { config, today, report } = context;
  const listed = listedOf(tree, where, report);
  if (!listed) return null;
  const { name, status } = listed;
  const id = idOf(tree, config.key);
  const levels = levelsOf(tree);
  const { clean, description } = textsOf(levels, where, report);
  const terms = readTerms(tree, [name, description, firstText(tree, 'eligibility_description')], config);
  for (const term of terms.unmatched) context.onTerm(term);
  const { places, isPrivate, country, region, zone } = placesOf(levels, id, [name, description], terms.topics, where, context);
  const channels = channelsOf(levels, country, report, where);
  const read = hoursOf(levels, zone, places.length > 0, where, context);
  const spoken = languagesOf([...languageValues(tree), ...levels.locations.flatMap(languageValues)]);
  const area = areaOf(tree) ?? levels.links.map(areaOf).find((each) => each !== null) ?? null;
  const summary = firstSentence(description);
  return {
    id,
    feed: config.key,
    name,
    org: organizationOf(levels, name),
    summary,
    description: description === summary ? null : description,
    language: config.language,
    topics: terms.topics,
    searchWords: terms.searchWords,
    audiences: terms.audiences,
    ages: agesOf(tree, report, where),
    languages: spoken.tags,
    languageNote: cutAtSentence(
      clean([...spoken.unread, firstText(tree, 'interpretation_services') ?? ''].filter(Boolean).join('; ')),
      300,
    ),
    channels,
    links: linksOf(tree, levels.locations, report, where),
    hours: read.hours,
    hoursWhy: read.why,
    hoursText: cutAtSentence(clean(read.text), 600),
    zone,
    country,
    subdivision: subdivisionOf(country, region),
    places,
    area,
    reach: reachOf(channels, places, area),
    eligibility: cutAtSentence(clean(eligibilityOf(tree)), longest.eligibility),
    cost: costOf(tree),
    apply: cutAtSentence(clean(applyOf(tree)), longest.apply),
    accessibility: accessOf(levels.locations),
    alert: cutAtSentence(clean(firstText(tree, 'alert')), longest.alert),
    status,
    verified: verifiedOf(tree, today),
    updated: updatedOf(tree, today),
    hidden: isPrivate ? 'confidential' : null,
  };
}

/** The organisation, or the program where there is none, unless it is called as the service is. */
function organizationOf({ organization, service }: Levels, name: string): string | null {
  const org = plainLine(firstText(organization, 'name') ?? firstText(asObject(service['program']), 'name'));
  return org !== null && folded(org) !== folded(name) ? org : null;
}

const languageValues = (object: Untrusted): readonly unknown[] => {
  const { languages } = object;
  return Array.isArray(languages) ? languages : languages === undefined || languages === null ? [] : [languages];
};

function channelsOf(levels: Levels, country: string | null, report: Report, where: string): LocalService['channels'] {
  const phones = phonesOf(levels)
    .slice(0, 40)
    .flatMap((each) => phoneChannels(each, { country, report, where }));
  const all = [...phones, ...writtenChannels(levels.service, levels.organization, levels.locations, report, where)];
  return [...new Map(all.map((each) => [`${each.kind} ${each.dial ?? each.value} ${each.extension ?? ''}`, each])).values()].slice(0, 12);
}

const dedupePlaces = (places: readonly LocalPlace[]): readonly LocalPlace[] =>
  [...new Map(places.map((each) => [JSON.stringify(each), each])).values()].slice(0, 50);

/** Regions of the countries whose addresses carry the code of the standard. */
function subdivisionOf(country: string | null, region: string | null): string | null {
  const code = region?.trim().toUpperCase() ?? '';
  return country && ['US', 'CA', 'AU'].includes(country) && /^[A-Z]{2,3}$/.test(code) ? `${country}-${code}` : null;
}

function eligibilityOf(service: Untrusted): string | null {
  const [record] = firstObjects(service, 'eligibilities', 'eligibilitys', 'eligibility');
  return (
    firstText(service, 'eligibility_description') ??
    asText(service['eligibility']) ??
    (record ? firstText(record, 'eligibility', 'description') : null) ??
    asText(service['audience'])
  );
}

function applyOf(service: Untrusted): string | null {
  const documents = namesOf(service['required_documents']);
  return (
    [firstText(service, 'application_process'), documents.join(', '), firstText(service, 'wait_time')]
      .filter((each) => each !== null && each !== '')
      .join('\n') || null
  );
}
