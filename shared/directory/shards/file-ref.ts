import { check, list, text, whole } from './checked.ts';

/** A file that never changes: its name tells what it holds. */
export interface FileRef {
  /** The beginning of the SHA-256 of its bytes, in base 32. */
  readonly hash: string;
  /** Its length, uncompressed; null where it is not told. */
  readonly bytes: number | null;
}

/**
 * Signs of a hash: 30 bits. They tell one state of one cell from another, and a damaged file from a whole one; names also carry the
 * cell, so that files of different cells never meet. Longer ones would make the manifest, which everybody reads, longer too.
 */
export const hashLength = 6;

const signs = 'abcdefghijklmnopqrstuvwxyz234567';

/** The sign for every five bits of a SHA-256, as many as a name has. */
export function shortHash(sha256: Uint8Array): string {
  let hash = '';
  for (let sign = 0; sign < hashLength; sign += 1) {
    const bit = sign * 5;
    const pair = ((sha256[bit >> 3] ?? 0) << 8) | (sha256[(bit >> 3) + 1] ?? 0);
    hash += signs[(pair >> (11 - (bit & 7))) & 31] ?? '';
  }
  return hash;
}

/** True for what `shortHash` writes. */
export const isHash = (value: string): boolean => value.length === hashLength && /^[a-z2-7]+$/.test(value);

export const refCode = ({ hash, bytes }: FileRef): readonly unknown[] => [hash, bytes];

export function readRef(value: unknown): FileRef {
  const [hash, bytes] = list(value, 2);
  const name = text(hash, hashLength);
  check(isHash(name));
  return { hash: name, bytes: whole(bytes, 2, 2_097_152) };
}

export type FileKind = 'index' | 'detail' | 'places';

/** The name of a file of a cell or country. `@`, and the whole earth, are written as words that no cell has. */
export const fileName = (kind: FileKind, key: string, { hash }: FileRef): string =>
  `${kind}-${key.toLowerCase().replace('@', 'in-') || 'all'}-${hash}.json`;

/** The only file that changes in place. */
export const manifestName = 'manifest.json';

/** What a file of a directory may be called: everything else in a folder or an archive is left alone. */
export const isFileName = (name: string): boolean =>
  name === manifestName || /^(index|detail|places)-[a-z0-9-]{1,12}-[a-z2-7]{6}\.json$/.test(name);
