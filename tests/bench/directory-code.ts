/** What a page carries to look through the cards of a directory: bundled by the bench to weigh it, and for nothing else. */
import { boxesWithin, kmBetween } from '#shared/directory/distance.ts';
import { openAt } from '#shared/directory/hours.ts';
import { readIndexShard } from '#shared/directory/shards/index-shard.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';

export const code = { boxesWithin, kmBetween, openAt, readIndexShard, makeZones };
