import type { UseStore } from 'idb-keyval';
import { churnArea, churnDatabase, removeAreaFill, removeFill } from './churn.ts';
import { wentBack } from './damage.ts';
import type { Alone, Area, Mirror } from './mirror.ts';
import type { Shelf } from './shelf.ts';

interface Parts {
  readonly store: UseStore;
  readonly shelf: Shelf;
  readonly mirror: Mirror;
  readonly area: Area;
  readonly alone: Alone;
  /** How many bytes are written over what was deleted. */
  readonly fill: number;
}

/**
 * After a lock was turned on or off: the mirror of before goes, and in both places what was deleted is overwritten. Noted in
 * the database until it is done, so that the next page or the worker goes on where this one was closed.
 */
export async function sweep({ store, shelf, mirror, area, alone, fill }: Parts): Promise<void> {
  if (!(await shelf.keys()).meta.churn) return;
  await alone('sweep', async () => {
    if (!(await shelf.keys()).meta.churn) return;
    await Promise.all([removeFill(store), removeAreaFill(area)]);
    await alone('mirror', async () => {
      const { meta, found } = await shelf.all();
      const witness = await mirror.witness().catch(() => null);
      if (!witness || !wentBack({ meta }, witness)) await mirror.rewrite(meta.era, meta.seq, found);
    });
    await Promise.all([churnDatabase(store, fill), churnArea(area, fill)]);
    await shelf.churned();
  });
}
