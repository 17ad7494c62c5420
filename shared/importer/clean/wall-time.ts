import type { FeedConfig } from '../feed-config.ts';
import { asNumber } from '../values.ts';

/** Minutes of the wall clock, and by how many days they moved where an instant was turned into it. */
export interface WallTime {
  readonly minute: number;
  readonly days: number;
}

/** Why a time can't be used: no time, an offset that the zone never has, or a feed whose times its operator distrusts. */
export type BadTime = 'schedule-time' | 'schedule-offset';

const clock = /^\s*(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(a|p|am|pm|a\.m\.|p\.m\.)?\s*(z|utc|[+-]\d{2}:?\d{2}|[+-]\d{2})?\s*$/i;
const dayIn = /^(\d{4}-\d{2}-\d{2})[T ]/;
const stamp = /^\d{4}-\d{2}-\d{2}[T ](.+)$/;

/** Minutes that `+02:00`, `-0600` or `Z` stand for. */
function offsetOf(suffix: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(suffix) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Offset of a zone at an instant, in minutes. */
export function zoneOffset(zone: string, instant: number): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute']);
  return Math.round((wall - instant) / 60_000);
}

const seen = new Map<string, readonly [winter: number, summer: number]>();

/** The two offsets of a zone in a year, the smaller first; both the same where its clocks never change. */
export function offsetsOf(zone: string): readonly [number, number] {
  const known = seen.get(zone);
  if (known) return known;
  const [january, july] = [zoneOffset(zone, Date.UTC(2026, 0, 15)), zoneOffset(zone, Date.UTC(2026, 6, 15))];
  const both = [Math.min(january, july), Math.max(january, july)] as const;
  seen.set(zone, both);
  return both;
}

function minuteOf(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59) return null;
  if (!half) return hour <= 23 || (hour === 24 && minute === 0) ? hour * 60 + minute : null;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)) * 60 + minute;
}

/** Minutes since midnight of a written time, and its offset in minutes where it has one; a bare number is an hour to one person and a count to another. */
function parsed(text: string): { readonly minute: number; readonly offset: number | null } | null {
  const time = (stamp.exec(text)?.[1] ?? text).replace(/[–—]/g, '-');
  const [, hours, minutes, half, mark] = clock.exec(time) ?? [];
  if (hours === undefined || (minutes === undefined && !half)) return null;
  const minute = minuteOf(Number(hours), Number(minutes ?? 0), half);
  return minute === null ? null : { minute, offset: mark ? offsetOf(mark) : null };
}

/** HSDS has hours; some feeds write minutes. */
const numericOffset = (timezone: number): number => (Math.abs(timezone) > 14 ? timezone : timezone * 60);

/** Short names of zones, as feeds write them, with the hours that they stand for; those of no season stand for both. */
const shortNames: Readonly<Record<string, readonly number[]>> = {
  utc: [0],
  gmt: [0],
  z: [0],
  wet: [0],
  bst: [1],
  ist: [1, 5.5],
  cet: [1],
  cest: [2],
  eet: [2],
  eest: [3],
  et: [-5, -4],
  est: [-5],
  edt: [-4],
  ct: [-6, -5],
  cst: [-6],
  cdt: [-5],
  mt: [-7, -6],
  mst: [-7],
  mdt: [-6],
  pt: [-8, -7],
  pst: [-8],
  pdt: [-7],
  akst: [-9],
  akdt: [-8],
  hst: [-10],
  eastern: [-5, -4],
  central: [-6, -5],
  mountain: [-7, -6],
  pacific: [-8, -7],
};

/** Offsets in minutes that a text stands for; none where nobody knows. */
function offsetsIn(text: string): readonly number[] {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:standard |daylight )?time$/, '');
  const named = Object.hasOwn(shortNames, plain) ? shortNames[plain] : undefined;
  if (named) return named.map((hours) => hours * 60);
  const [, sign, hours, minutes = '0'] = /^(?:utc|gmt)?\s*([+-−])(\d{1,2})(?::?(\d{2}))?$/.exec(plain) ?? [];
  if (hours !== undefined) return [(sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes))];
  try {
    return offsetsOf(text.trim());
  } catch {
    // no zone of that name
    return [];
  }
}

/**
 * The `timezone` of an entry in minutes, where it is a number; null where there is none, or where a text says the zone of the place itself;
 * `unclear` where it is something else. The offset of another zone is given as it is, so that `readTime` can judge it.
 */
export function writtenOffset(timezone: unknown, zone: string | null): number | null | 'unclear' {
  if (timezone === undefined || timezone === null || timezone === '') return null;
  const number = asNumber(timezone);
  if (number !== null) return numericOffset(number);
  if (typeof timezone !== 'string') return 'unclear';
  const said = offsetsIn(timezone);
  if (said.length === 0 || !zone) return said.length === 0 ? 'unclear' : null;
  const own: readonly number[] = offsetsOf(zone);
  return said.every((each) => own.includes(each)) ? null : (said[0] ?? 'unclear');
}

/**
 * A time as minutes of the service's own wall clock. An offset, Z or the `timezone` (in minutes) that is one of the zone's two is read as wall-clock
 * time all year; any other makes the time unusable until the operator says what it means (directory.md 4.2, rule 4). An instant is converted by the season of its own date, else by that of the day of the
 * import: a feed that writes 14:00Z all year means another hour in summer than in winter, and the next import tells it.
 */
export function readTime(
  text: string,
  zone: string | null,
  suffix: FeedConfig['timeSuffix'],
  timezone: number | null,
  today: string,
): WallTime | BadTime {
  const read = parsed(text);
  if (!read) return 'schedule-time';
  const asWritten = { minute: read.minute, days: 0 };
  const offset = read.offset ?? timezone;
  if (suffix === 'distrust') return 'schedule-offset';
  // without a zone nothing is shown as open or closed, so the offset does not matter
  if (offset === null || suffix === 'ignore' || !zone) return asWritten;
  const [winter, summer] = offsetsOf(zone);
  if (offset === winter || offset === summer) return asWritten;
  if (suffix !== 'convert') return 'schedule-offset';
  const day = Date.parse(dayIn.exec(text)?.[1] ?? today);
  return Number.isNaN(day) ? 'schedule-time' : movedTo(read.minute - offset + zoneOffset(zone, day + (read.minute - offset) * 60_000));
}

const movedTo = (minutes: number): WallTime => ({ minute: ((minutes % 1440) + 1440) % 1440, days: Math.floor(minutes / 1440) });
