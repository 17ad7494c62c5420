import { describe, expect, it } from 'vitest';
import { killRounds } from '../support/kill-rounds.ts';

describe('the browser is killed while it writes (D1)', () => {
  it('in three kills no check-in that was said to be kept is lost, and none is half there', { timeout: 120_000 }, async () => {
    const { acknowledged } = await killRounds(3);
    expect(acknowledged).toBeGreaterThanOrEqual(3);
  });
});
