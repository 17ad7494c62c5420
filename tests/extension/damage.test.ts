import { describe, expect, it } from 'vitest';
import { bothGone, damageRounds } from '../support/damage-rounds.ts';

describe('files that were damaged while the browser was closed (D3, D4)', () => {
  it('in three damages: what is missing is noticed, never shown as less, and comes back whole', { timeout: 180_000 }, async () => {
    const list = await damageRounds(3);
    expect(list).toHaveLength(3);
    expect(list.some(({ said }) => said.startsWith('damaged'))).toBe(true);
  });

  it('with both places gone it says so, and does not look like a first day', { timeout: 60_000 }, async () => {
    expect(await bothGone()).toEqual({ kind: 'lost', code: 'lost', count: -1 });
  });
});
