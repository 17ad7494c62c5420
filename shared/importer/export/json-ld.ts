import { webHref } from '#shared/directory/contact-link.ts';
import { type HoursRule, needsCalendar } from '#shared/directory/hours.ts';
import type { LocalPlace, LocalService } from '#shared/directory/local-service.ts';
import { cardOf } from '#shared/directory/shards/card.ts';
import type { Manifest } from '#shared/directory/shards/manifest.ts';
import { checkAge, feedAge } from '#shared/directory/trust.ts';
import type { Instant } from '#shared/time.ts';

type Json = Readonly<Record<string, unknown>>;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const given = (all: Json): Json =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
const clock = (minute: number): string =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const hoursOf = (rule: HoursRule): Json =>
  given({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: weekdays.filter((_, index) => ((rule.days >> index) & 1) === 1),
    opens: clock(rule.open),
    closes: rule.close === 1440 ? '23:59' : clock(rule.close),
    validFrom: rule.from,
    validThrough: rule.to,
  });

const weekOf = ({ hours }: LocalService): readonly Json[] => (hours?.rules ?? []).filter((rule) => !needsCalendar(rule)).map(hoursOf);

const placeOf = ({ name, lines, city, region, postcode, point }: LocalPlace, service: LocalService): Json =>
  given({
    '@type': 'Place',
    name,
    openingHoursSpecification: service.hours?.building ? weekOf(service) : null,
    address: given({
      '@type': 'PostalAddress',
      streetAddress: lines.join(', ') || null,
      addressLocality: city,
      addressRegion: region,
      postalCode: postcode,
      addressCountry: service.country,
    }),
    geo: point && !point.approximate ? { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } : null,
  });

function channelsOf(service: LocalService): readonly Json[] {
  const { channels, places, languages } = service;
  const first = (kind: string): string | undefined => channels.find((each) => each.kind === kind)?.value;
  const contact = (telephone: string | undefined): Json | null => (telephone ? { '@type': 'ContactPoint', telephone } : null);
  const url = first('web');
  const reach = given({
    '@type': 'ServiceChannel',
    servicePhone: contact(first('phone')),
    serviceSmsNumber: contact(first('sms')),
    serviceUrl: url && webHref(url),
    availableLanguage: languages,
  });
  return [reach, ...places.map((place) => ({ '@type': 'ServiceChannel', serviceLocation: placeOf(place, service) }))];
}

function serviceOf(service: LocalService): Json {
  const { name, org, description, summary, topics, ages, area, cost, hours } = service;
  return given({
    '@type': 'Service',
    '@id': `urn:even-keel:${encodeURIComponent(service.id)}`,
    name,
    description: description ?? summary,
    provider: { '@type': 'Organization', name: org ?? name },
    serviceType: topics,
    availableChannel: channelsOf(service),
    hoursAvailable: hours?.building ? null : weekOf(service),
    areaServed: area?.text,
    audience:
      ages.from === null && ages.to === null
        ? null
        : given({ '@type': 'PeopleAudience', suggestedMinAge: ages.from, suggestedMaxAge: ages.to }),
    isAccessibleForFree: cost.kind === 'free' ? true : null,
  });
}

/** What a list says of its own age and of that of its records. */
export type Aged = Pick<Manifest, 'built' | 'feeds'>;

/**
 * Records as JSON-LD of schema.org, for a page's own head. Left out: whose address is hidden, who is closed, who is so old by the limits of
 * its feed that a list shows it last, what has a place and stands in a feed that nobody renews, and hours that are not the same every week.
 * It may stand inside a script element: no `<` is in it.
 */
export function jsonLdOf(services: readonly LocalService[], { built, feeds }: Aged, now: Instant): string {
  const byKey = new Map(feeds.map((feed) => [feed.key, feed]));
  const isStale = (service: LocalService): boolean => {
    const feed = byKey.get(service.feed);
    const isGone = feed !== undefined && feedAge(feed, built, now) === 'gone' && !service.reach.includes('national');
    return isGone || checkAge(cardOf(service), now, feed?.stale) === 'very-old';
  };
  const shown = services.filter((each) => each.hidden === null && each.status !== 'temporarily-closed' && !isStale(each));
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': shown.map(serviceOf) }).replaceAll('<', '\\u003c');
}
