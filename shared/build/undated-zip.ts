import { readFile, writeFile } from 'node:fs/promises';

/** Signatures and places of fields (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const end = { signature: 0x06054b50, size: 22, count: 10, start: 16 } as const;
const central = { signature: 0x02014b50, size: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, local: 42 } as const;
const localTime = 10;

/** 1980-01-01 00:00, the first moment a zip can name: time in the low half, date in the high half. */
const noDate = 0x00210000;

/** Takes the dates out of a zip, in place, so that the same files make the same bytes on any day. Throws when it is no zip. */
export function undate(zip: Buffer): void {
  const tail = zip.length - end.size;
  if (tail < 0 || zip.readUInt32LE(tail) !== end.signature) throw new Error('not a zip, or one with a comment');
  let at = zip.readUInt32LE(tail + end.start);
  for (let left = zip.readUInt16LE(tail + end.count); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== central.signature) throw new Error('the directory of the zip is broken');
    zip.writeUInt32LE(noDate, at + central.time);
    zip.writeUInt32LE(noDate, zip.readUInt32LE(at + central.local) + localTime);
    const lengths = [central.nameLength, central.extraLength, central.commentLength].map((field) => zip.readUInt16LE(at + field));
    at = lengths.reduce((sum, each) => sum + each, at + central.size);
  }
}

/**
 * Puts the entries of a zip in the order of their names and gives the new bytes: the packer adds files as they are read, which is another
 * order on another day. Each entry's bytes, from its local header to the next one, stay as they are. Throws when it is no zip.
 */
export function sorted(zip: Buffer): Buffer {
  const tail = zip.length - end.size;
  if (tail < 0 || zip.readUInt32LE(tail) !== end.signature) throw new Error('not a zip, or one with a comment');
  const directory = zip.readUInt32LE(tail + end.start);
  const entries: { name: string; header: Buffer; local: number }[] = [];
  let at = directory;
  for (let left = zip.readUInt16LE(tail + end.count); left > 0; left -= 1) {
    const lengths = [central.nameLength, central.extraLength, central.commentLength].map((field) => zip.readUInt16LE(at + field));
    const size = lengths.reduce((sum, each) => sum + each, central.size);
    const name = zip.toString('utf8', at + central.size, at + central.size + (lengths[0] ?? 0));
    entries.push({ name, header: Buffer.from(zip.subarray(at, at + size)), local: zip.readUInt32LE(at + central.local) });
    at += size;
  }
  const ends = [...entries.map(({ local }) => local), directory].sort((one, other) => one - other);
  const inOrder = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  let offset = 0;
  const bodies = inOrder.map(({ header, local }) => {
    const body = zip.subarray(local, ends[ends.indexOf(local) + 1]);
    header.writeUInt32LE(offset, central.local);
    offset += body.length;
    return body;
  });
  return Buffer.concat([...bodies, ...inOrder.map(({ header }) => header), zip.subarray(tail)]);
}

/** Both for a file: no dates, and entries in the order of their names. */
export async function undateFile(path: string): Promise<void> {
  const zip = await readFile(path);
  undate(zip);
  await writeFile(path, sorted(zip));
}
