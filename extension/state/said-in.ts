import type { CheckinInput } from '#shared/checkin/checkin.ts';
import type { Outcome } from './check-in.ts';

/** What was said in a check-in that ended; null where it was put off or taken back. Apart from the check-in, so that a later screen does not bring it along. */
export function inputOf(outcome: Outcome): CheckinInput | null {
  if (outcome.kind === 'kept') return outcome.checkin;
  return outcome.kind === 'not-kept' ? outcome.input : null;
}
