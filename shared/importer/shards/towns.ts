import type { LocalPlace, LocalService } from '#shared/directory/local-service.ts';
import type { Town } from '#shared/directory/shards/places-file.ts';

interface Gathered extends Town {
  readonly points: readonly { readonly lat: number; readonly lon: number }[];
}

/** The middle value, so that one wrong point does not move a town. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}

const keyOf = ({ city, region }: LocalPlace): string => `${city?.toLowerCase()}\n${region?.toLowerCase() ?? ''}`;

function gather(services: readonly LocalService[]): ReadonlyMap<string, readonly Gathered[]> {
  const countries = new Map<string, Map<string, Gathered>>();
  for (const { country, subdivision, places } of services) {
    if (country === null) continue;
    const towns = countries.get(country) ?? new Map<string, Gathered>();
    countries.set(country, towns);
    for (const place of places) {
      const { city, region, point } = place;
      if (city === null || point === null) continue;
      const known = towns.get(keyOf(place));
      towns.set(keyOf(place), {
        name: known?.name ?? city,
        region: known?.region ?? region,
        subdivision: known?.subdivision ?? subdivision,
        points: [...(known?.points ?? []), point],
        lat: 0,
        lon: 0,
      });
    }
  }
  return new Map([...countries].map(([country, towns]) => [country, [...towns.values()]]));
}

/** The towns of each country in which a service has a place, in the order of their names: a person picks one instead of being located. */
export function townsOf(services: readonly LocalService[]): ReadonlyMap<string, readonly Town[]> {
  const inOrder = (a: Town, b: Town): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.region ?? '') < (b.region ?? '') ? -1 : 1);
  return new Map(
    [...gather(services)]
      .filter(([, towns]) => towns.length > 0)
      .map(([country, towns]) => [
        country,
        towns
          .map(({ name, region, subdivision, points }) => ({
            name,
            region,
            subdivision,
            lat: middle(points.map(({ lat }) => lat)),
            lon: middle(points.map(({ lon }) => lon)),
          }))
          .sort(inOrder),
      ]),
  );
}
