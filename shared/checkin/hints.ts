import { fail, ok, type Result } from '../result.ts';
import type { Day } from '../time.ts';
import type { Checkin } from './checkin.ts';

/** What a person answered to the few cards that show themselves, so that none comes again too soon. */
export interface Hints {
  /** The first day on which the card after heavy days may come again. */
  readonly heavyFrom: Day;
  /** The same for the one about checking in very often, which comes once. */
  readonly oftenFrom: Day;
  readonly backupFrom: Day;
}

/** A day that never comes: "don't show this again". */
export const never: Day = '9999-12-31';

export const noHints: Hints = { heavyFrom: '', oftenFrom: '', backupFrom: '' };

const isDay = (value: unknown): value is Day => typeof value === 'string' && /^(\d{4}-\d\d-\d\d)?$/.test(value);

/** Reads what was stored. Fails with `damaged`. */
export function parseHints(value: unknown): Result<Hints> {
  const { heavyFrom, oftenFrom, backupFrom } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return isDay(heavyFrom) && isDay(oftenFrom) && isDay(backupFrom) ? ok({ heavyFrom, oftenFrom, backupFrom }) : fail('damaged');
}

const daysBefore = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The same day some days later: when a card that was put off may come again. */
export const daysAfter = (day: Day, days: number): Day => daysBefore(day, -days);

const distinctDays = (list: readonly Checkin[]): number => new Set(list.map(({ day }) => day)).size;

/** Low entries on three different days of the last seven (content 0.6). The card itself comes at most once in seven days. */
export function isHeavyTime(list: readonly Checkin[], today: Day, hints: Hints): boolean {
  if (today < hints.heavyFrom) return false;
  const low = list.filter(({ day, feeling }) => day > daysBefore(today, 7) && day <= today && feeling !== null && feeling.pleasantness < 0);
  return distinctDays(low) >= 3;
}

/** More than four entries a day on three days (content 0.6). */
export function isOftenTime(list: readonly Checkin[], today: Day, hints: Hints): boolean {
  if (today < hints.oftenFrom) return false;
  const counts = new Map<Day, number>();
  for (const { day } of list) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 4).length >= 3;
}

/** After seven kept entries (content part two, 24.1). */
export const isBackupTime = (count: number, today: Day, hints: Hints): boolean => today >= hints.backupFrom && count >= 7;
