import { openAt } from '#shared/directory/hours.ts';
import type { OpenOf } from '#shared/directory/lines-for.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import type { Zones } from '#shared/directory/zone-pieces.ts';
import type { Instant } from '#shared/time.ts';
import type { CountryServices } from '../state/directory.ts';

/** The clocks are made once: they cost far more than the question they answer. */
let zones: Zones | null = null;

export function allZones(): Zones {
  zones ??= makeZones();
  return zones;
}

/** Judges the channels of one country at an instant, by the service's own clock. */
export const openOf =
  ({ holidays, built }: CountryServices, now: Instant): OpenOf =>
  ({ hours }, { zone }) =>
    openAt(hours, allZones()(zone), now, holidays, built);
