import { describe, expect, it } from 'vitest';
import { passphraseKills, turnKills } from '../support/lock-kill-rounds.ts';
import { workerStops } from '../support/worker-stops.ts';

describe('the browser is killed while the lock changes (C4)', () => {
  it('in three kills during a new passphrase, the old or the new one opens everything', { timeout: 180_000 }, async () => {
    const { byOld, byNew } = await passphraseKills(3);
    expect(byOld + byNew).toBe(3);
  });

  it('in three kills while it is turned on, everything is there, and nothing readable where it is locked', {
    timeout: 180_000,
  }, async () => {
    const { open, locked } = await turnKills(3);
    expect(open + locked).toBe(3);
  });
});

describe('the worker is stopped (D6)', () => {
  it('at ten random moments while check-ins are kept, and none is lost', { timeout: 120_000 }, async () => {
    expect(await workerStops(10)).toEqual({ kept: 20, stops: 10 });
  });
});
