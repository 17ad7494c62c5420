import type { Instant } from '../time.ts';

/** Values for the {places} in the words of a step, such as the day on the here-and-now card. */
export type Facts = Readonly<Record<string, string>>;

/** The day and the time as the device and the language say them. */
export function factsAt(now: Instant, tag: string): Facts {
  const say = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(tag, options).format(now);
  return { weekday: say({ weekday: 'long' }), date: say({ dateStyle: 'long' }), time: say({ timeStyle: 'short' }) };
}
