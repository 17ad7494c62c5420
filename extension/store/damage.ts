import type { Witness } from './mirror.ts';
import type { Meta } from './shelf.ts';

/** How the record is. `damaged` can be brought back from the mirror, `lost` can't, or not all of it. */
export type Health =
  | { readonly kind: 'sound' }
  /** `parts` are missing from the database, and all of them are in the mirror. */
  | { readonly kind: 'damaged'; readonly parts: number }
  /** `parts` are missing, `found` of them are in the mirror. Zero parts: there was something, and no telling how much. */
  | { readonly kind: 'lost'; readonly parts: number; readonly found: number };

export const sound: Health = { kind: 'sound' };

/** What can be seen of the database without reading every value. */
export interface Seen {
  readonly meta: Meta;
  readonly keys: ReadonlySet<string>;
  /** The numbers of the writes, where they were read; needed only when the database has gone back. */
  readonly seqs: ReadonlyMap<string, number> | null;
}

/** True when the database counts fewer writes than the mirror has seen: it has lost its newest part. */
export const wentBack = ({ meta }: Pick<Seen, 'meta'>, witness: Witness): boolean => meta.seq < witness.seq;

/**
 * Keys that the mirror holds and the database has lost. The mirror follows the database, so what is only newer there, or
 * taken away there and not yet in the mirror, is no damage; a mirror of another lock that is behind is none either.
 */
export function missing({ meta, keys, seqs }: Seen, witness: Witness): readonly string[] {
  const held = Object.entries(witness.items);
  if (witness.era !== meta.era) return meta.seq < witness.seq ? held.map(([key]) => key) : [];
  return held.filter(([key, [seq]]) => (keys.has(key) ? (seqs?.get(key) ?? seq) < seq : (meta.gone[key] ?? -1) < seq)).map(([key]) => key);
}
