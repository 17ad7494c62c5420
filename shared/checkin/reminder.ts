import { type Clock, type Day, dayOf, type Instant } from '../time.ts';

/** When someone wants to be reminded. Off is null, and off is how it begins (content 0.6). */
export interface ReminderPlan {
  /** Minutes of the day on the person's clock. */
  readonly minute: number;
  /** From when to when nothing is shown, in minutes of the day; the later may be smaller and then lies on the next day. */
  readonly quietFrom: number;
  readonly quietTo: number;
  /** The first day on which one may be shown again. It is all that is stored of what was shown, kept or put off. */
  readonly next: Day;
}

const dayMinutes = 1440;
const minuteMs = 60_000;
const dayMs = dayMinutes * minuteMs;

/** Putting off is for a week (content 0.6); a `next` further away than that comes from a clock that was wrong. */
const snoozeDays = 7;

const addDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const todayAt = (now: Instant, clock: Pick<Clock, 'offsetAt'>): Day => dayOf(now, clock.offsetAt(now));

const minuteAt = (now: Instant, clock: Pick<Clock, 'offsetAt'>): number =>
  Math.floor((((now + clock.offsetAt(now) * minuteMs) % dayMs) + dayMs) / minuteMs) % dayMinutes;

/** Whether a minute of the day lies in the quiet hours. Equal ends are no quiet hours. */
export const isQuiet = ({ quietFrom, quietTo }: Pick<ReminderPlan, 'quietFrom' | 'quietTo'>, minute: number): boolean =>
  quietFrom <= quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo;

/** The first day that counts: the stored one, unless it lies further away than anything sets it. */
const firstDay = (plan: ReminderPlan, today: Day): Day =>
  plan.next <= today || plan.next > addDays(today, snoozeDays + 1) ? today : plan.next;

/** Whether one is due at this moment: on time, or late on the same day because the machine slept. Never in quiet hours. */
export function isDue(plan: ReminderPlan, now: Instant, clock: Pick<Clock, 'offsetAt'>): boolean {
  const today = todayAt(now, clock);
  const minute = minuteAt(now, clock);
  return firstDay(plan, today) === today && minute >= plan.minute && !isQuiet(plan, minute);
}

/** The instant at which a clock shows a minute of a day; where the clock jumps over it, the first one after the jump. */
function instantOf(day: Day, minute: number, clock: Pick<Clock, 'offsetAt'>): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
  const first = wall - clock.offsetAt(wall) * minuteMs;
  const second = wall - clock.offsetAt(first) * minuteMs;
  // in the gap of a clock put forward neither shows the minute; the later one lies behind the gap
  return dayOf(second, clock.offsetAt(second)) === day && minuteAt(second, clock) === minute ? second : Math.max(first, second);
}

/** When to look again: now when one is due, else the next time it can be. */
export function nextReminder(plan: ReminderPlan, now: Instant, clock: Pick<Clock, 'offsetAt'>): Instant {
  if (isDue(plan, now, clock)) return now;
  const today = todayAt(now, clock);
  const from = firstDay(plan, today);
  const wanted = instantOf(from, plan.minute, clock);
  return wanted > now ? wanted : instantOf(addDays(from, 1), plan.minute, clock);
}

/** Something was kept, or one was shown: nothing more today. */
export const doneToday = (plan: ReminderPlan, now: Instant, clock: Pick<Clock, 'offsetAt'>): ReminderPlan => {
  const tomorrow = addDays(todayAt(now, clock), 1);
  return plan.next > tomorrow && plan.next <= addDays(tomorrow, snoozeDays) ? plan : { ...plan, next: tomorrow };
};

/** Not for a week. */
export const snoozed = (plan: ReminderPlan, now: Instant, clock: Pick<Clock, 'offsetAt'>): ReminderPlan => ({
  ...plan,
  next: addDays(todayAt(now, clock), snoozeDays),
});
