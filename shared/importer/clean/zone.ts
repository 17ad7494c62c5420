import lookup from '@photostructure/tz-lookup';
import zones from '../../directory/data/time-zones.json' with { type: 'json' };

/** Countries whose places all lie in one zone, by the zone table of the house; links to the same zone count once. */
const single = oneZone();

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

function oneZone(): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [zone, countries] of Object.entries(zones.zones as Readonly<Record<string, string>>)) {
    const canonical = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    for (const country of countries.split(' ')) found.set(country, (found.get(country) ?? new Set()).add(canonical));
  }
  return new Map([...found].flatMap(([country, all]) => (all.size === 1 ? [[country, [...all][0] ?? ''] as const] : [])));
}

/** Whether this runtime knows a zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]+\/[\w/+-]+$/.test(zone) || zone === 'UTC';
  } catch {
    // no zone of that name
    return false;
  }
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
  return inState ?? single.get(country ?? '') ?? given;
}
