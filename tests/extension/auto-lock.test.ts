import { afterAll, beforeAll, describe, it } from 'vitest';
import { anOpenLock, type OpenLock } from '../support/lock-rounds.ts';

describe('an open lock (C5)', () => {
  let lock: OpenLock;
  beforeAll(async () => {
    lock = await anOpenLock();
  });
  afterAll(() => lock?.end());

  it('shows what was kept, and nothing of it once it was closed by a press on another page', async () => {
    await lock.closed('press');
  });

  it('is closed by the worker when it is due, also when the worker was stopped in between', { timeout: 120_000 }, async () => {
    await lock.closed('worker');
  });

  it('is closed after the browser was closed or killed and opened again', { timeout: 120_000 }, async () => {
    await lock.closed('close');
    await lock.closed('kill');
  });
});
