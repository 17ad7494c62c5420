import type { Instant } from '#shared/time.ts';
import type { Area } from './mirror.ts';
import { isOpen, openKey } from './open-lock.ts';

/**
 * Closes an open lock whose time is over. Gives when to look again, or null where nothing is open. The worker calls it at every
 * alarm, and whenever the lock was opened or the time put off, so that no page has to stay open for it.
 */
export async function lockWhenDue(session: Area, now: Instant): Promise<Instant | null> {
  const { [openKey]: value } = await session.get(openKey);
  if (!isOpen(value)) return null;
  if (value.until > now) return value.until;
  await session.remove(openKey);
  return null;
}
