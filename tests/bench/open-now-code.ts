/** What a page carries to tell whether a line is open: bundled by the bench to weigh it, and for nothing else. */
import { openAt } from '#shared/directory/hours.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';

export const code = { openAt, makeZones };
