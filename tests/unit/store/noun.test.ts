import { describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '#shared/result.ts';
import { migrated, type Step } from '../../../extension/store/migrate.ts';
import { type Kind, openNoun } from '../../../extension/store/noun.ts';
import { aDevice, value } from '../../support/a-store.ts';

const isTexts = (each: unknown): each is readonly string[] => Array.isArray(each) && each.every((one) => typeof one === 'string');
const parse = (each: unknown): Result<readonly string[]> => (isTexts(each) ? ok(each) : fail('damaged'));

const steadyThings: Kind<readonly string[]> = { name: 'steady-things', version: 1, empty: [], parse };

describe('a noun', () => {
  test('is empty at first, keeps what it is given, and tells every page', async () => {
    const device = aDevice();
    const { items } = device.page();
    const noun = openNoun(items, steadyThings);
    let heard = 0;
    noun.onChange(() => (heard += 1));
    expect(await noun.read()).toEqual({ ok: true, value: [] });
    expect(await noun.change((now) => [...now, 'tea'])).toEqual({ ok: true, value: ['tea'] });
    expect(await openNoun(device.page().items, steadyThings).read()).toEqual({ ok: true, value: ['tea'] });
    expect(heard).toBe(1);
  });

  test('loses nothing when two pages change it at once', async () => {
    const device = aDevice();
    const pages = [0, 1, 2, 3].map(() => openNoun(device.page().items, steadyThings));
    await Promise.all(pages.flatMap((page, p) => Array.from({ length: 25 }, (_, n) => page.change((now) => [...now, `${p}-${n}`]))));
    expect(new Set(value(await openNoun(device.page().items, steadyThings).read())).size).toBe(100);
  });

  test('is locked, mirrored, exported, brought in and deleted like everything else', async () => {
    const device = aDevice();
    const page = device.page();
    value(await openNoun(page.items, steadyThings).change(() => ['a canary']));
    expect(value(await page.record.others()).items).toEqual([{ name: 'steady-things', v: 1, value: ['a canary'] }]);
    value(await page.vault.turnOn('correct horse'));
    await page.sweep();
    expect(JSON.stringify([...device.local.kept])).not.toMatch(/canary|steady/);
    await device.raw((items) => items.clear());
    const restored = device.page();
    value(await restored.guard.restore());
    expect(await openNoun(restored.items, steadyThings).read()).toEqual({ ok: true, value: ['a canary'] });
    const other = aDevice().page();
    const contents = { checkins: [], items: value(await restored.record.others()).items };
    expect(await other.record.compare(contents)).toEqual({ ok: true, value: { added: 1, same: 0, kept: 0 } });
    expect(await other.record.merge(contents)).toEqual({ ok: true, value: { added: 1, same: 0, kept: 0 } });
    expect(await other.record.merge(contents)).toEqual({ ok: true, value: { added: 0, same: 1, kept: 0 } });
    value(await openNoun(other.items, steadyThings).change(() => ['mine']));
    expect(await other.record.merge(contents)).toEqual({ ok: true, value: { added: 0, same: 0, kept: 1 } });
    expect(await openNoun(other.items, steadyThings).read()).toEqual({ ok: true, value: ['mine'] });
    value(await device.wipe());
    expect(await openNoun(device.page().items, steadyThings).read()).toEqual({ ok: true, value: [] });
  });

  test('that can not be read is set aside and not overwritten', async () => {
    const device = aDevice();
    const { items } = device.page();
    value(await items.change(['steady-things'], () => ok([{ kind: 'keep', name: 'steady-things', v: 1, value: { odd: 1 } }])));
    const noun = openNoun(items, steadyThings);
    expect(await noun.read()).toMatchObject({ ok: false, code: 'damaged' });
    expect(await noun.change((now) => [...now, 'tea'])).toEqual({ ok: true, value: ['tea'] });
    const names = value(await items.names());
    expect(names.filter((name) => name.startsWith('damaged:steady-things:'))).toHaveLength(1);
  });
});

describe('a form that grew (D9)', () => {
  const steps: readonly Step[] = [{ from: 1, date: '2026-12-01', forward: (old) => ({ list: old }) }];
  const second: Kind<{ readonly list: readonly string[] }> = {
    name: 'steady-things',
    version: 2,
    empty: { list: [] },
    parse: (each) => (isTexts((each as { list?: unknown }).list) ? ok(each as { list: string[] }) : fail('damaged')),
    steps,
  };

  test('is read in the new form, and written in it with the next change only', async () => {
    const device = aDevice();
    const { items } = device.page();
    value(await openNoun(items, steadyThings).change(() => ['tea']));
    const before = await device.raw((store) => store.get('steady-things'));
    expect(await openNoun(items, second).read()).toEqual({ ok: true, value: { list: ['tea'] } });
    expect(await device.raw((store) => store.get('steady-things'))).toEqual(before);
    value(await openNoun(items, second).change(({ list }) => ({ list: [...list, 'bread'] })));
    expect(await device.raw((store) => store.get('steady-things'))).toMatchObject({ v: 2, body: '{"list":["tea","bread"]}' });
  });

  test('is named as newer by an older version, and neither shown as empty nor written over', async () => {
    const device = aDevice();
    const { items } = device.page();
    value(await openNoun(items, second).change(() => ({ list: ['tea'] })));
    const before = await device.raw((store) => store.get('steady-things'));
    const older = openNoun(items, steadyThings);
    expect(await older.read()).toMatchObject({ ok: false, code: 'newer' });
    expect(await older.change(() => [])).toMatchObject({ ok: false, code: 'newer' });
    expect(await device.raw((store) => store.get('steady-things'))).toEqual(before);
  });

  test('goes through every step in order, and a missing or throwing step is damage, not loss', () => {
    const chain: readonly Step[] = [1, 2, 3].map((from) => ({ from, date: '2026-12-01', forward: (old) => `${String(old)}${from}` }));
    expect(migrated('v', 1, 4, chain)).toEqual({ ok: true, value: 'v123' });
    expect(migrated('v', 2, 4, chain)).toEqual({ ok: true, value: 'v23' });
    expect(migrated('v', 4, 3, chain)).toMatchObject({ code: 'newer' });
    expect(migrated('v', 1, 4, chain.slice(1))).toMatchObject({ code: 'damaged' });
    const never = (): never => {
      throw new TypeError('no');
    };
    expect(migrated('v', 1, 2, [{ from: 1, date: '2026-12-01', forward: never }])).toMatchObject({ code: 'damaged' });
  });
});
