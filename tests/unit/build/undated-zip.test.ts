import { expect, test } from 'vitest';
import { sorted, undate } from '#shared/build/undated-zip.ts';

/** A zip with one stored file `a`, made on a day. */
function zipOf(dosDate: number): Buffer {
  const local = Buffer.alloc(30 + 1 + 2);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(dosDate, 10);
  local.writeUInt16LE(1, 26);
  local.write('aHi', 30);
  const central = Buffer.alloc(46 + 1);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(dosDate, 12);
  central.writeUInt16LE(1, 28);
  central.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** A zip of stored files, each with its own name as its text, in this order. */
function zipIn(names: readonly string[]): Buffer {
  const locals = names.map((name) => {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    return Buffer.concat([local, Buffer.from(name), Buffer.from(name)]);
  });
  const centrals = names.map((name, index) => {
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(Buffer.concat(locals.slice(0, index)).length, 42);
    return Buffer.concat([central, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, ...centrals, end]);
}

test('files that were added in another order make one zip', () => {
  const [one, other] = [zipIn(['b.js', 'a.js', 'folder/c.js']), zipIn(['folder/c.js', 'b.js', 'a.js'])];
  expect(one.equals(other)).toBe(false);
  expect(sorted(one).equals(sorted(other))).toBe(true);
  expect(sorted(one).equals(zipIn(['a.js', 'b.js', 'folder/c.js']))).toBe(true);
});

test('two days make one zip', () => {
  const [monday, friday] = [zipOf(0x5d785a00), zipOf(0x5d7c0b21)];
  expect(monday.equals(friday)).toBe(false);
  undate(monday);
  undate(friday);
  expect(monday.equals(friday)).toBe(true);
  expect(monday.toString('latin1')).toContain('aHi');
});

test('what is no zip is refused', () => {
  expect(() => undate(Buffer.from('no zip at all, but long enough'))).toThrow('not a zip');
  expect(() => undate(Buffer.alloc(0))).toThrow('not a zip');
});
