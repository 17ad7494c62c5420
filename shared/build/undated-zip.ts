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

/** The same for a file. */
export async function undateFile(path: string): Promise<void> {
  const zip = await readFile(path);
  undate(zip);
  await writeFile(path, zip);
}
