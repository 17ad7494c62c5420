import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { asObject, asObjects, asText, firstObjects, type Untrusted } from '../values.ts';

/** Objects that stand beside services in a document and that these name by id. */
interface Beside {
  readonly organizations: ReadonlyMap<string, Untrusted>;
  readonly locations: ReadonlyMap<string, Untrusted>;
  readonly organization: Untrusted | null;
}

/** Fields that only a service has. */
const own = ['status', 'organization', 'organization_id', 'service_at_locations'] as const;

/** Fields in which interfaces put what went wrong, and those in which they put its number. */
const faultFields = ['error', 'errors', 'exception', 'message', 'detail', 'stack'] as const;
const numberFields = ['status', 'statusCode', 'status_code', 'code'] as const;
const isSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);

/** An error in the shape of an answer, as `{"error": "…", "status": 500}`: no version of the standard has such a record. */
export function isErrorAnswer(value: unknown): boolean {
  const object = asObject(value);
  if (asText(object['id']) !== null && asText(object['name']) !== null) return false;
  const isNumbered = numberFields.some((name) => /^[45]\d\d$/.test(asText(object[name]) ?? ''));
  const isTold = faultFields.some((name) => isSomething(object[name]));
  const isFault = isSomething(object['error']) || isSomething(object['errors']) || isSomething(object['exception']);
  return (isNumbered && isTold) || (isFault && asText(object['name']) === null) || (isNumbered && Object.keys(object).length === 1);
}

/** A service, also one that has lost its name: it is counted, and told, not passed over. */
const isService = (object: Untrusted): boolean =>
  !isErrorAnswer(object) &&
  (asText(object['name']) !== null || own.some((field) => object[field] !== undefined)) &&
  object['services'] === undefined &&
  object['location'] === undefined;

const idMap = (objects: readonly Untrusted[]): ReadonlyMap<string, Untrusted> =>
  new Map(
    objects.flatMap((each) => {
      const id = asText(each['id']);
      return id === null ? [] : [[id, each] as const];
    }),
  );

/** Addresses that a document uses as locations, because they carry an id and a point. */
const asLocation = (address: Untrusted): Untrusted => ({ ...address, name: null, addresses: [address] });

/** The location that an entry of `locations` means: an object, an id, or an object that holds an id and its schedule. */
function locationOf(entry: unknown, beside: Beside): Untrusted | null {
  const own = asObject(entry);
  const id = asText(entry) ?? asText(own['location_id']) ?? asText(own['id']);
  const named = id === null ? undefined : beside.locations.get(id);
  if (named) return { ...named, ...own };
  return Object.keys(own).length > 1 ? own : null;
}

/** Links of a service, whatever a document calls them. */
function linksOf(service: Untrusted, beside: Beside): readonly Untrusted[] {
  const links = firstObjects(service, 'service_at_locations', 'service_at_location');
  if (links.length > 0)
    return links.map((each) => ({
      ...each,
      location: Object.keys(asObject(each['location'])).length > 0 ? each['location'] : (locationOf(each['location_id'], beside) ?? {}),
    }));
  const listed = Array.isArray(service['locations'])
    ? service['locations']
    : service['location_id']
      ? [service['location_id']]
      : service['location']
        ? [service['location']]
        : [];
  const locations = listed.flatMap((each) => locationOf(each, beside) ?? []);
  if (locations.length > 0) return locations.map((location) => ({ location }));
  return firstObjects(service, 'addresses', 'address').map((address) => ({ location: asLocation(address) }));
}

function organizationOf(service: Untrusted, beside: Beside): Untrusted {
  const own = asObject(service['organization']);
  const id = asText(own['id']) ?? asText(service['organization_id']);
  const named = id === null ? undefined : beside.organizations.get(id);
  const {
    services: _,
    locations: __,
    ...rest
  } = { ...(named ?? (beside.organizations.size <= 1 ? (beside.organization ?? {}) : {})), ...own };
  return rest;
}

/** A service of any JSON shape as the tree of HSDS 3.1. */
function treeOf(service: Untrusted, beside: Beside): Untrusted {
  const { locations: _, location: __, addresses: ___, ...rest } = service;
  const links = linksOf(service, beside);
  const organization = organizationOf(service, beside);
  return {
    ...rest,
    schedules: firstObjects(service, 'schedules', 'regular_schedules', 'schedule', 'opening_hours', 'hours'),
    ...(Object.keys(organization).length > 0 && { organization }),
    ...(links.length > 0 ? { service_at_locations: links } : {}),
  };
}

function besideOf(document: Untrusted): Beside {
  const organizations = firstObjects(document, 'organizations', 'organization');
  const locations = [
    ...firstObjects(document, 'locations', 'location'),
    ...organizations.flatMap((each) => [...firstObjects(each, 'locations'), ...firstObjects(each, 'addresses').map(asLocation)]),
    ...firstObjects(document, 'addresses').map(asLocation),
  ];
  return { organizations: idMap(organizations), locations: idMap(locations), organization: organizations[0] ?? null };
}

/** What is told of an organisation that has no service: whether it is listed all the same. */
type Told = (organization: Untrusted, isListed: boolean) => void;

const reachFields = ['phones', 'phone', 'locations', 'location', 'addresses', 'address'] as const;

/** An organisation without a service: listed as one where it can be called or gone to, told in any case. */
function alone(organization: Untrusted, told: Told): readonly Untrusted[] {
  const isListed = reachFields.some((field) => asObjects(organization[field]).length > 0);
  told(organization, isListed);
  if (!isListed) return [];
  const { website, services: _, organizations: __, ...rest } = organization;
  return [treeOf({ ...(website !== undefined && { url: website }), ...rest }, none)];
}

/** Services of a document that holds organisations and services side by side, or services inside of organisations. */
function servicesOf(document: Untrusted, told: Told): readonly Untrusted[] {
  const beside = besideOf(document);
  const own = firstObjects(document, 'services').map((each) => treeOf(each, beside));
  const inside = firstObjects(document, 'organizations', 'organization').flatMap((organization) =>
    firstObjects(organization, 'services').map((each) => treeOf(each, { ...beside, organization, organizations: new Map() })),
  );
  const inLocations = firstObjects(document, 'locations').flatMap((location) =>
    firstObjects(location, 'services').map((each) => treeOf({ ...each, locations: [{ ...location, services: null }] }, beside)),
  );
  const found = [...own, ...inside, ...inLocations];
  const named = new Set(found.map((each) => asText(asObject(each['organization'])['id'])));
  const without = firstObjects(document, 'organizations', 'organization').filter(
    (each) => asObjects(each['services']).length === 0 && !named.has(asText(each['id'])) && asText(each['name']) !== null,
  );
  return [...found, ...(found.length > 0 && asText(without[0]?.['id']) === null ? [] : without.flatMap((each) => alone(each, told)))];
}

const none: Beside = { organizations: new Map(), locations: new Map(), organization: null };

/** How deep containers are opened before a document is given up: pages in wrappers in lines are three. */
const deepest = 6;

const wrappers = ['contents', 'data', 'results', 'items', 'content'] as const;

/** Organisations and services of a document; an organisation alone is a document with one. */
function inDocument(object: Untrusted, told: Told): readonly Untrusted[] | null {
  if (object['services'] === undefined && object['organizations'] === undefined) return null;
  const isAlone = object['name'] !== undefined && object['organizations'] === undefined;
  return servicesOf(isAlone ? { organizations: [object], locations: object['locations'] } : object, told);
}

/** A link that carries its service and its location. */
function inLink(object: Untrusted): readonly Untrusted[] | null {
  const [service] = asObjects(object['service']).filter(isService);
  if (!service) return null;
  return [treeOf({ ...service, service_at_locations: object['location'] ? [object] : service['service_at_locations'] }, none)];
}

/** The services in a JSON value of any of the known shapes: a page, a list, a service, a link with its service, an organisation, a wrapper around one. */
function servicesIn(value: unknown, told: Told, depth = 0): readonly Untrusted[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((each) => servicesIn(each, told, depth + 1));
  const object = asObject(value);
  const wrapper = wrappers.find((name) => typeof object[name] === 'object' && object[name] !== null);
  if (wrapper) return servicesIn(object[wrapper], told, depth + 1);
  const found = inDocument(object, told) ?? inLink(object);
  if (found) return found;
  if (isOrganization(object)) return alone(object, told);
  return isService(object) && !isForeign(object) ? [treeOf(object, none)] : [];
}

/** Fields that a service does not have. */
const foreign = [
  'tax_status',
  'legal_status',
  'location_type',
  'taxonomy',
  'vocabulary',
  'programs',
  'latitude',
  'version',
  'parent_id',
] as const;
/** A taxonomy or a location alone is no service. */
const isForeign = (object: Untrusted): boolean =>
  own.every((name) => object[name] === undefined) && foreign.some((name) => object[name] !== undefined);

/** Fields that only an organisation has, and those that only a service has. */
const ofOrganization = [
  'website',
  'organization_identifiers',
  'parent_organization_id',
  'tax_status',
  'tax_id',
  'legal_status',
  'year_incorporated',
] as const;
const ofService = [
  ...own,
  'url',
  'schedules',
  'regular_schedules',
  'fees',
  'fees_description',
  'cost_options',
  'service_areas',
  'eligibility_description',
  'eligibility',
  'application_process',
  'languages',
  'minimum_age',
  'maximum_age',
  'program',
  'alert',
  'location_type',
  'assured_date',
] as const;

/** An organisation that stands alone in a list. */
const isOrganization = (object: Untrusted): boolean =>
  asText(object['name']) !== null &&
  ofOrganization.some((field) => object[field] !== undefined) &&
  ofService.every((field) => object[field] === undefined);

/** Services of a JSON document or of one line, each with where it stood; organisations without one are told. */
export function fromJson(value: unknown, where: string, report: Report): readonly SourceService[] {
  const told: Told = (organization, isListed) =>
    report.note('note', isListed ? 'organization-listed' : 'organization-alone', where, asText(organization['name']) ?? '');
  return servicesIn(value, told).map((tree, index) => ({ where: `${where} item ${index + 1}`, tree }));
}
