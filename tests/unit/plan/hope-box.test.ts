import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hopeFileName, hopeIdIn, hopeIdOf, hopeLimits, hopeName, parseHopeFile, parseHopeThing } from '#shared/plan/hope-box.ts';
import { importLimit, isItemName } from '../../../extension/store/backup.ts';

test('every name of a thing can stand in a backup, and only things are found by it', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const id = hopeIdOf(uuid);
      expect(hopeIdIn(hopeName(id))).toBe(id);
      expect(hopeIdIn(hopeFileName(id))).toBeNull();
      expect([hopeName(id), hopeFileName(id)].filter((name) => !isItemName(name))).toEqual([]);
    }),
  );
  expect(hopeIdIn('circle')).toBeNull();
});

test('a thing is read back as it was written; anything else is damage', () => {
  const thing = { id: 'abcdefgh', kind: 'picture', text: 'The harbour', added: 1_790_000_000_000 } as const;
  expect(parseHopeThing(JSON.parse(JSON.stringify(thing)))).toEqual({ ok: true, value: thing });
  for (const odd of [
    { ...thing, kind: 'film' },
    { ...thing, id: '../x' },
    { ...thing, added: null },
    { ...thing, text: 'x'.repeat(2000) },
  ])
    expect(parseHopeThing(odd).ok).toBe(false);
  fc.assert(fc.property(fc.anything(), (value) => parseHopeThing(value).ok === false));
});

test('only pictures and sounds pass as files, whatever a backup says they are', () => {
  expect(parseHopeFile({ type: 'image/webp', data: 'AAAA' }).ok).toBe(true);
  for (const odd of [
    { type: 'text/html', data: 'AAAA' },
    { type: 'image/svg+xml;x', data: 'AAAA' },
    { type: 'image/png', data: '<svg>' },
  ])
    expect(parseHopeFile(odd).ok).toBe(false);
  fc.assert(fc.property(fc.anything(), (value) => parseHopeFile(value).ok === false));
});

test('a full box fits into a backup that can be read back, several times', () => {
  const bytes = hopeLimits.picture * hopeLimits.pictureBytes + hopeLimits.sound * hopeLimits.soundBytes;
  expect((bytes * 4) / 3).toBeLessThan((importLimit * 1_000_000) / 5);
});
