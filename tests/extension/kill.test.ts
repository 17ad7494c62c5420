import { describe, expect, it } from 'vitest';
import { killRounds } from '../support/kill-rounds.ts';

describe('the browser is killed while it writes (D1)', () => {
  it('in two kills no check-in and no name of the circle that was said to be kept is lost, and none is half there', {
    timeout: 120_000,
  }, async () => {
    const { acknowledged, named } = await killRounds(2);
    expect(acknowledged).toBeGreaterThanOrEqual(3);
    expect(named).toBeGreaterThanOrEqual(3);
  });
});
