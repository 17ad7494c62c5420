import type { Hours, HoursRule } from '../directory/hours.ts';

/**
 * Hours as a person writes them down: `Tu 10:00-12:00; Mo-Fr 08:15-14:00`. Days by their first two letters in English, as
 * opening_hours of OpenStreetMap has them, or `daily`; times on the 24-hour clock. A small part of that grammar, and read strictly:
 * a slip must be seen where the pack is made, not guessed at.
 */
const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

const timePattern = String.raw`(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})`;
const rulePattern = new RegExp(`^([a-z][a-z,\\s–-]*)\\s+(${timePattern}(?:\\s*,\\s*${timePattern})*)$`, 'i');

const dayIndex = (text: string): number =>
  dayNames.findIndex((name) => text.trim().toLowerCase().startsWith(name.toLowerCase()) && /^[a-z]{2,9}$/i.test(text.trim()));

/** The bits of `Mo-We, Fr`; null where a word is no day. A range may pass the end of the week. */
function daysOf(text: string): number | null {
  if (/^daily$/i.test(text.trim())) return 127;
  let bits = 0;
  for (const part of text.split(',')) {
    const [first = '', last = first, ...more] = part.split(/[-–]/);
    const [from, to] = [dayIndex(first), dayIndex(last)];
    if (from < 0 || to < 0 || more.length > 0) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      bits |= 1 << day;
      if (day === to) break;
    }
  }
  return bits;
}

const minutes = (hour: string, minute: string): number | null =>
  Number(hour) <= 24 && Number(minute) < 60 && Number(hour) * 60 + Number(minute) <= 1440 ? Number(hour) * 60 + Number(minute) : null;

/** The intervals of `08:00-12:00, 13:00-15:00`; null where one is no time. Past midnight is written as it is read: 20:00-02:00. */
function spansOf(text: string): readonly (readonly [open: number, close: number])[] | null {
  const spans: (readonly [number, number])[] = [];
  for (const [, ...times] of text.matchAll(new RegExp(timePattern, 'g'))) {
    const [a = '', b = '', c = '', d = ''] = times;
    const [open, close] = [minutes(a, b), minutes(c, d)];
    if (open === null || close === null || open === close || open === 1440) return null;
    spans.push([open, close > open ? close : close + 1440]);
  }
  return spans;
}

/** Reads hours; null where a part of them can't be read. Public holidays are the pack's own closed days, on which nobody is there. */
export function readHoursText(text: string): Hours | null {
  const rules: HoursRule[] = [];
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const [, dayText = '', times = ''] = rulePattern.exec(part) ?? [];
    const [days, spans] = [daysOf(dayText), spansOf(times)];
    if (!days || !spans || spans.length === 0) return null;
    rules.push(...spans.map(([open, close]) => ({ days, open, close })));
  }
  return rules.length > 0 ? { rules, holidays: 'closed' } : null;
}

const clock = (minute: number): string =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const sayDays = (days: number): string =>
  days === 127
    ? 'daily'
    : dayNames
        .filter((_, index) => (days >> index) & 1)
        .join(',')
        .replace(/^Mo,Tu,We,Th,Fr$/, 'Mo-Fr');

/** Writes hours as `readHoursText` reads them: for the editor of packs. */
export const writeHoursText = ({ rules }: Hours): string =>
  rules.map(({ days, open, close }) => `${sayDays(days)} ${clock(open)}-${close === 1440 ? '24:00' : clock(close)}`).join('; ');
