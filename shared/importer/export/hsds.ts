import type { HoursRule } from '#shared/directory/hours.ts';
import type { LocalArea, LocalChannel, LocalPlace, LocalService } from '#shared/directory/local-service.ts';
import { uuidOf } from './uuid.ts';

type Json = Readonly<Record<string, unknown>>;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Leaves out what is not known: the standard has no word for it. */
const given = (all: Json): Json =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

const clock = (minute: number): string =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const daysOf = ({ days, nth }: Pick<HoursRule, 'days' | 'nth'>): string =>
  weekdays
    .filter((_, index) => ((days >> index) & 1) === 1)
    .flatMap((day) => (nth ? nth.map((each) => `${each}${day}`) : [day]))
    .join(',');

/** A rule as a schedule. Times are the wall clock of the place, without an offset, which could not follow daylight saving. */
function scheduleOf(rule: HoursRule, id: string): Json {
  const { open, close, from, to, nth, monthDays, every, anchor } = rule;
  return given({
    id: uuidOf(id),
    freq: nth || monthDays ? 'MONTHLY' : 'WEEKLY',
    wkst: 'MO',
    interval: every,
    dtstart: anchor,
    byday: monthDays ? null : daysOf(rule),
    bymonthday: monthDays?.join(','),
    opens_at: clock(open),
    // the standard has no sign for the end of the day
    closes_at: close === 1440 ? '23:59' : clock(close),
    valid_from: from,
    valid_to: to,
  });
}

/** What is said of weekdays whose hours could not be read: without times they are read again as not known, not as closed. */
const notKnown = 'The hours of these days are not known.';

/** Rules, then the weekdays with hours that nobody could read, then words; those stand with these days where there are some, which they make uncertain. */
function schedulesOf({ id, hours, hoursText }: LocalService): readonly Json[] {
  const rules = (hours?.rules ?? []).map((rule, index) => scheduleOf(rule, `${id}/schedule/${index}`));
  const text = { id: uuidOf(`${id}/schedule/text`), description: hoursText };
  if (hours?.unusable)
    return [...rules, { ...text, freq: 'WEEKLY', byday: daysOf({ days: hours.unusable }), description: hoursText ?? notKnown }];
  return hoursText ? [...rules, text] : rules;
}

const phoneTypes: Readonly<Partial<Record<LocalChannel['kind'], string>>> = {
  phone: 'voice',
  sms: 'text',
  textphone: 'textphone',
  video: 'video',
  whatsapp: 'cell',
};

const languageOf = (code: string, id: string): Json => ({ id: uuidOf(`${id}/language/${code}`), code });

/** The standard holds an extension as a number, which loses a zero in front: such a one stands in the description. */
function phoneOf(channel: LocalChannel, id: string): Json {
  const { kind, value, extension, keyword, note, languages } = channel;
  const isNumber = extension !== null && /^[1-9]\d*$/.test(extension);
  const said = [kind === 'whatsapp' ? 'WhatsApp' : null, isNumber ? null : extension, keyword, note]
    .filter((each) => each !== null)
    .join('; ');
  return given({
    id: uuidOf(id),
    number: value,
    extension: isNumber ? Number(extension) : null,
    type: phoneTypes[kind],
    description: said || null,
    languages: languages.map((each) => languageOf(each, id)),
  });
}

function addressOf({ lines, city, region, postcode }: LocalPlace, country: string | null, id: string): Json | null {
  const [first, ...rest] = lines;
  if (first === undefined) return null;
  return given({
    id: uuidOf(`${id}/address`),
    address_1: first,
    address_2: rest.join(', ') || null,
    city: city ?? '',
    state_province: region ?? '',
    postal_code: postcode ?? '',
    country: country ?? '',
    address_type: 'physical',
  });
}

function placeOf(place: LocalPlace, service: LocalService, index: number): Json {
  const id = `${service.id}/place/${index}`;
  const exact = place.point && !place.point.approximate ? place.point : null;
  const address = addressOf(place, service.country, id);
  const { flags, text } = service.accessibility;
  const access = [...flags, ...(text ? [text] : [])].join('; ');
  return {
    id: uuidOf(`${id}/link`),
    location: given({
      id: uuidOf(id),
      location_type: 'physical',
      name: place.name,
      latitude: exact?.lat,
      longitude: exact?.lon,
      transportation: place.transport,
      addresses: address ? [address] : [],
      schedules: service.hours?.building ? schedulesOf(service) : [],
      accessibility: access ? [{ id: uuidOf(`${id}/access`), description: access }] : [],
    }),
  };
}

function extentOf({ box, ring }: LocalArea): string | null {
  if (ring) return JSON.stringify({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] });
  if (!box) return null;
  const [south, west, north, east] = box;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return JSON.stringify({ type: 'Polygon', coordinates: [corners] });
}

function areaOf({ id, area }: LocalService): readonly Json[] {
  if (!area) return [];
  const extent = extentOf(area);
  return [given({ id: uuidOf(`${id}/area`), name: area.text, extent, extent_type: extent ? 'geojson' : null })];
}

const taxonomy = { name: 'Even Keel', description: 'The closed lists of topics and audiences of Even Keel' } as const;

function attribute(id: string, code: string, linkType: 'service' | 'audience'): Json {
  const own = { ...taxonomy, id: uuidOf('taxonomy') };
  const term = { id: uuidOf(`term/${linkType}/${code}`), code, name: code, description: code, taxonomy_detail: own };
  return { id: uuidOf(`${id}/${linkType}/${code}`), link_type: linkType, value: code, taxonomy_term: term };
}

const of = (channels: readonly LocalChannel[], ...kinds: readonly LocalChannel['kind'][]): readonly LocalChannel[] =>
  channels.filter(({ kind }) => kinds.includes(kind));

function urlsOf({ id, channels, links }: LocalService): readonly Json[] {
  const chats = of(channels, 'chat', 'web')
    .filter((each) => each.kind === 'chat' || each !== of(channels, 'web')[0])
    .map(({ kind, value }) => ({ url: value, label: kind }));
  return [...chats, ...links].map(({ url, label }, index) => given({ id: uuidOf(`${id}/url/${index}`), url, label }));
}

/** A record as a service of HSDS 3.1, with all that hangs on it. What the standard has no place for (why an address is hidden) is left out. */
export function hsdsService(service: LocalService): Json {
  const { id, feed, name, org, description, summary, channels, ages, cost, verified, updated } = service;
  return given({
    id: uuidOf(id),
    name,
    description: description ?? summary,
    url: of(channels, 'web')[0]?.value,
    additional_urls: urlsOf(service),
    email: of(channels, 'email')[0]?.value,
    status: service.status === 'temporarily-closed' ? 'temporarily closed' : 'active',
    interpretation_services: service.languageNote,
    application_process: service.apply,
    fees_description: cost.text,
    eligibility_description: service.eligibility,
    minimum_age: ages.from,
    maximum_age: ages.to,
    assured_date: verified?.on,
    last_modified: updated,
    alert: service.alert,
    organization: { id: uuidOf(`${feed}/org/${org ?? name}`), name: org ?? name, description: org ?? name },
    phones: of(channels, 'phone', 'sms', 'textphone', 'video', 'whatsapp').map((each, index) => phoneOf(each, `${id}/phone/${index}`)),
    schedules: service.hours?.building ? [] : schedulesOf(service),
    service_areas: areaOf(service),
    service_at_locations: service.places.map((place, index) => placeOf(place, service, index)),
    languages: service.languages.map((code) => languageOf(code, id)),
    cost_options: cost.kind === 'free' ? [{ id: uuidOf(`${id}/cost`), amount: 0 }] : [],
    attributes: [
      ...service.topics.map((topic) => attribute(id, topic, 'service')),
      ...service.audiences.map((audience) => attribute(id, audience, 'audience')),
    ],
  });
}

/** All records as one page of an HSDS 3.1 API. */
export const hsdsPage = (services: readonly LocalService[]): Json => ({
  total_items: services.length,
  total_pages: 1,
  page_number: 1,
  size: services.length,
  first_page: true,
  last_page: true,
  empty: services.length === 0,
  contents: services.map(hsdsService),
});
