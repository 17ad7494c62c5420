import type { WordKey } from '../i18n/translate.ts';
import type { Params } from '../result.ts';
import type { Instant } from '../time.ts';
import type { Hours, OpenState } from './hours.ts';
import type { HoursFormat, TimeFormat } from './hours-format.ts';
import type { Channel } from './service.ts';
import type { Zones } from './zone-pieces.ts';

/** A sentence of the catalogue and what fills its places. */
export interface Said {
  readonly key: WordKey;
  readonly params: Params;
}

/** Who is told, and about which service. */
export interface HoursContext<Format = HoursFormat> {
  readonly format: Format;
  /** The clocks that were given to `openAt`. */
  readonly zones: Zones;
  readonly now: Instant;
  /** The service's zone. */
  readonly zone: string;
  /** The zone of the person's own clock; an empty string where the device tells none. */
  readonly viewer: string;
}

/** The same where only the state now is said. */
type NowContext = HoursContext<TimeFormat>;

/** One sentence of the catalogue. */
export const said = (key: WordKey, params: Params = {}): Said => ({ key, params });

/** The place by which people call a zone: its city, as the IANA name writes it. */
export const placeOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** The mark beside a name; null where nothing is certain. A line that never closes is marked as that, not as open. */
export function markOf(state: OpenState): WordKey | null {
  if (state.state === 'unknown') return null;
  if (state.state === 'closed') return 'hours.mark-closed';
  return state.always ? 'hours.mark-always' : 'hours.mark-open';
}

/** The day that a zone's calendar shows, counted from 1970-01-01; null where the device does not know the zone. */
function dayThere(at: Instant, zone: string, zones: Zones): number | null {
  const [piece] = zones(zone)?.pieces(at, 0) ?? [];
  return piece ? Math.floor((piece.from + piece.offset) / 1440) : null;
}

/** The same instant on the person's own clock, with the day where that differs; null where both clocks read alike. */
function yours(at: Instant, { format, viewer, zone, zones }: NowContext): string | null {
  const there = dayThere(at, zone, zones);
  const here = dayThere(at, viewer, zones);
  if (there === null || here === null || format.dayAndTime(at, zone) === format.dayAndTime(at, viewer)) return null;
  return there === here ? format.time(at, viewer) : format.dayAndTime(at, viewer);
}

function sayOpen(at: Instant, context: NowContext): Said {
  const { format, zone, now } = context;
  const own = yours(at, context);
  const time = at - now < 864e5 ? format.time(at, zone) : format.dayAndTime(at, zone);
  return own === null
    ? said('hours.open-until', { time })
    : said('hours.open-until-both', { time, place: placeOf(zone), yours: at - now < 864e5 ? own : format.dayAndTime(at, context.viewer) });
}

function sayClosed(at: Instant, context: NowContext): Said {
  const { format, zone, zones, now } = context;
  const own = yours(at, context);
  const days = (dayThere(at, zone, zones) ?? 0) - (dayThere(now, zone, zones) ?? 0);
  const far = days < 7 ? format.dayAndTime(at, zone) : format.dateAndTime(at, zone);
  if (own !== null) return said('hours.opens-both', { time: far, place: placeOf(zone), yours: own });
  if (days === 0) return said('hours.opens-today', { time: format.time(at, zone) });
  if (days === 1) return said('hours.opens-tomorrow', { time: format.time(at, zone) });
  return said('hours.opens-day', { time: far });
}

/** For hours that nobody vouches for any more: the month in which they ended, where there is one. */
function sayOld(hours: Hours | null, now: Instant, format: TimeFormat): Said {
  const ends = (hours?.rules ?? []).flatMap(({ to }) => (to ? [Date.parse(to)] : [])).filter((end) => end < now);
  return ends.length > 0 ? said('hours.old', { month: format.month(Math.max(...ends)) }) : said('hours.unclear');
}

/** Where the device's clock or zones are in doubt the hours are shown without a state, so nothing is said here. */
function sayUnknown(
  state: OpenState & { state: 'unknown' },
  hours: Hours | null,
  byPhone: boolean,
  { now, format }: NowContext,
): readonly Said[] {
  switch (state.reason) {
    case 'hours':
      return [said(byPhone ? 'hours.unknown-call' : 'hours.unknown')];
    case 'window':
      return [sayOld(hours, now, format)];
    case 'entry':
      return [said('hours.unclear')];
    default:
      return [];
  }
}

/** Hours that one source tells, or on which sources differ, are not said as if they were certain: a mark beside the state. */
export const sayReported = ({ state }: OpenState, { hoursReported }: Pick<Channel, 'hoursReported'>): readonly Said[] =>
  hoursReported && state !== 'unknown' ? [said('services.hours-reported.mark')] : [];

/**
 * The state now, and after it what else must be known. Empty where hours are shown without a state.
 * @param byPhone true where a person would call: then unknown hours are no reason not to
 */
export function sayState(state: OpenState, hours: Hours | null, byPhone: boolean, context: NowContext): readonly Said[] {
  if (state.state === 'unknown') return sayUnknown(state, hours, byPhone, context);
  const holiday = state.holiday ? [said('hours.holiday')] : [];
  if (state.state === 'closed') return [state.changesAt === null ? said('hours.closed') : sayClosed(state.changesAt, context), ...holiday];
  if (state.always) return [said('hours.always')];
  return [state.changesAt === null ? said('hours.open') : sayOpen(state.changesAt, context), ...holiday];
}
