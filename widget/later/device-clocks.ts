import { offsetsOf } from '#shared/directory/zone-clock.ts';
import type { OffsetAt } from '#shared/directory/zone-pieces.ts';

/** What the browser's own calendar data say of a zone: read only where a list is older than its table of clocks. */
export const deviceOffsets = (zone: string): OffsetAt | null => offsetsOf(zone);
