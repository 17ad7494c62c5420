import { expect, test } from 'vitest';
import { undate } from '#shared/build/undated-zip.ts';

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
