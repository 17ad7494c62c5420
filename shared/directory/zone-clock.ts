import { makeZonesFrom, type OffsetAt, type Zones } from './zone-pieces.ts';

/** What this device knows of a zone; null where it does not know it. Read from `GMT+05:45`, and `GMT` alone is 0. */
export function offsetsOf(zone: string): OffsetAt | null {
  try {
    const formatter = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    return (minute) => {
      const found = /GMT(.)(\d+):(\d+)/.exec(formatter.format(minute * 60_000));
      return found ? Number(`${found[1]}1`) * (Number(found[2]) * 60 + Number(found[3])) : 0;
    };
  } catch {
    return null;
  }
}

/** The clocks of all zones that this device knows. A formatter is made once for each zone, since making one costs more than all the rest. */
export const makeZones = (): Zones => makeZonesFrom(offsetsOf);
