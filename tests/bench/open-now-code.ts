/** What a page carries to tell whether a line is open: bundled by the bench to weigh it, and for nothing else. */
import { openAt } from '#shared/directory/hours.ts';
import { makeZonesFrom } from '#shared/directory/zone-pieces.ts';
import { offsetsIn } from '#shared/directory/zone-table.ts';

export const code = { openAt, makeZonesFrom, offsetsIn };
