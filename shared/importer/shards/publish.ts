import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashLength, isFileName, manifestName } from '#shared/directory/shards/file-ref.ts';

/** Manifests of the two builds before, so that what a page still reads is there, and a step back is one copy. */
const before = ['manifest-1.json', 'manifest-2.json'] as const;

const textOf = async (path: string): Promise<string | null> => await readFile(path, 'utf8').catch(() => null);

/**
 * Puts a build into a folder: its files first, its manifest last and in one stroke, so that nobody ever reads a manifest whose files are not there.
 * Files that neither this build nor the two before name are removed.
 */
export async function publish(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) if (name !== manifestName) await writeFile(join(folder, name), bytes);
  const last = await textOf(join(folder, manifestName));
  const older = await textOf(join(folder, before[0]));
  const manifest = files.get(manifestName) ?? new Uint8Array();
  const isSame = last === new TextDecoder().decode(manifest);
  if (!isSame && older !== null) await writeFile(join(folder, before[1]), older);
  if (!isSame && last !== null) await writeFile(join(folder, before[0]), last);
  await writeFile(join(folder, `${manifestName}.new`), manifest);
  await rename(join(folder, `${manifestName}.new`), join(folder, manifestName));
  await removeUnnamed(folder, files);
}

async function removeUnnamed(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const manifests = await Promise.all([manifestName, ...before].map((name) => textOf(join(folder, name))));
  const named = manifests.join('\n');
  for (const name of await readdir(folder)) {
    const hash = name.slice(-'.json'.length - hashLength, -'.json'.length);
    if (isFileName(name) && name !== manifestName && !files.has(name) && !named.includes(hash)) await rm(join(folder, name));
  }
}
