import { fileName, isFileName, manifestName, shortHash } from '#shared/directory/shards/file-ref.ts';
import { readIndexShard } from '#shared/directory/shards/index-shard.ts';
import { type Manifest, readManifest } from '#shared/directory/shards/manifest.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { unzip } from './unzip.ts';

/** A file as the person chose it; in a folder with its path. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer' | 'webkitRelativePath'>;

/** A list that can be kept: only files that its manifest names, and only whole ones. */
export interface PickedList {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  /** Files that the manifest names and that are not there or not whole. */
  readonly missing: number;
}

type Files = ReadonlyMap<string, Uint8Array>;

/** A file of a list, and a list in one file (assurance S10). */
const fileLimit = 2_097_152;
/** All files of a list, as for backups. */
const listLimit = 200_000_000;

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const bytesOf = async (file: PickedFile): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());

/** Files by their names alone, out of the folder whose manifest lies highest. */
function inOneFolder(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Files {
  const all = [...files];
  const folders = all
    .map(([path]) => path)
    .filter((path) => baseName(path) === manifestName)
    .map((path) => path.slice(0, -manifestName.length));
  const [folder] = folders.sort((a, b) => a.length - b.length);
  return new Map(
    folder === undefined ? [] : all.filter(([path]) => path === folder + baseName(path)).map(([path, bytes]) => [baseName(path), bytes]),
  );
}

/** A list in one file: `{"format":1,"files":{"manifest.json":"…"}}`. */
function unbundled(bytes: Uint8Array): Files {
  const bundle: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof bundle !== 'object' || bundle === null || !('files' in bundle) || typeof bundle.files !== 'object') return new Map();
  const entries = Object.entries(bundle.files ?? {}).filter(([name, text]) => isFileName(name) && typeof text === 'string');
  return new Map(entries.map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

async function unpacked(picked: readonly PickedFile[]): Promise<Files> {
  const wanted = picked.filter(({ name, size }) => isFileName(name) && size <= fileLimit);
  const [only] = picked;
  if (picked.length > 1 || !only || only.name === manifestName) {
    const read = await Promise.all(wanted.map(async (file) => [file.webkitRelativePath || file.name, await bytesOf(file)] as const));
    return inOneFolder(read);
  }
  const bytes = await bytesOf(only);
  if (isZip(bytes)) return inOneFolder(await unzip(bytes, (path) => isFileName(baseName(path)), fileLimit));
  return bytes.length <= fileLimit ? unbundled(bytes) : new Map();
}

const isWhole = async (bytes: Uint8Array | undefined, hash: string): Promise<boolean> =>
  bytes !== undefined && shortHash(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))) === hash;

/** Takes from the files those that the manifest names and that are whole; counts the others. */
async function checked(files: Files, manifest: Manifest): Promise<Omit<PickedList, 'manifest'>> {
  const whole = new Map<string, Uint8Array>();
  let missing = 0;
  const take = async (name: string, hash: string): Promise<Uint8Array | null> => {
    const bytes = files.get(name);
    const isGood = bytes !== undefined && (await isWhole(bytes, hash));
    if (isGood) whole.set(name, bytes);
    else missing += 1;
    return isGood ? bytes : null;
  };
  for (const [country, ref] of manifest.places) await take(fileName('places', country, ref), ref.hash);
  for (const [key, parts] of manifest.shards)
    for (const part of parts) {
      const bytes = await take(fileName('index', key, part), part.hash);
      const shard = bytes && readIndexShard(new TextDecoder().decode(bytes));
      for (const ref of shard?.ok ? shard.value.details : []) await take(fileName('detail', key, ref), ref.hash);
    }
  return { files: whole, missing };
}

/**
 * Reads what the person chose: a folder, a .zip, or one .json. Nothing is kept yet. Fails with `import-file`, `import-large` and
 * `import-newer`; a list of which parts are missing or damaged is taken, and they are counted.
 */
export async function readListFiles(picked: readonly PickedFile[]): Promise<Result<PickedList>> {
  if (picked.reduce((sum, { size }) => sum + size, 0) > listLimit) return fail('import-large');
  try {
    const files = await unpacked(picked);
    const text = files.get(manifestName);
    if (!text) return fail('import-file');
    const manifest = readManifest(new TextDecoder().decode(text));
    if (!manifest.ok) return fail(manifest.code === 'newer' ? 'import-newer' : 'import-file');
    const list = await checked(files, manifest.value);
    if (list.files.size === 0) return fail('import-file');
    return ok({ ...list, files: new Map([...list.files, [manifestName, text]]), manifest: manifest.value });
  } catch (error) {
    return fail(error instanceof RangeError ? 'import-large' : 'import-file');
  }
}
