import { createHash } from 'node:crypto';
import type { LocalPlace, LocalService } from '#shared/directory/local-service.ts';
import type { FeedConfig } from '../feed-config.ts';
import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { asObject, asText, firstObjects, firstText, folded, type Untrusted } from '../values.ts';
import { privacyOf } from './confidential.ts';
import { accessOf, agesOf, areaOf, costOf, linksOf, statusOf, updatedOf, verifiedOf, writtenChannels } from './details.ts';
import { isShutForNow } from './hours-text.ts';
import { languagesOf } from './language.ts';
import { type Entries, type Levels, levelsOf, phonesOf, schedulesAt } from './levels.ts';
import { isOnlyPerson, type People, peopleGuard, peopleOf } from './people.ts';
import { phoneChannels } from './phone.ts';
import { countryOf, placeOf } from './place.ts';
import { type Part, placesApart } from './places-apart.ts';
import { plainLine, plainText } from './plain-text.ts';
import { privateGuard, type Secrets, secretsOf } from './private-texts.ts';
import { type ReadHours, readSchedules, wordsOnly } from './schedule.ts';
import { namesOf, readTerms } from './topics.ts';
import { type Guards, written } from './written.ts';
import { zoneOf } from './zone.ts';

/** What a service is called where its feed names it after a person and nothing else, by the language of the feed. */
const anyService: Readonly<Record<string, string>> = {
  en: 'Service',
  fi: 'Palvelu',
  sv: 'Tjänst',
  ar: 'خدمة',
  es: 'Servicio',
  fr: 'Service',
  de: 'Angebot',
  pt: 'Serviço',
  nl: 'Dienst',
  it: 'Servizio',
};

/** What cleaning one feed knows beside its records. */
export interface CleanContext {
  readonly config: FeedConfig;
  /** The day of the import. */
  readonly today: string;
  readonly report: Report;
  readonly onReview: (id: string, why: 'private' | 'review') => void;
  readonly onTerm: (term: string) => void;
}

const oneWord = (value: unknown): string | null => plainLine(asText(value), 120)?.replace(/\s+/g, '-') ?? null;

/** The id of a record without the key of its feed. */
const idOf = (service: Untrusted): string =>
  oneWord(service['id']) ?? `x${createHash('sha256').update(JSON.stringify(service)).digest('hex').slice(0, 16)}`;

function reachOf(
  channels: LocalService['channels'],
  places: readonly LocalPlace[],
  area: LocalService['area'],
  isHidden: boolean,
): LocalService['reach'] {
  const has = (...kinds: readonly string[]): boolean => channels.some(({ kind }) => kinds.includes(kind));
  const local = places.length > 0 || area !== null || isHidden;
  return [
    ...(places.length > 0 ? (['visit'] as const) : []),
    ...(has('phone', 'sms', 'textphone', 'whatsapp') ? (['phone'] as const) : []),
    ...(has('web', 'chat', 'email', 'video') ? (['online'] as const) : []),
    local ? ('local' as const) : ('national' as const),
  ];
}

/** Whether a service is listed, under which names, and its status; null where it is not. */
function listedOf(
  service: Untrusted,
  people: People,
  where: string,
  { config, report }: CleanContext,
): { readonly names: readonly [string, ...string[]]; readonly status: LocalService['status'] } | null {
  const status = statusOf(service);
  if (status === 'not-listed') {
    report.note('note', 'not-listed', where, asText(service['status']) ?? '');
    return null;
  }
  const given = ['name', 'service_name', 'alternate_name'].flatMap((field) => plainLine(firstText(service, field)) ?? []);
  if (given.length === 0) report.note('error', 'no-name', where);
  if (status === 'unstated') report.note('note', 'no-status', where);
  if (given[0] === undefined) return null;
  if (isOnlyPerson(given[0], people)) report.note('warn', 'person-service', where);
  const others = [service['program'], service['organization']].flatMap((each) => plainLine(firstText(asObject(each), 'name')) ?? []);
  const [first, ...rest] = [...given, ...others].filter((each) => !isOnlyPerson(each, people));
  const last = anyService[(config.language ?? 'en').slice(0, 2)] ?? 'Service';
  return { names: first === undefined ? [last] : [first, ...rest, last], status };
}

/** An organisation stands in for a place only where it has an address: its name alone is no place to go to. */
const addressOf = (found: ReturnType<typeof placeOf>): readonly NonNullable<ReturnType<typeof placeOf>>[] =>
  found && (found.place.lines.length > 0 || found.place.city !== null || found.place.point !== null) ? [found] : [];

/** The ids by which a config may name a record: that of its service, and that with its place where the service is several records. */
type Names = readonly [service: string, own: string];

const isVirtual = (location: Untrusted): boolean => /virtual/i.test(firstText(location, 'location_type') ?? '');

/** Places, and whether a text or a topic says that they must stay private. */
function placesOf(
  levels: Levels,
  names: Names,
  texts: readonly (string | null)[],
  topics: LocalService['topics'],
  where: string,
  context: CleanContext,
) {
  const { config, report } = context;
  const base = { country: config.country, report, where };
  const found = levels.locations.flatMap((each) => placeOf(each, base) ?? []);
  // who is there on a screen only is not there at the address of its organisation
  const placed = found.length > 0 || levels.locations.some(isVirtual) ? found : addressOf(placeOf(levels.organization, base));
  const addresses = levels.locations.flatMap((each) => firstObjects(each, 'addresses', 'physical_addresses', 'address'));
  const said = [
    ...texts,
    ...levels.locations.flatMap((each) => [firstText(each, 'name'), firstText(each, 'alternate_name'), firstText(each, 'description')]),
    ...addresses.map((each) => firstText(each, 'attention')),
    ...placed.flatMap(({ place }) => [...place.lines, place.name, place.transport]),
  ];
  const isAllowed = names.some((each) => config.allow.includes(each));
  const privacy = isAllowed ? 'public' : privacyOf(levels.service, said, topics);
  if (privacy !== 'public') context.onReview(`${config.key}:${names[1]}`, privacy === 'desk' ? 'review' : 'private');
  const [first] = placed;
  const country = placed.find((each) => each.country !== null)?.country ?? countryOf(config.country);
  const zone = zoneOf({ point: first?.place.point ?? null, country, region: first?.place.region ?? null, given: config.zone });
  return {
    places: dedupePlaces(placed.map(({ place }) => place)),
    isOwn: found.length > 0,
    privacy,
    isAllowed,
    country,
    region: first?.place.region ?? null,
    zone,
  };
}

/** Schedules of a part, whose places all have the same: of the building only where no link and no service has its own. */
function entriesOf({ service, links }: Levels): Entries {
  const found = (links.length > 0 ? links : [{}]).map((link) => schedulesAt(service, link));
  const own = found.filter(({ isBuilding }) => !isBuilding);
  const isBuilding = own.length === 0;
  const entries = (isBuilding ? found : own).flatMap((each) => each.entries);
  return { entries: [...new Map(entries.map((each) => [JSON.stringify(each), each])).values()], isBuilding };
}

/** Hours and text; the hours of a building are marked as that, and count only where there is a building. */
function hoursOf(
  levels: Levels,
  isMixed: boolean,
  zone: string | null,
  hasPlace: boolean,
  where: string,
  { config, today, report }: CleanContext,
): ReadHours {
  const { service, links, locations } = levels;
  if (isMixed) {
    report.note('warn', 'schedule-mixed', where);
    return wordsOnly(links.flatMap((link) => schedulesAt(service, link).entries));
  }
  const { entries, isBuilding } = entriesOf(levels);
  const holidays = [service, ...links, ...locations].flatMap((each) => firstObjects(each, 'holiday_schedules'));
  const said = [service, ...locations].flatMap((each) => ['name', 'description', 'alert'].map((field) => firstText(each, field)));
  const read = readSchedules(entries, { zone, config, today, report, where, holidays, isShut: isShutForNow(said) });
  if (!isBuilding || !read.hours) return read;
  return hasPlace ? { ...read, hours: { ...read.hours, building: true } } : { ...read, hours: null, why: 'unclear' };
}

/** A service that may be shown, and what others of its feed have to know about it. */
export interface CleanedService {
  readonly service: LocalService;
  /** What must not be said of a private address, and of whom: `place` where someone hides there, `word` where only a word says so. */
  readonly secret: { readonly kind: 'place' | 'word'; readonly secrets: Secrets; readonly org: string; readonly name: string } | null;
  /** A person has found its address public. */
  readonly isAllowed: boolean;
  /** The ids by which the feed and its config call it, without the key; its own id may have been made anew. */
  readonly names: Names;
}

/** The guards of a record: its people, and its address where that is private. */
function guardsOf(draft: LocalService, people: People, secrets: Secrets | null, report: Report, where: string): Guards {
  const { name, org, places } = draft;
  const towns = places.flatMap(({ city, region }) => [city, region]);
  const known = [name, org, ...towns].flatMap((each) => each ?? []);
  const kept = [name, org].flatMap((each) => each ?? []);
  return { people: peopleGuard(people, kept, known), place: secrets && privateGuard(secrets), report, where };
}

/** The secrets of a record, apart from its town, its region and its own names. */
function secretsIn(levels: Levels, { name, org, places, country }: LocalService): Secrets {
  const open = [name, org, country, ...places.flatMap(({ city, region }) => [city, region])];
  const names = [...levels.locations, levels.organization].flatMap((each) => [firstText(each, 'name'), firstText(each, 'alternate_name')]);
  const placed = levels.locations.length > 0 ? levels.locations : [levels.organization];
  return secretsOf(levels.service, placed, names, open);
}

/** An id in which a street or a person stands is made anew. */
const openId = (id: string, { people, place }: Guards, key: string): string =>
  people.namesPerson(id) || place?.mayLink(`https://id/${encodeURIComponent(id.replace(/\p{Cs}/gu, ''))}`) === false
    ? `${key}:x${createHash('sha256').update(id).digest('hex').slice(0, 16)}`
    : id;

/** What is the same for all parts of a service. */
interface Whole {
  readonly people: People;
  readonly listed: NonNullable<ReturnType<typeof listedOf>>;
  readonly description: string | null;
  readonly terms: ReturnType<typeof readTerms>;
  readonly names: Names;
}

/**
 * A service as it may be shown, a record for each kind of hours that its places have; none where it is not offered or has no name.
 * Nothing is invented: what is not clear is left out and reported.
 */
export function cleanService({ where, tree }: SourceService, context: CleanContext): readonly CleanedService[] {
  const { config, report } = context;
  const people = peopleOf(tree);
  const listed = listedOf(tree, people, where, context);
  if (!listed) return [];
  const description = plainText(firstText(tree, 'description') ?? firstText(asObject(tree['organization']), 'description'));
  const terms = readTerms(tree, [listed.names[0], description, firstText(tree, 'eligibility_description')], config);
  for (const term of terms.unmatched) context.onTerm(term);
  const parts = placesApart(tree, config);
  for (const part of parts.slice(1)) report.note('note', 'places-apart', where, part.place ?? '');
  const id = idOf(tree);
  return parts.map((part) => {
    const names = [id, part.place === null ? id : `${id}@${oneWord(part.place)}`] as const;
    return cleanPart(part, { people, listed, description, terms, names }, where, context);
  });
}

function cleanPart(
  { tree, isMixed }: Part,
  { people, listed, description, terms, names }: Whole,
  where: string,
  context: CleanContext,
): CleanedService {
  const { config, today, report } = context;
  const [name, ...otherNames] = listed.names;
  const id = `${config.key}:${names[1]}`;
  const levels = levelsOf(tree);
  const place = placesOf(levels, names, [name, firstText(tree, 'alternate_name'), description], terms.topics, where, context);
  const { country, region, zone } = place;
  const channels = channelsOf(levels, country, config.shortNumbers, report, where);
  const read = hoursOf(levels, isMixed, zone, place.isOwn, where, context);
  const spoken = languagesOf([...languageValues(tree), ...levels.locations.flatMap(languageValues)]);
  const draft: LocalService = {
    id,
    feed: config.key,
    name,
    org: organizationOf(levels, name, people),
    summary: null,
    description,
    language: config.language,
    topics: terms.topics,
    searchWords: terms.searchWords,
    audiences: terms.audiences,
    ages: agesOf(tree, report, where),
    languages: spoken.tags.length === 1 && spoken.tags[0] === config.inventedLanguage ? [] : spoken.tags,
    languageNote: plainText([...spoken.unread, firstText(tree, 'interpretation_services') ?? ''].filter(Boolean).join('; ')),
    channels,
    links: linksOf(tree, levels.locations, report, where),
    hours: read.hours,
    hoursWhy: read.why,
    hoursText: read.text,
    zone,
    country,
    subdivision: subdivisionOf(country, region),
    places: place.places,
    area: areaOf(tree) ?? levels.links.map(areaOf).find((each) => each !== null) ?? null,
    reach: [],
    eligibility: plainText(eligibilityOf(tree)),
    cost: costOf(tree),
    apply: plainText(applyOf(tree)),
    accessibility: accessOf(levels.locations),
    alert: plainText(firstText(tree, 'alert')),
    status: listed.status,
    verified: verifiedOf(tree, today),
    updated: updatedOf(tree, today),
    hidden: null,
  };
  const isPrivate = place.privacy === 'place' || place.privacy === 'word';
  const secrets = isPrivate ? secretsIn(levels, draft) : null;
  const guards = guardsOf(draft, people, secrets, report, where);
  const service = finished({ ...written(draft, otherNames, guards), id: openId(id, guards, config.key) });
  const secret = secrets && {
    kind: place.privacy === 'word' ? ('word' as const) : ('place' as const),
    secrets,
    org: draft.org ?? name,
    name,
  };
  return { service, secret, isAllowed: place.isAllowed, names };
}

/** How a finished record can be used: what was left out of it does not count, and the hours of a building whose address is private are nobody's. */
export const finished = (service: LocalService): LocalService => ({
  ...service,
  ...(service.hidden !== null && service.hours?.building && { hours: null, hoursWhy: 'unclear' as const }),
  reach: reachOf(service.channels, service.places, service.area, service.hidden !== null),
});

/** The organisation, or the program where there is none, unless it is called as the service is. */
function organizationOf({ organization, service }: Levels, name: string, people: People): string | null {
  const org = plainLine(firstText(organization, 'name') ?? firstText(asObject(service['program']), 'name'));
  return org !== null && folded(org) !== folded(name) && !isOnlyPerson(org, people) ? org : null;
}

const languageValues = (object: Untrusted): readonly unknown[] => {
  const { languages } = object;
  return Array.isArray(languages) ? languages : languages === undefined || languages === null ? [] : [languages];
};

function channelsOf(
  levels: Levels,
  country: string | null,
  allowed: readonly string[],
  report: Report,
  where: string,
): LocalService['channels'] {
  const phones = phonesOf(levels)
    .slice(0, 40)
    .flatMap((each) => phoneChannels(each, { country, allowed, report, where }));
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
