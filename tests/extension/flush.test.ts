import { describe, it } from 'vitest';
import { canWatchFlushes } from '../support/flush-witness.ts';
import { everyKeptIsFlushed } from '../support/flush-rounds.ts';

describe('what stands before "kept" (D2)', () => {
  it.skipIf(!canWatchFlushes())('each of 20 check-ins is flushed to the disk before the page says kept (needs strace)', async () => {
    await everyKeptIsFlushed(20);
  });
});
