import type { Instant, Month } from '../time.ts';
import { type Said, said } from './say-hours.ts';
import type { Card } from './shards/card.ts';
import type { FeedInManifest } from './shards/manifest.ts';

/** How old the last check of a record is (directory 8). */
export type CheckAge = 'fresh' | 'call-first' | 'old' | 'very-old' | 'undated';

/** Months after which a record is shown with another mark; crisis lines by phone are held to half of it. */
const limits = { usual: [6, 12, 24], crisis: [3, 6, 12] } as const;
const ages = ['fresh', 'call-first', 'old', 'very-old'] as const;

/** Days after which a list that promised to be renewed is said to be old, and after which its local records are not shown. */
const feedLimits = { old: 45, gone: 120 } as const;

/** A phone line for someone who may be in danger. */
const isCrisisLine = ({ topics, channel }: Pick<Card, 'topics' | 'channel'>): boolean =>
  channel?.kind === 'phone' && topics.includes('suicide');

/** Whole months from a month to the month of an instant. */
function monthsSince(month: Month, now: Instant): number {
  const today = new Date(now);
  const [year = 0, number = 1] = month.split('-').map(Number);
  return (today.getUTCFullYear() - year) * 12 + today.getUTCMonth() + 1 - number;
}

/**
 * The age of a record's last check. A month in the future is a slip of a feed or of the clock: it counts as this month.
 * @param stale the limits of the feed, in months; a crisis line is never held to longer ones than the project's own
 */
export function checkAge(card: Pick<Card, 'checked' | 'topics' | 'channel'>, now: Instant, stale?: FeedInManifest['stale']): CheckAge {
  if (card.checked === null) return 'undated';
  const months = monthsSince(card.checked, now);
  const own: readonly number[] = stale ?? limits.usual;
  const bounds = isCrisisLine(card) ? limits.crisis.map((bound, index) => Math.min(bound, own[index] ?? bound)) : own;
  return ages[bounds.filter((bound) => months >= bound).length] ?? 'very-old';
}

/** What a card says of its last check. `month` writes a month in words. */
export function sayChecked(card: Pick<Card, 'checked'>, age: CheckAge, month: (month: Month) => string): Said {
  return card.checked === null ? said('local.checked.undated') : said(`local.checked.${age}`, { month: month(card.checked) });
}

/** Whether a list is still renewed as its keeper said: told by its age when it was built, so that an embed nobody looks after ages visibly. */
export function feedAge({ refreshDays }: Pick<FeedInManifest, 'refreshDays'>, built: Instant, now: Instant): 'current' | 'old' | 'gone' {
  if (refreshDays === undefined) return 'current';
  const days = (now - built) / 864e5;
  return days >= feedLimits.gone ? 'gone' : days >= feedLimits.old ? 'old' : 'current';
}
