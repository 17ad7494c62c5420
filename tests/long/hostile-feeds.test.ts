import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '../support/any-record.ts';
import { holdsFor } from '../support/hostile-records.ts';

test('10,000 hostile records come through the importer without an error, and nothing of them can run or lead astray', async () => {
  let seen = 0;
  const run = async (records: readonly unknown[]): Promise<void> => {
    seen += records.length;
    await holdsFor(records);
  };
  await fc.assert(fc.asyncProperty(fc.array(anyRecord, { minLength: 10, maxLength: 10 }), run), { numRuns: 1000 });
  expect(seen).toBeGreaterThanOrEqual(10_000);
});
