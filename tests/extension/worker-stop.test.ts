import { describe, expect, it } from 'vitest';
import { workerStops } from '../support/worker-stops.ts';

describe('the worker is stopped (D6)', () => {
  it('at ten random moments while check-ins are kept, and none is lost', { timeout: 120_000 }, async () => {
    expect(await workerStops(10)).toEqual({ kept: 20, stops: 10 });
  });
});
