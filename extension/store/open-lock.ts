import type { Instant } from '#shared/time.ts';

/** The key in `storage.session`, which is in memory only (assurance section 0, finding 5). */
export const openKey = 'open';

/** An open lock: which data key, the key itself as base64, and until when. */
export interface OpenLock {
  readonly id: string;
  readonly key: string;
  readonly until: Instant;
}

export const isOpen = (value: unknown): value is OpenLock => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, key, until } = value as Partial<Record<keyof OpenLock, unknown>>;
  return typeof id === 'string' && typeof key === 'string' && typeof until === 'number';
};
