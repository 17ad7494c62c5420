import { describe, expect, test } from 'vitest';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { Store } from '../../../extension/store/open-store.ts';
import { aDevice, type Device, value } from '../../support/a-store.ts';

const checkin = (id: string, day = '2026-11-24'): Checkin => ({
  id,
  at: Date.parse(`${day}T12:00:00Z`),
  offset: 0,
  day,
  feeling: { pleasantness: 1, energy: -1 },
  words: [],
  context: [],
  need: null,
  note: `note of ${id}`,
});

const days = ['2026-09-01', '2026-10-01', '2026-11-01'] as const;

/** A device with a check-in in each of three months, and a mirror that has followed. */
async function withThree(lock = false): Promise<Device> {
  const device = aDevice();
  const { record, guard, vault, sweep } = device.page();
  for (const day of days) value(await record.add(checkin(day, day)));
  if (lock) value(await vault.turnOn('correct horse'));
  await guard.followed();
  await sweep();
  return device;
}

const ids = async ({ record }: Store): Promise<readonly string[]> => value(await record.all()).checkins.map(({ id }) => id);

describe('a database that lost something (D3, D4)', () => {
  test('and is whole is sound, also on the first day', async () => {
    expect(await aDevice().page().guard.health()).toEqual({ kind: 'sound' });
    expect(await (await withThree()).page().guard.health()).toEqual({ kind: 'sound' });
  });

  for (const lock of [false, true]) {
    const how = lock ? 'with a lock' : 'without a lock';

    test(`and was emptied is never shown as empty, and comes back at one press, ${how}`, async () => {
      const device = await withThree(lock);
      await device.raw((items) => items.clear());
      const page = device.page();
      expect(await page.guard.health()).toMatchObject({ kind: 'damaged' });
      expect(await page.record.months()).toMatchObject({ ok: false, code: 'lost' });
      expect(await page.record.add(checkin('new'))).toMatchObject({ ok: false, code: 'lost' });
      expect(value(await page.guard.restore())).toMatchObject({ missing: 0 });
      expect(await ids(page)).toEqual([...days]);
      expect(await page.record.add(checkin('new'))).toMatchObject({ ok: true });
      expect(await device.page().guard.health()).toEqual({ kind: 'sound' });
    });

    test(`and lost one month is noticed and comes back, ${how}`, async () => {
      const device = await withThree(lock);
      const keys = (await device.raw((items) => items.getAllKeys())) as string[];
      const [key = ''] = keys.filter((each) => !['meta', 'vault'].includes(each));
      await device.raw((items) => items.delete(key));
      const page = device.page();
      expect(await page.guard.health()).toEqual({ kind: 'damaged', parts: 1 });
      expect(value(await page.guard.restore())).toEqual({ restored: 1, missing: 0 });
      expect(await ids(page)).toEqual([...days]);
    });
  }

  test('and went back to an earlier state is noticed, and what was written since comes back', async () => {
    const device = await withThree();
    const before = (await device.raw((items) => items.getAll())) as unknown[];
    const keys = (await device.raw((items) => items.getAllKeys())) as string[];
    const first = device.page();
    value(await first.record.add(checkin('later', '2026-11-02')));
    await first.guard.followed();
    for (const [index, key] of keys.entries()) await device.raw((items) => items.put(before[index], key));
    const page = device.page();
    expect(await page.guard.health()).toMatchObject({ kind: 'damaged' });
    value(await page.guard.restore());
    expect(await ids(page)).toEqual([...days, 'later']);
  });

  test('and whose copy is gone too is said to be lost, and can begin anew', async () => {
    const device = await withThree();
    await device.raw((items) => items.clear());
    device.local.kept.clear();
    const page = device.page();
    expect(await page.guard.health()).toEqual({ kind: 'lost', parts: 0, found: 0 });
    expect(await page.record.add(checkin('new'))).toMatchObject({ ok: false, code: 'lost' });
    value(await page.guard.restore());
    expect(await page.record.add(checkin('new'))).toMatchObject({ ok: true });
    expect(await ids(device.page())).toEqual(['new']);
  });

  test('and whose copy lacks a part brings back the rest and says how many are missing', async () => {
    const device = await withThree();
    await device.raw((items) => items.clear());
    device.local.kept.delete('record/2026-10');
    const page = device.page();
    expect(await page.guard.health()).toEqual({ kind: 'lost', parts: 6, found: 5 });
    expect(value(await page.guard.restore())).toEqual({ restored: 5, missing: 1 });
    expect(await ids(page)).toEqual([days[0], days[2]]);
    expect(await device.page().guard.health()).toEqual({ kind: 'sound' });
  });
});

describe('a database that was emptied when nothing was kept any more', () => {
  test('is sound, counts on, and can be locked', async () => {
    const device = aDevice();
    const page = device.page();
    value(await page.record.add(checkin('a')));
    value(await page.record.remove(checkin('a')));
    await page.guard.followed();
    await device.raw((items) => items.clear());
    const next = device.page();
    expect(await next.guard.health()).toEqual({ kind: 'sound' });
    value(await next.vault.turnOn('correct horse'));
    expect(await device.page().vault.unlock('correct horse')).toMatchObject({ ok: true });
  });
});

describe('the mirror', () => {
  test('that fell behind when a page was closed is no damage, and catches up at the next opening', async () => {
    const device = await withThree();
    const { set } = device.local;
    device.local.set = () => Promise.reject(new Error('the page was closed'));
    const closing = device.page();
    value(await closing.record.add(checkin('later')));
    value(await closing.record.remove(checkin(days[0], days[0])));
    await closing.guard.followed();
    device.local.set = set;
    const page = device.page();
    expect(await page.guard.health()).toEqual({ kind: 'sound' });
    await page.guard.followed();
    await device.raw((items) => items.clear());
    const last = device.page();
    value(await last.guard.restore());
    expect(await ids(last)).toEqual([days[1], days[2], 'later']);
  });

  test('that lost everything is written anew, without a word', async () => {
    const device = await withThree();
    device.local.kept.clear();
    const page = device.page();
    expect(await page.guard.health()).toEqual({ kind: 'sound' });
    await page.guard.followed();
    expect([...device.local.kept.keys()].filter((key) => key.startsWith('record/'))).toHaveLength(6);
  });

  test('that lost single parts gets them back at the start of the browser', async () => {
    const device = await withThree();
    device.local.kept.delete('record/2026-10');
    await device.page().guard.inspect();
    expect(device.local.kept.has('record/2026-10')).toBe(true);
  });

  test('lends its copy of a month that can not be read any more', async () => {
    const device = await withThree();
    const stored = (await device.raw((items) => items.get('2026-10'))) as object;
    await device.raw((items) => items.put({ ...stored, body: '{"v":1,"rows":[[' }, '2026-10'));
    const page = device.page();
    expect(await ids(page)).toEqual([...days]);
    expect(value(await page.record.setAside())).toEqual([]);
  });

  test('holds the very bytes of the database', async () => {
    const device = await withThree();
    const stored = (await device.raw((items) => items.get('2026-10'))) as { body: string; seq: number; stamp: number };
    expect(device.local.kept.get('record/2026-10')).toMatchObject({ body: stored.body, seq: stored.seq, stamp: stored.stamp });
    expect(device.local.kept.get('witness')).toMatchObject({ items: { '2026-10': [stored.seq, stored.stamp] } });
  });

  test('forgets a removed check-in', async () => {
    const device = await withThree();
    const page = device.page();
    value(await page.record.remove(checkin(days[0], days[0])));
    await page.guard.followed();
    expect([...device.local.kept.keys()].filter((key) => key.includes('2026-09'))).toEqual([]);
    expect(await device.page().guard.inspect()).toEqual({ kind: 'sound' });
    expect(await device.raw((items) => items.get('meta'))).toMatchObject({ dirty: {}, gone: {} });
  });
});
