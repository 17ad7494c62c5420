import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../time.ts';

/** What lies in a hope box: words, a picture, a sound (content part two, 24.3, `em-hopebox`). */
export const hopeKinds = ['words', 'picture', 'sound'] as const;
export type HopeKind = (typeof hopeKinds)[number];

/** One thing in the box. Its bytes, where it has some, lie beside it under the same id. */
export interface HopeThing {
  readonly id: string;
  readonly kind: HopeKind;
  /** The words themselves, or in a few words what the picture or sound is. */
  readonly text: string;
  readonly added: Instant;
}

/** The bytes of a picture or a sound. */
export interface HopeFile {
  /** A media type: `image/webp`, `audio/mpeg`. */
  readonly type: string;
  /** Base64, since backups are JSON. */
  readonly data: string;
}

/**
 * How much fits. Edge in pixels and bytes of a picture after it was made smaller here; bytes of a sound as it is. All of it together
 * stays under 30 MB, a seventh of the largest backup that can be read back.
 */
export const hopeLimits = {
  text: 500,
  caption: 120,
  edge: 1600,
  pictureBytes: 700_000,
  soundBytes: 3_000_000,
  words: 40,
  picture: 12,
  sound: 6,
} as const satisfies Readonly<Record<string, number>>;

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a thing as it was kept; fails with `damaged`. */
export function parseHopeThing(value: unknown): Result<HopeThing> {
  if (!isObject(value)) return fail('damaged');
  const { id, text, added } = value;
  const kind = hopeKinds.find((each) => each === value['kind']);
  if (typeof id !== 'string' || !isHopeId(id) || !kind || typeof text !== 'string' || text.length > hopeLimits.text * 2)
    return fail('damaged');
  return Number.isFinite(added) ? ok({ id, kind, text, added: added as Instant }) : fail('damaged');
}

/** Reads the bytes of a thing; fails with `damaged`. Only types of pictures and sounds pass, whatever a file said of itself. */
export function parseHopeFile(value: unknown): Result<HopeFile> {
  if (!isObject(value) || typeof value['type'] !== 'string' || typeof value['data'] !== 'string') return fail('damaged');
  const { type, data } = value;
  if (!/^(image|audio|video)\/[a-z0-9.+-]{1,40}$/.test(type) || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return fail('damaged');
  return ok({ type, data });
}

/** An id of letters only, since a name in a backup is made of them; from 16 random bytes in hexadecimal. */
export const hopeIdOf = (uuid: string): string =>
  [...uuid.toLowerCase()].flatMap((each) => (/[0-9a-f]/.test(each) ? ('abcdefghijklmnop'[Number.parseInt(each, 16)] ?? '') : [])).join('');

const isHopeId = (id: string): boolean => /^[a-p]{1,32}$/.test(id);

/** Under which names a thing and its bytes are kept: in a backup a name has at most 40 letters. */
export const hopeName = (id: string): string => `hope-${id}`;
export const hopeFileName = (id: string): string => `hopes-${id}`;

/** The id in the name of a thing; null for any other name. */
export const hopeIdIn = (name: string): string | null => /^hope-([a-p]{1,32})$/.exec(name)?.[1] ?? null;
