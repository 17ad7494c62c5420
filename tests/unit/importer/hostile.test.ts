import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '../../support/any-record.ts';
import { cleanAll } from '../../support/clean-one.ts';
import { holdsFor } from '../../support/hostile-records.ts';

test('whatever a feed holds, nothing is thrown, and nothing of it can run or lead astray', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 12 }), async (records) => void (await holdsFor(records))),
    { numRuns: 60 },
  );
}, 60_000);

test('the same records in another order give the same list, byte by byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { minLength: 2, maxLength: 8 }), async (records) => {
      const [one, other] = [await cleanAll(records), await cleanAll([...records].reverse())];
      expect(JSON.stringify(other.services)).toBe(JSON.stringify(one.services));
    }),
    { numRuns: 30 },
  );
}, 60_000);
