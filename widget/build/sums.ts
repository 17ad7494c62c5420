import { createHash } from 'node:crypto';

/** Lines that `sha256sum --check` reads: the hash of each file and its name. */
export const sumsOf = (files: Iterable<readonly [path: string, bytes: Uint8Array]>): string =>
  [...files].map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join('');
