import { expect, test } from 'vitest';
import { modelRuns } from '../../support/store-model.ts';

test('500 random lives of a record hold exactly what they ought to (D13)', { timeout: 180_000 }, async () => {
  expect(await modelRuns(500)).toBe(500);
});
