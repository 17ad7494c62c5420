import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportRecord, importLimit, readExport } from '../../../extension/store/backup.ts';
import { backupBytes, type ChosenFile, readBackupFile } from '../../../extension/store/backup-file.ts';
import { exportCsv } from '../../../extension/store/csv.ts';
import { canRunAge } from '../../support/age-program.ts';
import { ageRounds } from '../../support/age-rounds.ts';
import { someCheckins } from '../../support/any-checkin.ts';
import { rounds } from '../../support/everyday.ts';
import { historyRounds, someItems } from '../../support/history-rounds.ts';
import { samples } from '../../support/samples.ts';

describe('an exported file', () => {
  test('comes back exactly, whatever was written (D10)', async () => {
    await fc.assert(
      fc.asyncProperty(someCheckins(20), someItems, fc.integer({ min: 0, max: 4e12 }), async (checkins, items, made) => {
        const read = await readExport(await exportRecord({ checkins, items }, made));
        expect(read).toMatchObject({ ok: true, value: { checkins, unreadable: [], made, intact: true } });
        expect(read.ok && JSON.stringify(read.value.items)).toBe(JSON.stringify(items));
      }),
      { numRuns: rounds(150, 500) },
    );
  });

  test('of random histories is the same from the device it was brought in to, and brought in twice it is there once (D10)', async () => {
    const histories = rounds(15, 60);
    expect(await historyRounds(histories)).toBe(histories);
  });

  test('that version 0.1 wrote is read as ever', async () => {
    const [checkins = []] = samples(someCheckins(5), 1);
    const text = JSON.stringify({ format: 'even-keel', version: 1, made: 5, count: checkins.length, checkins });
    expect(await readExport(text)).toEqual({ ok: true, value: { checkins, items: [], unreadable: [], made: 5, intact: true } });
  });

  test('that was changed since says so, and what is readable is there', async () => {
    const checkins = samples(someCheckins(5), 20).find((list) => list.length > 1) ?? [];
    const text = await exportRecord({ checkins, items: [] }, 5);
    const document = JSON.parse(text) as { checkins: unknown[] };
    document.checkins.pop();
    expect(await readExport(JSON.stringify(document))).toMatchObject({
      ok: true,
      value: { intact: false, checkins: checkins.slice(0, -1) },
    });
  });

  test('that is no export is refused, and says so', async () => {
    const texts = [
      '',
      '{',
      'null',
      '[]',
      '"even-keel"',
      '{"hello":"world"}',
      '{"format":"even-keel"}',
      '{"format":"even-keel","version":"1","checkins":[]}',
    ];
    for (const text of texts) expect(await readExport(text), text).toMatchObject({ ok: false, code: 'import-file' });
  });

  test('never takes the reader down, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (anything) => {
        const text = JSON.stringify({ format: 'even-keel', version: 2, checkins: [anything], items: [anything] }, (_, value: unknown) =>
          typeof value === 'bigint' ? String(value) : value,
        );
        expect(await readExport(text)).toMatchObject({ ok: true });
      }),
      { numRuns: rounds(150, 500) },
    );
  });

  test('of a newer version is told apart from a broken one', async () => {
    const text = JSON.stringify({ format: 'even-keel', version: 3, checkins: [] });
    expect(await readExport(text)).toMatchObject({ ok: false, code: 'import-newer' });
  });

  test('brings nothing in under the names of the store itself', async () => {
    const items = ['vault', 'meta', '2026-11', 'notes:2026-11', 'damaged:x', '__proto__', ''].map((name) => ({ name, v: 1, value: 1 }));
    const text = JSON.stringify({ format: 'even-keel', version: 2, checkins: [], items });
    expect(await readExport(text)).toMatchObject({ ok: true, value: { items: [] } });
  });

  test('names the places of what can not be read and brings the rest', async () => {
    const [good] = samples(someCheckins(5), 20).find((list) => list.length > 0) ?? [];
    const text = JSON.stringify({ format: 'even-keel', version: 1, checkins: [{ id: 1 }, good, null] });
    expect(await readExport(text)).toMatchObject({ ok: true, value: { checkins: [good], unreadable: [1, 3], made: null } });
  });
});

describe('a chosen file', () => {
  const never = (): never => {
    throw new Error('it was read');
  };

  test('that is too large is refused before it is read', async () => {
    const huge = { size: 250_000_000, slice: never, stream: never };
    expect(await readBackupFile(huge, null)).toEqual({ ok: false, code: 'import-large', detail: { megabytes: 250, limit: importLimit } });
  });

  test('that says it is small and is not is refused as soon as it shows', async () => {
    const piece = new Uint8Array(50_000_000);
    let given = 0;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        given += 1;
        controller.enqueue(piece);
      },
    });
    const liar: ChosenFile = { size: 10, slice: () => new Blob(['{']), stream: () => endless };
    expect(await readBackupFile(liar, null)).toMatchObject({ ok: false, code: 'import-large' });
    expect(given).toBeLessThan(8);
  });
});

describe('a closed backup (C9)', () => {
  const text = '{"format":"even-keel","version":1,"checkins":[]}';
  // closed once, since each closing and opening costs seconds by design
  let closed: Awaited<ReturnType<typeof backupBytes>>;
  beforeAll(async () => {
    closed = await backupBytes(text, 'correct horse');
  }, 60_000);

  test('asks for its passphrase, says when it does not fit, and comes back with it', { timeout: 60_000 }, async () => {
    const file = new Blob([closed]);
    expect(await readBackupFile(file, null)).toMatchObject({ ok: false, code: 'import-locked' });
    expect(await readBackupFile(file, 'another horse')).toMatchObject({ ok: false, code: 'import-passphrase' });
    expect(await readBackupFile(file, 'correct horse')).toMatchObject({ ok: true });
    const [header = '', stanza = ''] = Buffer.from(closed).toString('latin1').split('\n');
    expect([header, stanza.split(' ')[1], stanza.split(' ')[3]]).toEqual(['age-encryption.org/v1', 'scrypt', '18']);
  });

  test('that was cut short or changed is no backup', { timeout: 60_000 }, async () => {
    expect(await readBackupFile(new Blob([closed.subarray(0, -3)]), 'correct horse')).toMatchObject({ ok: false, code: 'import-file' });
    const changed = closed.slice();
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
    expect(await readBackupFile(new Blob([changed]), 'correct horse')).toMatchObject({ ok: false, code: 'import-file' });
  });

  test.skipIf(!canRunAge())(
    'opens with the ordinary age program, and what that closes opens here (needs age)',
    { timeout: 60_000 },
    async () => {
      const times = rounds(1, 2);
      expect(await ageRounds(times)).toEqual({ there: times, back: times });
    },
  );
});

describe('a table', () => {
  const words = {
    head: ['Day', 'Time', 'Pleasant', 'Energy', 'Words', 'Context', 'Need', 'Note'] as const,
    pleasantness: (step: number) => `p${step}`,
    energy: (step: number) => `e${step}`,
    word: (id: string) => `word ${id}`,
    context: (id: string) => `context ${id}`,
    need: (id: string) => `need ${id}`,
  };

  test('says everything in words, on the clock of then, and no cell is a formula', () => {
    const checkin = { id: '1', at: Date.UTC(2026, 10, 24, 23, 30), offset: 120, day: '2026-11-25' };
    const said = { feeling: { pleasantness: -2, energy: 1 }, words: [{ kind: 'own', text: '=1+1' }], context: ['family'], need: 'settle' };
    const table = exportCsv([{ ...checkin, ...said, note: 'a "line"\nand, more' } as never], words);
    expect(table.split('\r\n')).toEqual([
      '\ufeff"Day","Time","Pleasant","Energy","Words","Context","Need","Note"',
      `"2026-11-25","01:30","p-2","e1","'=1+1","context family","need settle","a ""line""\nand, more"`,
      '',
    ]);
  });
});
