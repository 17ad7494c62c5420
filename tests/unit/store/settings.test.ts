import { describe, expect, test } from 'vitest';
import { readFirstPaint, writeFirstPaint } from '../../../extension/store/first-paint.ts';
import { defaultSettings, openSettings, parseSettings, type SettingsArea } from '../../../extension/store/settings.ts';

/** A storage area in memory that answers later, as the browser's does. */
function area(): SettingsArea & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  return {
    kept,
    get: async (keys) => Object.fromEntries(keys.filter((key) => kept.has(key)).map((key) => [key, kept.get(key)])),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
      for (const listener of listeners) listener(items);
    },
    onChanged: { addListener: (listener) => void listeners.add(listener), removeListener: (listener) => void listeners.delete(listener) },
  };
}

/** localStorage in memory. */
function page(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('settings', () => {
  test('that nobody has made are those of the first day', async () => {
    expect(await openSettings(area()).read()).toEqual({ ok: true, value: defaultSettings });
  });

  test('that do not fit become the default, field by field', () => {
    expect(
      parseSettings({ language: 'fi', look: 'pink', textSize: 150, region: 'FIN', subdivision: 'Lapland', keep: 'yes', audience: 'c6' }),
    ).toEqual({
      ...defaultSettings,
      language: 'fi',
      textSize: 150,
    });
    for (const odd of [null, undefined, 7, 'x', []]) expect(parseSettings(odd)).toEqual(defaultSettings);
  });

  test('for whom it is stays "adult" until the person chooses another', async () => {
    const storage = area();
    expect(await openSettings(storage).read()).toMatchObject({ value: { audience: 'adult' } });
    await openSettings(storage).change({ audience: 't13' });
    expect(await openSettings(storage).read()).toMatchObject({ value: { audience: 't13' } });
  });

  test('that two pages change at the same time are both kept', async () => {
    const shared = area();
    const [one, two] = [openSettings(shared), openSettings(shared)];
    await Promise.all([one.change({ look: 'dark' }), two.change({ textSize: 200 })]);
    expect(await one.read()).toMatchObject({ ok: true, value: { look: 'dark', textSize: 200 } });
  });

  test('are not read again when something else in the same area changes', async () => {
    const shared = area();
    let heard = 0;
    openSettings(shared).onChange(() => (heard += 1));
    await shared.set({ witness: 1, 'record/2026-11': 2 });
    expect(heard).toBe(0);
    await shared.set({ look: 'dark' });
    expect(heard).toBe(1);
  });

  test('that can not be written are said to be unsaved', async () => {
    const full = Object.assign(area(), { set: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) });
    expect(await openSettings(full).change({ look: 'dark' })).toMatchObject({ ok: false, code: 'full' });
  });
});

describe('the first paint', () => {
  test('remembers the look, and leaves nothing behind when it is that of the first day', () => {
    const storage = page();
    writeFirstPaint(storage, { ...defaultSettings, look: 'dark', region: 'FI' });
    expect(readFirstPaint(storage).look).toBe('dark');
    expect([...storage.kept.values()].join()).not.toContain('FI');
    writeFirstPaint(storage, defaultSettings);
    expect(storage.kept.size).toBe(0);
  });

  test('shows the defaults when what was remembered does not read', () => {
    const storage = page();
    storage.setItem('look', '{');
    expect(readFirstPaint(storage).look).toBe(defaultSettings.look);
  });
});
