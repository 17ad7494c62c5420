import type { LocalPlace } from '#shared/directory/local-service.ts';
import type { FeedConfig } from '../feed-config.ts';
import type { Report } from '../report.ts';
import { asNumber, firstObjects, firstText, type Untrusted } from '../values.ts';
import { isInCountry, townPoint } from './gazetteer.ts';
import { plainLine } from './plain-text.ts';
import { zoneOf } from './zone.ts';

interface Context {
  readonly country: string | null;
  readonly report: Report;
  readonly where: string;
}

/** A name or a code as a code of two letters. */
const countryNames: Readonly<Record<string, string>> = {
  'united states': 'US',
  'united states of america': 'US',
  usa: 'US',
  'u s a': 'US',
  us: 'US',
  'united kingdom': 'GB',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  canada: 'CA',
  ireland: 'IE',
  australia: 'AU',
  'new zealand': 'NZ',
  france: 'FR',
  germany: 'DE',
  deutschland: 'DE',
  finland: 'FI',
  suomi: 'FI',
  sweden: 'SE',
  sverige: 'SE',
  spain: 'ES',
  españa: 'ES',
  gbr: 'GB',
  fra: 'FR',
  deu: 'DE',
  fin: 'FI',
  can: 'CA',
  aus: 'AU',
};

export function countryOf(text: string | null): string | null {
  if (text === null) return null;
  const short = text.trim();
  if (/^[A-Za-z]{2}$/.test(short) && short.toUpperCase() !== 'UK') return short.toUpperCase();
  const name = short.toLowerCase().replace(/\./g, ' ').replace(/\s+/g, ' ').trim();
  return Object.hasOwn(countryNames, name) ? (countryNames[name] ?? null) : null;
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** The point of a location, where it can be one; 0,0, swapped, out of range and foreign points are dropped and reported. */
function pointOf(location: Untrusted, country: string | null, { report, where }: Context): { lat: number; lon: number } | null {
  const [inner] = firstObjects(location, 'geo_point', 'coordinates', 'point');
  const lat = asNumber(location['latitude']) ?? asNumber(inner?.['latitude']);
  const lon = asNumber(location['longitude']) ?? asNumber(inner?.['longitude']);
  if (lat === null || lon === null) return null;
  const isBad =
    (lat === 0 && lon === 0) || Math.abs(lat) > 90 || Math.abs(lon) > 180 || (country !== null && !isInCountry({ lat, lon }, country));
  if (isBad) report.note('warn', 'coordinates', where, `${lat}, ${lon}`);
  return isBad ? null : { lat: round(lat), lon: round(lon) };
}

const isPostBox = (line: string): boolean =>
  /\b(p\.?\s?o\.?\s?box|post(al)? box|postfach|apartado|bo[iî]te postale|postilokero|pl \d+)\b/i.test(line);

const isPhysical = (address: Untrusted): boolean =>
  !/postal|virtual|mail/i.test(firstText(address, 'address_type', 'location_type') ?? 'physical');

function addressOf(location: Untrusted): Untrusted | null {
  const found = firstObjects(location, 'addresses', 'physical_addresses', 'address').filter(isPhysical);
  return found[0] ?? null;
}

/** Where a location is; null for a virtual one, and for one that says nothing about where it is. */
export function placeOf(location: Untrusted, context: Context): { readonly place: LocalPlace; readonly country: string | null } | null {
  if (/virtual/i.test(firstText(location, 'location_type') ?? '')) return null;
  const address = addressOf(location);
  const country = countryOf(address && firstText(address, 'country')) ?? context.country;
  const line = (...names: readonly string[]): string | null => plainLine(address && firstText(address, ...names));
  const lines = ['address_1', 'address_2', 'address_3', 'address_4'].flatMap((name) => line(name) ?? []).filter((each) => !isPostBox(each));
  const city = line('city');
  const region = line('state_province', 'region');
  const point = pointOf({ ...(address ?? {}), ...location }, country, context);
  const town = point === null && city !== null && country !== null ? townPoint(city, region, country) : null;
  const name = plainLine(firstText(location, 'name', 'alternate_name'));
  if (!point && !city && lines.length === 0 && name === null) return null;
  return {
    country,
    place: {
      name,
      lines,
      city,
      region,
      postcode: line('postal_code', 'postcode'),
      point: point ? { ...point, approximate: false } : town && { ...town, approximate: true },
      transport: plainLine(firstText(location, 'transportation')),
    },
  };
}

/** Findings are told when a place is read for its record. */
const mute: Report = { note: () => undefined, findings: () => [], worst: () => [] };

/** The zone of the clock at a location, as far as it and the config tell. */
export function zoneOfLocation(location: Untrusted, { country, zone }: Pick<FeedConfig, 'country' | 'zone'>): string | null {
  const found = placeOf(location, { country, report: mute, where: '' });
  const { point = null, region = null } = found?.place ?? {};
  return zoneOf({ point, country: found?.country ?? countryOf(country), region, given: zone });
}
