import { isPossibleIn } from '../phones/number-plan.ts';

/** A number as it stands in a field. */
export interface Numbered {
  /** As a person reads it, without the words beside it. */
  readonly shown: string;
  /** What is dialled: digits, perhaps with a plus; null where nobody can tell which of the digits. */
  readonly digits: string | null;
  readonly extension: string | null;
  /** What stands beside it in words, as "24 hours" or "fax". */
  readonly label: string | null;
}

const letters = 'abc def ghi jkl mno pqrs tuv wxyz'.split(' ');
const keyOf = (letter: string): string => String(letters.findIndex((group) => group.includes(letter.toLowerCase())) + 2);

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** Outside of brackets: no closing one follows before the next opening one. */
const outside = '(?![^(]*\\))';
/** Between numbers for certain; between numbers where both sides hold enough digits to be some. */
const surely = new RegExp(`\\s*(?:;|\\s/\\s|/(?=\\D)|\\b(?:or|oder|ou|tai)\\b)\\s*${outside}`, 'i');
const joined = new RegExp(`\\s+(?:and|und|et|y|e|och|ja|en|of|o|eller|&)\\s+${outside}`, 'i');
const perhaps = new RegExp(
  `\\s*(?:,|(?<=\\d)/(?=\\d)|(?<=\\([^()\\d]*\\))(?=\\s*[+(\\d])|(?<=\\d)\\s+(?=\\p{L}{2,}[.:]?\\s*[+(\\d]))\\s*${outside}`,
  'iu',
);

/** Splits a text where each piece that has a digit has at least so many; else it stays whole. */
function splitWhere(text: string, between: RegExp, least: number): readonly string[] {
  const pieces = text.split(between);
  return pieces.every((each) => !/\d/.test(each) || digitsIn(each).length >= least) ? pieces : [text];
}

const piecesOf = (field: string): readonly string[] =>
  field
    .split(surely)
    .flatMap((each) => splitWhere(each, joined, 3))
    .flatMap((each) => splitWhere(each, perhaps, 7));

const extensionWord = '(?:\\bext(?:ension|n)?\\b\\.?:?|\\bx\\.?(?=\\s*\\d)|#)';
const extensionMark = new RegExp(`[\\s,;]*${extensionWord}\\s*(\\d{1,8})\\s*$`, 'i');
const inBrackets = new RegExp(`\\(\\s*(${extensionWord}\\s*\\d{1,8})\\s*\\)`, 'gi');

/** Words that only say that a number is one. */
const plainWords =
  /^(?:please\s+)?(?:call|dial|ring|tel|telephone|telefon|puh|puhelin|teléfono|téléphone|phone|ph|t|p|number|no|voice|us|at|on|:|\.|\s|-)*$/iu;
/** Words with which a short number is one; any other, as "Room", makes it something else. A word in capitals is one to send. */
const shortWords =
  /^(?:(?:[Cc]all|[Dd]ial|[Tt]ext|[Ss]ms|[Ss]end|[Tt]el|[Tt]elephone|[Pp]hone|[Ff]ree|[Cc]risis|[Ee]mergency|[Hh]otline|[Hh]elpline|[Ll]ine|[Vv]oice|to|the|word|24\s?\/\s?7|24|hours|(?:press|option) \d|[A-Z]{2,12})(?:[\s.:-]+|$))*$/u;

/** Takes out what is told in words, and gives back the rest. */
function withoutWords(text: string): { readonly rest: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const take = (found: string): string => {
    words.push(found.replace(/^[\s(:,-]+|[\s):,-]+$/g, ''));
    return ' ';
  };
  const rest = text
    .replace(inBrackets, ' $1')
    .replace(/\([^()]*\p{L}{2,}[^()]*\)/gu, (found) => (digitsIn(found).length < 5 ? take(found) : found))
    .replace(/[\s,]*\b(?:then |and )?((?:press|option) \d)\b/giu, (_, found: string) => take(found.toLowerCase()))
    .replace(/(?<![\d-])24\s*(?:\/\s*7\b|-?\s*h(?:ou)?rs?\b)/giu, take)
    .replace(/^[^\d+(]*\p{L}{2,}[^\d+(]*(?=[+(\d])/u, take);
  return { rest: rest.trim(), words };
}

/** Whether digits are a whole number of the country, so that letters behind them belong to words and not to it. */
function isWhole(text: string, country: string | null): boolean {
  const digits = digitsIn(text);
  return digits.length > 6 && (country === null || text.trim().startsWith('+') ? digits.length >= 9 : isPossibleIn(digits, country));
}

/** What a text with letters dials: digits in brackets behind a word win; else letters stand for their keys. Null where it is no such text. */
function keyed(text: string): string | null {
  if (!/\d/.test(text) || !/^[+\d\s().-]*[a-z][a-z\d\s().-]*$/i.test(text) || /[a-z]{12,}/i.test(text)) return null;
  const [, before = '', word = '', bracket = ''] = /^(.*?)([a-z]{3,})[^()a-z]*\(([\d\s.-]{4,})\)\s*$/i.exec(text) ?? [];
  const inside = digitsIn(bracket);
  if (inside.length >= 7) return bracket;
  if (inside !== '') return word.replace(/[a-z]/gi, keyOf).startsWith(inside) ? `${before}${inside}` : null;
  return text.replace(/[a-z]/gi, keyOf);
}

/** What a text dials: digits, perhaps with a plus; null where nobody can tell. */
function dialledBy(text: string): string | null {
  const dialled = /[a-z]/i.test(text) ? keyed(text) : /^[+\d\s()./-]*$/.test(text) ? text : null;
  return dialled?.replace(/\(0\)/, '').replace(/[^\d+]/g, '') ?? null;
}

/** Whether what was found is a number at all: digits among other words, as in "Room 204", are none. */
function isNumber(digits: string | null, shown: string, told: readonly string[]): boolean {
  if (digits === null) return digitsIn(shown).length >= 5;
  return digitsIn(shown).length >= 2 && (digits.length > 6 || told.every((each) => shortWords.test(each)));
}

/** One number out of a piece of text; null where there is none. */
function numberIn(piece: string, given: string | null, country: string | null): Numbered | null {
  const { rest, words } = withoutWords(piece);
  const mark = extensionMark.exec(rest);
  const whole = (mark ? rest.slice(0, mark.index) : rest).trim();
  const [, front = '', behind] = /^([+\d\s().-]*\d)[\s,:-]*(\p{L}[^\d]*)$/u.exec(whole) ?? [];
  const isWorded = behind !== undefined && isWhole(front, country);
  const shown = (isWorded ? front : whole).replace(/[\s,:-]+$/, '').trim();
  const told = [...words, ...(isWorded ? [behind] : [])];
  const digits = dialledBy(shown);
  if (!isNumber(digits, shown, told)) return null;
  const label = told.filter((each) => !plainWords.test(each)).join(', ');
  return { shown, digits, extension: mark?.[1] ?? given, label: label === '' ? null : label };
}

/**
 * The numbers of a field, several where it holds several, each with the words that stand beside it.
 * @param given the extension that stands in a field of its own: it belongs to a number that is alone
 */
export function numbersIn(field: string, given: string | null, country: string | null): readonly Numbered[] {
  const text = field
    .slice(0, 300)
    .replace(/["“”'‘’]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const pieces = piecesOf(text).filter((each) => /\d/.test(each));
  const alone = pieces.length === 1;
  return pieces.flatMap((each) => numberIn(each, alone ? given : null, country) ?? []);
}
