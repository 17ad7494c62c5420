import { type Failure, fail } from '#shared/result.ts';

/** Thrown when the database cannot be opened because another page holds it. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/** What went wrong while reading or writing, as a code with a sentence. `otherwise` names what was being done. */
export function failureOf(error: unknown, otherwise: 'save' | 'read'): Failure {
  if (error instanceof BlockedError) return fail('blocked');
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return fail('full');
  if (name === 'VersionError') return fail('newer');
  return fail(otherwise);
}
