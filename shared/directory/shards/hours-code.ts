import type { Hours, HoursRule } from '../hours.ts';
import { check, day, list, whole } from './checked.ts';

/** `[days, open, close, from, to, nth, monthDays, every, anchor]`, cut after the last that is given; 0 stands for what is not. */
type RuleCode = readonly unknown[];

function trimmed(values: readonly unknown[]): readonly unknown[] {
  const last = values.findLastIndex((each) => each !== 0);
  return values.slice(0, Math.max(last + 1, 3));
}

const ruleCode = ({ days, open, close, from, to, nth, monthDays, every, anchor }: HoursRule): RuleCode =>
  trimmed([days, open, close, from ?? 0, to ?? 0, nth ?? 0, monthDays ?? 0, every ?? 0, anchor ?? 0]);

/**
 * Hours as they are written: rules, then what is said of holidays (0 nothing, 1 closed, or rules), then the days with an entry nobody could
 * read (null where the source has none), then 1 where they are those of the building.
 */
export const hoursCode = ({ rules, holidays, unusable, building }: Hours): readonly unknown[] => [
  rules.map(ruleCode),
  holidays === null ? 0 : holidays === 'closed' ? 1 : holidays.map(ruleCode),
  ...(building ? [unusable ?? null, 1] : unusable === undefined ? [] : [unusable]),
];

/** Which of them: counted from the start or the end, never 0. */
const counts = (value: unknown, most: number): readonly number[] =>
  list(value, 62).map((each) => {
    check(each !== 0);
    return whole(each, -most, most);
  });

function rule(value: unknown): HoursRule {
  const [days, open, close, from = 0, to = 0, nth = 0, monthDays = 0, every = 0, anchor = 0] = list(value, 9);
  const opens = whole(open, 0, 1439);
  return {
    days: whole(days, 1, 127),
    open: opens,
    close: whole(close, opens + 1, 2880),
    ...(from !== 0 && { from: day(from) }),
    ...(to !== 0 && { to: day(to) }),
    ...(nth !== 0 && { nth: counts(nth, 5) }),
    ...(monthDays !== 0 && { monthDays: counts(monthDays, 31) }),
    ...(every !== 0 && { every: whole(every, 1, 520) }),
    ...(anchor !== 0 && { anchor: day(anchor) }),
  };
}

/** Reads hours back; stops the reading where they are not as written. */
export function readHours(value: unknown): Hours {
  const [rules, holidays, unusable = null, building = 0] = list(value, 4);
  check(building === 0 || building === 1);
  return {
    rules: list(rules, 100).map(rule),
    holidays: holidays === 0 ? null : holidays === 1 ? 'closed' : list(holidays, 100).map(rule),
    ...(unusable !== null && { unusable: whole(unusable, 0, 127) }),
    ...(building === 1 && { building: true as const }),
  };
}
