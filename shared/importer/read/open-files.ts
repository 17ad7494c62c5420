import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate';

/** A file of a feed: its path below the feed's folder or zip, with `/`. */
export interface FeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a feed can't be opened. */
export type OpenFault = 'missing' | 'too-large' | 'zip-damaged' | 'zip-path' | 'zip-bomb';

export const limits = {
  /** All files of a feed together (directory.md, section 7). */
  bytes: 200_000_000,
  /** How many times larger than the zip its contents may be. */
  zipRatio: 200,
  files: 10_000,
} as const;

const isData = (name: string): boolean => /\.(csv|tsv|json|ndjson|jsonl)$/i.test(name) && !/(^|\/)(\.|__MACOSX)/.test(name);

function unzipped(bytes: Uint8Array): readonly FeedFile[] | OpenFault {
  let size = 0;
  let fault: OpenFault | null = null;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) fault ??= 'zip-path';
        if (size > limits.bytes || size > bytes.length * limits.zipRatio) fault ??= 'zip-bomb';
        return fault === null && isData(name);
      },
    });
    return fault ?? Object.entries(files).map(([name, content]) => ({ name: name.replaceAll('\\', '/'), bytes: content }));
  } catch {
    // cut off, encrypted, or no zip at all
    return fault ?? 'zip-damaged';
  }
}

async function filesIn(folder: string): Promise<readonly FeedFile[] | OpenFault> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile() && isData(each.name));
  const paths = found.map((each) => join(each.parentPath, each.name)).sort();
  if (paths.length > limits.files) return 'too-large';
  let size = 0;
  for (const path of paths) size += (await stat(path)).size;
  if (size > limits.bytes) return 'too-large';
  return await Promise.all(paths.map(async (path) => ({ name: relative(folder, path).split(sep).join('/'), bytes: await readFile(path) })));
}

/** The data files of a folder, a zip or one file. */
export async function openFiles(path: string): Promise<readonly FeedFile[] | OpenFault> {
  const found = await lstat(path).catch(() => null);
  if (!found) return 'missing';
  if (found.isDirectory()) return await filesIn(path);
  if (found.size > limits.bytes) return 'too-large';
  const bytes = await readFile(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? unzipped(bytes) : [{ name: basename(path), bytes }];
}
