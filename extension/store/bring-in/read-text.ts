/** Signs that stand in no text of a person: a file that has them is a program's own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/;

/** Below this share of zero bytes a text is in one byte a letter; two-byte texts of Latin letters have half. */
const zeros = 0.2;

function isTwoBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const part = bytes.subarray(0, 2000);
  const share = (offset: number): number =>
    part.filter((byte, index) => byte === 0 && index % 2 === offset).length / Math.max(1, part.length);
  if (share(1) > zeros) return 'utf-16le';
  return share(0) > zeros ? 'utf-16be' : null;
}

/**
 * The text of a file of another app: UTF-8, UTF-16 with or without its mark, else Windows-1252, in which every file reads as
 * something. Null where it is no text at all.
 */
export function readText(bytes: Uint8Array): string | null {
  const wide = isTwoBytes(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    return controls.test(text) ? null : text;
  }
  // a zero byte stands in no text of one byte a letter
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
