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

/** A service, also one that has lost its name: it is counted, and told, not passed over. */
const isService = (object: Untrusted): boolean =>
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

/** Services of a document that holds organisations and services side by side, or services inside of organisations. */
function servicesOf(document: Untrusted): readonly Untrusted[] {
  const beside = besideOf(document);
  const own = firstObjects(document, 'services').map((each) => treeOf(each, beside));
  const inside = firstObjects(document, 'organizations', 'organization').flatMap((organization) =>
    firstObjects(organization, 'services').map((each) => treeOf(each, { ...beside, organization, organizations: new Map() })),
  );
  const inLocations = firstObjects(document, 'locations').flatMap((location) =>
    firstObjects(location, 'services').map((each) => treeOf({ ...each, locations: [{ ...location, services: null }] }, beside)),
  );
  return [...own, ...inside, ...inLocations];
}

const none: Beside = { organizations: new Map(), locations: new Map(), organization: null };

/** How deep containers are opened before a document is given up: pages in wrappers in lines are three. */
const deepest = 6;

const wrappers = ['contents', 'data', 'results', 'items', 'content'] as const;

/** Organisations and services of a document; an organisation alone is a document with one. */
function inDocument(object: Untrusted): readonly Untrusted[] | null {
  if (object['services'] === undefined && object['organizations'] === undefined) return null;
  const isAlone = object['name'] !== undefined && object['organizations'] === undefined;
  return servicesOf(isAlone ? { organizations: [object], locations: object['locations'] } : object);
}

/** A link that carries its service and its location. */
function inLink(object: Untrusted): readonly Untrusted[] | null {
  const [service] = asObjects(object['service']).filter(isService);
  if (!service) return null;
  return [treeOf({ ...service, service_at_locations: object['location'] ? [object] : service['service_at_locations'] }, none)];
}

/** The services in a JSON value of any of the known shapes: a page, a list, a service, a link with its service, an organisation, a wrapper around one. */
export function servicesIn(value: unknown, depth = 0): readonly Untrusted[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((each) => servicesIn(each, depth + 1));
  const object = asObject(value);
  const wrapper = wrappers.find((name) => typeof object[name] === 'object' && object[name] !== null);
  if (wrapper) return servicesIn(object[wrapper], depth + 1);
  return inDocument(object) ?? inLink(object) ?? (isService(object) && !isOrganization(object) ? [treeOf(object, none)] : []);
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
/** An organisation, a taxonomy or a location alone is no service. */
const isOrganization = (object: Untrusted): boolean =>
  own.every((name) => object[name] === undefined) && foreign.some((name) => object[name] !== undefined);

/** Services of a JSON document or of one line, each with where it stood. */
export const fromJson = (value: unknown, where: string): readonly SourceService[] =>
  servicesIn(value).map((tree, index) => ({ where: `${where} item ${index + 1}`, tree }));
