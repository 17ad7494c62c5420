import fc from 'fast-check';
import { expect } from 'vitest';
import { type Contents, exportRecord, readExport } from '../../extension/store/backup.ts';
import type { Store } from '../../extension/store/open-store.ts';
import { aDevice, value } from './a-store.ts';
import { someCheckins } from './any-checkin.ts';

/** Anything that is kept beside the check-ins, under names that the store may have. */
export const someItems = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('circle', 'safety-plan', 'pulse', 'hope-abc', 'hopes-abc', 'eased', 'patterns', 'here-card', 'steady'),
    v: fc.nat(5),
    value: fc.jsonValue(),
  }),
  { selector: ({ name }) => name },
);

/** All that a store keeps, as the button for a backup writes it, at an instant that is always the same. */
async function exported({ record }: Store): Promise<string> {
  const [{ checkins, unread }, others] = [value(await record.all()), value(await record.others())];
  expect([unread, others.unread]).toEqual([[], []]);
  return await exportRecord({ checkins, items: others.items }, 5);
}

async function aRecordWith(contents: Contents): Promise<Store> {
  const page = aDevice().page();
  value(await page.record.merge(contents));
  return page;
}

/**
 * Random histories through real stores: what one device exports comes to another, which exports the same text; brought in once more it
 * changes nothing; and where an entry says something else already, that one stays. Gives how many were run.
 */
export async function historyRounds(rounds: number): Promise<number> {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(someCheckins(12), someItems, async (checkins, items) => {
      const text = await exported(await aRecordWith({ checkins, items }));
      const read = value(await readExport(text));
      expect(read).toMatchObject({ unreadable: [], intact: true });
      const count = checkins.length + items.length;
      const other = aDevice().page();
      expect(value(await other.record.merge(read))).toEqual({ added: count, same: 0, kept: 0 });
      expect(await exported(other)).toBe(text);
      expect(value(await other.record.compare(read))).toEqual({ added: 0, same: count, kept: 0 });
      expect(value(await other.record.merge(read))).toEqual({ added: 0, same: count, kept: 0 });
      expect(await exported(other)).toBe(text);
      const [first] = checkins;
      if (first) {
        value(await other.record.edit({ ...first, note: `${first.note.slice(0, 100)}, said anew` }));
        const before = await exported(other);
        expect(value(await other.record.merge(read))).toEqual({ added: 0, same: count - 1, kept: 1 });
        expect(await exported(other)).toBe(before);
      }
      done += 1;
    }),
    { numRuns: rounds },
  );
  return done;
}
