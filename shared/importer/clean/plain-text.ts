const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
  eacute: 'é',
  copy: '©',
};

const characterOf = (code: number): string =>
  code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return characterOf(Number(decimal));
    if (hex) return characterOf(Number.parseInt(hex, 16));
    return named[name?.toLowerCase() ?? ''] ?? whole;
  });

/** What a browser would take for a tag; a sign before a number or a space is a sign. */
const tag = /<(?:[a-z/!?][^<>]*>?)/gi;
const silent = /<(script|style|template|noscript|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

const stripped = (text: string): string =>
  text
    .replace(silent, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^<>]*>/gi, '\n')
    .replace(tag, '');

/** Marks that a reader of Markdown would not see; a link keeps its words. */
const unmarked = (text: string): string =>
  text
    .replace(/!?\[([^\][]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,300}?\S)\1/g, '$2')
    .replace(/^ {0,3}#{1,6} +/gm, '')
    .replace(/^ {0,3}[*-] +/gm, '• ');

/** Control characters, marks of direction and characters without width: none of them is text, and some hide or turn what stands beside them. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029\ufffc-\uffff]/gu;

/** One line of which nothing would be changed: most texts. */
const isPlain = /^[ 0-9A-Za-z.,;:?!'"()/@+%$=|~-]{0,4000}$/;

/** A feed may hold a megabyte in one field; nothing that long is read. */
const longestRead = 40_000;

/**
 * HTML, Markdown or plain text as plain text: contents of scripts and styles removed, tags removed, entities decoded, lines kept. Null where nothing is left.
 * Entities are decoded before the second removal, so that no markup comes back out of them.
 */
export function plainText(value: string | null): string | null {
  if (value === null) return null;
  if (isPlain.test(value)) return value.trim() === '' ? null : value.replace(/ {2,}/g, ' ').trim();
  const text = stripped(decoded(stripped(unmarked(value.slice(0, longestRead)))))
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(unseen, '').replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? null : text;
}

/** The same on one line, whole: what is written is cut only when nothing in it has to go any more. */
export const plainLine = (value: string | null, most = longestRead): string | null =>
  cutLine(plainText(value)?.replace(/\s+/g, ' ') ?? null, most);

/** At most so many characters. */
export function cutLine(text: string | null, most: number): string | null {
  return text === null || text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

const sentenceEnd = /[.!?…。؟](?=\s|$)/g;

/** At most so many characters, to the end of a sentence where there is one in the second half. */
export function cutAtSentence(text: string | null, most: number): string | null {
  if (text === null || text.length <= most) return text;
  const head = text.slice(0, most);
  const ends = [...head.matchAll(sentenceEnd)].map(({ index }) => index + 1);
  const end = ends.at(-1) ?? 0;
  return end > most / 2 ? head.slice(0, end) : `${head.slice(0, most - 1).trimEnd()}…`;
}

/** The first sentence, at most 200 characters. */
export function firstSentence(text: string | null): string | null {
  if (text === null) return null;
  const line = text.split('\n')[0] ?? '';
  const end = [...line.matchAll(sentenceEnd)].find(({ index }) => index > 20);
  return cutLine(end ? line.slice(0, end.index + 1) : line, 200);
}
