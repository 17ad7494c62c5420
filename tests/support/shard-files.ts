import { createHash } from 'node:crypto';
import { readManifest } from '#shared/directory/shards/manifest.ts';
import { type FileRead, openShards, type ShardSource, type Shards } from '#shared/directory/shards/read-shards.ts';
import { fail, ok } from '#shared/result.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

const readOf = (bytes: Uint8Array): FileRead => ({
  text: new TextDecoder().decode(bytes),
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest(),
});

/** Gives the files of a directory and writes down what was asked for. */
export function recorded(files: Files, chance: () => number = Math.random): ShardSource & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    chance,
    read: async (name) => {
      asked.push(name);
      const bytes = files.get(name);
      return bytes ? ok(readOf(bytes)) : fail('read');
    },
  };
}

/** Opens written files as a device does. */
export function opened(files: Files, source: ShardSource = recorded(files)): Shards {
  const manifest = readManifest(new TextDecoder().decode(files.get('manifest.json')));
  if (!manifest.ok) throw new Error('the manifest cannot be read');
  return openShards(manifest.value, source);
}
