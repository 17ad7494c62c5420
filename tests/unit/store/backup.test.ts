import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportRecord, importLimit, readExport, readExportFile } from '../../../extension/store/backup.ts';
import { someCheckins } from '../../support/any-checkin.ts';

describe('an exported file', () => {
  test('comes back exactly, whatever was written (D10)', () => {
    fc.assert(
      fc.property(someCheckins(20), fc.integer({ min: 0, max: 4e12 }), (checkins, made) => {
        expect(readExport(exportRecord(checkins, made))).toEqual({ ok: true, value: { checkins, unreadable: [], made } });
      }),
      { numRuns: 150 },
    );
  });

  test('that is no export is refused, and says so', () => {
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
    for (const text of texts) expect(readExport(text), text).toMatchObject({ ok: false, code: 'import-file' });
  });

  test('never takes the reader down, whatever it holds', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const text = JSON.stringify({ format: 'even-keel', version: 1, checkins: [anything] }, (_, value: unknown) =>
          typeof value === 'bigint' ? String(value) : value,
        );
        expect(readExport(text)).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });

  test('of a newer version is told apart from a broken one', () => {
    expect(readExport(JSON.stringify({ format: 'even-keel', version: 2, checkins: [] }))).toMatchObject({
      ok: false,
      code: 'import-newer',
    });
  });

  test('names the places of what can not be read and brings the rest', () => {
    const [good] = fc.sample(someCheckins(5), { numRuns: 20, seed: 1 }).find((list) => list.length > 0) ?? [];
    const text = JSON.stringify({ format: 'even-keel', version: 1, checkins: [{ id: 1 }, good, null] });
    expect(readExport(text)).toEqual({ ok: true, value: { checkins: [good], unreadable: [1, 3], made: null } });
  });

  test('that is too large is refused before it is read', async () => {
    const huge = { size: 50_000_000, text: () => Promise.reject(new Error('it was read')) };
    expect(await readExportFile(huge)).toEqual({ ok: false, code: 'import-large', detail: { megabytes: 50, limit: importLimit } });
  });
});
