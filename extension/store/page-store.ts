import type { Platform } from '../platform.ts';
import { argon2 } from './argon2.ts';
import { openStore, type Store } from './open-store.ts';

/** The store of a page, over the real places. `minutes` is asked whenever a lock is opened or its closing put off. */
export const pageStore = (platform: Platform, minutes: () => number): Store =>
  openStore({
    databases: platform.databases,
    local: platform.local,
    session: platform.session,
    firstPaint: platform.firstPaint,
    alone: platform.alone,
    channel: new BroadcastChannel('record'),
    now: platform.clock.now,
    minutes: async () => minutes(),
    derive: argon2,
  });
