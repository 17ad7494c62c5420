import type { Report } from '../report.ts';

/** Marks at the beginning of a file, and the encoding that each stands for. */
const marks: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const markOf = (bytes: Uint8Array): string | null => marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/** Text of two bytes a letter that has no mark: every second byte of its beginning is zero. */
function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map((from) => head.filter((byte, at) => at % 2 === from && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 3 && even === 0) return 'utf-16le';
  return even > head.length / 3 && odd === 0 ? 'utf-16be' : null;
}

/** The text, or null where the bytes are none in that encoding or nobody knows it. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  if (isWestern(encoding)) return fromWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // other bytes, or no encoding of that name
    return null;
  }
}

/** Windows-1252 from 0x80 on; a gap is a letter that it does not have. Node's own decoder takes it for ISO 8859-1, and loses € and curly quotes. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const fromWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => western[sign.charCodeAt(0) - 0x80] ?? sign);

const isWestern = (encoding: string): boolean =>
  /^(?:windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/i.test(encoding);

const isKnown = (encoding: string): boolean => {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
};

/** Letters that no text has: the places that Windows-1252 leaves empty. */
const empty = /[\u0081\u008d\u008f\u0090\u009d]/;

function guessed(bytes: Uint8Array, where: string, report: Report): string {
  const wide = looksWide(bytes);
  const text = strictly(bytes, 'utf-8');
  if (text !== null && wide === null) return text;
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  // not UTF-8: older office programs write in the Western European table of Windows
  const read = fromWestern(bytes);
  report.note('warn', empty.test(read) ? 'not-decodable' : 'not-utf8', where);
  return read;
}

/** A text as it is, told where letters were lost before it came here. */
function told(text: string, where: string, report: Report): string {
  if (text.includes('\ufffd')) report.note('warn', 'letters-lost', where, /.{0,30}\ufffd.{0,30}/.exec(text)?.[0] ?? '');
  return text;
}

/**
 * The text of a file or an answer: by its mark, else as it is declared, else UTF-8, else Windows-1252. What is declared is not believed where the
 * bytes are none of it, nor where they are UTF-8 with letters that only UTF-8 writes so. Whatever is not certain is told.
 */
export function decode(bytes: Uint8Array, where: string, report: Report, declared: string | null = null): string {
  const mark = markOf(bytes);
  if (mark !== null) {
    const text = strictly(bytes, mark);
    if (text !== null) return told(text, where, report);
    report.note('warn', 'not-decodable', where, mark);
    return new TextDecoder(mark).decode(bytes);
  }
  if (declared === null || /^utf-?8$/i.test(declared)) return told(guessed(bytes, where, report), where, report);
  if (!isKnown(declared)) {
    report.note('warn', 'charset-unknown', where, declared);
    return told(guessed(bytes, where, report), where, report);
  }
  const utf8 = strictly(bytes, 'utf-8');
  const text = strictly(bytes, declared);
  const isUtf8 = utf8 !== null && text !== null && utf8 !== text && looksWide(bytes) === null && !/^utf-16/i.test(declared);
  if (text !== null && !isUtf8) return told(text, where, report);
  report.note('warn', 'charset-wrong', where, declared);
  return told(guessed(bytes, where, report), where, report);
}

/** The encoding that an answer declares in `content-type`; null where it declares none. */
export const charsetOf = (type: string): string | null => /;\s*charset\s*=\s*"?'?([^\s;"']+)/i.exec(type)?.[1] ?? null;
