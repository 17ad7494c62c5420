import { describe, expect, it } from 'vitest';
import { canRunAge } from '../support/age-program.ts';
import { ageRounds } from '../support/age-rounds.ts';
import { leftAfterDeleting } from '../support/disk-search.ts';
import { passphraseKills, turnKills } from '../support/lock-kill-rounds.ts';
import { say } from '../support/say.ts';
import { ivRounds } from '../support/seal-rounds.ts';

describe('the lock, many times', () => {
  it('in 1,000,000 encryptions no initial bits come twice (C3)', async () => {
    const looked = await ivRounds(500_000);
    say('encryptions', { looked, twice: 0 });
    expect(looked).toBe(1_000_000);
  });

  it('in 50 kills during a new passphrase, the old or the new one opens everything (C4)', async () => {
    const tally = await passphraseKills(50);
    say('kills during a new passphrase', tally);
    expect(tally.byOld + tally.byNew).toBe(50);
  });

  it('in 20 kills while it is turned on, everything is there, and nothing readable where it is locked (C2, D9)', async () => {
    const tally = await turnKills(20);
    say('kills while a lock is turned on', tally);
    expect(tally.open + tally.locked).toBe(20);
  });

  it.each([
    ['with a lock', true],
    ['without one', false],
  ])("deleting everything leaves none of 200 canaries in the browser's files, %s (C8)", async (_, lock) => {
    expect(await leftAfterDeleting(lock)).toEqual([]);
  });

  it.skipIf(!canRunAge())(
    '100 backups go to the ordinary age program and come back (C9; needs age)',
    { timeout: 60 * 60_000 },
    async () => {
      const tally = await ageRounds(100);
      say('backups through age', tally);
      expect(tally).toEqual({ there: 100, back: 100 });
    },
  );
});
