import { describe, expect, it } from 'vitest';
import { killRounds } from '../support/kill-rounds.ts';

describe('the browser is killed while it writes, again and again (D1)', () => {
  it('in 25 kills no check-in that was said to be kept is lost, and none is half there', async () => {
    const { acknowledged } = await killRounds(25);
    expect(acknowledged).toBeGreaterThanOrEqual(25);
  });
});
