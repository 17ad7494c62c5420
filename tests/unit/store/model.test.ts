import { expect, test } from 'vitest';
import { modelRuns } from '../../support/store-model.ts';

test('200 random lives of a record hold exactly what they ought to (D13)', { timeout: 180_000 }, async () => {
  expect(await modelRuns(200)).toBe(200);
});
