/** All that a page carries to read, order and search a directory; what draws it is not in it. Bundled by the bench to weigh it. */
import { findLocal } from '#shared/directory/search/find-local.ts';
import { lookAround } from '#shared/directory/search/look-around.ts';
import { makeWordTable } from '#shared/directory/search/word-table.ts';
import { readManifest } from '#shared/directory/shards/manifest.ts';
import { openShards } from '#shared/directory/shards/read-shards.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';

export const code = { findLocal, lookAround, makeWordTable, readManifest, openShards, makeZones };
