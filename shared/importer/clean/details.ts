import type { AccessFlag, LocalChannel, LocalService } from '#shared/directory/local-service.ts';
import type { Report } from '../report.ts';
import { asNumber, asObject, asText, firstObjects, firstText, folded, type Untrusted } from '../values.ts';
import { plainLine, plainText } from './plain-text.ts';

/** Parameters that tell a site where its visitors come from. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_eid|mc_cid|_hsenc|_hsmi|igshid|ref_src|yclid|wickedid)$/i;

/** An address as https, without what follows people; null where it can't be one. http becomes https only where the host is all that changes. */
export function webAddress(text: string | null, report: Report, where: string): string | null {
  const given = text?.trim().split(/\s+/)[0] ?? '';
  if (given === '') return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[\w.-]+:\d+(\/|$)/.test(given);
  if (!hasScheme) report.note('warn', 'url-without-scheme', where, given);
  let url: URL;
  try {
    url = new URL(hasScheme ? given : `https://${given.replace(/^\/+/, '')}`);
  } catch {
    report.note('warn', 'url', where, given);
    return null;
  }
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) {
    report.note('warn', 'url', where, given);
    return null;
  }
  url.protocol = 'https:';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href.length <= 500 && !/["'<>\\\s]/.test(url.href) ? url.href : null;
}

const mail = /^[^\s@<>?&%,:;"'()]+@[^\s@<>?&%,:;"'()]+\.[^\s@<>?&%,:;"'()]+$/;

const channel = (kind: LocalChannel['kind'], value: string): LocalChannel => ({
  kind,
  value,
  dial: null,
  extension: null,
  keyword: null,
  note: null,
  languages: [],
});

/** Mail, web and chat of a service. A contact's own mail is a person's and stays out. */
export function writtenChannels(
  service: Untrusted,
  organization: Untrusted,
  locations: readonly Untrusted[],
  report: Report,
  where: string,
): readonly LocalChannel[] {
  const email = firstText(service, 'email') ?? firstText(organization, 'email');
  const web = webAddress(firstText(service, 'url', 'website') ?? firstText(organization, 'website', 'url'), report, where);
  const chats = [
    ...locations.filter((each) => /virtual/i.test(firstText(each, 'location_type') ?? '')).map((each) => firstText(each, 'url')),
    ...firstObjects(service, 'additional_urls')
      .filter((each) => /chat/i.test(firstText(each, 'label') ?? ''))
      .map((each) => firstText(each, 'url')),
  ].flatMap((each) => webAddress(each, report, where) ?? []);
  if (email !== null && !mail.test(email.trim())) report.note('warn', 'email', where, email);
  return [
    ...(email !== null && mail.test(email.trim()) ? [channel('email', email.trim())] : []),
    ...(web ? [channel('web', web)] : []),
    ...[...new Set(chats)].slice(0, 2).map((each) => channel('chat', each)),
  ];
}

/** At most five further addresses, each with what the feed calls it. */
export function linksOf(service: Untrusted, locations: readonly Untrusted[], report: Report, where: string): LocalService['links'] {
  const found = [
    ...firstObjects(service, 'additional_urls').map((each) => ({ label: firstText(each, 'label'), url: firstText(each, 'url') })),
    ...firstObjects(service, 'required_documents').map((each) => ({ label: firstText(each, 'document'), url: firstText(each, 'uri') })),
    ...firstObjects(service, 'schedules').map((each) => ({ label: null, url: firstText(each, 'schedule_link') })),
    ...locations.flatMap((each) => firstObjects(each, 'accessibility').map((access) => ({ label: null, url: firstText(access, 'url') }))),
  ].filter(({ label, url }) => url !== null && !/chat/i.test(label ?? ''));
  const links = found.flatMap(({ label, url }) => {
    const address = webAddress(url, report, where);
    return address ? [{ label: plainLine(label), url: address }] : [];
  });
  return [...new Map(links.map((each) => [each.url, each])).values()].slice(0, 5);
}

/** Whole texts that mean that nothing is paid, folded. */
const freeTexts = new Set(
  'free|free of charge|no cost|no charge|no fee|no fees|none|0|free to everyone|free service|this service is free|maksuton|ilmainen|kostenlos|kostenfrei|gratuit|gratuito|gratis|avgiftsfri|kostnadsfritt|مجاني|مجانا'
    .split('|')
    .map(folded),
);

/** Free only where all say so; nothing said is not known, and never free. */
export function costOf(service: Untrusted): LocalService['cost'] {
  const options = firstObjects(service, 'cost_options');
  const said = plainText(firstText(service, 'fees_description') ?? firstText(service, 'fees'));
  const texts = options.flatMap(
    (each) => plainText([firstText(each, 'option'), firstText(each, 'amount_description')].filter(Boolean).join(': ')) ?? [],
  );
  const amounts = options.map((each) => asNumber(each['amount']));
  const text = [said, ...texts].filter((each) => each !== null && each !== '').join('\n') || null;
  const isFree =
    options.length > 0
      ? amounts.every((amount) => amount === 0) && (said === null || freeTexts.has(folded(said)))
      : said !== null && freeTexts.has(folded(said));
  return isFree ? { kind: 'free', text: null } : { kind: text === null ? 'unknown' : 'see-text', text };
}

/** Ages in years; both dropped where they contradict each other, and 0 and 100 or more are no bounds. */
export function agesOf(service: Untrusted, report: Report, where: string): LocalService['ages'] {
  const [eligibility] = firstObjects(service, 'eligibilities', 'eligibilitys', 'eligibility');
  const from = asNumber(service['minimum_age']) ?? asNumber(eligibility?.['minimum_age']);
  const to = asNumber(service['maximum_age']) ?? asNumber(eligibility?.['maximum_age']);
  const isBad = (age: number | null): boolean => age !== null && (age < 0 || age > 120);
  if (isBad(from) || isBad(to) || (from !== null && to !== null && from > to)) {
    report.note('warn', 'ages', where, `${from} to ${to}`);
    return { from: null, to: null };
  }
  return { from: from === 0 ? null : from, to: to !== null && to >= 100 ? null : to };
}

const day = /^(\d{4}-\d{2}-\d{2})/;
const earliest = '2000-01-01';

/** A day of a text, where it is one between 2000 and today. */
export function dayOf(text: string | null, today: string): string | null {
  const found = day.exec(text ?? '')?.[1];
  if (!found || found < earliest || found > today || Number.isNaN(Date.parse(found))) return null;
  return new Date(found).toISOString().startsWith(found) ? found : null;
}

/** The day of the last check: `assured_date`, else a metadata entry that says verified, reviewed or assured. Never the day of a change. */
export function verifiedOf(service: Untrusted, today: string): LocalService['verified'] {
  const assured = dayOf(firstText(service, 'assured_date', 'last_verified', 'last_assured'), today);
  const checks = firstObjects(service, 'metadata')
    .filter((each) => /verif|review|assur/i.test(firstText(each, 'last_action_type') ?? ''))
    .flatMap((each) => dayOf(firstText(each, 'last_action_date'), today) ?? []);
  const on = assured ?? checks.sort().at(-1) ?? null;
  return on === null ? null : { on, by: null };
}

export const updatedOf = (service: Untrusted, today: string): string | null =>
  dayOf(firstText(service, 'last_modified', 'updated_at'), today) ??
  firstObjects(service, 'metadata')
    .flatMap((each) => dayOf(firstText(each, 'last_action_date'), today) ?? [])
    .sort()
    .at(-1) ??
  null;

/** Terms of accessibility that are facts, folded; the rest stays text. */
const access: Readonly<Record<AccessFlag, RegExp>> = {
  'step-free': /\b(wheelchair|step free|ramp|accessible entrance|esteeton)\b/,
  'hearing-loop': /\b(hearing loop|induction loop)\b/,
  'sign-language': /\b(sign language|bsl|asl)\b/,
  'accessible-toilet': /\b(accessible (toilet|restroom|bathroom)|disabled toilet)\b/,
};

/** What a list of terms or a text says of getting in. Flags come from terms only, since a sentence may deny them. */
export function accessOf(locations: readonly Untrusted[]): LocalService['accessibility'] {
  const records = locations.flatMap((each) => [
    ...firstObjects(each, 'accessibility', 'accessibility_for_disabilities'),
    ...[asText(each['accessibility'])].flatMap((text) =>
      text ? text.split(/[,;]/).map((term) => ({ description: term.replaceAll('_', ' ') })) : [],
    ),
  ]);
  const texts = records.flatMap((each) => plainLine(firstText(each, 'description', 'accessibility', 'details')) ?? []);
  const terms = texts.map(folded).filter((text) => text.split(' ').length <= 3);
  const flags = (Object.keys(access) as AccessFlag[]).filter((flag) => terms.some((term) => access[flag].test(term)));
  const text = [...new Set(texts)].join(', ');
  return { flags, text: text === '' ? null : text };
}

const statuses: Readonly<Record<string, LocalService['status'] | 'not-listed'>> = {
  active: 'active',
  inactive: 'not-listed',
  defunct: 'not-listed',
  closed: 'not-listed',
  'temporarily closed': 'temporarily-closed',
};

/** `not-listed` is left out; a status that nobody knows counts as not stated. */
export function statusOf(service: Untrusted): LocalService['status'] | 'not-listed' {
  const said = (firstText(service, 'status') ?? '').toLowerCase().replace(/[_-]/g, ' ').trim();
  return Object.hasOwn(statuses, said) ? (statuses[said] ?? 'unstated') : 'unstated';
}

/** Where a service serves: the words of the feed, and a box and ring where it draws one. */
export function areaOf(service: Untrusted): LocalService['area'] {
  const areas = firstObjects(service, 'service_areas');
  const texts = [
    ...areas.flatMap((each) => plainLine(firstText(each, 'name', 'service_area', 'description')) ?? []),
    ...(Array.isArray(service['service_areas'])
      ? service['service_areas'].flatMap((each) => (typeof each === 'string' ? (plainLine(each) ?? []) : []))
      : []),
  ];
  const text = [...new Set(texts)].join('; ') || null;
  const rings = areas.flatMap((each) => ringsOf(each['extent']));
  return text === null && rings.length === 0 ? null : { text, ...boxAnd(rings) };
}

const mostRing = 50;
const deepest = 4;

type Ring = readonly (readonly [lon: number, lat: number])[];

/** The outer rings of all polygons in a piece of GeoJSON; none in anything else. */
function ringsOf(extent: unknown): readonly Ring[] {
  if (typeof extent !== 'string') return ringsIn(extent);
  if (!extent.trim().startsWith('{') || extent.length > 5_000_000) return [];
  try {
    return ringsIn(JSON.parse(extent));
  } catch {
    // text that only looks like GeoJSON
    return [];
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function ringsIn(value: unknown, depth = 0): readonly Ring[] {
  const { type, coordinates, geometry, features, geometries } = asObject(value);
  if (depth > deepest) return [];
  const inner = [...(geometry ? [geometry] : []), ...listOf(features), ...listOf(geometries)];
  if (inner.length > 0) return inner.flatMap((each) => ringsIn(each, depth + 1));
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? listOf(coordinates) : [];
  return polygons.map((each) => ringOf(listOf(each)[0])).filter((ring) => ring.length >= 4);
}

const ringOf = (outer: unknown): Ring =>
  listOf(outer).flatMap((each): Ring => {
    const [lon, lat] = listOf(each);
    return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
      ? [[round(lon), round(lat)]]
      : [];
  });

const round = (degrees: number): number => Math.round(degrees * 1e3) / 1e3;

/** West and east of several stretches of longitude, the shorter way round: polygons that GeoJSON cuts at the date line are one stretch across it. */
function stretch(parts: readonly (readonly [west: number, east: number])[]): readonly [west: number, east: number] {
  const sorted = [...parts].sort(([a], [b]) => a - b);
  const [first, end] = [sorted[0]?.[0] ?? 0, most(sorted.map(([, east]) => east))];
  let reach = sorted[0]?.[1] ?? 0;
  // what is not covered: first the piece across the date line
  let widest = { gap: first + 360 - end, west: first, east: end };
  for (const [west, east] of sorted.slice(1)) {
    if (west - reach > widest.gap) widest = { gap: west - reach, west, east: reach };
    reach = Math.max(reach, east);
  }
  return [widest.west, widest.east];
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

/** The box around all polygons; their ring, thinned out to fifty points, only where there is a single one, since a record has room for one. */
function boxAnd(rings: readonly Ring[]): Pick<NonNullable<LocalService['area']>, 'box' | 'ring'> {
  const [only, ...others] = rings;
  if (only === undefined) return { box: null, ring: null };
  const lats = rings.flat().map(([, lat]) => lat);
  const [west, east] = stretch(rings.map((ring) => [least(ring.map(([lon]) => lon)), most(ring.map(([lon]) => lon))]));
  const step = Math.ceil(only.length / mostRing);
  return {
    box: [least(lats), west, most(lats), east],
    ring: others.length > 0 ? null : only.filter((_, index) => index % step === 0),
  };
}
