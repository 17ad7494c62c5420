import { asText, folded, type Untrusted } from '../values.ts';
import { decodedUrl } from './people.ts';
import { plainLine } from './plain-text.ts';
import { addressParts, holdsWords, mayBeAddress, streetWords } from './street.ts';
import { eachText } from './strings.ts';

/** What would give away a private address: rows of words, and the whole degrees with two decimals of its points. */
export interface Secrets {
  readonly parts: readonly (readonly string[])[];
  readonly degrees: readonly string[];
  /** Those of the parts that are a house of the record's own, as rows of words. */
  readonly houses: readonly (readonly string[])[];
}

const lineField = /^(?:address_[1-4]|attention|street|street_address|postal_code|postcode|zip|zip_code|transportation)$/;
const pointField = /^(?:latitude|longitude|lat|lon|lng)$/;

/** The address parts of a record: lines, postal codes, points and names of all its places and of its organisation. `towns` are not secret. */
export function secretsOf(
  tree: Untrusted,
  placed: readonly Untrusted[],
  placeNames: readonly (string | null)[],
  notSecret: readonly (string | null)[],
): Secrets {
  const lines = new Set<string>();
  const codes = new Set<string>();
  const degrees = new Set<string>();
  eachText(tree, (key, text) => {
    const line = lineField.test(key) ? (plainLine(text) ?? '') : '';
    if (/code|zip/.test(key) && line !== '') codes.add(line);
    else if (line !== '' && line.length <= 200) lines.add(line);
    const degree = pointField.test(key) ? /^-?(\d{1,3}\.\d{2})/.exec(asText(text) ?? '')?.[1] : undefined;
    if (degree) degrees.add(degree);
  });
  const open = new Set(notSecret.map((each) => folded(each ?? '')));
  const names = placeNames.flatMap((each) => (each === null || open.has(folded(each)) ? [] : [each]));
  const own = new Set([...open].flatMap((each) => each.split(' ')));
  const parts = [
    ...addressParts([...lines]),
    ...[...codes].map(streetWords),
    ...addressParts(names).filter((words) => words.some((word) => !own.has(word)) && (words.length > 1 || (words[0] ?? '').length > 5)),
  ].filter((words) => words.length > 0 && !open.has(words.join(' ')));
  const ownLines: string[] = [];
  for (const each of placed)
    eachText(each, (key, text) => void (lineField.test(key) && !/code|zip/.test(key) && ownLines.push(plainLine(text) ?? '')));
  const houses = addressParts(ownLines).filter((words) => words.length > 1 && words.some((each) => /\d/.test(each)));
  return { parts: [...new Map(parts.map((words) => [words.join(' '), words])).values()], degrees: [...degrees], houses };
}

/** Everything that several records know. */
export const joinedSecrets = (all: readonly Secrets[]): Secrets => ({
  parts: all.flatMap(({ parts }) => parts),
  degrees: all.flatMap(({ degrees }) => degrees),
  houses: [],
});

/** Sites that show a place. */
const map =
  /(?:^|\.)(?:maps\.[a-z.]+|goo\.gl|waze\.com|w3w\.co|what3words\.com|openstreetmap\.org|osm\.org|plus\.codes|mapquest\.com|here\.com|mapy\.cz|mapbox\.com|citymapper\.com)$/i;

const squeezed = (words: readonly string[]): string => words.join('');

/** Sentences with their signs, and what is between them, so that joining them again gives the text. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?…。؟;](?:\s|$))|(?<=\n)/u);

/** Takes out of texts and links of a private record what gives its address away; when in doubt, the whole sentence. */
export interface PrivateGuard {
  /** Null where nothing is left. */
  readonly text: (text: string) => string | null;
  /** A name without the part that is an address; null where nothing is left. */
  readonly name: (text: string) => string | null;
  /** Whether a link may stand. */
  readonly mayLink: (url: string) => boolean;
}

/** @param isOpen the record itself is public, and only what another one hides has to go: nothing is guessed */
export function privateGuard({ parts, degrees }: Secrets, isOpen = false): PrivateGuard {
  const tight = parts.map(squeezed).filter((each) => each.length >= 6);
  const tells = (text: string): boolean => {
    if (!isOpen && mayBeAddress(text)) return true;
    const words = streetWords(text);
    return parts.some((part) => holdsWords(words, part)) || degrees.some((each) => text.replaceAll(',', '.').includes(each));
  };
  /** What was cut off in the middle may be half of a street. */
  const withoutTelling = (pieces: readonly string[]): string =>
    pieces.filter((each, at) => !tells(each) && !(pieces.length > 1 && at === pieces.length - 1 && each.endsWith('…'))).join('');
  /** A street that two sentences hold between them: "77. Hidden / Lane". */
  const whole = (text: string): string | null => {
    const left = withoutTelling(sentences(text)).trim();
    const words = streetWords(left);
    return left === '' || !/[\p{L}\p{N}]/u.test(left) || parts.some((part) => holdsWords(words, part)) ? null : left;
  };
  const knows = (url: string): boolean => {
    const plain = decodedUrl(url);
    const words = streetWords(plain);
    const close = squeezed(words);
    const asIs = folded(plain).replaceAll(' ', '');
    return parts.some((part) => holdsWords(words, part)) || tight.some((each) => close.includes(each) || asIs.includes(each));
  };
  return {
    text: whole,
    name: (text) => {
      if (!tells(text)) return text;
      const left = text
        .split(/(?<=[,;:(–—|])|(?=\()|\s(?=(?:at|on|in|near|@)\s)|\s+-\s+/iu)
        .filter((each) => !tells(each))
        .join(' ')
        .replace(/[\s,;:(–—|@-]+$/u, '')
        .replace(/^[\s,;:)–—|-]+/u, '')
        .trim();
      return left === '' || tells(left) || !/\p{L}/u.test(left) ? null : left;
    },
    mayLink: (url) => {
      try {
        const { hostname, pathname, search, hash } = new URL(url);
        if (isOpen) return !knows(url);
        if (map.test(hostname) || /^\/maps?(?:\/|$)/i.test(pathname) || /[?&](?:ll|sll|daddr|saddr|center|destination)=/i.test(search))
          return false;
        if (/-?\d{1,3}\.\d{3,}/.test(`${pathname}${search}${hash}`)) return false;
      } catch {
        return false;
      }
      return !knows(url);
    },
  };
}
