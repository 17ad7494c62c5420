import type { Bytes } from './bytes.ts';

/** The cost of turning a passphrase into a key: memory in KiB, passes, lanes. */
export interface Cost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** Argon2id as assurance section 2 chose it: 64 MiB, three passes, about 0.3 s on a slow computer. */
export const fullCost: Cost = { m: 65_536, t: 3, p: 1 };

/** Where there is not enough memory, and never less (OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane). */
export const leastCost: Cost = { m: 19_456, t: 2, p: 1 };

/** Above this a changed header would only make the computer stand still. */
const most: Cost = { m: 1_048_576, t: 20, p: 1 };

/** False for anything below the floor or beyond reason: such a slot is not opened. */
export const isFit = ({ m, t, p }: Cost): boolean =>
  [m, t, p].every(Number.isInteger) && m >= leastCost.m && t >= leastCost.t && p === 1 && m <= most.m && t <= most.t;

/** Turns a passphrase into 256 bits. Rejects when the memory can't be had. */
export type Derive = (passphrase: string, salt: Bytes, cost: Cost) => Promise<Bytes>;

/** The key at the full cost, or at the least where the memory can't be had. */
export async function deriveNew(derive: Derive, passphrase: string, salt: Bytes): Promise<{ readonly key: Bytes; readonly cost: Cost }> {
  try {
    return { key: await derive(passphrase, salt, fullCost), cost: fullCost };
  } catch {
    return { key: await derive(passphrase, salt, leastCost), cost: leastCost };
  }
}
