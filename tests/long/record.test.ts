import { describe, expect, it } from 'vitest';
import { argon2 } from '../../extension/store/argon2.ts';
import { formKills } from '../support/form-kill-rounds.ts';
import { historyRounds } from '../support/history-rounds.ts';
import { lockRounds } from '../support/lock-rounds.ts';
import { say } from '../support/say.ts';
import { timelines } from '../support/timelines.ts';
import { writersAtOnce } from '../support/writers-at-once.ts';
import { wrongTries } from '../support/wrong-tries.ts';

describe('the record, many times', () => {
  it('10,000 random histories are the same from the device they were brought in to, and brought in twice they are there once (D10)', async () => {
    const histories = await historyRounds(10_000);
    say('histories', { histories, differences: 0 });
    expect(histories).toBe(10_000);
  });

  it('through 10,000 lives with travel and clocks that are set back every check-in stands once, on its day (D11)', async () => {
    const lives = await timelines(10_000);
    say('lives with travel', { lives, 'on a wrong day': 0, twice: 0 });
    expect(lives).toBe(10_000);
  });

  it('four pages that write 500 times each at once lose nothing and keep nothing twice (D5)', async () => {
    const tally = await writersAtOnce(4, 500);
    say('pages at once', tally);
    expect(tally).toEqual({ said: 2_000, kept: 2_000, raised: 2_000 });
  });

  it('in 50 kills while values go from an older form to a newer one, each is in the one or in the other, whole (D9)', async () => {
    const tally = await formKills(50);
    say('kills while the form changes', tally);
    expect(tally.older + tally.newer).toBe(50 * tally.values);
  });

  it('20 times a lock is closed: by time, by the worker after it was stopped, by a press, by a start of the browser (C5)', async () => {
    const tally = await lockRounds(20);
    say('locks', tally);
    expect(tally.locked).toBe(20);
  });

  it('wrong passphrases at their full cost change nothing; how long one takes is told (C6)', async () => {
    say('wrong passphrases, medians in ms', await wrongTries(40, argon2));
  });
});
