import { describe, expect, test } from 'vitest';
import { ok } from '#shared/result.ts';
import type { Store } from '../../../extension/store/open-store.ts';
import { aDevice, type Device, value } from '../../support/a-store.ts';

const picture = 'p'.repeat(5000);

/** A device with something small that is mirrored and something large that is not. */
async function withPicture(lock: boolean): Promise<Device> {
  const device = aDevice();
  const { items, vault, guard, sweep } = device.page();
  await keep({ items }, 'small', 'words');
  value(await items.change(['large'], () => ok([{ kind: 'keep', name: 'large', v: 1, value: picture, unmirrored: true }])));
  if (lock) value(await vault.turnOn('correct horse'));
  await guard.followed();
  await sweep();
  return device;
}

const keep = async ({ items }: Pick<Store, 'items'>, name: string, what: string): Promise<void> =>
  value(await items.change([name], () => ok([{ kind: 'keep', name, v: 1, value: what }])));

const read = async ({ items }: Store, name: string): Promise<unknown> => value(await items.read([name])).get(name)?.value;

/** The largest value of the second copy, in characters. */
const largest = ({ local }: Device): number => Math.max(...[...local.kept.values()].map((each) => JSON.stringify(each).length));

describe('what is too large for the second copy', () => {
  for (const lock of [false, true]) {
    const how = lock ? 'with a lock' : 'without a lock';

    test(`is kept in the database alone and read from there, ${how}`, async () => {
      const device = await withPicture(lock);
      expect(await read(device.page(), 'large')).toBe(picture);
      expect(largest(device)).toBeLessThan(2000);
    });

    test(`does not count as missing, at an opening and at the browser's start, ${how}`, async () => {
      const device = await withPicture(lock);
      expect(await device.page().guard.health()).toEqual({ kind: 'sound' });
      expect(await device.page().guard.inspect()).toEqual({ kind: 'sound' });
      expect(largest(device)).toBeLessThan(2000);
    });

    test(`stays out of the second copy when the lock turns, ${how} at first`, async () => {
      const device = await withPicture(lock);
      const page = device.page();
      if (lock) value(await page.vault.turnOff('correct horse'));
      else value(await page.vault.turnOn('correct horse'));
      await page.guard.followed();
      await page.sweep();
      expect(await read(page, 'large')).toBe(picture);
      expect(largest(device)).toBeLessThan(2000);
    });

    test(`is lost with the database, and the small part comes back, ${how}`, async () => {
      const device = await withPicture(lock);
      await device.raw((items) => items.clear());
      const page = device.page();
      expect(await page.guard.health()).toMatchObject({ kind: 'damaged' });
      expect(value(await page.guard.restore())).toMatchObject({ missing: 0 });
      expect(await read(page, 'small')).toBe('words');
      expect(value(await page.items.read(['large'])).get('large')?.state).toBe('none');
    });

    test(`is taken away for good, ${how}`, async () => {
      const device = await withPicture(lock);
      const page = device.page();
      value(await page.items.change(['large'], () => ok([{ kind: 'remove', name: 'large' }])));
      await page.guard.followed();
      expect(await device.page().guard.inspect()).toEqual({ kind: 'sound' });
      expect(value(await device.page().items.names())).toEqual(['small']);
    });
  }
});
