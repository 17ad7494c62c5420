import { type Hours, type OpenState, openAt } from '../directory/hours.ts';
import type { Zones } from '../directory/zone-pieces.ts';
import type { Day, Instant } from '../time.ts';
import type { SitePack } from './site-pack.ts';

/** How far ahead a day on which somebody is there again is looked for: a long summer. */
const horizon = 120;

const dayText = (day: number): Day => new Date(day * 864e5).toISOString().slice(0, 10);

/** The day that the site's calendar shows, counted from 1970-01-01; null where the device does not know the zone. */
function todayAt({ zone }: SitePack, now: Instant, zones: Zones): number | null {
  const [piece] = zone === '' ? [] : (zones(zone)?.pieces(now, 0) ?? []);
  return piece ? Math.floor((piece.from + piece.offset) / 1440) : null;
}

/** Whether nobody is there on a day: it is closed, or there are terms and it is in none. */
export const isSiteClosed = ({ terms, closed }: Pick<SitePack, 'terms' | 'closed'>, day: Day): boolean =>
  closed.some(({ from, to }) => from <= day && day <= to) || (terms.length > 0 && !terms.some(({ from, to }) => from <= day && day <= to));

/** Every closed day from yesterday on, as far as is looked. */
const closedDays = (pack: SitePack, today: number): readonly Day[] =>
  Array.from({ length: horizon + 2 }, (_, index) => dayText(today - 1 + index)).filter((day) => isSiteClosed(pack, day));

/** How it is with the site today. */
export interface SiteToday {
  /** Whether somebody is there at this moment; never open or closed where the pack does not bear it out. */
  stateOf(hours: Hours | null): OpenState;
  /** Today is closed, or outside the terms. */
  readonly isClosed: boolean;
  /** The next day that is not closed, as far as is looked; null while today is open. */
  readonly backOn: Day | null;
}

/** The site at an instant, by its own clock. */
export function siteToday(pack: SitePack, now: Instant, zones: Zones): SiteToday {
  const today = todayAt(pack, now, zones);
  if (today === null) return { stateOf: () => ({ state: 'unknown', reason: 'zone' }), isClosed: false, backOn: null };
  const days = closedDays(pack, today);
  const isClosed = days.includes(dayText(today));
  const later = Array.from({ length: horizon }, (_, index) => dayText(today + 1 + index));
  return {
    stateOf: (hours) => openAt(hours, zones(pack.zone), now, days),
    isClosed,
    backOn: isClosed ? (later.find((day) => !days.includes(day)) ?? null) : null,
  };
}
