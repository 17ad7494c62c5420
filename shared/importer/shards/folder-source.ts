import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalService } from '#shared/directory/local-service.ts';
import { serviceOf } from '#shared/directory/shards/card.ts';
import { isFileName, manifestName } from '#shared/directory/shards/file-ref.ts';
import { type Manifest, readManifest } from '#shared/directory/shards/manifest.ts';
import { openShards, type Shards } from '#shared/directory/shards/read-shards.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** A directory on a disk, read whole. */
export interface FolderRead {
  readonly manifest: Manifest;
  readonly services: readonly LocalService[];
  /** Files that are missing or damaged. */
  readonly missing: number;
}

/** Opens a folder that the importer wrote. Fails with `read` (no manifest), `directory` and `newer`. */
async function openFolder(folder: string): Promise<Result<Shards>> {
  const read = async (name: string): Promise<Buffer | null> =>
    isFileName(name) ? await readFile(join(folder, name)).catch(() => null) : null;
  const text = await read(manifestName);
  if (!text) return fail('read');
  const manifest = readManifest(text.toString('utf8'));
  if (!manifest.ok) return manifest;
  const source = {
    chance: () => 0,
    read: async (name: string) => {
      const bytes = await read(name);
      return bytes
        ? ok({ text: bytes.toString('utf8'), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest() })
        : fail('read');
    },
  };
  return ok(openShards(manifest.value, source));
}

/** Whether the manifest in a folder is another program's, as that of a web app. One that is only damaged may be ours. */
export async function isOfAnother(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && !('format' in manifest) && !('built' in manifest);
  } catch {
    return false;
  }
}

/** Reads every record of a folder, in the order of the ids. */
export async function readFolder(folder: string): Promise<Result<FolderRead>> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const shards = opened.value;
  const keys = [...shards.manifest.shards.keys()];
  const { cards, missing } = await shards.cards(keys);
  const missingDetails = await shards.details(keys);
  const services = cards.flatMap((card) => {
    const details = shards.detailsOf(card.id);
    return details ? [serviceOf(card, details)] : [];
  });
  return ok({ manifest: shards.manifest, services: services.sort((a, b) => (a.id < b.id ? -1 : 1)), missing: missing + missingDetails });
}
