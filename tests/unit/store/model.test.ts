import { expect, test } from 'vitest';
import { rounds } from '../../support/everyday.ts';
import { modelRuns } from '../../support/store-model.ts';

test('random lives of a record hold exactly what they ought to (D13)', { timeout: 180_000 }, async () => {
  const lives = rounds(50, 200);
  expect(await modelRuns(lives)).toBe(lives);
});
