import { createHash } from 'node:crypto';

/** The namespace of our ids: a UUID drawn once for this project, so that they never meet those of others. */
const namespace = '6f0c5d0e-2f4b-4c63-9a53-6f6b2c1d7e10';

/** The UUID (version 5, RFC 9562) of a name: the same record has the same id in every export. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
