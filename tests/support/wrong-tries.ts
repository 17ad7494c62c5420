import { expect } from 'vitest';
import type { Derive } from '../../extension/store/kdf.ts';
import { median } from '../bench/rounds.ts';
import { aDevice, type Device, value } from './a-store.ts';
import { someCheckins } from './any-checkin.ts';
import { samples } from './samples.ts';

const passphrase = 'correct horse';

/** Wrong ones in turn: one letter off at the front, one off at the end, much too long, and all of it different. */
const wrong = (index: number): string =>
  [`${'abdef'[index % 5]}orrect horse`, `correct hors${'abcd'[index % 4]}`, `${passphrase}${index}`, `another ${index} word`][index % 4] ??
  '';

const raw = async (device: Device): Promise<string> => {
  const values = await device.raw((items) => items.getAll());
  const keys = await device.raw((items) => items.getAllKeys());
  const bytes = (_: string, each: unknown): unknown => (each instanceof Uint8Array ? Buffer.from(each).toString('latin1') : each);
  return JSON.stringify([keys, values, [...device.local.kept], [...device.session.kept], [...device.firstPaint.kept]], bytes);
};

export interface WrongTries {
  readonly tries: number;
  /** Medians in ms of the tries that are nearly right, and of those that are not at all. They are told, never tested. */
  readonly near: number;
  readonly far: number;
}

/**
 * Tries a locked record with so many wrong passphrases: none opens it, each gives the same answer, and not one byte of database, mirror or
 * session is another one afterwards; then the right one opens everything.
 */
export async function wrongTries(tries: number, derive?: Derive): Promise<WrongTries> {
  const device = aDevice();
  const owner = device.page(derive);
  const [checkins = []] = samples(someCheckins(5), 1);
  value(await owner.record.merge({ checkins, items: [] }));
  value(await owner.vault.turnOn(passphrase));
  await owner.sweep();
  await owner.vault.lockNow();
  const page = device.page(derive);
  const before = await raw(device);
  const times: { near: number[]; far: number[] } = { near: [], far: [] };
  for (let index = 0; index < tries; index += 1) {
    const start = performance.now();
    expect(await page.vault.unlock(wrong(index))).toEqual({ ok: false, code: 'passphrase', detail: {} });
    times[index % 4 < 2 ? 'near' : 'far'].push(performance.now() - start);
  }
  expect(value(await page.vault.status())).toBe('locked');
  expect(await page.record.all()).toMatchObject({ ok: false, code: 'locked' });
  expect(await raw(device)).toBe(before);
  value(await page.vault.unlock(passphrase));
  expect(value(await page.record.all()).checkins).toHaveLength(checkins.length);
  return { tries, near: median(times.near), far: median(times.far) };
}
