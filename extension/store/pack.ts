import { joined, toBytes, toText } from './bytes.ts';

/** The only place where a value becomes the text that is stored, and back. `seal.ts` closes and opens the text. */
export const pack = (value: unknown): string => JSON.stringify(value);

/** Throws when the text is not what `pack` made. */
export const unpack = (text: string): unknown => JSON.parse(text);

/** The size of a sealed text is a multiple of this, in bytes, so that the length of a note does not show (assurance 2). */
const step = 256;

const header = 4;

/** Text as bytes, with its length in front and zeros behind. */
export function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = toBytes(text);
  const length = new Uint8Array(header);
  new DataView(length.buffer).setUint32(0, bytes.length);
  const size = Math.ceil((header + bytes.length) / step) * step;
  return joined(length, bytes, new Uint8Array(size - header - bytes.length));
}

/** Throws when the bytes are not what `padded` made. */
export function unpadded(bytes: Uint8Array): string {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (header + length > bytes.length) throw new RangeError('longer than what is there');
  return toText(bytes.subarray(header, header + length));
}
