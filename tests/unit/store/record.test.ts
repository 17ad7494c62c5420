import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { RecordStore } from '../../../extension/store/record.ts';
import monthV1 from '../../fixtures/month-v1.json' with { type: 'json' };
import { aDevice, type Device } from '../../support/a-store.ts';
import { someCheckins } from '../../support/any-checkin.ts';

const open = (device: Device = aDevice()): RecordStore => device.page().record;

const checkin = (id: string, over: Partial<Checkin> = {}): Checkin => ({
  id,
  at: Date.UTC(2026, 10, 24, 12),
  offset: 120,
  day: '2026-11-24',
  feeling: { pleasantness: 1, energy: -1 },
  words: [{ kind: 'listed', id: 'happy' }],
  context: ['family'],
  need: null,
  note: `note of ${id}`,
  ...over,
});

async function all(record: RecordStore): Promise<readonly Checkin[]> {
  const result = await record.all();
  if (!result.ok) throw new Error(result.code);
  return result.value.checkins;
}

/** Lets the mirror follow and takes it away, so that nothing can be brought back from it. */
async function withoutMirror(device: Device): Promise<void> {
  await device.page().guard.followed();
  device.local.kept.clear();
}

const byId = (list: readonly Checkin[]): readonly Checkin[] => [...list].sort((a, b) => a.id.localeCompare(b.id));

describe('the record', () => {
  test('gives back exactly what was kept, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(someCheckins(12), async (checkins) => {
        const record = open();
        for (const each of checkins) expect(await record.add(each)).toEqual({ ok: true, value: undefined });
        expect(byId(await all(record))).toEqual(byId(checkins));
      }),
      { numRuns: 60 },
    );
  });

  test('changes and removes one check-in and no other', async () => {
    const record = open();
    for (const id of ['a', 'b', 'c']) await record.add(checkin(id));
    await record.edit(checkin('b', { note: 'changed' }));
    await record.remove(checkin('c'));
    expect((await all(record)).map(({ id, note }) => [id, note])).toEqual([
      ['a', 'note of a'],
      ['b', 'changed'],
    ]);
  });

  test('leaves no month behind when its last check-in is removed', async () => {
    const device = aDevice();
    const record = open(device);
    await record.add(checkin('a'));
    await record.remove(checkin('a'));
    expect(await record.months()).toEqual({ ok: true, value: [] });
    expect(await device.raw((months) => months.getAllKeys())).toEqual(['meta']);
  });

  test('loses nothing and doubles nothing when four pages write at once (D5)', async () => {
    const device = aDevice();
    const pages = [0, 1, 2, 3].map(() => open(device));
    const writes = pages.flatMap((page, p) => Array.from({ length: 50 }, (_, n) => page.add(checkin(`${p}-${n}`))));
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true);
    const ids = (await all(open(device))).map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
  });

  test('reads a month that version 1 wrote', async () => {
    const device = aDevice();
    const record = open(device);
    await record.months();
    for (const [key, value] of Object.entries(monthV1.stored)) await device.raw((months) => months.put(value, key));
    expect(await all(record)).toEqual(monthV1.checkins);
  });

  test('writes a month as the fixture of version 1 stands, so that a change of the form is seen', async () => {
    const device = aDevice();
    await open(device).merge({ checkins: monthV1.checkins as readonly Checkin[], items: [] });
    const bodyOf = async (key: string): Promise<unknown> => ((await device.raw((months) => months.get(key))) as { body: unknown }).body;
    for (const [key, value] of Object.entries(monthV1.stored)) expect(await bodyOf(key)).toEqual(value.body);
  });

  test('a month of a newer version is named as such and never overwritten (D9)', async () => {
    const device = aDevice();
    const record = open(device);
    await record.months();
    const newer = { stamp: 5, body: JSON.stringify({ v: 99, rows: [['what we do not know']] }) };
    await device.raw((months) => months.put(newer, '2026-11'));
    expect(await record.month('2026-11')).toMatchObject({ ok: false, code: 'newer' });
    expect(await record.add(checkin('a'))).toMatchObject({ ok: false, code: 'newer' });
    expect(await device.raw((months) => months.get('2026-11'))).toEqual(newer);
  });

  test('one bad row takes nothing with it: the rest is read, and the whole is set aside byte for byte', async () => {
    const device = aDevice();
    const record = open(device);
    await record.add(checkin('good'));
    await withoutMirror(device);
    const stored = (await device.raw((months) => months.get('2026-11'))) as { stamp: number; body: string };
    const month = JSON.parse(stored.body) as { rows: unknown[] };
    const damaged = { ...stored, body: JSON.stringify({ ...month, rows: [...month.rows, ['half a row']] }) };
    await device.raw((months) => months.put(damaged, '2026-11'));

    const again = open(device);
    expect((await all(again)).map(({ id }) => id)).toEqual(['good']);
    expect(await again.setAside()).toEqual({ ok: true, value: ['2026-11'] });
    const keys = (await device.raw((months) => months.getAllKeys())) as string[];
    const aside = keys.find((key) => /^damaged:2026-11:\d+$/.test(key)) ?? '';
    expect(await device.raw((months) => months.get(aside))).toMatchObject({ stamp: damaged.stamp, body: damaged.body });
    expect(await again.add(checkin('later'))).toMatchObject({ ok: true });
  });

  test('a month of which nothing can be read is never shown as empty', async () => {
    const device = aDevice();
    await open(device).add(checkin('a'));
    await withoutMirror(device);
    await device.raw((months) => months.put({ stamp: 1, body: 'no JSON at all' }, '2026-11'));
    const record = open(device);
    expect(await record.month('2026-11')).toMatchObject({ ok: false, code: 'damaged' });
    expect(await record.month('2026-11')).toMatchObject({ ok: false, code: 'damaged' });
    expect(await record.months()).toMatchObject({ ok: true, value: ['2026-11'] });
  });

  test('a merge adds what is missing, keeps what is here, and does nothing the second time (D10)', async () => {
    await fc.assert(
      fc.asyncProperty(someCheckins(15), fc.nat(15), async (checkins, cut) => {
        const record = open();
        for (const each of checkins.slice(0, cut)) await record.add({ ...each, note: 'what is here' });
        const first = await record.merge({ checkins, items: [] });
        expect(first).toMatchObject({ ok: true, value: { added: Math.max(0, checkins.length - cut) } });
        const after = await all(record);
        expect(after.filter(({ note }) => note === 'what is here').length).toBeGreaterThanOrEqual(Math.min(cut, checkins.length));
        expect(await record.merge({ checkins, items: [] })).toMatchObject({ ok: true, value: { added: 0 } });
        expect(await all(record)).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });

  test('tells its listeners which months were written', async () => {
    const record = open();
    const heard: string[] = [];
    const stop = record.onChange((months) => heard.push(...months));
    await record.add(checkin('a'));
    stop();
    await record.remove(checkin('a'));
    expect(heard).toEqual(['2026-11']);
  });
});
