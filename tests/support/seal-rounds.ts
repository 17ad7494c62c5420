import { expect } from 'vitest';
import { randomBytes, toHex } from '../../extension/store/bytes.ts';
import { keyedSeal } from '../../extension/store/seal.ts';

/** Seals so many texts, each with its name, and finds the same initial bits never twice. Gives how many were looked at. */
export async function ivRounds(texts: number): Promise<number> {
  const seal = await keyedSeal(randomBytes(32), 'an id');
  const seen = new Set<string>();
  const batch = 1_000;
  for (let done = 0; done < texts; done += batch) {
    const closed = await Promise.all(Array.from({ length: batch }, () => seal.close('2026-11', '[]', { stamp: 1, v: 1 })));
    for (const { name, body } of closed) {
      for (const bytes of [name, body]) seen.add(toHex((bytes as Uint8Array).subarray(1, 13)));
    }
  }
  expect(seen.size).toBe(texts * 2);
  return seen.size;
}
