import lookup from '@photostructure/tz-lookup';
import zones from '../../directory/data/time-zones.json' with { type: 'json' };
import { zoneOffset } from './wall-time.ts';

/** The zones of each country by the zone table of the house, with the countries that share each, the one that it is named after first. */
const zonesOf = zonesByCountry();

/** States of the United States, and provinces of Canada, that lie in one zone as a whole; the others need a point. */
const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: {
    ...each('America/New_York', 'CT DE DC GA ME MD MA NH NJ NY NC OH PA RI SC VT VA WV'),
    ...each('America/Chicago', 'AL AR IL IA LA MN MS MO OK WI'),
    ...each('America/Denver', 'CO MT NM UT WY'),
    ...each('America/Los_Angeles', 'CA WA'),
    AZ: 'America/Phoenix',
    HI: 'Pacific/Honolulu',
  },
  CA: {
    AB: 'America/Edmonton',
    MB: 'America/Winnipeg',
    NS: 'America/Halifax',
    NB: 'America/Moncton',
    PE: 'America/Halifax',
    YT: 'America/Whitehorse',
  },
  AU: {
    NSW: 'Australia/Sydney',
    VIC: 'Australia/Melbourne',
    TAS: 'Australia/Hobart',
    ACT: 'Australia/Sydney',
    SA: 'Australia/Adelaide',
    NT: 'Australia/Darwin',
  },
};

function each(zone: string, list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(' ').map((state) => [state, zone]));
}

interface Shared {
  readonly zone: string;
  readonly countries: readonly string[];
}

function zonesByCountry(): ReadonlyMap<string, readonly Shared[]> {
  const found = new Map<string, Shared[]>();
  for (const [zone, list] of Object.entries(zones.zones as Readonly<Record<string, string>>)) {
    const countries = list.split(' ');
    for (const country of countries) found.set(country, [...(found.get(country) ?? []), { zone, countries }]);
  }
  return found;
}

/** Every sixth week of three years: clocks that agree on all of these days are the same clock. */
const days = Array.from({ length: 26 }, (_, index) => Date.UTC(2025, 0, 10) + index * 42 * 864e5);
const clockOf = (zone: string): string => days.map((day) => zoneOffset(zone, day)).join(' ');
/** False for a zone that is only another name of one, as Belfast is of London. */
const isOwnName = (zone: string): boolean =>
  cityOf(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone) === cityOf(zone);
const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);
const areaOf = (zone: string): string => zone.slice(0, zone.indexOf('/'));

/**
 * The zone of a country whose clocks all show the same time, though its zones may have several names (Amsterdam and Brussels in the Netherlands);
 * called by the name of the country's own, and not by that of an island. Null where clocks differ.
 */
function oneZone(country: string): string | null {
  const all = zonesOf.get(country) ?? [];
  if (new Set(all.map(({ zone }) => clockOf(zone))).size !== 1) return null;
  const inArea = (zone: string): number => all.filter((each) => areaOf(each.zone) === areaOf(zone)).length;
  const [best] = [...all].sort(
    (a, b) =>
      Number(isOwnName(b.zone)) - Number(isOwnName(a.zone)) ||
      inArea(b.zone) - inArea(a.zone) ||
      Number(b.countries[0] === country) - Number(a.countries[0] === country) ||
      (a.zone < b.zone ? -1 : 1),
  );
  return best?.zone ?? null;
}

const single = new Map<string, string | null>();

/** The same, reckoned once for each country. */
function singleZone(country: string): string | null {
  const known = single.get(country);
  if (known !== undefined) return known;
  const found = oneZone(country);
  single.set(country, found);
  return found;
}

interface Where {
  readonly point: { readonly lat: number; readonly lon: number } | null;
  readonly country: string | null;
  readonly region: string | null;
  /** The feed's own. */
  readonly given: string | null;
}

/** The IANA zone of a service's clock: from its point, else its state or country where that has one zone, else the feed's; never guessed beyond that. */
export function zoneOf({ point, country, region, given }: Where): string | null {
  if (point) return lookup(point.lat, point.lon);
  const inState = states[country ?? '']?.[region?.trim().toUpperCase() ?? ''];
  return inState ?? (country === null ? null : singleZone(country)) ?? given;
}
