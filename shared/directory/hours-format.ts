import type { Instant } from '../time.ts';

/** Times in the words and digits of one language: what it takes to say how a service is now. */
export interface TimeFormat {
  /** `17:00`, on the clock of `zone`. */
  time(at: Instant, zone: string): string;
  /** `Monday 09:00`, in the form in which the language says that something happens then. */
  dayAndTime(at: Instant, zone: string): string;
  /** `Monday 7 December, 09:00`. */
  dateAndTime(at: Instant, zone: string): string;
  /** `March 2025`. */
  month(at: Instant): string;
}

/** Days and lists beside them, for a whole week. */
export interface HoursFormat extends TimeFormat {
  /** The name of a weekday: 0 is Monday. */
  weekday(index: number): string;
  list(items: readonly string[]): string;
}

const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const styles = {
  time,
  dayAndTime: { weekday: 'long', ...time },
  dateAndTime: { weekday: 'long', day: 'numeric', month: 'long', ...time },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** 1970-01-05 was a Monday. */
const monday = 4 * 864e5;

/**
 * As the device's own calendar data have it. A formatter is made once for each zone and style.
 * @param tag the language of the screen (BCP 47)
 */
export function makeHoursFormat(tag: string): HoursFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  const lists = new Intl.ListFormat(tag, { type: 'unit', style: 'short' });
  const write = (style: keyof typeof styles, at: Instant, zone: string): string => {
    const key = `${style} ${zone}`;
    const formatter = made.get(key) ?? new Intl.DateTimeFormat(tag, { ...styles[style], timeZone: zone });
    made.set(key, formatter);
    return formatter.format(at);
  };
  return {
    time: (at, zone) => write('time', at, zone),
    dayAndTime: (at, zone) => write('dayAndTime', at, zone),
    dateAndTime: (at, zone) => write('dateAndTime', at, zone),
    month: (at) => write('month', at, 'UTC'),
    weekday: (index) => write('weekday', monday + index * 864e5, 'UTC'),
    list: (items) => lists.format(items),
  };
}
