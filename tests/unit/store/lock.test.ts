import { argon2Verify } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { argon2 } from '../../../extension/store/argon2.ts';
import { lockWhenDue } from '../../../extension/store/auto-lock.ts';
import { randomBytes } from '../../../extension/store/bytes.ts';
import { deriveNew, fullCost, isFit, leastCost } from '../../../extension/store/kdf.ts';
import type { Store } from '../../../extension/store/open-store.ts';
import { padded, unpadded } from '../../../extension/store/pack.ts';
import { newRecoverySecret, readRecoveryCode, sayRecoveryCode } from '../../../extension/store/recovery-code.ts';
import { keyedSeal } from '../../../extension/store/seal.ts';
import { aDevice, type Device, quickDerive, value } from '../../support/a-store.ts';
import { rounds } from '../../support/everyday.ts';
import { ivRounds } from '../../support/seal-rounds.ts';
import { wrongTries } from '../../support/wrong-tries.ts';

const passphrase = 'correct horse';

const checkin = (id: string, note = `note of ${id}`): Checkin => ({
  id,
  at: Date.UTC(2026, 10, 24, 12),
  offset: 0,
  day: '2026-11-24',
  feeling: null,
  words: [],
  context: [],
  need: null,
  note,
});

const ids = async ({ record }: Store): Promise<readonly string[]> => value(await record.all()).checkins.map(({ id }) => id);

/** A device with one check-in and a lock that is open. */
async function locked(): Promise<{ readonly device: Device; readonly page: Store; readonly code: string }> {
  const device = aDevice();
  const page = device.page();
  value(await page.record.add(checkin('a')));
  const code = value(await page.vault.turnOn(passphrase));
  await page.sweep();
  return { device, page, code };
}

/** Everything that lies in both places, as text. */
async function onDisk(device: Device): Promise<string> {
  const values = await device.raw((items) => items.getAll());
  const keys = await device.raw((items) => items.getAllKeys());
  const bytes = (each: unknown): unknown => (each instanceof Uint8Array ? Buffer.from(each).toString('latin1') : each);
  return JSON.stringify([keys, values, [...device.local.kept]], (_, each: unknown) => bytes(each));
}

describe('the derivation of a key (C1)', () => {
  test('is Argon2id as the reference program computes it', async () => {
    // the reference program's own test list (phc-winner-argon2, test.c): version 1.3, two passes, 64 MiB, one lane
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await argon2Verify({ password: 'password', hash: known })).toBe(true);
    const salt = new TextEncoder().encode('somesalt');
    const computed = await argon2('password', salt, { m: 65_536, t: 2, p: 1 });
    expect(Buffer.from(computed).toString('base64').replace('=', '')).toBe(known.split('$').at(-1));
  });

  test('costs 64 MiB and three passes, and where that memory can not be had 19 MiB and two, never less', async () => {
    expect(fullCost).toEqual({ m: 65_536, t: 3, p: 1 });
    const asked: number[] = [];
    const poor = async (...[words, salt, cost]: Parameters<typeof quickDerive>) => {
      asked.push(cost.m);
      if (cost.m > leastCost.m) throw new RangeError('no memory');
      return quickDerive(words, salt, cost);
    };
    expect((await deriveNew(poor, passphrase, randomBytes(16))).cost).toEqual({ m: 19_456, t: 2, p: 1 });
    expect(asked).toEqual([65_536, 19_456]);
  });

  test('is refused below the floor and beyond reason', () => {
    const bad = [{ m: 19_455 }, { t: 1 }, { p: 0 }, { p: 2 }, { m: 2 ** 31 }, { t: 1_000 }, { m: Number.NaN }, { m: 65_536.5 }];
    for (const each of bad) expect(isFit({ ...leastCost, ...each }), JSON.stringify(each)).toBe(false);
    expect([leastCost, fullCost].map(isFit)).toEqual([true, true]);
  });

  test('takes composed and decomposed letters for the same', async () => {
    const salt = randomBytes(16);
    expect(await argon2('caf\u00e9', salt, leastCost)).toEqual(await argon2('cafe\u0301', salt, leastCost));
  });

  test('a slot whose cost was lowered from outside does not open, by whatever passphrase', async () => {
    const { device } = await locked();
    for (const patch of [{ m: 8 }, { t: 1 }, { m: 32_768 }, { salt: 'AAAAAAAAAAAAAAAAAAAAAA==' }]) {
      const stored = (await device.raw((items) => items.get('vault'))) as { body: string };
      const lock = JSON.parse(stored.body) as { passphrase: object };
      const changed = JSON.stringify({ ...lock, passphrase: { ...lock.passphrase, ...patch } });
      await device.raw((items) => items.put({ ...stored, body: changed }, 'vault'));
      expect(await device.page().vault.unlock(passphrase)).toMatchObject({ ok: false, code: 'passphrase' });
      await device.raw((items) => items.put(stored, 'vault'));
    }
    expect(await device.page().vault.unlock(passphrase)).toMatchObject({ ok: true });
  });

  test('a slot that was made where memory was short is made again when there is more', async () => {
    const device = aDevice();
    const poor: typeof quickDerive = (words, salt, cost) =>
      cost.m > leastCost.m ? Promise.reject(new RangeError('no memory')) : quickDerive(words, salt, cost);
    value(await device.page(poor).vault.turnOn(passphrase));
    const slot = async (): Promise<unknown> =>
      JSON.parse(((await device.raw((items) => items.get('vault'))) as { body: string }).body).passphrase;
    expect(await slot()).toMatchObject(leastCost);
    value(await device.page().vault.unlock(passphrase));
    expect(await slot()).toMatchObject(fullCost);
    expect(await device.page().vault.unlock(passphrase)).toMatchObject({ ok: true });
  });
});

describe('a sealed text (C3)', () => {
  test('never uses the same initial bits twice in thousands of texts and their names', { timeout: 120_000 }, async () => {
    const texts = rounds(2_000, 10_000);
    expect(await ivRounds(texts)).toBe(texts * 2);
  });

  test('opens to what it was, whatever its length, and its size tells the length only in steps of 256 bytes', async () => {
    const seal = await keyedSeal(randomBytes(32), 'id');
    const sizes = new Set<number>();
    for (const length of [0, 1, 251, 252, 253, 508, 509, 5_000]) {
      const text = 'ä'.repeat(length);
      const closed = await seal.close('2026-11', text, { stamp: 7, v: 1 });
      const key = await seal.keyOf('2026-11');
      expect(await seal.open(key, { seq: 1, stamp: 7, v: 1, ...closed })).toBe(text);
      sizes.add(((closed.body as Uint8Array).length - 1 - 12 - 16) % 256);
      expect(unpadded(padded(text))).toBe(text);
    }
    expect([...sizes]).toEqual([0]);
  });

  test('is rejected when any byte, its key, its version, its stamp or its lock is not as it was', { timeout: 60_000 }, async () => {
    const raw = randomBytes(32);
    const [seal, other] = [await keyedSeal(raw, 'id'), await keyedSeal(raw, 'another id')];
    const [key, wrongKey] = [await seal.keyOf('2026-11'), await seal.keyOf('2026-10')];
    const records = rounds(24, 200);
    let rejected = 0;
    let tried = 0;
    const reject = async (opening: Promise<string>): Promise<void> => {
      tried += 1;
      await opening.catch(() => (rejected += 1));
    };
    for (let record = 0; record < records; record += 1) {
      const as = { stamp: record + 1, v: 1 };
      const closed = await seal.close('2026-11', `text ${record}`, as);
      const envelope = { seq: 1, ...as, ...closed };
      const bytes = envelope.body as Uint8Array<ArrayBuffer>;
      await Promise.all([
        reject(seal.open(wrongKey, envelope)),
        reject(seal.open(key, { ...envelope, v: 2 })),
        reject(seal.open(key, { ...envelope, stamp: 9_999 })),
        reject(other.open(key, envelope)),
        reject(seal.open(key, { ...envelope, body: bytes.subarray(0, -1) })),
        reject(seal.open(key, { ...envelope, body: envelope.name })),
        reject(seal.nameOf(wrongKey, envelope)),
        ...Array.from(bytes, (byte, at) => {
          const changed = bytes.slice();
          changed[at] = byte ^ (1 << (record % 8));
          return reject(seal.open(key, { ...envelope, body: changed }));
        }),
      ]);
    }
    expect(rejected).toBe(tried);
    expect(tried).toBeGreaterThan(records * 256);
  });
});

describe('a recovery code (C7)', () => {
  test('comes back from what was written down, in any case and with any gaps, 1,000 times', async () => {
    for (let round = 0; round < 1_000; round += 1) {
      const secret = newRecoverySecret();
      const code = await sayRecoveryCode(secret);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
      const typed = code
        .toLowerCase()
        .replaceAll('-', round % 2 === 0 ? ' ' : '')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l');
      expect(await readRecoveryCode(typed)).toEqual(secret);
    }
  });

  test('with one wrong, missing or doubled letter is found out, in at least 999 of 1,000', async () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let found = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const code = (await sayRecoveryCode(newRecoverySecret())).replaceAll('-', '');
      const at = round % code.length;
      const right = letters.indexOf(code[at] ?? '');
      const wrong = letters[(right + 1 + (round % 31)) % 32] ?? '';
      const typo = round % 3 === 0 ? code.slice(0, at) + code.slice(at + 1) : code.slice(0, at) + wrong + code.slice(at + 1);
      if ((await readRecoveryCode(typo)) === null) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(999);
  });

  test('opens the lock, sets a new passphrase, and ends to work when a new code is made', async () => {
    const { device, code } = await locked();
    device.restart();
    const page = device.page();
    value(await page.vault.unlockWithCode(code));
    expect(await ids(page)).toEqual(['a']);
    value(await page.vault.resetPassphrase(code, 'battery staple'));
    device.restart();
    expect(await device.page().vault.unlock(passphrase)).toMatchObject({ code: 'passphrase' });
    const again = device.page();
    value(await again.vault.unlock('battery staple'));
    const next = value(await again.vault.newRecoveryCode('battery staple'));
    expect(await device.page().vault.unlockWithCode(code)).toMatchObject({ code: 'recovery' });
    expect(await device.page().vault.unlockWithCode(next)).toMatchObject({ ok: true });
    expect(await device.page().vault.unlockWithCode(`${code.slice(0, -1)}!`)).toMatchObject({ code: 'recovery-typo' });
  });
});

describe('the lock', () => {
  test('leaves nothing readable in either place: no note, no month, no day (C2)', async () => {
    const { device } = await locked();
    const text = await onDisk(device);
    expect(text).not.toMatch(/note of a|2026|rows/);
    expect(await onDisk(await unlockedDevice())).toMatch(/note of a.*2026-11/);
  });

  const unlockedDevice = async (): Promise<Device> => {
    const device = aDevice();
    const { record, guard } = device.page();
    value(await record.add(checkin('a')));
    await guard.followed();
    return device;
  };

  test('keeps its data key in memory only', async () => {
    const { device } = await locked();
    const { key } = device.session.kept.get('open') as { key: string };
    const text = await onDisk(device);
    expect(text).not.toContain(key);
    expect(text).not.toContain(Buffer.from(key, 'base64').toString('latin1'));
  });

  test('opened again shows what was kept, and what is kept then is there after the next opening', async () => {
    const { device } = await locked();
    device.restart();
    const page = device.page();
    expect(await page.vault.status()).toEqual({ ok: true, value: 'locked' });
    expect(await page.record.months()).toMatchObject({ ok: false, code: 'locked' });
    expect(await page.record.add(checkin('b'))).toMatchObject({ ok: false, code: 'locked' });
    value(await page.vault.unlock(passphrase));
    expect(await ids(page)).toEqual(['a']);
    value(await page.record.add(checkin('b')));
    device.restart();
    const later = device.page();
    value(await later.vault.unlock(passphrase));
    expect(await ids(later)).toEqual(['a', 'b']);
  });

  test('turned off gives everything back as it was before', async () => {
    const { device, page } = await locked();
    expect(await page.vault.turnOff('another horse')).toMatchObject({ code: 'passphrase' });
    value(await page.vault.turnOff(passphrase));
    await page.sweep();
    const fresh = device.page();
    expect(await fresh.vault.status()).toEqual({ ok: true, value: 'none' });
    expect(await ids(fresh)).toEqual(['a']);
    expect(await onDisk(device)).toMatch(/note of a/);
    expect(device.session.kept.size).toBe(0);
  });

  test('takes along what was set aside, and gives it back byte for byte', async () => {
    const device = aDevice();
    value(await device.page().record.add(checkin('a')));
    const aside = { stamp: 5, body: 'half a mon' };
    await device.raw((items) => items.put(aside, 'damaged:2026-10:5'));
    const page = device.page();
    value(await page.vault.turnOn(passphrase));
    await page.sweep();
    expect(await onDisk(device)).not.toContain('half a mon');
    expect(value(await page.record.setAside())).toEqual(['2026-10']);
    value(await page.vault.turnOff(passphrase));
    expect(await device.raw((items) => items.get('damaged:2026-10:5'))).toMatchObject(aside);
  });

  test('turned on in one page is obeyed by a page that was open before, in the middle of its writing', async () => {
    const device = aDevice();
    const [one, two] = [device.page(), device.page()];
    value(await two.record.add(checkin('a')));
    const writes = Array.from({ length: 20 }, (_, n) => two.record.add(checkin(`during-${n}`)));
    const [on, ...kept] = await Promise.all([one.vault.turnOn(passphrase), ...writes]);
    value(on);
    await one.sweep();
    expect(kept.filter(({ ok }) => !ok)).toEqual([]);
    value(await two.record.add(checkin('after')));
    expect(await onDisk(device)).not.toMatch(/note of|2026-11/);
    expect((await ids(device.page())).length).toBe(22);
  });

  test('refuses a passphrase of fewer than eight characters', async () => {
    expect(await aDevice().page().vault.turnOn('1234')).toEqual({ ok: false, code: 'passphrase-short', detail: { least: 8 } });
  });
});

describe('a new passphrase (C4)', () => {
  test('rewrites the lock and no item', async () => {
    const { device, page } = await locked();
    const all = async (): Promise<ReadonlyMap<unknown, unknown>> => {
      const keys = await device.raw((items) => items.getAllKeys());
      const values = await device.raw((items) => items.getAll());
      return new Map(keys.map((key, index) => [key, JSON.stringify(values[index])]));
    };
    const before = await all();
    value(await page.vault.changePassphrase(passphrase, 'battery staple'));
    await page.guard.followed();
    const after = await all();
    expect([...after].filter(([key, text]) => before.get(key) !== text).map(([key]) => key)).toEqual(['meta', 'vault']);
    device.restart();
    expect(await device.page().vault.unlock(passphrase)).toMatchObject({ code: 'passphrase' });
    expect(await device.page().vault.unlock('battery staple')).toMatchObject({ ok: true });
  });
});

describe('a wrong passphrase (C6)', () => {
  test('changes not one byte in hundreds of tries, and always says the same', async () => {
    const tries = rounds(200, 1_000);
    expect(await wrongTries(tries)).toMatchObject({ tries });
  });
});

describe('an open lock (C5)', () => {
  test('closes after five minutes without a press, and a press puts it off', async () => {
    const { device, page } = await locked();
    device.now += 4 * 60_000;
    await page.vault.touch();
    device.now += 4 * 60_000;
    expect(await ids(page)).toEqual(['a']);
    device.now += 60_001;
    expect(await page.record.months()).toMatchObject({ code: 'locked' });
    expect(device.session.kept.size).toBe(0);
  });

  test('is closed by the worker when it is due and not before', async () => {
    const { device } = await locked();
    const due = (await lockWhenDue(device.session, device.now)) ?? 0;
    expect(due - device.now).toBe(5 * 60_000);
    expect(device.session.kept.has('open')).toBe(true);
    expect(await lockWhenDue(device.session, due)).toBeNull();
    expect(device.session.kept.has('open')).toBe(false);
  });

  test('is closed on every page by one press', async () => {
    const { device, page } = await locked();
    const other = device.page();
    expect(await ids(other)).toEqual(['a']);
    await page.vault.lockNow();
    expect(await other.record.months()).toMatchObject({ code: 'locked' });
    expect(await page.record.months()).toMatchObject({ code: 'locked' });
  });
});
