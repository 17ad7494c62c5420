import { describe, expect, it } from 'vitest';
import { turnKills } from '../support/lock-kill-rounds.ts';
import { workerStops } from '../support/worker-stops.ts';

describe('the browser is killed while the lock changes (C4)', () => {
  it('in a kill while it is turned on, everything is there, and nothing readable where it is locked', {
    timeout: 180_000,
  }, async () => {
    const { open, locked } = await turnKills(1);
    expect(open + locked).toBe(1);
  });
});

describe('the worker is stopped (D6)', () => {
  it('at ten random moments while check-ins are kept, and none is lost', { timeout: 120_000 }, async () => {
    expect(await workerStops(10)).toEqual({ kept: 20, stops: 10 });
  });
});
