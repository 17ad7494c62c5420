import type { TimeFormat } from '#shared/directory/hours-format.ts';
import { makeZonesFrom, type Zones } from '#shared/directory/zone-pieces.ts';
import { offsetsIn, type ZoneTable } from '#shared/directory/zone-table.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Instant } from '#shared/time.ts';

/** The name by which the clock of this device is asked for: which zone it is in need not be known to read it. */
export const viewer = 'here';

/** So many minutes ahead hours are looked through at most. */
const ahead = 62 * 1440;

const here = (minute: number): number => -new Date(minute * 60_000).getTimezoneOffset();

/** The clocks of a country's lines: its own table, and where that is not there or ends soon, what the browser knows. */
export async function clocksOf(table: ZoneTable | undefined, now: Instant): Promise<Zones> {
  const minute = now / 60_000;
  const isGood = table && table.from <= minute && minute + ahead < table.to;
  const offsets = isGood ? (zone: string) => offsetsIn(table, zone) : (await import('./device-clocks.ts')).deviceOffsets;
  return makeZonesFrom((zone) => (zone === viewer ? here : offsets(zone)));
}

const listed = (words: Words, key: 'widget.more.clock.days' | 'widget.more.clock.months', place: number): string =>
  words.t(key).split(',')[place] ?? '';

/** `March 2025`. */
export function sayMonth(words: Words, at: Instant): string {
  const date = new Date(at);
  return `${listed(words, 'widget.more.clock.months', date.getUTCMonth())} ${date.getUTCFullYear()}`;
}

/**
 * Times in the words of the catalogue, on the clocks of a table. The browser's own calendar data say the same; their first use takes a cheap phone
 * a twentieth of a second, in which nothing can be pressed.
 */
export function clockWords(words: Words, zones: Zones): TimeFormat {
  /** A date whose UTC fields are what the zone's clock shows. */
  const wall = (at: Instant, zone: string): Date => new Date(at + (zones(zone)?.pieces(at, 0)[0]?.offset ?? 0) * 60_000);
  const two = (count: number): string => `${count}`.padStart(2, '0');
  const time = (at: Instant, zone: string): string => {
    const date = wall(at, zone);
    return words.t('widget.more.clock.time', { hour: two(date.getUTCHours()), minute: two(date.getUTCMinutes()) });
  };
  return {
    time,
    dayAndTime: (at, zone) => {
      const day = listed(words, 'widget.more.clock.days', (wall(at, zone).getUTCDay() + 6) % 7);
      return `${day} ${time(at, zone)}`;
    },
    // a week away or more: few lines are closed for so long
    dateAndTime: (at, zone) =>
      new Intl.DateTimeFormat(words.tag, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: 'UTC',
      }).format(wall(at, zone)),
    month: (at) => sayMonth(words, at),
  };
}
