import { check, list, text, whole } from './checked.ts';

/** A file that never changes: its name tells what it holds. */
export interface FileRef {
  readonly hash: string;
  /** Its length, uncompressed. */
  readonly bytes: number;
}

/** Signs of the SHA-256 (hexadecimal) that stand in a name: 64 bits. */
export const hashLength = 16;

export const refCode = ({ hash, bytes }: FileRef): readonly unknown[] => [hash, bytes];

export function readRef(value: unknown): FileRef {
  const [hash, bytes] = list(value, 3);
  const name = text(hash, hashLength);
  check(/^[0-9a-f]{16}$/.test(name));
  return { hash: name, bytes: whole(bytes, 2, 2_097_152) };
}

export type FileKind = 'index' | 'detail' | 'places';

/** The name of a file; nothing of what is in it, or where, can be read from it without the manifest. */
export const fileName = (kind: FileKind, { hash }: FileRef): string => `${kind}-${hash}.json`;

/** The only file that changes in place. */
export const manifestName = 'manifest.json';
