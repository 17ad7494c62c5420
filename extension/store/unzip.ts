import { joined } from './bytes.ts';

/** A file of an archive: where its bytes are and how large it says it is. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** Signatures of the zip format (APPNOTE 4.3): end of the directory, an entry of the directory, a file. */
const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const;
const stored = 0;
const deflated = 8;

function endOf(view: DataView): number {
  // the end may be followed by a comment of up to 65,535 bytes
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new RangeError('not a zip archive');
}

function entriesOf(view: DataView): readonly Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== signatures.entry) throw new RangeError('a damaged zip archive');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const entry = {
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    return entry;
  });
}

/** The bytes of a file as they lie in the archive. */
function packedBytes(view: DataView, { offset, packed }: Entry): Uint8Array<ArrayBuffer> {
  if (view.getUint32(offset, true) !== signatures.file) throw new RangeError('a damaged zip archive');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + start, packed);
}

/** Unpacks piece by piece and stops at the limit, whatever the archive said (a bomb says little). */
async function inflated(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('larger than a list may be');
    }
    parts.push(next.value);
  }
  return joined(...parts);
}

/**
 * The files of an archive whose names, without their folders, are wanted. Throws where it is damaged, where a file unpacks to more than
 * `fileLimit` bytes, or all of them to more than ten times the archive (assurance S10; a directory unpacks to three times).
 */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
  fileLimit: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = bytes.length * 10;
  for (const entry of entriesOf(view)) {
    if (!isWanted(entry.name) || (entry.method !== stored && entry.method !== deflated)) continue;
    const packed = packedBytes(view, entry);
    const limit = Math.min(fileLimit, left);
    if (entry.method === stored && packed.length > limit) throw new RangeError('larger than a list may be');
    const content = entry.method === stored ? packed.slice() : await inflated(packed, limit);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}
