import type { Day, Instant } from '../time.ts';
import { type Hours, type OpenState, openAt } from './hours.ts';
import type { ZoneClock } from './zone-pieces.ts';

/** Whether services can be reached at one moment, as `openAt` tells it. */
export type OpenOnce = (hours: Hours | null, zone: ZoneClock | null, holidays: readonly Day[]) => OpenState;

/**
 * `openAt` for many services at one moment: those of a shard share the week that they have in common, and what is the same object, on the same clock
 * and with the same list of holidays, is told once.
 */
export function openOnce(now: Instant, built?: Instant): OpenOnce {
  const told = new Map<Hours | null, readonly (readonly [ZoneClock | null, readonly Day[], OpenState])[]>();
  return (hours, zone, holidays) => {
    const known = told.get(hours) ?? [];
    const found = known.find(([ofZone, ofDays]) => ofZone === zone && ofDays === holidays);
    if (found) return found[2];
    const state = openAt(hours, zone, now, holidays, built);
    told.set(hours, [...known, [zone, holidays, state]]);
    return state;
  };
}
