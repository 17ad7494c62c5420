import { describe, expect, it } from 'vitest';
import { damageRounds } from '../support/damage-rounds.ts';
import { say } from '../support/say.ts';
import { modelRuns } from '../support/store-model.ts';
import { workerStops } from '../support/worker-stops.ts';

describe('what is kept, through much', () => {
  it('in 60 damages of the files what is missing is noticed, never shown as less, and comes back, or is whole in the mirror (D3, D4)', async () => {
    const list = await damageRounds(60);
    const times = (what: string): number => list.filter(({ said }) => said === what).length;
    say('damages', { back: list.filter(({ stuck }) => stuck === null).length, stuck: list.filter(({ stuck }) => stuck !== null).length });
    say('damages', Object.fromEntries([...new Set(list.map(({ said }) => said))].map((what) => [what, times(what)])));
    expect(list).toHaveLength(60);
  });

  it('the worker is stopped at 100 random moments, and no check-in is lost (D6)', async () => {
    const tally = await workerStops(100);
    say('stops of the worker', tally);
    expect(tally).toEqual({ kept: 200, stops: 100 });
  });

  it('10,000 random lives of a record hold exactly what they ought to (D13)', async () => {
    const runs = await modelRuns(10_000);
    say('random lives', { runs, differences: 0 });
    expect(runs).toBe(10_000);
  });
});
