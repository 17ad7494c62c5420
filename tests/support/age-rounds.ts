import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { exportRecord } from '../../extension/store/backup.ts';
import { backupBytes, readBackupFile } from '../../extension/store/backup-file.ts';
import { closeWithAge, openWithAge } from './age-program.ts';
import { someCheckins } from './any-checkin.ts';
import { samples } from './samples.ts';

/** So many backups of any histories, to the ordinary `age` program and back again. Every byte and every check-in is compared. */
export async function ageRounds(rounds: number): Promise<{ readonly there: number; readonly back: number }> {
  const tally = { there: 0, back: 0 };
  for (const checkins of samples(someCheckins(8), rounds)) {
    const passphrase = `${randomBytes(6).toString('hex')} žluťoučký`;
    const text = await exportRecord({ checkins, items: [{ name: 'plan', v: 1, value: { a: 'ü' } }] }, 1);
    const closed = await backupBytes(text, passphrase);
    expect(Buffer.from(await openWithAge(closed, passphrase)).toString('utf8')).toBe(text);
    tally.there += 1;
    const theirs = new Blob([await closeWithAge(new TextEncoder().encode(text), passphrase)]);
    expect(await readBackupFile(theirs, passphrase)).toMatchObject({ ok: true, value: { checkins, intact: true } });
    tally.back += 1;
  }
  return tally;
}
