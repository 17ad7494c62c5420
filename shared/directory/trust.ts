import type { Instant, Month } from '../time.ts';
import { type Said, said } from './say-hours.ts';
import type { Card } from './shards/card.ts';
import type { FeedInManifest } from './shards/manifest.ts';
import type { Topic } from './topics.ts';

/** How old the last check of a record is (directory 8). */
export type CheckAge = 'fresh' | 'call-first' | 'old' | 'very-old' | 'undated';

/** Months after which a record is shown with another mark; crisis lines by phone are held to half of it. */
const limits = { usual: [6, 12, 24], crisis: [3, 6, 12] } as const;
const ages = ['fresh', 'call-first', 'old', 'very-old'] as const;

/** Days after which a list that promised to be renewed is said to be old, and after which its local records are not shown. */
const feedLimits = { old: 45, gone: 120 } as const;

/** What a card must tell for its check to be judged. */
type Checked = Pick<Card, 'checked' | 'topics' | 'channel' | 'reach' | 'hidden'>;

const ofDanger: readonly Topic[] = ['suicide', 'self-harm'];
const ofDistress: readonly Topic[] = ['emotional-distress', 'domestic-violence', 'sexual-violence', 'child-abuse'];

/**
 * A phone line that offers crisis support (directory.md, section 8). About danger to oneself each one is; about distress or violence it is one
 * where it is called and not visited: a counselling centre or a legal desk with an address is no line.
 */
function isCrisisLine({ topics, channel, reach, hidden }: Checked): boolean {
  if (channel?.kind !== 'phone') return false;
  const isLine = !reach.includes('visit') || hidden !== null;
  return topics.some((each) => ofDanger.includes(each) || (isLine && ofDistress.includes(each)));
}

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
export function checkAge(card: Checked, now: Instant, stale?: FeedInManifest['stale']): CheckAge {
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
